import { QuestionRecord } from '../../domain/question-record.js';
import type { QuestionStore } from '../../domain/store.js';
import type { Gate } from '../gate.js';
import type { Connections } from './connections.js';
import { bodyIn, recordIn } from './rows.js';
import { statement } from './statement.js';

const LIST = statement(
  'question.list',
  'select body from question where asked_at < $2 order by asked_at desc limit $1',
);

/** The questions of all conversations. Each goes when its conversation goes. */
export class PostgresQuestions implements QuestionStore {
  readonly #connections: Connections;
  readonly #gate: Gate;

  constructor({ connections, gate }: { readonly connections: Connections; readonly gate: Gate }) {
    this.#connections = connections;
    this.#gate = gate;
  }

  async list(limit: number, before?: Date): Promise<readonly QuestionRecord[]> {
    this.#gate.checkNotClosed();
    const rows = await this.#connections.rows(LIST, [limit, before ?? 'infinity']);
    return rows.map((row) => recordIn(QuestionRecord, bodyIn(row), {}));
  }
}
