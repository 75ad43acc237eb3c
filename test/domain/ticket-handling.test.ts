import fc from 'fast-check';
import type { Ticket } from '../../src/domain/ticket.js';
import { Ticket as TicketSchema } from '../../src/domain/ticket.js';
import { closeTicket, reopenTicket, setSchoolStatus } from '../../src/domain/ticket-change.js';
import { asOneChange, eventsAfter } from '../../src/domain/ticket-event.js';
import { addNote, assign, markDouble, sentAgain } from '../../src/domain/ticket-handling.js';
import { addReply, addUserMessage, lastWordOf } from '../../src/domain/ticket-talk.js';
import { NINE, aSchool, aTicket } from '../support/builders.js';

const ten = new Date('2026-03-02T10:00:00.000Z');
const anna = { by: 'anna@digidoor.example', at: ten };
const ID = '00000000-0000-4000-8000-000000000001';
const input = expect.objectContaining({ code: 'input_invalid' }) as Error;
const stamp = { at: ten.toISOString(), who: anna.by };

test('a ticket is given to a colleague, to another one, and to nobody, each with what it was before', () => {
  const first = assign(aTicket(), ' Anna@Digidoor.example ', anna);
  const second = assign(first, 'bram@digidoor.example', anna);
  const free = assign(second, undefined, anna);

  expect([first.assignee, second.assignee, free.assignee]).toEqual([
    'anna@digidoor.example',
    'bram@digidoor.example',
    undefined,
  ]);
  expect(free.events.slice(1)).toEqual([
    { ...stamp, what: 'assigned', revision: 2, to: 'anna@digidoor.example' },
    { ...stamp, what: 'assigned', revision: 3, from: 'anna@digidoor.example', to: 'bram@digidoor.example' },
    { ...stamp, what: 'assigned', revision: 4, from: 'bram@digidoor.example' },
  ]);
  expect(assign(first, 'anna@digidoor.example', anna)).toBe(first);
  expect(() => assign(first, 'anna', anna)).toThrow(input);
});

test('a note is kept with who wrote it, and has no place in a reply', () => {
  const ticket = addNote(aTicket(), '  Gebeld:\r\nniet thuis. ', anna);

  expect(ticket.notes).toEqual([{ at: ten.toISOString(), by: anna.by, text: 'Gebeld:\nniet thuis.' }]);
  expect(ticket).toMatchObject({ revision: 2, replies: [] });
  expect(ticket.events.at(-1)).toEqual({ ...stamp, what: 'note', revision: 2 });
});

test('a reply is kept once, however often it is sent', () => {
  const ticket = addReply(aTicket(), { ...anna, id: ID, text: 'Het is gelukt.' });

  expect(ticket.replies).toEqual([{ id: ID, at: ten.toISOString(), by: anna.by, text: 'Het is gelukt.' }]);
  expect(ticket.events.at(-1)).toEqual({ ...stamp, what: 'reply', ref: ID, revision: 2 });
  expect(addReply(ticket, { ...anna, id: ID, text: 'Nog eens.' })).toBe(ticket);
});

test.each([
  ['an empty one', ' \n '],
  ['one of 4001 characters', 'x'.repeat(4001)],
])('a note, a reply or a message is not taken when it is %s', (_name, text) => {
  expect(() => addNote(aTicket(), text, anna)).toThrow(input);
  expect(() => addReply(aTicket(), { ...anna, id: ID, text })).toThrow(input);
  expect(() => addUserMessage(aTicket(), { id: 'a', text, at: ten })).toThrow(input);
});

test('after two hundred of a kind a ticket takes no more of them', () => {
  const messages = Array.from({ length: 200 }, (_, nth) => ({ id: String(nth), at: NINE, text: 'Hallo?' }));
  const notes = messages.map(({ at, text }) => ({ at, text, by: anna.by }));
  const replies = notes.map((note, nth) => ({ ...note, id: ID.slice(0, -3) + String(nth).padStart(3, '0') }));
  const ticket = aTicket({ messages, notes, replies });

  expect(() => addNote(ticket, 'Nog een.', anna)).toThrow(input);
  expect(() => addReply(ticket, { ...anna, id: ID.replace('4000', '4001'), text: 'Nog een.' })).toThrow(
    input,
  );
  expect(() => addUserMessage(ticket, { id: 'x', text: 'Nog een.', at: ten })).toThrow(input);
});

