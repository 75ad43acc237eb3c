import { NINE, aDelivery, aTicket } from '../../support/builders.js';
import type { Tested } from './support.js';
import { MINUTE, aTurn, afterNine, nine } from './support.js';

/** What every store promises of deliveries. */
export function deliveriesContract(tested: Tested): void {
  describe('deliveries', () => {
    const due = async (now: Date, limit = 10, leaseMs = MINUTE) =>
      (await tested.store.deliveries.claim(now, limit, leaseMs)).map(({ delivery }) => delivery.id);
    const fileDue = async (...minutes: number[]) => {
      const number = await tested.store.tickets.nextNumber(2026);
      const ticket = aTicket({ number });
      const kinds = ['helpdesk', 'confirmation'] as const;
      const deliveries = minutes.map((minute, nth) =>
        aDelivery(ticket, kinds[nth], { nextAt: afterNine(minute * MINUTE).toISOString() }),
      );
      await aTurn(tested.store, `directline/${number}`, { filed: [{ ticket, deliveries }] });
      return deliveries;
    };

    test('wait for their time, and go out oldest first', async () => {
      const [b, d] = await fileDue(2, 4);
      const [c, a] = await fileDue(3, 1);

      expect(await due(nine)).toEqual([]);
      expect(await due(afterNine(3 * MINUTE), 2)).toEqual([a!.id, b!.id]);
      expect(await due(afterNine(9 * MINUTE))).toEqual([a!.id, b!.id, c!.id, d!.id]);
    });

    test('are counted as long as they wait, whoever has them', async () => {
      expect(await tested.store.deliveries.waiting()).toBe(0);
      const [helpdesk] = await fileDue(0, 5);
      await due(nine);
      expect(await tested.store.deliveries.waiting()).toBe(2);

      await tested.store.deliveries.settle({ ...helpdesk!, state: 'delivered', deliveredAt: NINE });
      expect(await tested.store.deliveries.waiting()).toBe(1);
    });

    test('are handed out once, until their lease has passed', async () => {
      const [helpdesk] = await fileDue(0);

      expect(await due(nine, 10, MINUTE)).toEqual([helpdesk!.id]);
      expect(await due(afterNine(MINUTE - 1))).toEqual([]);
      expect(await due(afterNine(MINUTE))).toEqual([helpdesk!.id]);
    });

    test('are handed out to one of many that ask at once', async () => {
      for (let nth = 0; nth < 5; nth += 1) await fileDue(0, 0);
      const claims = await Promise.all(Array.from({ length: 10 }, () => due(nine, 3)));

      expect(claims.flat()).toHaveLength(10);
      expect(new Set(claims.flat()).size).toBe(10);
    });

    test('end when they are delivered or refused', async () => {
      const [helpdesk, confirmation] = await fileDue(0, 0);
      await tested.store.deliveries.settle({
        ...helpdesk!,
        state: 'delivered',
        attempts: 1,
        deliveredAt: NINE,
      });
      await tested.store.deliveries.settle({
        ...confirmation!,
        state: 'refused',
        attempts: 1,
        failure: 'sink_refused',
      });

      expect(await due(afterNine(99 * MINUTE))).toEqual([]);
      expect(await tested.store.deliveries.nextDue()).toBeUndefined();
      await tested.restart();
      expect(await due(afterNine(99 * MINUTE))).toEqual([]);
    });

    test('that did not succeed come back at their new time, with what was noted', async () => {
      const [helpdesk] = await fileDue(0);
      await due(nine);
      const settled = {
        ...helpdesk!,
        attempts: 1,
        failure: 'sink_unreachable',
        nextAt: afterNine(5 * MINUTE).toISOString(),
      };
      await tested.store.deliveries.settle(settled);

      expect(await tested.store.deliveries.nextDue()).toEqual(afterNine(5 * MINUTE));
      await tested.restart();
      expect(await due(afterNine(4 * MINUTE))).toEqual([]);
      const claimed = await tested.store.deliveries.claim(afterNine(5 * MINUTE), 10, MINUTE);
      expect(claimed.map(({ delivery }) => delivery)).toEqual([settled]);
    });

    test('of one ticket are settled apart', async () => {
      const [helpdesk, confirmation] = await fileDue(0, 0);
      await due(nine);
      await Promise.all([
        tested.store.deliveries.settle({ ...helpdesk!, state: 'delivered', attempts: 1 }),
        tested.store.deliveries.settle({ ...confirmation!, attempts: 1 }),
      ]);
      expect(await due(nine)).toEqual([confirmation!.id]);
      await tested.store.deliveries.settle({ ...helpdesk!, state: 'delivered', attempts: 2 });

      expect(await due(afterNine(MINUTE - 1))).toEqual([]);
    });

    test('of a ticket that is not there cannot be settled', async () => {
      await fileDue(0);

      await expect(
        tested.store.deliveries.settle(aDelivery(aTicket({ number: 'DD-2026-00099' }))),
      ).rejects.toMatchObject({
        code: 'ticket_not_found',
      });
    });

    test('tell when the next is due: the earliest, or the end of its lease', async () => {
      await fileDue(5);
      await fileDue(0);

      expect(await tested.store.deliveries.nextDue()).toEqual(nine);
      await due(nine, 1, 2 * MINUTE);
      expect(await tested.store.deliveries.nextDue()).toEqual(afterNine(2 * MINUTE));
    });

    test('that wait for a time that cannot be are brought forward, and no others', async () => {
      const [, late] = await fileDue(5, 90);
      await tested.store.deliveries.bringForward(nine, afterNine(60 * MINUTE));

      expect(await due(nine)).toEqual([late!.id]);
      await tested.restart();
      expect(await due(nine, 10, 9 * MINUTE)).toEqual([late!.id]);
      expect(await due(afterNine(5 * MINUTE - 1))).toEqual([]);
    });

    test('that somebody has stay with them when others are brought forward', async () => {
      const [mine] = await fileDue(90);
      await due(afterNine(90 * MINUTE), 1, -60 * MINUTE);
      await tested.store.deliveries.bringForward(nine, afterNine(60 * MINUTE));
      expect(await due(afterNine(30 * MINUTE - 1))).toEqual([]);

      expect(await due(afterNine(90 * MINUTE))).toEqual([mine!.id]);
    });

    test('that were taken for longer than can be are given back when others are brought forward', async () => {
      const [taken] = await fileDue(0);
      await due(nine, 1, 90 * MINUTE);
      await tested.store.deliveries.bringForward(nine, afterNine(60 * MINUTE));

      expect(await due(nine)).toEqual([taken!.id]);
    });
  });
}
