import { randomUUID } from 'node:crypto';
import type { Conversation, StoredActivity } from '../../src/domain/conversation.js';
import type { Delivery, DeliveryKind } from '../../src/domain/delivery.js';
import type { Draft } from '../../src/domain/draft.js';
import { emptyDraft } from '../../src/domain/draft.js';
import type { FiledTicket } from '../../src/domain/store.js';
import type { Ticket, TicketSchool } from '../../src/domain/ticket.js';

/** The time at which everything built here happened, unless a test says otherwise. */
export const NINE = '2026-03-02T09:00:00.000Z';

/** A draft of which nothing is known yet. Each has an id of its own. */
export const aDraft = (parts: Partial<Draft> = {}): Draft => ({
  ...emptyDraft(randomUUID(), new Date(NINE)),
  ...parts,
});

/** A web conversation that has just begun. */
export const aConversation = (parts: Partial<Conversation> = {}): Conversation => ({
  version: 1,
  key: 'directline/gesprek-1',
  channel: 'directline',
  createdAt: NINE,
  lastAt: NINE,
  person: {},
  reference: { channelId: 'directline', conversation: { id: 'gesprek-1' } },
  draft: aDraft(),
  dialogState: {},
  dialogs: '',
  seen: [],
  ...parts,
});

/** A message as the log keeps it. Each has an id of its own. */
export const anActivity = (text: string, parts: Partial<StoredActivity> = {}): StoredActivity => ({
  type: 'message',
  id: randomUUID(),
  timestamp: NINE,
  text,
  ...parts,
});

/** A school of a ticket, found in the register, at which nobody has looked yet. */
export const aSchool = (parts: Partial<TicketSchool> = {}): TicketSchool => ({
  name: 'obs De Regenboog',
  place: 'Almere',
  brin: '12AB',
  vestiging: '00',
  verdict: 'known',
  status: 'received',
  ...parts,
});

/** A filed ticket for one school. Each has a key of its own; the number is always the same. */
export const aTicket = (parts: Partial<Ticket> = {}): Ticket => ({
  version: 1,
  number: 'DD-2026-00001',
  revision: 1,
  status: 'open',
  key: randomUUID(),
  kind: 'mandaat',
  product: 'DigiDoor',
  administrator: "A. 't Hart",
  schools: [aSchool()],
  replyAddress: 'a.thart@deregenboog.example',
  done: { overeenkomst: 'ja', toegang: 'ja', toevoegen: ['openen', 'opslaan'], kopieren: [] },
  conversation: 'directline/gesprek-1',
  channel: 'directline',
  createdAt: NINE,
  notes: [],
  replies: [],
  messages: [],
  events: [{ at: NINE, who: 'bot', what: 'filed' }],
  ...parts,
});

/** A delivery of `ticket` that is due at once. */
export const aDelivery = (
  ticket: Ticket,
  kind: DeliveryKind = 'helpdesk',
  parts: Partial<Delivery> = {},
): Delivery => ({
  id: `${ticket.number}/${kind}`,
  ticket: ticket.number,
  kind,
  state: 'waiting',
  attempts: 0,
  nextAt: NINE,
  messageId: `<${ticket.number}.${kind}@mandaathulp.example>`,
  ...parts,
});

/** A ticket with both its deliveries, as a turn files it. */
export function aFiledTicket(parts: Partial<Ticket> = {}): FiledTicket {
  const ticket = aTicket(parts);
  return { ticket, deliveries: [aDelivery(ticket, 'helpdesk'), aDelivery(ticket, 'confirmation')] };
}
