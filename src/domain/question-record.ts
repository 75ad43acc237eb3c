import { z } from 'zod';

/** What became of a question of the user's own. Silence is no outcome: nobody knows whether it helped. */
export const QuestionOutcome = z.enum(['answered', 'choice', 'unknown', 'handed_over']);
export type QuestionOutcome = z.infer<typeof QuestionOutcome>;

/** A question that was asked, kept for the helpdesk to learn from. Holds nothing that names a person. */
export const QuestionRecord = z.strictObject({
  version: z.literal(1),
  id: z.uuid(),
  /** ISO 8601, UTC. */
  at: z.iso.datetime(),
  /** The user's words without BSN, mail address, phone number and the names that the draft knows. */
  text: z.string().max(2000),
  outcome: QuestionOutcome,
  /** Id of the article that was shown, if one was. */
  article: z.string().optional(),
  /** Where in the journey it was asked, e.g. `toevoegen.dienst`. */
  step: z.string(),
  /** What the user said of the answer, if anything. */
  thumb: z.enum(['up', 'down']).optional(),
  channel: z.string(),
});
export type QuestionRecord = z.infer<typeof QuestionRecord>;

/** How many questions of one conversation are kept. */
export const QUESTIONS_KEPT = 200;
