import { z } from 'zod';
import { HelpdeskError } from '../../domain/errors.js';
import type { QuestionMarkStore } from '../../domain/question-mark.js';
import { MAX_QUESTION_MARKS, QuestionMark } from '../../domain/question-mark.js';
import type { StaffDeps } from './people.js';
import { jsonFormat } from './records.js';
import { unlessDamaged } from './store-error.js';

const FILE = 'inbox/question-marks.json';
const format = jsonFormat(z.strictObject({ version: z.literal(1), marks: z.array(QuestionMark) }));

/** What was decided of questions, in one file. */
export class LowdbQuestionMarks implements QuestionMarkStore {
  readonly #deps: StaffDeps;

  constructor(deps: StaffDeps) {
    this.#deps = deps;
  }

  async all(): Promise<readonly QuestionMark[]> {
    this.#deps.gate.checkNotClosed();
    return this.#deps.tasks.run(FILE, () => this.#read());
  }

  async put(mark: QuestionMark): Promise<void> {
    const kept = QuestionMark.safeParse(mark);
    if (!kept.success) throw new HelpdeskError('input_invalid', { field: 'mark' });
    await this.#replace(mark.likes, [kept.data]);
  }

  async remove(likes: string): Promise<void> {
    await this.#replace(likes, []);
  }

  async #replace(likes: string, by: readonly QuestionMark[]): Promise<void> {
    const { gate, files, tasks } = this.#deps;
    gate.checkOpen();
    await tasks.run(FILE, async () => {
      const others = (await this.#read()).filter((other) => other.likes !== likes);
      const marks = [...others, ...by].slice(-MAX_QUESTION_MARKS);
      await files.save(FILE, format, { version: 1, marks });
      await files.syncFolder('inbox');
    });
  }

  async #read(): Promise<readonly QuestionMark[]> {
    return (await unlessDamaged(this.#deps.files.load(FILE, format)))?.marks ?? [];
  }
}
