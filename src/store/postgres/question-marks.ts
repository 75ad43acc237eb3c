import { HelpdeskError } from '../../domain/errors.js';
import type { QuestionMarkStore } from '../../domain/question-mark.js';
import { MAX_QUESTION_MARKS, QuestionMark } from '../../domain/question-mark.js';
import type { Log } from '../../domain/outside.js';
import type { Gate } from '../gate.js';
import type { Connections, ListedDeps } from './connections.js';
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
  readonly #connections: Connections;
  readonly #gate: Gate;
  readonly #log: Log;

  constructor({ connections, gate, log }: ListedDeps) {
    this.#connections = connections;
    this.#gate = gate;
    this.#log = log;
  }

  async all(): Promise<readonly QuestionMark[]> {
    this.#gate.checkNotClosed();
    const rows = await this.#connections.rows(ALL);
    return rows.flatMap((row) => readable(QuestionMark, bodyIn(row), { about: {}, log: this.#log }));
  }

  async put(mark: QuestionMark): Promise<void> {
    this.#gate.checkOpen();
    const kept = QuestionMark.safeParse(mark);
    if (!kept.success) throw new HelpdeskError('input_invalid', { field: 'mark' });
    await this.#connections.transaction(async (queries) => {
      await queries.rows(ADD, [kept.data.likes, JSON.stringify(kept.data)]);
      await queries.rows(TRIM, [MAX_QUESTION_MARKS]);
    });
  }

  async remove(likes: string): Promise<void> {
    this.#gate.checkOpen();
    await this.#connections.rows(REMOVE, [likes]);
  }
}
