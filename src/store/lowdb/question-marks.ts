import { HelpdeskError } from '../../domain/errors.js';
import type { QuestionMarkStore } from '../../domain/question-mark.js';
import { MAX_QUESTION_MARKS, QuestionMark } from '../../domain/question-mark.js';
import type { StaffDeps } from './people.js';
import { inboxList } from './list-file.js';

/** The file with what was decided of questions. */
export const MARKS = inboxList('question-marks', 'marks', QuestionMark);

/** What was decided of questions, in one file. */
export class LowdbQuestionMarks implements QuestionMarkStore {
  readonly #deps: StaffDeps;

  constructor(deps: StaffDeps) {
    this.#deps = deps;
  }

  async all(): Promise<readonly QuestionMark[]> {
    this.#deps.gate.checkNotClosed();
    return this.#deps.tasks.run(MARKS.file, () => MARKS.read(this.#deps.files));
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
    await tasks.run(MARKS.file, async () => {
      const others = (await MARKS.read(files)).filter((other) => other.likes !== likes);
      await MARKS.write(files, [...others, ...by].slice(-MAX_QUESTION_MARKS));
    });
  }
}
