import { z } from 'zod';

/** The longest note of a colleague, reply to the user, or message of the user that a ticket takes. */
export const MAX_NOTE = 4000;
export const MAX_REPLY = 4000;
export const MAX_MESSAGE = 4000;
/** How many of each a ticket takes: more is no longer one ticket. */
export const MAX_PARTS = 200;

/** What colleagues tell each other about a ticket; no user ever sees it. */
export const TicketNote = z.strictObject({
  /** ISO 8601, UTC. */
  at: z.iso.datetime(),
  by: z.string(),
  text: z.string().min(1).max(MAX_NOTE),
});
export type TicketNote = z.infer<typeof TicketNote>;

/** What the helpdesk told the user. How it reached the user stands in its delivery: see `reachOf`. */
export const TicketReply = z.strictObject({
  /** Also the id of its message in the conversation, so that it stands there once. */
  id: z.uuid(),
  at: z.iso.datetime(),
  by: z.string(),
  text: z.string().min(1).max(MAX_REPLY),
  /** It tells of schools that were ticked off; nobody wrote it. */
  news: z.literal(true).optional(),
});
export type TicketReply = z.infer<typeof TicketReply>;

/** What the user added to a ticket after it was filed, with a BSN masked. */
export const TicketMessage = z.strictObject({
  /** Id of the activity it came in, so that it stands here once. */
  id: z.string().min(1).max(1000),
  at: z.iso.datetime(),
  text: z.string().min(1).max(MAX_MESSAGE),
});
export type TicketMessage = z.infer<typeof TicketMessage>;
