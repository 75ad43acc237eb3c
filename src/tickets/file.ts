import type { Delivery, DeliveryKind } from '../domain/delivery.js';
import type { FiledTicket } from '../domain/store.js';
import { Ticket } from '../domain/ticket.js';
import type { NewTicket, TicketNumber } from '../domain/ticket.js';

/** What a new ticket gets from the turn that files it. */
export interface Filing {
  readonly number: TicketNumber;
  readonly now: Date;
  /** Key of the conversation. */
  readonly conversation: string;
  /** `directline`, `msteams`, `terminal`. */
  readonly channel: string;
  /** The part after the `@` of a `Message-ID`: see `mailDomain`. */
  readonly mailDomain: string;
}

/**
 * Makes a ticket of what a dialog gathered, with everything that must be delivered for it.
 * Pure: the same input gives the same ticket, so a retry cannot make another one.
 * @throws ZodError when the ticket is not whole: a fault of ours
 */
export function fileTicket(ticket: NewTicket, filing: Filing): FiledTicket {
  const at = filing.now.toISOString();
  return {
    ticket: Ticket.parse({
      ...ticket,
      version: 1,
      number: filing.number,
      revision: 1,
      status: 'open',
      conversation: filing.conversation,
      channel: filing.channel,
      createdAt: at,
      events: [{ at, who: 'bot', what: 'filed' }],
    }),
    deliveries: [delivery('helpdesk', ticket.key, filing), delivery('confirmation', ticket.key, filing)],
  };
}

const delivery = (kind: DeliveryKind, key: string, { number, now, mailDomain }: Filing): Delivery => ({
  id: `${number}/${kind}`,
  ticket: number,
  kind,
  state: 'waiting',
  attempts: 0,
  nextAt: now.toISOString(),
  // Two installations may give out the same number; they never have the same key.
  messageId: `<${number}.${kind}.${key.slice(-12)}@${mailDomain}>`,
});
