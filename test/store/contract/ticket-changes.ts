import type { Ticket } from '../../../src/domain/ticket.js';
import { NINE, aSchool, aTicket } from '../../support/builders.js';
import type { Tested } from './support.js';
import { DAY, MINUTE, afterNine, fileOne, nine } from './support.js';

/** What every store promises of tickets that are changed. */
export function ticketChangesContract(tested: Tested): void {
  describe('a ticket that is changed', () => {
    const changed = (ticket: Ticket, parts: Partial<Ticket> = {}): Ticket => ({
      ...ticket,
      revision: ticket.revision + 1,
      ...parts,
    });

    test('stays so, and its deliveries are as they were', async () => {
      const { ticket, deliveries } = await fileOne(tested.store);
      await tested.store.deliveries.settle({ ...deliveries[0]!, state: 'delivered', attempts: 1 });
      const schools = [aSchool({ status: 'refused', reason: 'Het mandaat staat niet in OSR.' })];
      const events = [...ticket.events, { at: NINE, who: 'anna', what: 'closed' }];
      const now = changed(ticket, { status: 'closed', schools, events });
      await tested.store.tickets.change(now);

      expect(await tested.store.tickets.get(ticket.number)).toEqual(now);
      await tested.restart();
      expect(await tested.store.tickets.get(ticket.number)).toEqual(now);
      expect(await tested.store.tickets.byKey(ticket.key)).toEqual(now);
      const claimed = await tested.store.deliveries.claim(nine, 10, MINUTE);
      expect(claimed).toEqual([{ ticket: now, delivery: deliveries[1] }]);
    });

    test('keeps whoever delivers it: what is taken is not handed out again', async () => {
      const { ticket } = await fileOne(tested.store);
      await tested.store.deliveries.claim(nine, 10, MINUTE);
      await tested.store.tickets.change(changed(ticket));

      expect(await tested.store.deliveries.claim(nine, 10, MINUTE)).toEqual([]);
    });

    test('by two at once takes the first change and refuses the second', async () => {
      const { ticket } = await fileOne(tested.store);
      const [first, second] = ['anna', 'bram'].map((who) =>
        changed(ticket, { events: [...ticket.events, { at: NINE, who, what: 'closed' }] }),
      );
      const ends = await Promise.allSettled([first!, second!].map((one) => tested.store.tickets.change(one)));

      expect(ends).toMatchObject([
        { status: 'fulfilled' },
        { status: 'rejected', reason: { code: 'ticket_changed' } },
      ]);
      await tested.restart();
      expect(await tested.store.tickets.get(ticket.number)).toEqual(first);
    });

    test('from another revision than the stored one is refused, also after a restart', async () => {
      const { ticket } = await fileOne(tested.store);
      const second = changed(ticket);
      await tested.store.tickets.change(second);
      await tested.restart();

      for (const revision of [1, 2, 4]) {
        const stale = { ...second, revision, replyAddress: 'ander@school.example' };
        await expect(tested.store.tickets.change(stale)).rejects.toMatchObject({ code: 'ticket_changed' });
      }
      expect(await tested.store.tickets.get(ticket.number)).toEqual(second);
      await tested.store.tickets.change(changed(second));
      expect((await tested.store.tickets.get(ticket.number))?.revision).toBe(3);
    });

    test('while its deliveries are settled loses neither', async () => {
      const { ticket, deliveries } = await fileOne(tested.store);
      const now = changed(ticket, { status: 'closed' });
      await Promise.all([
        tested.store.deliveries.settle({ ...deliveries[0]!, state: 'delivered', attempts: 1 }),
        tested.store.tickets.change(now),
        tested.store.deliveries.settle({ ...deliveries[1]!, attempts: 7 }),
      ]);

      await tested.restart();
      expect(await tested.store.deliveries.claim(nine, 10, MINUTE)).toEqual([
        { ticket: now, delivery: { ...deliveries[1], attempts: 7 } },
      ]);
    });

    test('is not there, or has another key: nothing is stored', async () => {
      const { ticket } = await fileOne(tested.store);
      const stranger = changed(aTicket({ number: 'DD-2026-00099' }));

      await expect(tested.store.tickets.change(stranger)).rejects.toMatchObject({ code: 'ticket_not_found' });
      await expect(tested.store.tickets.change(changed(ticket, { key: stranger.key }))).rejects.toThrow();
      expect(await tested.store.tickets.get(stranger.number)).toBeUndefined();
      expect(await tested.store.tickets.byKey(ticket.key)).toEqual(ticket);
    });

    test('goes with what is old once it is closed, and stays when it is open again', async () => {
      const { ticket } = await fileOne(tested.store);
      const other = await fileOne(tested.store, { status: 'closed' });
      await tested.store.tickets.change(changed(ticket, { status: 'closed' }));
      await tested.store.tickets.change(changed(other.ticket, { status: 'open' }));
      await tested.store.sweep(afterNine(MINUTE), afterNine(DAY));

      expect(await tested.store.tickets.get(ticket.number)).toBeUndefined();
      expect(await tested.store.tickets.get(other.ticket.number)).toMatchObject({ status: 'open' });
    });
  });
}
