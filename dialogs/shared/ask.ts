import type { Question } from '../../src/domain/question.js';

/** A question as a dialog asks it. */
export interface Ask extends Question {
  /** What is said. */
  readonly text: string;
  /** What is said instead when the answer was not understood or refused; the reason is put before it. */
  readonly retry: string;
  /** The text holds words of the user: shown as they are, without Markdown. */
  readonly plain?: true;
}
