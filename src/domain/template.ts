import { z } from 'zod';
import { MAX_REPLY } from './ticket-parts.js';

/** A reply that staff keep, to send it more often. */
export const ReplyTemplate = z.strictObject({
  id: z.uuid(),
  /** By which staff know it. */
  name: z.string().trim().min(1).max(80),
  text: z.string().trim().min(1).max(MAX_REPLY),
});
export type ReplyTemplate = z.infer<typeof ReplyTemplate>;

/** How many are kept: more is no longer a list to choose from. */
export const MAX_TEMPLATES = 100;

/** Where the replies rest that staff keep: one list, for all of them. */
export interface TemplateStore {
  /** By name. */
  all(): Promise<readonly ReplyTemplate[]>;
  /**
   * Keeps one, in the place of the one with its id if there is one.
   * @throws HelpdeskError `input_invalid` when it does not fit its schema or there are too many; `store_unwritable`
   */
  keep(template: ReplyTemplate): Promise<void>;
  /** Fine when there is none. @throws HelpdeskError `store_unwritable` */
  remove(id: string): Promise<void>;
}
