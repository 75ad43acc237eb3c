import type { Draft } from './draft.js';
import type { NewTicket, Ticket } from './ticket.js';
import type { Understanding } from './understanding.js';

/** What a dialog gets of the turn it runs in. */
export interface Turn {
  /** What is known; a dialog writes its answers here and nowhere else. Stored when the turn commits. */
  draft: Draft;
  /** The message, understood. Without command or answer when the turn has no message. */
  readonly understanding: Understanding;
  readonly now: Date;
  readonly randomId: () => string;
  /** Days until what is kept of a conversation is deleted; said in the welcome. */
  readonly retentionDays: number;
  /** Address of the privacy statement, if there is one. */
  readonly privacyUrl?: string;
  /** Person as the channel knows it for certain; not asked again. */
  readonly person: { readonly name?: string; readonly mail?: string };
  /** Files a ticket with the turn's commit. The same key gives the same ticket, whatever happens. */
  file(ticket: NewTicket): Promise<Ticket>;
}
