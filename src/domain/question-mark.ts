import { z } from 'zod';
import { ArticleId, Phrase } from './article.js';

/** What the helpdesk decided of questions that are alike. */
export const QuestionMark = z.strictObject({
  /** Names the questions: a hash of their words, so that nothing stays here of what a user said. */
  likes: z.string().regex(/^[0-9a-f]{64}$/),
  /**
   * `unneeded`: no article has to answer it; `later`: put off, until it is asked again; `added`: it became a phrasing
   * of an article, which is enough unless it lacks an answer again.
   */
  mark: z.enum(['unneeded', 'later', 'added']),
  /** ISO 8601, UTC. */
  at: z.iso.datetime(),
  /** Mail address of the colleague who decided. */
  by: z.email(),
  /** The article that has it now, and in which words; of what was `added`, but for marks of before this was kept. */
  phrasing: z.strictObject({ article: ArticleId, phrase: Phrase }).optional(),
});
export type QuestionMark = z.infer<typeof QuestionMark>;

/** How many are kept; the oldest go. */
export const MAX_QUESTION_MARKS = 5000;

/** Where it rests what was decided of questions. */
export interface QuestionMarkStore {
  /** The oldest first. */
  all(): Promise<readonly QuestionMark[]>;
  /**
   * Keeps one, in the place of what was decided of the same questions before.
   * @throws HelpdeskError `input_invalid` when it does not fit its schema; `store_unwritable`
   */
  put(mark: QuestionMark): Promise<void>;
  /** Fine when there is none. @throws HelpdeskError `store_unwritable` */
  remove(likes: string): Promise<void>;
}
