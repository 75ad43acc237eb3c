import { NINE, aConversation, aDelivery, aFiledTicket, aTicket } from '../../support/builders.js';
import type { Tested } from './support.js';
import { DAY, KEY, MINUTE, aHeldTurn, aTurn, afterNine, fileOne, nine } from './support.js';

/** What every store promises of secrets, of what is old, and of its own end. */
export function keepingContract(tested: Tested): void {
  describe('a secret', () => {
    test('is made once per name, and stays', async () => {
      const made = await Promise.all([1, 2, 3].map(() => tested.store.secret('tokens', 32)));
      const other = await tested.store.secret('sessions', 16);

      expect(made[0]).toHaveLength(32);
      expect(other).toHaveLength(16);
      for (const secret of made) expect([...secret]).toEqual([...made[0]!]);
      await tested.restart();
      expect([...(await tested.store.secret('tokens', 32))]).toEqual([...made[0]!]);
      expect([...(await tested.store.secret('sessions', 16))]).toEqual([...other]);
    });
  });

  describe('sweeping', () => {
    test('deletes conversations whose last turn was before the time, and no others', async () => {
      await aTurn(tested.store, 'directline/oud', { lastAt: NINE, said: ['oud'] });
      await aTurn(tested.store, 'directline/weer', { lastAt: NINE });
      await aTurn(tested.store, 'directline/weer', { lastAt: afterNine(MINUTE).toISOString() });

      expect(await tested.store.sweep(nine, afterNine(DAY))).toBe(0);
      expect(await tested.store.sweep(afterNine(MINUTE), afterNine(DAY))).toBe(1);
      expect(await tested.store.conversations.get('directline/oud')).toBeUndefined();
      expect(await tested.store.conversations.log('directline/oud', 0, 9)).toBeUndefined();
      expect(await tested.store.conversations.get('directline/weer')).toBeDefined();
      expect(await aTurn(tested.store, 'directline/oud', { said: ['opnieuw'] })).toMatchObject({ mark: 1 });
    });

    test('goes by the last turn, also of a conversation that it has looked at before', async () => {
      await aTurn(tested.store, KEY, { lastAt: NINE });
      await tested.restart();
      await tested.store.sweep(nine, afterNine(DAY));
      await aTurn(tested.store, KEY, { lastAt: afterNine(2 * MINUTE).toISOString() });

      expect(await tested.store.sweep(afterNine(MINUTE), afterNine(DAY))).toBe(0);
      expect(await tested.store.conversations.get(KEY)).toBeDefined();
    });

    test('finds what is old after a restart as well', async () => {
      await aTurn(tested.store, 'directline/oud', { lastAt: NINE });
      await aTurn(tested.store, 'directline/nieuw', { lastAt: afterNine(MINUTE).toISOString() });
      await fileOne(tested.store, { status: 'closed', createdAt: NINE });
      await tested.restart();

      expect(await tested.store.sweep(afterNine(MINUTE), afterNine(DAY))).toBe(3);
      expect(await tested.store.conversations.get('directline/nieuw')).toBeDefined();
    });

    test('deletes closed tickets that were filed before the time, and keeps open ones', async () => {
      const old = await fileOne(tested.store, { status: 'closed', createdAt: NINE });
      const recent = await fileOne(tested.store, {
        status: 'closed',
        createdAt: afterNine(MINUTE).toISOString(),
      });
      const open = await fileOne(tested.store, { status: 'open', createdAt: NINE });
      await tested.store.sweep(afterNine(MINUTE), afterNine(DAY));

      await tested.restart();
      expect(await tested.store.tickets.get(old.ticket.number)).toBeUndefined();
      expect(await tested.store.tickets.byKey(old.ticket.key)).toBeUndefined();
      expect(await tested.store.tickets.get(recent.ticket.number)).toEqual(recent.ticket);
      expect(await tested.store.tickets.get(open.ticket.number)).toEqual(open.ticket);
      expect(await tested.store.deliveries.claim(nine, 10, MINUTE)).toHaveLength(4);
    });
  });

  test('can be written', async () => {
    await expect(tested.store.check()).resolves.toBeUndefined();
  });

  test('closing waits for turns that run, and refuses what comes after', async () => {
    const running = await aHeldTurn(tested.store, KEY, async () => {
      const number = await tested.store.tickets.nextNumber(2026);
      const commit = { conversation: aConversation(), said: [], filed: [aFiledTicket({ number })] };
      return { commit, result: 'stored' };
    });
    const closing = tested.store.close();
    await expect(aTurn(tested.store, 'directline/laat')).rejects.toMatchObject({ code: 'store_unwritable' });
    running.end();
    expect(await running.ended).toMatchObject({ result: 'stored' });
    await closing;

    const refused = [
      tested.store.conversations.get(KEY),
      tested.store.conversations.log(KEY, 0, 1),
      tested.store.tickets.nextNumber(2026),
      tested.store.tickets.get('DD-2026-00001'),
      tested.store.tickets.byKey(aTicket().key),
      tested.store.tickets.openWith(['12AB00']),
      tested.store.tickets.change(aTicket({ revision: 2 })),
      tested.store.deliveries.claim(nine, 1, 1),
      tested.store.deliveries.settle(aDelivery(aTicket())),
      tested.store.deliveries.nextDue(),
      tested.store.deliveries.ofTicket('DD-2026-00001'),
      tested.store.deliveries.again('DD-2026-00001/helpdesk', nine),
      tested.store.deliveries.readUpTo(KEY, 1, nine),
      tested.store.tickets.list({ limit: 1 }),
      tested.store.secret('tokens', 32),
      tested.store.check(),
      tested.store.sweep(nine, afterNine(DAY)),
    ];
    for (const call of refused) await expect(call).rejects.toMatchObject({ code: 'store_unwritable' });
    await tested.restart();
    expect(await tested.store.tickets.get('DD-2026-00001')).toBeDefined();
  });
}
