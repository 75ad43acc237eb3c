import type { ConversationKey } from '../../domain/conversation.js';
import type { TicketNumber } from '../../domain/ticket.js';

/** Tells what was stored, here and in other processes, once it is. */
export interface News {
  /** A conversation's log has grown, up to `mark`. */
  conversation(key: ConversationKey, mark: number): void;
  /** A ticket was filed, changed, delivered or deleted. */
  ticket(number: TicketNumber): void;
}