test('a message of the user opens a closed ticket, once, and a colleague closes it again', () => {
  const closed = setSchoolStatus(aTicket(), { ...anna, schools: 'all', status: 'connected' });
  const open = addUserMessage(closed, { id: 'a', text: 'Het werkt nog niet.', at: ten });

  expect(open).toMatchObject({ status: 'open', revision: 3 });
  expect(open.messages).toEqual([{ id: 'a', at: ten.toISOString(), text: 'Het werkt nog niet.' }]);
  expect(open.events.slice(-2)).toEqual([
    { at: ten.toISOString(), who: 'user', what: 'user_message', ref: 'a', revision: 3 },
    { at: ten.toISOString(), who: 'user', what: 'reopened', revision: 3 },
  ]);
  expect(addUserMessage(open, { id: 'a', text: 'Het werkt nog niet.', at: ten })).toBe(open);
  expect(closeTicket(open, anna)).toMatchObject({ status: 'closed', revision: 4 });
});

test('a ticket waits for an answer since it was filed, and since the first message after one; news is none', () => {
  const later = new Date('2026-03-02T11:00:00.000Z');
  const late = new Date('2026-03-02T12:00:00.000Z');
  const asked = addUserMessage(aTicket(), { id: 'a', text: 'Hoe ver is het?', at: ten });
  const news = addReply(asked, { by: anna.by, at: later, id: ID, text: 'Nieuws.', news: true });
  const answered = addReply(asked, { by: anna.by, at: later, id: ID, text: 'Morgen.' });

  const again = addUserMessage(answered, { id: 'b', text: 'Nog steeds niet.', at: late });
  const twice = addUserMessage(again, { id: 'c', text: 'Hallo?', at: new Date('2026-03-02T13:00:00.000Z') });

  expect([aTicket(), asked, news, answered, again, twice].map(lastWordOf)).toEqual([
    { waitsSince: NINE },
    { lastWord: 'user', waitsSince: NINE },
    { lastWord: 'user', waitsSince: NINE },
    { lastWord: 'helpdesk' },
    { lastWord: 'user', waitsSince: late.toISOString() },
    { lastWord: 'user', waitsSince: late.toISOString() },
  ]);
  expect(lastWordOf({ ...aTicket(), status: 'closed' })).toEqual({});
  expect(lastWordOf({ ...twice, status: 'closed' })).toEqual({ lastWord: 'user' });
});

test('a double closes, whatever its schools, and opens as a ticket of its own', () => {
  const original = aTicket({ number: 'DD-2026-00002' });
  const double = markDouble(aTicket(), original, anna);
  const open = reopenTicket(double, anna);

  expect(double).toMatchObject({ doubleOf: 'DD-2026-00002', status: 'closed', revision: 2 });
  expect(double.events.slice(1)).toEqual([
    { ...stamp, what: 'double', to: 'DD-2026-00002', revision: 2 },
    { ...stamp, what: 'closed', revision: 2 },
  ]);
  expect(markDouble(double, original, anna)).toBe(double);
  expect(open).toMatchObject({ status: 'open', revision: 3 });
  expect(open.doubleOf).toBeUndefined();
  expect(open.events.at(-1)).toMatchObject({ what: 'reopened', from: 'DD-2026-00002' });
});

test('a double takes no status for its schools, and stays closed when the user writes', () => {
  const double = markDouble(aTicket(), aTicket({ number: 'DD-2026-00002' }), anna);

  expect(() => setSchoolStatus(double, { ...anna, schools: 'all', status: 'checked' })).toThrow(input);
  expect(addUserMessage(double, { id: 'a', text: 'Hallo?', at: ten })).toMatchObject({
    status: 'closed',
    messages: [{ text: 'Hallo?' }],
  });
});

test('a delivery that goes out once more stands in the history', () => {
  expect(sentAgain(aTicket(), 'DD-2026-00001/helpdesk', anna).events.at(-1)).toEqual({
    ...stamp,
    what: 'sent_again',
    ref: 'DD-2026-00001/helpdesk',
    revision: 2,
  });
});

