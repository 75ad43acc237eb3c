import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSay } from '../../src/bot/say.js';
import type { Reached } from '../../src/domain/say.js';
import { SerialQueue } from '../../src/domain/serial-queue.js';
import type { Store } from '../../src/domain/store.js';
import type { Ticket } from '../../src/domain/ticket.js';
import { addNote, assign } from '../../src/domain/ticket-handling.js';
import type { TicketWork } from '../../src/domain/ticket-work.js';
import { openLowdbStore } from '../../src/store/lowdb.js';
import { createTicketWork } from '../../src/tickets/work.js';
import { aConversation, aDelivery, aSchool, aTicket } from '../support/builders.js';
import { fixedClock, recordingLog } from '../support/outside.js';

const HOUR = 60 * 60_000;
const KEY = 'directline/gesprek-1';
const NUMBER = 'DD-2026-00001';
const ID = '00000000-0000-4000-8000-00000000000a';
const seen = { number: NUMBER, revision: 1, by: 'anna@digidoor.example' };

let dir: string;
let store: Store;
let clock: ReturnType<typeof fixedClock>;
let log: ReturnType<typeof recordingLog>;
let reached: Reached;
let wakes: number;
let work: TicketWork;
beforeEach(async () => {
  [clock, log, reached, wakes] = [fixedClock(), recordingLog(), 'later', 0];
  dir = await mkdtemp(path.join(tmpdir(), 'work-'));
  store = await openLowdbStore({ dir: path.join(dir, 'data'), clock, log });
  work = createTicketWork({
    ...store,
    say: createSay({
      queue: new SerialQueue(),
      conversations: store.conversations,
      publish: () => Promise.resolve(reached),
      clock,
      log,
    }),
    clock,
    log,
    mailDomain: 'digidoor.example',
    onDue: () => (wakes += 1),
  });
});
afterEach(async () => {
  await store.close();
  await rm(dir, { recursive: true });
});

/** Files a ticket of three schools whose first mail is delivered. */
async function file(parts: Partial<Ticket> = {}): Promise<Ticket> {
  const schools = ['00', '01', '02'].map((vestiging) => aSchool({ vestiging }));
  const ticket = aTicket({ schools, ...parts });
  const deliveries = [aDelivery(ticket, 'helpdesk', { state: 'delivered' })];
  await store.conversations.turn(KEY, () =>
    Promise.resolve({
      commit: { conversation: aConversation(), said: [], filed: [{ ticket, deliveries }] },
      result: undefined,
    }),
  );
  return ticket;
}
const said = async () =>
  ((await store.conversations.log(KEY, 0, 99))?.activities ?? []).map(({ text }) => text);
const replyDelivery = async () => (await store.deliveries.ofTicket(NUMBER)).at(-1);
const due = async (milliseconds: number) =>
  (await store.deliveries.claim(new Date(clock.now().getTime() + milliseconds), 9, 0)).map(
    ({ delivery }) => delivery.id,
  );

test('a reply stands in the ticket and in the conversation, and is mailed when nobody reads it in an hour', async () => {
  await file();
  const ticket = await work.reply(seen, { id: ID, text: 'Kies eerst kopieer.' });

  expect(ticket).toMatchObject({
    revision: 2,
    replies: [{ id: ID, text: 'Kies eerst kopieer.', by: seen.by }],
  });
  expect(await store.tickets.get(NUMBER)).toEqual(ticket);
  expect(await said()).toEqual([
    'De helpdesk antwoordt op ticket DD-2026-00001:\n\nKies eerst kopieer.\n\n' +
      'Wil je reageren? Typ hier je antwoord.',
  ]);
  expect(await due(HOUR - 1)).toEqual([]);
  expect(await due(HOUR)).toEqual([`${NUMBER}/reply/${ID}`]);
  expect(wakes).toBe(1);
});

test('a reply that the user sees at once needs no mail', async () => {
  await file();
  reached = 'read';
  await work.reply(seen, { id: ID, text: 'Gelukt.' });

  expect(await due(99 * HOUR)).toEqual([]);
  expect(await replyDelivery()).toMatchObject({ state: 'unneeded', readAt: clock.now().toISOString() });
});

test('a reply that the user reads within the hour needs no mail', async () => {
  await file();
  await work.reply(seen, { id: ID, text: 'Gelukt.' });
  expect(await store.deliveries.readUpTo(KEY, 1, clock.now())).toBe(1);

  expect(await due(99 * HOUR)).toEqual([]);
});

test('a reply that the channel cannot bring is mailed at once', async () => {
  await file();
  reached = 'never';
  await work.reply(seen, { id: ID, text: 'Gelukt.' });

  expect(await due(0)).toEqual([`${NUMBER}/reply/${ID}`]);
});

test('a reply to a conversation that is gone is kept all the same, and mailed at once', async () => {
  await file({ conversation: 'directline/verwijderd' });
  const ticket = await work.reply(seen, { id: ID, text: 'Gelukt.' });

  expect(await store.tickets.get(NUMBER)).toEqual(ticket);
  expect(ticket.replies).toHaveLength(1);
  expect(await due(0)).toEqual([`${NUMBER}/reply/${ID}`]);
  expect(await replyDelivery()).not.toHaveProperty('mark');
  expect(await said()).toEqual([]);
});

