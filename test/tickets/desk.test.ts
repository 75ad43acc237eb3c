import fc from 'fast-check';
import { HelpdeskError } from '../../src/domain/errors.js';
import type { Ticket } from '../../src/domain/ticket.js';
import type { TicketLook } from '../../src/domain/turn.js';
import { inMemory } from '../../src/store/allowance.js';
import { createTicketDesk } from '../../src/tickets/desk.js';
import { aTicket } from '../support/builders.js';

const NUMBER = 'DD-2026-00012';
const UNKNOWN = 'DD-2026-00099';
const ADDRESS = 'a.thart@deregenboog.example';
const OTHER = 'iemand@elders.example';
const ticket = aTicket({ number: NUMBER, conversation: 'directline/eigen', replyAddress: ADDRESS });

const stored = (...tickets: readonly Ticket[]) => ({
  get: (number: string) => Promise.resolve(tickets.find((one) => one.number === number)),
  openWith: () => Promise.resolve(new Map([['12AB00', NUMBER]])),
});
const open = (tickets = stored(ticket)) =>
  createTicketDesk({ tickets, allowance: inMemory, pause: () => Promise.resolve() });
const stranger = (nth = 1) => ({ conversationKey: `directline/vreemd-${String(nth)}`, person: {} });
const kindOf = async (look: Promise<TicketLook>) => (await look).kind;
const HOUR = 60 * 60 * 1000;

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('who filed a ticket sees it in the conversation from which it came, without an address', async () => {
  const desk = open()({ conversationKey: 'directline/eigen', person: {} });

  expect(await desk.look(NUMBER)).toEqual({ kind: 'shown', ticket });
  expect(await desk.look(NUMBER, OTHER)).toEqual({ kind: 'shown', ticket });
});

test('what colleagues tell each other is shown to no user', async () => {
  const note = { at: ticket.createdAt, by: 'anna@digidoor.example', text: 'Lastige school.' };
  const desk = open(stored({ ...ticket, notes: [note] }))({
    conversationKey: 'directline/eigen',
    person: {},
  });

  expect(await desk.look(NUMBER)).toEqual({ kind: 'shown', ticket });
});

test('who is known by the channel under the reply address sees it elsewhere, whatever the capitals', async () => {
  const known = (mail: string) => open()({ conversationKey: 'msteams/elders', person: { mail } });

  expect(await known('A.tHart@DeRegenboog.example').look(NUMBER)).toEqual({ kind: 'shown', ticket });
  expect(await kindOf(known(OTHER).look(NUMBER))).toBe('address_needed');
});

test('who gives the reply address sees it, with other capitals and spaces around it', async () => {
  const desk = open()(stranger());

  expect(await desk.look(NUMBER)).toEqual({ kind: 'address_needed' });
  expect(await desk.look(NUMBER, OTHER)).toEqual({ kind: 'refused' });
  expect(await desk.look(NUMBER, ` ${ADDRESS.toUpperCase()} `)).toEqual({ kind: 'shown', ticket });
});

test('a number that does not exist answers as one with another address', async () => {
  const desk = open()(stranger());

  expect(await desk.look(UNKNOWN)).toEqual({ kind: 'address_needed' });
  expect(await desk.look(UNKNOWN, ADDRESS)).toEqual({ kind: 'refused' });
  expect(await desk.look(UNKNOWN, '')).toEqual({ kind: 'refused' });
});

test('a ticket that cannot be read answers as one that does not exist; a store that fails is told', async () => {
  const failing = (code: 'record_damaged' | 'store_unwritable') =>
    open({ ...stored(), get: () => Promise.reject(new HelpdeskError(code)) })(stranger());

  expect(await failing('record_damaged').look(NUMBER, ADDRESS)).toEqual({ kind: 'refused' });
  await expect(failing('store_unwritable').look(NUMBER)).rejects.toMatchObject({ code: 'store_unwritable' });
});

test.each([NUMBER, UNKNOWN])(
  'five wrong addresses of one conversation for %s end it for an hour',
  async (number) => {
    const deskFor = open();
    const desk = deskFor(stranger());
    for (let nth = 0; nth < 5; nth += 1) expect(await kindOf(desk.look(number, OTHER))).toBe('refused');

    expect(await kindOf(desk.look(NUMBER, ADDRESS))).toBe('too_many');
    expect(await kindOf(deskFor(stranger()).look(NUMBER, ADDRESS))).toBe('too_many');
    expect(await kindOf(desk.look(number))).toBe('address_needed');
    jest.advanceTimersByTime(HOUR - 1);
    expect(await kindOf(desk.look(NUMBER, ADDRESS))).toBe('too_many');
    jest.advanceTimersByTime(1);
    expect(await kindOf(desk.look(NUMBER, ADDRESS))).toBe('shown');
  },
);

const someone = (nth: number) => `iemand${nth}@school.example`;