test('several changes can be stored as one, and whoever saw an older revision sees what happened since', () => {
  const ticket = assign(aTicket(), 'bram@digidoor.example', anna);
  const told = addReply(addNote(ticket, 'Gebeld.', anna), { ...anna, id: ID, text: 'Gelukt.' });
  const once = asOneChange(ticket, told);

  expect(once.revision).toBe(3);
  expect(eventsAfter(once, 2).map(({ what }) => what)).toEqual(['note', 'reply']);
  expect(eventsAfter(once, 1).map(({ what }) => what)).toEqual(['assigned', 'note', 'reply']);
  expect(eventsAfter(once, 3)).toEqual([]);
  expect(asOneChange(ticket, ticket)).toBe(ticket);
});

test('whatever is marked a double of whatever: the way to the original never goes round', () => {
  const numbers = ['DD-2026-00001', 'DD-2026-00002', 'DD-2026-00003', 'DD-2026-00004'];
  const nth = fc.nat({ max: 3 });
  fc.assert(
    fc.property(fc.array(fc.record({ nth, of: nth, opens: fc.boolean() }), { maxLength: 20 }), (marks) => {
      const tickets = numbers.map((number) => aTicket({ number, kind: 'vraag' }));
      for (const { nth: which, of, opens } of marks) {
        tickets[which] = attempted(tickets[which]!, (ticket) =>
          opens ? reopenTicket(ticket, anna) : markDouble(ticket, tickets[of]!, anna),
        );
      }
      for (const ticket of tickets) {
        let steps = 0;
        for (let at: Ticket | undefined = ticket; at?.doubleOf !== undefined; steps += 1) {
          expect(steps).toBeLessThan(4);
          at = tickets[numbers.indexOf(at.doubleOf)];
        }
      }
    }),
  );
});

const attempted = (ticket: Ticket, change: (ticket: Ticket) => Ticket): Ticket => {
  try {
    return change(ticket);
  } catch {
    return ticket;
  }
};

test('whatever is done to a ticket, each change is one revision, rewrites no history, and can be stored', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 50 });
  const other = aTicket({ number: 'DD-2026-00009' });
  const changes = fc.array(
    fc.oneof(
      text.map((said) => (ticket: Ticket) => addNote(ticket, said, anna)),
      fc.tuple(fc.uuid({ version: 4 }), text).map(
        ([id, said]) =>
          (ticket: Ticket) =>
            addReply(ticket, { ...anna, id, text: said }),
      ),
      fc.tuple(fc.constantFrom('a', 'b'), text).map(
        ([id, said]) =>
          (ticket: Ticket) =>
            addUserMessage(ticket, { id, text: said, at: ten }),
      ),
      fc
        .constantFrom('anna@digidoor.example', 'geen adres', undefined)
        .map((who) => (ticket: Ticket) => assign(ticket, who, anna)),
      fc.constant((ticket: Ticket) => markDouble(ticket, other, anna)),
      fc.constant((ticket: Ticket) => reopenTicket(ticket, anna)),
      fc.constant((ticket: Ticket) => closeTicket(ticket, anna)),
      fc.constant((ticket: Ticket) =>
        setSchoolStatus(ticket, { ...anna, schools: 'all', status: 'connected' }),
      ),
    ),
    { maxLength: 15 },
  );
  fc.assert(
    fc.property(changes, (todo) => {
      let ticket = aTicket({ schools: [aSchool(), aSchool({ vestiging: '01' })] });
      for (const change of todo) {
        const before = ticket;
        ticket = attempted(ticket, change);
        expect(ticket.revision).toBe(before.revision + (ticket === before ? 0 : 1));
        expect(ticket.events.slice(0, before.events.length)).toEqual(before.events);
        if (ticket !== before) expect(eventsAfter(ticket, before.revision).length).toBeGreaterThan(0);
        expect(TicketSchema.parse(ticket)).toEqual(ticket);
      }
    }),
  );
});

test('a ticket of before there were notes and replies is read as having none', () => {
  const { notes, replies, messages, ...old } = aTicket();

  expect([notes, replies, messages]).toEqual([[], [], []]);
  expect(TicketSchema.parse(old)).toEqual(aTicket({ key: old.key }));
});
