import { Delivery } from '../../src/domain/delivery.js';
import type { NewTicket } from '../../src/domain/ticket.js';
import { Ticket } from '../../src/domain/ticket.js';
import { fileTicket } from '../../src/tickets/file.js';
import { aSchool } from '../support/builders.js';

const newTicket: NewTicket = {
  key: '0b8f7c1e-5a55-4d7e-9d0f-3f2b6a1c9e77',
  kind: 'mandaat',
  product: 'DigiDoor',
  administrator: "A. 't Hart",
  schools: [aSchool()],
  replyAddress: 'a.thart@deregenboog.example',
  done: { overeenkomst: 'ja', toegang: 'ja', toevoegen: ['openen'], kopieren: [] },
};
const filing = {
  number: 'DD-2026-00042',
  now: new Date('2026-03-02T09:00:00.000Z'),
  conversation: 'directline/gesprek-1',
  channel: 'directline',
  mailDomain: 'mandaathulp.example',
};

test('a filed ticket holds what was gathered, its number, and that it was filed', () => {
  const { ticket } = fileTicket(newTicket, filing);

  expect(ticket).toEqual({
    ...newTicket,
    version: 1,
    number: 'DD-2026-00042',
    revision: 1,
    status: 'open',
    conversation: 'directline/gesprek-1',
    channel: 'directline',
    createdAt: '2026-03-02T09:00:00.000Z',
    notes: [],
    replies: [],
    messages: [],
    events: [{ at: '2026-03-02T09:00:00.000Z', who: 'bot', what: 'filed' }],
  });
  expect(Ticket.parse(ticket)).toEqual(ticket);
});

test('a filed ticket is delivered twice: to the helpdesk and to the administrator, both at once', () => {
  const { deliveries } = fileTicket(newTicket, filing);

  expect(deliveries.map((delivery) => Delivery.parse(delivery))).toEqual([
    {
      id: 'DD-2026-00042/helpdesk',
      ticket: 'DD-2026-00042',
      kind: 'helpdesk',
      state: 'waiting',
      attempts: 0,
      nextAt: '2026-03-02T09:00:00.000Z',
      messageId: '<DD-2026-00042.helpdesk.3f2b6a1c9e77@mandaathulp.example>',
    },
    {
      id: 'DD-2026-00042/confirmation',
      ticket: 'DD-2026-00042',
      kind: 'confirmation',
      state: 'waiting',
      attempts: 0,
      nextAt: '2026-03-02T09:00:00.000Z',
      messageId: '<DD-2026-00042.confirmation.3f2b6a1c9e77@mandaathulp.example>',
    },
  ]);
});

test('filing the same again gives the same ticket and the same Message-IDs', () => {
  expect(fileTicket(newTicket, filing)).toEqual(fileTicket(newTicket, filing));
});

test('the same number in another installation has another Message-ID', () => {
  const other = fileTicket({ ...newTicket, key: '0b8f7c1e-5a55-4d7e-9d0f-000000000001' }, filing);

  const ids = [...fileTicket(newTicket, filing).deliveries, ...other.deliveries].map(
    ({ messageId }) => messageId,
  );
  expect(new Set(ids).size).toBe(4);
});
