import { QuestionRecord } from '../../domain/question-record.js';
import type { QuestionStore } from '../../domain/store.js';
import type { Log } from '../../domain/outside.js';
import type { Gate } from '../gate.js';
import type { Connections, ListedDeps } from './connections.js';
import { bodyIn, readable } from './rows.js';
import { statement } from './statement.js';

const LIST = statement(
  'question.list',
  'select body from question where asked_at < $2 order by asked_at desc limit $1',
);

/** The questions of all conversations. Each goes when its conversation goes. */
export class PostgresQuestions implements QuestionStore {
  readonly #connections: Connections;
  readonly #gate: Gate;
  readonly #log: Log;

  constructor({ connections, gate, log }: ListedDeps) {
    this.#connections = connections;
    this.#gate = gate;
    this.#log = log;
  }

  async list(limit: number, before?: Date): Promise<readonly QuestionRecord[]> {
    this.#gate.checkNotClosed();
    const rows = await this.#connections.rows(LIST, [limit, before ?? 'infinity']);
    return rows.flatMap((row) => readable(QuestionRecord, bodyIn(row), { about: {}, log: this.#log }));
  }
}
