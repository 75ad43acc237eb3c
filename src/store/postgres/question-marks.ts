import { HelpdeskError } from '../../domain/errors.js';
import type { QuestionMarkStore } from '../../domain/question-mark.js';
import { MAX_QUESTION_MARKS, QuestionMark } from '../../domain/question-mark.js';
import type { ListedDeps } from './connections.js';
import { bodyIn, readable } from './rows.js';
import { statement } from './statement.js';

const ALL = statement('question_mark.all', 'select body from question_mark order by serial');
const REMOVE = statement('question_mark.remove', 'delete from question_mark where likes = $1');
const ADD = statement(
  'question_mark.add',
  `insert into question_mark (likes, body) values ($1, $2)
   on conflict (likes) do update set serial = default, body = excluded.body`,
);
const TRIM = statement(
  'question_mark.trim',
  'delete from question_mark where serial in (select serial from question_mark order by serial desc offset $1)',
);

/** What was decided of questions. */
export class PostgresQuestionMarks implements QuestionMarkStore {
  readonly #deps: ListedDeps;

  constructor(deps: ListedDeps) {
    this.#deps = deps;
  }

  async all(): Promise<readonly QuestionMark[]> {
    this.#deps.gate.checkNotClosed();
    const rows = await this.#deps.connections.rows(ALL);
    return rows.flatMap((row) => readable(QuestionMark, bodyIn(row), { about: {}, log: this.#deps.log }));
  }

  async put(mark: QuestionMark): Promise<void> {
    this.#deps.gate.checkOpen();
    const kept = QuestionMark.safeParse(mark);
    if (!kept.success) throw new HelpdeskError('input_invalid', { field: 'mark' });
    await this.#deps.connections.transaction(async (queries) => {
      await queries.rows(ADD, [kept.data.likes, JSON.stringify(kept.data)]);
      await queries.rows(TRIM, [MAX_QUESTION_MARKS]);
    });
  }

  async remove(likes: string): Promise<void> {
    this.#deps.gate.checkOpen();
    await this.#deps.connections.rows(REMOVE, [likes]);
  }
}
