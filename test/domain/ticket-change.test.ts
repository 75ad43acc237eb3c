import fc from 'fast-check';
import { codeOfSchool } from '../../src/domain/school.js';
import type { Ticket } from '../../src/domain/ticket.js';
import { SchoolStatus, Ticket as TicketSchema } from '../../src/domain/ticket.js';
import { closeTicket, reopenTicket, setSchoolStatus } from '../../src/domain/ticket-change.js';
import { NINE, aSchool, aTicket } from '../support/builders.js';

const ten = new Date('2026-03-02T10:00:00.000Z');
const anna = { by: 'anna@digidoor.example', at: ten };
const two = () => aTicket({ schools: [aSchool(), aSchool({ name: 'De Wegwijzer', vestiging: '01' })] });
const statuses = ({ schools }: Ticket) => schools.map(({ status }) => status);

test('one school of a ticket is ticked off, with who did it and when', () => {
  const ticket = two();
  const changed = setSchoolStatus(ticket, { ...anna, schools: ['12AB01'], status: 'checked' });

  expect(statuses(changed)).toEqual(['received', 'checked']);
  expect(changed).toMatchObject({ revision: 2, status: 'open' });
  expect(changed.events).toEqual([
    ...ticket.events,
    {
      at: '2026-03-02T10:00:00.000Z',
      who: 'anna@digidoor.example',
      what: 'school_status',
      revision: 2,
      schools: ['12AB01'],
      was: ['received'],
      status: 'checked',
    },
  ]);
  expect(statuses(ticket)).toEqual(['received', 'received']);
});

test('a ticket closes with its last school, and opens again when one goes back', () => {
  const half = setSchoolStatus(two(), { ...anna, schools: ['12AB00'], status: 'connected' });
  const reason = '  Het mandaat staat niet in OSR. ';
  const closed = setSchoolStatus(half, { ...anna, schools: ['12AB01'], status: 'refused', reason });
  const open = setSchoolStatus(closed, { ...anna, schools: ['12AB01'], status: 'received' });

  expect([half.status, closed.status, open.status]).toEqual(['open', 'closed', 'open']);
  expect(closed.schools[1]).toMatchObject({ status: 'refused', reason: 'Het mandaat staat niet in OSR.' });
  expect(closed.events.slice(-2).map(({ what, reason: why }) => [what, why])).toEqual([
    ['school_status', 'Het mandaat staat niet in OSR.'],
    ['closed', undefined],
  ]);
  expect(open.schools[1]).toEqual(aSchool({ name: 'De Wegwijzer', vestiging: '01' }));
  expect(open.events.at(-1)).toMatchObject({ what: 'reopened', who: 'anna@digidoor.example' });
  expect(open.revision).toBe(4);
});

test('all schools at once are one change, which names only those that differ', () => {
  const half = setSchoolStatus(two(), { ...anna, schools: ['12AB00'], status: 'connected' });
  const closed = setSchoolStatus(half, { ...anna, schools: 'all', status: 'connected' });

  expect(closed).toMatchObject({ revision: 3, status: 'closed' });
  expect(closed.events.at(-2)).toMatchObject({ schools: ['12AB01'], status: 'connected' });
});

test('a change that changes nothing gives the ticket itself', () => {
  const ticket = two();

  expect(setSchoolStatus(ticket, { ...anna, schools: 'all', status: 'received' })).toBe(ticket);
  expect(setSchoolStatus(ticket, { ...anna, schools: [], status: 'connected' })).toBe(ticket);
});

test('another reason for refusing is a change', () => {
  const refuse = (ticket: Ticket, reason: string) =>
    setSchoolStatus(ticket, { ...anna, schools: 'all', status: 'refused', reason });
  const again = refuse(refuse(aTicket(), 'Verkeerde code.'), 'De school is gesloten.');

  expect(again).toMatchObject({ revision: 3, status: 'closed' });
  expect(again.schools[0]?.reason).toBe('De school is gesloten.');
});

