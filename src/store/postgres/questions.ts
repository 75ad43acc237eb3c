import { QuestionRecord } from '../../domain/question-record.js';
import type { QuestionStore } from '../../domain/store.js';
import type { ListedDeps } from './connections.js';
import { bodyIn, readable } from './rows.js';
import { statement } from './statement.js';

const LIST = statement(
  'question.list',
  'select body from question where asked_at < $2 order by asked_at desc limit $1',
);

/** The questions of all conversations. Each goes when its conversation goes. */
export class PostgresQuestions implements QuestionStore {
  readonly #deps: ListedDeps;

  constructor(deps: ListedDeps) {
    this.#deps = deps;
  }

  async list(limit: number, before?: Date): Promise<readonly QuestionRecord[]> {
    this.#deps.gate.checkNotClosed();
    const rows = await this.#deps.connections.rows(LIST, [limit, before ?? 'infinity']);
    return rows.flatMap((row) => readable(QuestionRecord, bodyIn(row), { about: {}, log: this.#deps.log }));
  }
}
