import type { TicketQuery, TicketSummary } from '../../../src/domain/ticket-list.js';
import type { Ticket } from '../../../src/domain/ticket.js';
import { aSchool } from '../../support/builders.js';
import type { Tested } from './support.js';
import { MINUTE, afterNine, fileOne } from './support.js';

const ANNA = 'anna@digidoor.example';

/** What every store promises of lists of tickets. */
export function ticketListsContract(tested: Tested): void {
  describe('the list of tickets', () => {
    const page = (query: Partial<TicketQuery> = {}) => tested.store.tickets.list({ limit: 50, ...query });
    const numbersOf = (tickets: readonly TicketSummary[]) => tickets.map(({ number }) => number);
    const listed = async (query: Partial<TicketQuery> = {}) => numbersOf((await page(query)).tickets);
    /** Tickets filed a minute after each other; gives back their numbers. */
    const fileAll = async (...all: Partial<Ticket>[]): Promise<string[]> => {
      const numbers = [];
      for (const [nth, parts] of all.entries()) {
        const createdAt = afterNine(nth * MINUTE).toISOString();
        numbers.push((await fileOne(tested.store, { createdAt, ...parts })).ticket.number);
      }
      return numbers;
    };

    test('is empty as long as nothing was filed', async () => {
      expect(await page()).toEqual({ tickets: [], total: 0 });
    });

    test('shows of a ticket what a colleague needs to choose, also after a restart', async () => {
      const [number] = await fileAll({
        assignee: ANNA,
        question: 'Hoe ver is het? '.repeat(100),
        schools: [
          aSchool({ status: 'connected' }),
          aSchool({ vestiging: '01', status: 'refused', reason: 'Gesloten.' }),
          aSchool({ vestiging: '02' }),
          aSchool({ vestiging: '03' }),
        ],
      });
      const shown = {
        number,
        revision: 1,
        kind: 'mandaat',
        status: 'open',
        createdAt: '2026-03-02T09:00:00.000Z',
        administrator: "A. 't Hart",
        replyAddress: 'a.thart@deregenboog.example',
        question: 'Hoe ver is het? '.repeat(13).slice(0, 200),
        assignee: ANNA,
        schools: ['12AB00', '12AB01', '12AB02'].map((code) => ({
          name: 'obs De Regenboog',
          place: 'Almere',
          code,
        })),
        schoolCount: 4,
        endedCount: 2,
        delivery: 'underway',
        waitsSince: '2026-03-02T09:00:00.000Z',
      };

      expect(await page()).toEqual({ tickets: [shown], total: 1 });
      await tested.restart();
      expect(await page()).toEqual({ tickets: [shown], total: 1 });
    });

    test('has who waits longest first, and after those the closed ones, the newest first', async () => {
      const [a, b, c, d] = await fileAll({}, { status: 'closed' }, {}, { status: 'closed' });

      expect(await listed()).toEqual([a, c, d, b]);
      expect(await listed({ status: 'open' })).toEqual([a, c]);
      expect(await listed({ status: 'closed' })).toEqual([d, b]);
    });

    test('is narrowed by kind, by who has it, and by both', async () => {
      const [a, b, c, d] = await fileAll(
        { assignee: ANNA },
        { kind: 'vraag' },
        { assignee: ANNA, kind: 'vraag' },
        { assignee: 'bram@digidoor.example', status: 'closed' },
      );

      expect(await listed({ kind: 'vraag' })).toEqual([b, c]);
      expect(await listed({ assignee: 'Anna@digidoor.example' })).toEqual([a, c]);
      expect(await listed({ assignee: ANNA, kind: 'vraag' })).toEqual([c]);
      expect(await listed({ unassigned: true })).toEqual([b]);
      expect(await listed({ status: 'closed', kind: 'mandaat' })).toEqual([d]);
      expect(await page({ unassigned: true, assignee: ANNA })).toEqual({ tickets: [], total: 0 });
    });

    test('is searched by all that a ticket is known by, whatever its case, accents and punctuation', async () => {
      const [a, b] = await fileAll(
        {
          schools: [aSchool({ name: 'École Zoë', place: "'s-Hertogenbosch" })],
          ...{ administrator: 'N. Ünal', replyAddress: 'n.unal@ecole.example' },
        },
        {
          schools: [aSchool({ brin: '05IO', vestiging: '01' })],
          ...{ kind: 'vraag', question: 'Hoe 100% zeker?\0' },
        },
      );

      for (const search of ['ecole', 'ZOË', '’S-HERTOGENBOSCH', 'unal', String(a), '  zoe   unal ', '#1'])
        expect([search, await listed({ search })]).toEqual([search, [a]]);
      expect(await listed({ search: 'N.Unal@ecole.example' })).toEqual([a]);
      for (const search of ['05io01', 'regenboog', 'De Regenboog, Almere 05IO01', 'Hoe 100% zeker?\0'])
        expect([search, await listed({ search })]).toEqual([search, [b]]);
      for (const search of ['zoe regenboog', '%', '_', '.*', '\\', "' or true --"])
        expect(await listed({ search })).toEqual([]);
      expect(await listed({ search: ' ' })).toEqual([a, b]);
    });

    test.each([
      ['all', {}],
      ['those of one kind', { kind: 'mandaat' as const }],
      ['those that are found', { search: 'almere' }],
    ])('is read in pages, each ticket once, with how many there are: %s', async (_name, query) => {
      const filed = await fileAll(
        ...Array.from({ length: 7 }, (_, nth) => (nth === 4 ? { status: 'closed' as const } : {})),
      );
      const first = await page({ ...query, limit: 3 });
      const second = await page({ ...query, limit: 3, after: first.next! });
      const last = await page({ ...query, limit: 3, after: second.next! });

      const [closed] = filed.splice(4, 1);
      expect([first, second, last].map(({ tickets }) => tickets.length)).toEqual([3, 3, 1]);
      expect([first, second, last].flatMap(({ tickets }) => numbersOf(tickets))).toEqual([...filed, closed]);
      expect([first.total, second.total, last.total, last.next]).toEqual([7, 7, 7, undefined]);
      expect(await page({ ...query, limit: 7 })).not.toHaveProperty('next');
    });

    test('skips and repeats none of the rest when tickets come and go between pages', async () => {
      const [a, b, c, d] = await fileAll({}, {}, {}, {});
      const first = await page({ status: 'open', limit: 2 });
      const ticket = await tested.store.tickets.get(b!);
      await tested.store.tickets.change({ ...ticket!, revision: 2, status: 'closed' });
      await fileOne(tested.store, { createdAt: afterNine(-MINUTE).toISOString() });

      expect(numbersOf(first.tickets)).toEqual([a, b]);
      expect(await listed({ status: 'open', limit: 2, after: first.next! })).toEqual([c, d]);
    });

    test('begins at its start when nobody gave out where to go on', async () => {
      const [a] = await fileAll({});

      for (const after of ['', 'x', 'open_x', '__proto__']) expect(await listed({ after })).toEqual([a]);
    });

    test('follows what happens to a ticket', async () => {
      const { ticket, deliveries } = await fileOne(tested.store);
      for (const delivery of deliveries)
        await tested.store.deliveries.settle({ ...delivery, state: 'delivered', attempts: 1 });
      expect((await page()).tickets).toMatchObject([{ delivery: 'delivered', revision: 1 }]);
      await tested.store.deliveries.settle({ ...deliveries[1]!, state: 'refused', attempts: 1 });
      const message = { id: 'a', at: '2026-03-02T10:00:00.000Z', text: 'Hallo?' };
      await tested.store.tickets.change({ ...ticket, revision: 2, assignee: ANNA, messages: [message] });

      const now = [{ delivery: 'refused', revision: 2, assignee: ANNA, lastWord: 'user' }];
      expect((await page()).tickets).toMatchObject(now);
      await tested.restart();
      expect((await page()).tickets).toMatchObject(now);
      expect(await listed({ unassigned: true })).toEqual([]);
    });
  });

  describe('whoever watches the tickets', () => {
    test('is told of each that is filed, changed, delivered or deleted, until it is enough', async () => {
      const told: unknown[] = [];
      const stop = tested.store.tickets.watch((number) => told.push(number));
      const { ticket, deliveries } = await fileOne(tested.store);
      expect(told).toEqual([ticket.number]);
      await tested.store.tickets.change({ ...ticket, revision: 2, status: 'closed' });
      expect(told).toHaveLength(2);
      await tested.store.deliveries.settle({ ...deliveries[0]!, state: 'delivered' });
      expect(told).toHaveLength(3);
      await tested.store.sweep(afterNine(MINUTE), afterNine(MINUTE));
      expect(told).toHaveLength(4);
      stop();
      await fileOne(tested.store);

      expect(new Set(told)).toEqual(new Set([ticket.number]));
      expect(told).toHaveLength(4);
    });

    test('finds what it was told of stored, and spoils nothing by failing', async () => {
      const seen: Promise<unknown>[] = [];
      tested.store.tickets.watch((number) => {
        seen.push(tested.store.tickets.get(number ?? ''));
        throw new Error('broken listener');
      });
      const { ticket } = await fileOne(tested.store);
      await tested.store.tickets.change({ ...ticket, revision: 2 });

      expect(await Promise.all(seen)).toMatchObject([{ number: ticket.number }, { revision: 2 }]);
    });
  });
}