test.each([NUMBER, UNKNOWN])(
  'fifty wrong addresses for %s from anywhere end it for an hour',
  async (number) => {
    const deskFor = open();
    for (let nth = 0; nth < 50; nth += 1) {
      expect(await kindOf(deskFor(stranger(nth)).look(number, someone(nth)))).toBe('refused');
    }

    expect(await kindOf(deskFor(stranger(99)).look(number, ADDRESS))).toBe('too_many');
    expect(await kindOf(deskFor(stranger(99)).look('DD-2026-00077', OTHER))).toBe('refused');
    jest.advanceTimersByTime(HOUR);
    expect(await kindOf(deskFor(stranger(98)).look(number, ADDRESS))).toBe(
      number === NUMBER ? 'shown' : 'refused',
    );
  },
);

test('a few wrong guesses of a stranger shut nobody out of their ticket', async () => {
  const deskFor = open();
  for (let nth = 0; nth < 9; nth += 1) await deskFor(stranger(nth)).look(NUMBER, someone(nth));

  expect(await kindOf(deskFor(stranger(99)).look(NUMBER, ADDRESS))).toBe('shown');
});

test('one address is tried on twenty numbers an hour, from wherever and however it is written', async () => {
  const deskFor = open();
  const number = (nth: number) => `DD-2026-${String(100 + nth).padStart(5, '0')}`;
  for (let nth = 0; nth < 20; nth += 1) {
    const written = nth % 2 === 0 ? ADDRESS : ` ${ADDRESS.toUpperCase()}`;
    expect(await kindOf(deskFor(stranger(nth)).look(number(nth), written))).toBe('refused');
  }

  expect(await kindOf(deskFor(stranger(99)).look(NUMBER, ADDRESS))).toBe('too_many');
  expect(await kindOf(deskFor(stranger(98)).look(NUMBER, OTHER))).toBe('refused');
});

test('too many guesses keep nobody from a ticket of their own', async () => {
  const deskFor = open();
  const own = deskFor({ conversationKey: 'directline/eigen', person: {} });
  for (let nth = 0; nth < 9; nth += 1) await deskFor(stranger()).look(NUMBER, OTHER);

  expect(await own.look(NUMBER)).toEqual({ kind: 'shown', ticket });
});

test('right addresses count for nothing, and forgive no wrong ones', async () => {
  const desk = open()(stranger());
  for (let nth = 0; nth < 4; nth += 1) expect(await kindOf(desk.look(NUMBER, OTHER))).toBe('refused');
  for (let nth = 0; nth < 9; nth += 1) expect(await kindOf(desk.look(NUMBER, ADDRESS))).toBe('shown');

  expect(await kindOf(desk.look(NUMBER, OTHER))).toBe('refused');
  expect(await kindOf(desk.look(NUMBER, ADDRESS))).toBe('too_many');
});

test('of many guesses at once fifty are looked at', async () => {
  const deskFor = open();
  const looks = Array.from({ length: 70 }, (_, nth) =>
    kindOf(deskFor(stranger(nth)).look(NUMBER, someone(nth))),
  );

  expect((await Promise.all(looks)).filter((kind) => kind === 'refused')).toHaveLength(50);
});

test('whatever strangers guess wrong, they cannot tell whether the ticket exists', async () => {
  const Guess = fc.record({
    visitor: fc.nat({ max: 2 }),
    number: fc.constantFrom(NUMBER, UNKNOWN, 'DD-2026-00013'),
    address: fc.option(fc.constantFrom(OTHER, '', 'a@b.example'), { nil: undefined }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(Guess, { maxLength: 30 }), async (guesses) => {
      const answers = [open(stored(ticket)), open(stored())].map(async (deskFor) => {
        const seen: TicketLook[] = [];
        for (const { visitor, number, address } of guesses)
          seen.push(await deskFor(stranger(visitor)).look(number, address));
        return seen;
      });
      const [withTicket, without] = await Promise.all(answers);
      expect(withTicket).toEqual(without);
    }),
    { numRuns: 50 },
  );
});

test('no answer comes before its time, whether the ticket exists or not', async () => {
  jest.useRealTimers();
  const ends: (() => void)[] = [];
  const pause = () => new Promise<void>((resolve) => ends.push(resolve));
  const deskFor = createTicketDesk({ tickets: stored(ticket), allowance: inMemory, pause });
  const answered: string[] = [];
  const looks = [NUMBER, UNKNOWN].map((number) =>
    deskFor(stranger())
      .look(number)
      .then(() => answered.push(number)),
  );
  await new Promise(setImmediate);
  expect(answered).toEqual([]);
  for (const end of ends) end();

  await Promise.all(looks);
  expect(answered).toHaveLength(2);
});

test('without a pause of its own an answer takes twenty milliseconds at least', async () => {
  jest.useRealTimers();
  const began = performance.now();
  await createTicketDesk({ tickets: stored(), allowance: inMemory })(stranger()).look(NUMBER);

  expect(performance.now() - began).toBeGreaterThan(15);
});

test('the desk says in which open ticket a school stands', async () => {
  expect([...(await open()(stranger()).openWith(['12AB00']))]).toEqual([['12AB00', NUMBER]]);
});
