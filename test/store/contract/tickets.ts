import { aFiledTicket, aTicket } from '../../support/builders.js';
import type { Tested } from './support.js';
import { DAY, KEY, MINUTE, aTurn, afterNine, fileOne, nine, textsOf } from './support.js';

/** What every store promises of tickets and their numbers. */
export function ticketsContract(tested: Tested): void {
  describe('a ticket', () => {
    test('is filed together with its turn and its deliveries, and stays', async () => {
      const filed = aFiledTicket({ number: await tested.store.tickets.nextNumber(2026) });
      const { mark } = await aTurn(tested.store, KEY, { said: ['verstuur', 'je ticket'], filed: [filed] });

      expect(mark).toBe(2);
      await tested.restart();
      expect(await tested.store.tickets.get(filed.ticket.number)).toEqual(filed.ticket);
      expect(await tested.store.tickets.byKey(filed.ticket.key)).toEqual(filed.ticket);
      const claimed = await tested.store.deliveries.claim(nine, 10, MINUTE);
      expect(claimed.map(({ ticket, delivery }) => [ticket, delivery])).toEqual(
        filed.deliveries.map((delivery) => [filed.ticket, delivery]),
      );
      expect((await tested.store.conversations.log(KEY, 0, 9))?.mark).toBe(2);
    });

    test('can be filed with others in one turn', async () => {
      const filed = [
        aFiledTicket({ number: await tested.store.tickets.nextNumber(2026) }),
        aFiledTicket({ number: await tested.store.tickets.nextNumber(2026) }),
      ];
      await aTurn(tested.store, KEY, { filed });

      for (const { ticket } of filed) expect(await tested.store.tickets.get(ticket.number)).toEqual(ticket);
      expect(await tested.store.deliveries.claim(nine, 10, MINUTE)).toHaveLength(4);
    });

    test('that nobody filed is not there', async () => {
      expect(await tested.store.tickets.get('DD-2026-00001')).toBeUndefined();
      expect(await tested.store.tickets.get('../secrets/x')).toBeUndefined();
      expect(await tested.store.tickets.byKey(aTicket().key)).toBeUndefined();
    });

    test('is handed out as a copy', async () => {
      const { ticket } = await fileOne(tested.store);
      const got = await tested.store.tickets.get(ticket.number);
      got!.administrator = 'changed by the reader';
      const [claimed] = await tested.store.deliveries.claim(nine, 1, 0);
      claimed!.ticket.administrator = 'changed by the reader';
      claimed!.delivery.attempts = 99;

      expect(await tested.store.tickets.get(ticket.number)).toEqual(ticket);
      expect(
        (await tested.store.deliveries.claim(nine, 2, MINUTE)).map(({ delivery }) => delivery.attempts),
      ).toEqual([0, 0]);
    });

    test('is not filed when the turn fails', async () => {
      const { key } = aTicket();
      await expect(
        tested.store.conversations.turn(KEY, async () => {
          await tested.store.tickets.nextNumber(2026);
          throw new Error('broken dialog');
        }),
      ).rejects.toThrow('broken dialog');

      expect(await tested.store.tickets.byKey(key)).toBeUndefined();
      expect(await tested.store.deliveries.nextDue()).toBeUndefined();
    });

    test('is not filed under a key that has one: the turn is refused as a whole', async () => {
      const { ticket } = await fileOne(tested.store);
      await aTurn(tested.store, KEY, { said: ['eerst'] });
      const again = aFiledTicket({ number: await tested.store.tickets.nextNumber(2026), key: ticket.key });

      await expect(aTurn(tested.store, KEY, { said: ['nog eens'], filed: [again] })).rejects.toMatchObject({
        code: 'unexpected',
      });
      await tested.restart();
      expect(await tested.store.tickets.byKey(ticket.key)).toEqual(ticket);
      expect(await tested.store.tickets.get(again.ticket.number)).toBeUndefined();
      expect(textsOf(await tested.store.conversations.log(KEY, 0, 9))).toEqual(['eerst']);
      expect(await tested.store.deliveries.claim(nine, 10, MINUTE)).toHaveLength(2);
    });

    test('is filed once when two conversations file it at the same time', async () => {
      const { key } = aTicket();
      const ends = await Promise.allSettled(Array.from({ length: 5 }, () => fileOne(tested.store, { key })));

      expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await tested.store.deliveries.claim(nine, 10, MINUTE)).toHaveLength(2);
    });

    test('can be filed after an attempt that was refused', async () => {
      const { ticket } = await fileOne(tested.store);
      const fresh = aFiledTicket({ number: await tested.store.tickets.nextNumber(2026) });
      const taken = aFiledTicket({ number: await tested.store.tickets.nextNumber(2026), key: ticket.key });
      await expect(aTurn(tested.store, KEY, { filed: [fresh, taken] })).rejects.toMatchObject({
        code: 'unexpected',
      });
      await aTurn(tested.store, KEY, { filed: [fresh] });

      expect(await tested.store.tickets.byKey(fresh.ticket.key)).toEqual(fresh.ticket);
    });
  });

  describe('a number', () => {
    test('is given once, and rises, also when fifty ask at once', async () => {
      const numbers = await Promise.all(
        Array.from({ length: 50 }, () => tested.store.tickets.nextNumber(2026)),
      );

      expect(numbers[0]).toBe('DD-2026-00001');
      expect(new Set(numbers).size).toBe(50);
      expect([...numbers].sort()).toEqual(numbers);
    });

    test('begins anew each year', async () => {
      await tested.store.tickets.nextNumber(2026);

      expect(await tested.store.tickets.nextNumber(2027)).toBe('DD-2027-00001');
      expect(await tested.store.tickets.nextNumber(2026)).toBe('DD-2026-00002');
    });

    test('of a ticket does not come back after a restart', async () => {
      const { ticket } = await fileOne(tested.store);
      await tested.restart();
      const number = await tested.store.tickets.nextNumber(2026);

      expect(number > ticket.number).toBe(true);
    });

    test('of a ticket that was deleted does not come back either', async () => {
      const { ticket } = await fileOne(tested.store, { status: 'closed' });
      expect(await tested.store.sweep(afterNine(MINUTE), afterNine(DAY))).toBe(2);
      await tested.restart();

      expect((await tested.store.tickets.nextNumber(2026)) > ticket.number).toBe(true);
    });
  });
}
