import type { Store } from '../../../src/domain/store.js';
import type { Ticket } from '../../../src/domain/ticket.js';
import { ticketNumber } from '../../../src/domain/ticket.js';
import { aConversation, aDelivery, anActivity, aTicket } from '../../support/builders.js';

/** Files tickets as turns do, each in a conversation of its own; gives them back as they are stored. */
export async function filed(store: Store, ...all: readonly Partial<Ticket>[]): Promise<Ticket[]> {
  const tickets: Ticket[] = [];
  for (const parts of all) {
    const number = parts.number ?? (await store.tickets.nextNumber(2026));
    const key = `directline/${number}`;
    const ticket = aTicket({ number, conversation: key, ...parts });
    const deliveries = [aDelivery(ticket, 'helpdesk'), aDelivery(ticket, 'confirmation')];
    const reference = { channelId: 'directline', conversation: { id: number } };
    const conversation = aConversation({ key: ticket.conversation, reference });
    const said = [
      anActivity('Hallo, ik wil het mandaat geven.', { from: { id: 'u', role: 'user' } }),
      anActivity('Dank je wel. Je ticket is bewaard.', { from: { id: 'b', role: 'bot' } }),
    ];
    const commit = { conversation, said, filed: [{ ticket, deliveries }] };
    await store.conversations.turn(ticket.conversation, () => Promise.resolve({ commit, result: undefined }));
    tickets.push(ticket);
  }
  return tickets;
}

/** Number of the nth ticket of the year. */
export const numbered = (nth: number): string => ticketNumber(2026, nth);
