import type { Conversation, ConversationKey, StoredActivity } from './conversation.js';
import type { FiledTicket } from './store.js';
import type { TicketNumber } from './ticket.js';

/** Something to tell a user outside a turn of theirs. */
export interface Saying {
  readonly conversation: ConversationKey;
  /** The same on every attempt: it is said once. */
  readonly id: string;
  /** Plain text: nothing in it is read as a lay-out. */
  readonly text: string;
  /** The helpdesk answers on this ticket: what the user says next may be for them. */
  readonly answersOn?: TicketNumber;
  /** Buttons before those of the open question, each with what the user says by it. */
  readonly offers?: readonly string[];
  /** Tickets that change in the same commit; `mark` is the one after the message. */
  readonly changed?: (mark: number) => readonly FiledTicket[];
}

/**
 * How far a message came. `read`: it stands before the user; `later`: they find it when they come back; `never`: the
 * channel cannot bring it.
 */
export type Reached = 'read' | 'later' | 'never';

/** Brings to a user what was stored outside a turn: `activities` are the last of the log, up to `mark`. */
export type Publish = (
  conversation: Conversation,
  activities: readonly StoredActivity[],
  mark: number,
) => Promise<Reached>;

/** What became of it. */
export type Said =
  | { readonly kind: 'said'; readonly mark: number; readonly reached: Reached }
  /** The conversation was deleted or has ended: nothing was stored. */
  | { readonly kind: 'gone' };

/**
 * Tells a user something outside a turn: stored in the conversation first, then brought by its channel.
 * @throws HelpdeskError as `ConversationStore.turn`; `ticket_changed`: nothing was stored
 */
export type Say = (saying: Saying) => Promise<Said>;
