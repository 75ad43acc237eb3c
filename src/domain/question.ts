import { z } from 'zod';

/** One answer the user can tap. */
export const Choice = z.strictObject({
  /**
   * What the answer means. `ja`, `nee`, `onbekend`, `gelukt`, `mislukt`, `eerder` (this or all of it
   * was done before), `stappen` (all steps are done), `alles` (the mandaat was given before) and `nog` (there are more schools) are also recognised in the user's own words; any other value only by its label. `helpdesk` leads to a person from any question.
   */
  value: z.string(),
  /** What stands on the button; typed in full or in part it works as well. */
  label: z.string(),
  /** Understood when typed or tapped on a card, but no button of the question itself. Hidden ones come last. */
  hidden: z.literal(true).optional(),
});
export type Choice = z.infer<typeof Choice>;

/**
 * What kind of typed answer a question takes beside its choices. `choice`: none but the choices; `schools`: one more
 * school, by its code or its name; `question`: one to the helpdesk.
 */
export const Accepts = z.enum([
  'choice',
  'schools',
  'name',
  'school',
  'place',
  'code',
  'vestiging',
  'mail',
  'ticket',
  'text',
  'question',
]);
export type Accepts = z.infer<typeof Accepts>;

const Bare = z.strictObject({
  /** Names the question, e.g. `overeenkomst`, `toevoegen.dienst`, `controle`. */
  id: z.string(),
  accepts: Accepts,
  choices: z.array(Choice),
});

/** The question that is open: enough to read the next message in its light, nothing of how it is said. */
export const Question = Bare.extend({
  /** The question of the journey that stays open under one about the user's own question: it may be answered as well. */
  under: Bare.optional(),
});
export type Question = z.infer<typeof Question>;