test.each([
  ['refusing without a reason', { status: 'refused' }],
  ['refusing with an empty reason', { status: 'refused', reason: '  ' }],
  ['refusing with a reason of 501 characters', { status: 'refused', reason: 'x'.repeat(501) }],
  ['a reason for what is not refused', { status: 'connected', reason: 'Gelukt.' }],
  ['a school that is not in it', { status: 'checked', schools: ['99ZZ00'] }],
] as const)('%s is not taken', (_name, change) => {
  expect(() => setSchoolStatus(aTicket(), { ...anna, schools: 'all', ...change })).toThrow(
    expect.objectContaining({ code: 'input_invalid' }) as Error,
  );
});

test('a question is closed and opened by itself, a mandaat only with its schools', () => {
  const question = aTicket({ kind: 'vraag', schools: [] });
  const closed = closeTicket(question, anna);
  const open = reopenTicket(closed, anna);

  expect(closed).toMatchObject({ status: 'closed', revision: 2 });
  expect(closed.events.at(-1)).toEqual({
    at: ten.toISOString(),
    who: anna.by,
    what: 'closed',
    revision: 2,
  });
  expect(open).toMatchObject({ status: 'open', revision: 3 });
  expect(open.events.at(-1)).toMatchObject({ what: 'reopened' });
  expect(closeTicket(closed, anna)).toBe(closed);
  expect(reopenTicket(question, anna)).toBe(question);
  for (const change of [closeTicket, reopenTicket]) {
    expect(() => change(aTicket(), anna)).toThrow(
      expect.objectContaining({ code: 'input_invalid' }) as Error,
    );
  }
});

test('a ticket of before there were statuses is read as received, with its events', () => {
  const schools = [{ name: 'obs De Regenboog', place: 'Almere', brin: '12AB', vestiging: '00' }];
  const old = { ...aTicket(), schools };

  expect(TicketSchema.parse(old)).toMatchObject({
    schools: [{ status: 'received', verdict: 'unchecked' }],
    events: [{ at: NINE, who: 'bot', what: 'filed' }],
  });
});

test('whatever the order of changes, a ticket is closed exactly when every school has ended', () => {
  const someSchools = fc
    .integer({ min: 1, max: 5 })
    .map((count) => Array.from({ length: count }, (_, nth) => aSchool({ vestiging: `0${String(nth)}` })));
  const change = fc.record({
    nth: fc.option(fc.nat({ max: 4 }), { nil: undefined }),
    status: fc.constantFrom(...SchoolStatus.options),
    reason: fc.constantFrom('Verkeerde code.', 'Gesloten.'),
  });

  fc.assert(
    fc.property(someSchools, fc.array(change, { maxLength: 20 }), (schools, changes) => {
      const expected = schools.map(() => ({ status: 'received', reason: undefined as string | undefined }));
      let ticket = aTicket({ schools });
      for (const { nth, status, reason } of changes) {
        const meant = nth === undefined ? schools : schools.slice(nth, nth + 1);
        const before = ticket;
        const why = status === 'refused' ? { reason } : {};
        ticket = setSchoolStatus(ticket, {
          ...anna,
          schools: nth === undefined ? 'all' : meant.map(codeOfSchool),
          status,
          ...why,
        });
        for (const school of meant) expected[schools.indexOf(school)] = { status, reason: undefined, ...why };

        expect(ticket.schools.map((school) => ({ status: school.status, reason: school.reason }))).toEqual(
          expected,
        );
        const ended = expected.every((one) => one.status === 'connected' || one.status === 'refused');
        expect(ticket.status).toBe(ended ? 'closed' : 'open');
        expect(ticket.revision).toBe(before.revision + (ticket === before ? 0 : 1));
        expect(ticket.events.slice(0, before.events.length)).toEqual(before.events);
        expect(TicketSchema.parse(ticket)).toEqual(ticket);
      }
    }),
  );
});