test('a reply that is sent twice is told once, also at the same time', async () => {
  await file();
  const wish = { id: ID, text: 'Gelukt.' };
  const [first, second] = await Promise.all([work.reply(seen, wish), work.reply(seen, wish)]);
  const again = await work.reply(seen, wish);

  expect(again.replies).toHaveLength(1);
  expect([first, second]).toEqual([again, again]);
  expect(await said()).toHaveLength(1);
  expect(await store.deliveries.ofTicket(NUMBER)).toHaveLength(2);
});

test('of two who reply at the same time the second is refused, and the user reads one answer', async () => {
  await file();
  const ends = await Promise.allSettled([
    work.reply(seen, { id: ID, text: 'Ja.' }),
    work.reply({ ...seen, by: 'bram@digidoor.example' }, { id: ID.replace('a', 'b'), text: 'Nee.' }),
  ]);

  expect(ends).toMatchObject([
    { status: 'fulfilled' },
    { status: 'rejected', reason: { code: 'ticket_changed' } },
  ]);
  expect(await said()).toHaveLength(1);
  expect((await store.tickets.get(NUMBER))?.replies).toMatchObject([{ text: 'Ja.' }]);
});

test('schools that are ticked off are one change and one message', async () => {
  await file();
  const wish = { id: ID, schools: ['12AB00', '12AB02'], status: 'connected' } as const;
  const ticket = await work.setSchools(seen, wish);

  expect(ticket).toMatchObject({ revision: 2, status: 'open', replies: [{ news: true }] });
  expect(ticket.events.slice(1).map(({ what, revision }) => [what, revision])).toEqual([
    ['school_status', 2],
    ['assigned', 2],
    ['reply', 2],
  ]);
  expect(await said()).toEqual([
    [
      'De helpdesk heeft nieuws over ticket DD-2026-00001.',
      [
        'Bij 2 scholen is er nieuws:',
        '- obs De Regenboog in Almere: gekoppeld.',
        '- obs De Regenboog in Almere: gekoppeld.',
      ].join('\n'),
      'Wil je reageren? Typ: antwoord op ticket DD-2026-00001.',
    ].join('\n\n'),
  ]);
  expect(await work.setSchools(seen, wish)).toEqual(ticket);
  expect(await said()).toHaveLength(1);
});

test('a ticket of nobody is taken up by who answers it, and stays with who has it', async () => {
  await file();
  const taken = await work.reply(seen, { id: ID, text: 'Ik kijk ernaar.' });
  const other = { ...seen, revision: 2, by: 'bram@digidoor.example' };
  const kept = await work.reply(other, { id: ID.replace('a', 'b'), text: 'Gelukt.' });

  expect([taken.assignee, kept.assignee]).toEqual([seen.by, seen.by]);
  expect(kept.events.map(({ what, revision }) => [what, revision])).toEqual([
    ['filed', undefined],
    ...[
      ['assigned', 2],
      ['reply', 2],
      ['reply', 3],
    ],
  ]);
});

test('schools that were so already are no news', async () => {
  const ticket = await file();

  expect(await work.setSchools(seen, { id: ID, schools: 'all', status: 'received' })).toEqual(ticket);
  expect(await said()).toEqual([]);
});

test('what the user is not told of is stored, as one change', async () => {
  const ticket = await file();
  const changed = await work.change(seen, (before, at) =>
    addNote(assign(before, seen.by, { by: seen.by, at }), 'Ik bel.', { by: seen.by, at }),
  );

  expect(changed).toMatchObject({ revision: 2, assignee: seen.by, notes: [{ text: 'Ik bel.' }] });
  expect(await store.tickets.get(NUMBER)).toEqual(changed);
  expect(await said()).toEqual([]);
  expect(await work.change({ ...seen, revision: 2 }, (before) => before)).toEqual(changed);
  expect(ticket.revision).toBe(1);
});

test('whoever saw an older ticket is refused with everything, and nobody is told', async () => {
  await file();
  await work.change(seen, (ticket, at) => assign(ticket, seen.by, { by: seen.by, at }));
  const attempts = [
    work.change(seen, (ticket) => ticket),
    work.reply(seen, { id: ID, text: 'Gelukt.' }),
    work.setSchools(seen, { id: ID, schools: 'all', status: 'connected' }),
    work.sendAgain(seen, `${NUMBER}/helpdesk`),
  ];

  for (const attempt of attempts) await expect(attempt).rejects.toMatchObject({ code: 'ticket_changed' });
  expect(await said()).toEqual([]);
  expect((await store.tickets.get(NUMBER))?.revision).toBe(2);
});

test('a delivery goes out once more, and the history says who wanted that', async () => {
  await file();
  const again = await work.sendAgain(seen, `${NUMBER}/helpdesk`);

  expect(again).toMatchObject({ state: 'waiting', messageId: `<${NUMBER}.helpdesk@mandaathulp.example>` });
  expect(await due(0)).toEqual([`${NUMBER}/helpdesk`]);
  expect((await store.tickets.get(NUMBER))?.events.at(-1)).toMatchObject({
    what: 'sent_again',
    who: seen.by,
    ref: `${NUMBER}/helpdesk`,
  });
  expect(wakes).toBe(1);
});

test('of a delivery that is not there nothing is kept', async () => {
  await file();

  await expect(work.sendAgain(seen, `${NUMBER}/reply/${ID}`)).rejects.toMatchObject({
    code: 'ticket_not_found',
  });
  expect((await store.tickets.get(NUMBER))?.revision).toBe(1);
  await expect(work.change({ ...seen, number: 'DD-2026-00099' }, (ticket) => ticket)).rejects.toMatchObject({
    code: 'ticket_not_found',
  });
});
