/** From which score on an article is an answer, or one of the choices. */
export interface Bands {
  /** Lowest score of an answer. */
  readonly answer: number;
  /** How far an answer is ahead of the next article. */
  readonly lead: number;
  /** Lowest score at which choices are shown. */
  readonly choice: number;
  /** How far behind the first an article may be and still be shown with it. */
  readonly spread: number;
}

/**
 * Made by `npm run kennis:evaluate -- --articles knowledge --questions test/knowledge/questions.jsonl
 * --questions test/knowledge/off-topic.jsonl --set tune --calibrate`. Not to be changed by hand.
 */
export const BANDS: Bands = { answer: 0.55, lead: 0.11, choice: 0.3, spread: 0.2 };
