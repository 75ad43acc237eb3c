/** Something an editor must mend. */
export interface Problem {
  /** Name of the file. */
  readonly file: string;
  /** The key above the article, when it is about one. */
  readonly field?: string;
  /** Dutch: what is wrong, and what to do. */
  readonly message: string;
}
