import type { Delivery } from '../../../src/domain/delivery.js';
import type { FiledTicket } from '../../../src/domain/store.js';
import type { Ticket } from '../../../src/domain/ticket.js';
import { NINE, aConversation, aDelivery, aFiledTicket, anActivity, aTicket } from '../../support/builders.js';
import type { Tested } from './support.js';
import { KEY, MINUTE, aTurn, afterNine, fileOne, nine, textsOf } from './support.js';

const REPLY = '00000000-0000-4000-8000-00000000000a';

/** The ticket with a reply, and the mail that goes out when nobody reads it in an hour. */
export function aReply(ticket: Ticket, parts: Partial<Delivery> = {}): FiledTicket {
  const reply = { id: REPLY, at: NINE, by: 'anna@digidoor.example', text: 'Het is gelukt.' };
  const delivery = aDelivery(ticket, 'reply', {
    id: `${ticket.number}/reply/${REPLY}`,
    reply: REPLY,
    mark: 1,
    nextAt: afterNine(60 * MINUTE).toISOString(),
    ...parts,
  });
  const replies = [...ticket.replies, reply];
  return { ticket: { ...ticket, revision: ticket.revision + 1, replies }, deliveries: [delivery] };
}

/** What every store promises of tickets that change in a turn, and of the way of a reply. */
export function repliesContract(tested: Tested): void {
  const saying = (changed: readonly FiledTicket[], filed: readonly FiledTicket[] = []) =>
    tested.store.conversations.turn(KEY, (stored) => {
      const said = [anActivity('Het is gelukt.')];
      const conversation = stored ?? aConversation();
      return Promise.resolve({ commit: { conversation, said, filed, changed }, result: undefined });
    });
  const due = async (minutes: number) =>
    (await tested.store.deliveries.claim(afterNine(minutes * MINUTE), 9, MINUTE)).map(
      ({ delivery }) => delivery,
    );

  describe('a ticket that changes in a turn', () => {
    test('is stored with what is said and with its new deliveries', async () => {
      const { ticket, deliveries } = await fileOne(tested.store);
      const reply = aReply(ticket);
      expect((await saying([reply])).mark).toBe(1);

      for (const step of [() => Promise.resolve(), () => tested.restart()]) {
        await step();
        expect(await tested.store.tickets.get(ticket.number)).toEqual(reply.ticket);
        expect(await tested.store.deliveries.ofTicket(ticket.number)).toEqual([
          ...deliveries,
          ...reply.deliveries,
        ]);
        expect(textsOf(await tested.store.conversations.log(KEY, 0, 9))).toEqual(['Het is gelukt.']);
      }
    });

    test('is stored with others that change or are filed in it', async () => {
      const [one, two] = [await fileOne(tested.store), await fileOne(tested.store)];
      const filed = aFiledTicket({ number: await tested.store.tickets.nextNumber(2026) });
      await saying([aReply(two.ticket), aReply(one.ticket)], [filed]);
      await tested.restart();

      for (const { ticket } of [one, two])
        expect(await tested.store.tickets.get(ticket.number)).toEqual(aReply(ticket).ticket);
      expect(await tested.store.tickets.get(filed.ticket.number)).toEqual(filed.ticket);
    });

    test('refuses the turn as a whole when somebody was first', async () => {
      const [one, two] = [await fileOne(tested.store), await fileOne(tested.store)];
      const first = { ...two.ticket, revision: 2, assignee: 'bram@digidoor.example' };
      await tested.store.tickets.change(first);

      await expect(saying([aReply(one.ticket), aReply(two.ticket)])).rejects.toMatchObject({
        code: 'ticket_changed',
      });
      await tested.restart();
      expect(await tested.store.tickets.get(one.ticket.number)).toEqual(one.ticket);
      expect(await tested.store.tickets.get(two.ticket.number)).toEqual(first);
      expect(await tested.store.conversations.get(KEY)).toBeUndefined();
      expect(await tested.store.deliveries.ofTicket(one.ticket.number)).toHaveLength(2);
    });

    test('refuses the turn when there is no such ticket', async () => {
      await expect(saying([aReply(aTicket())])).rejects.toMatchObject({ code: 'ticket_not_found' });
      expect(await tested.store.conversations.get(KEY)).toBeUndefined();
    });

    test('changes once, however many turns and colleagues change it at the same time', async () => {
      const { ticket, deliveries } = await fileOne(tested.store);
      const ends = await Promise.allSettled([
        saying([aReply(ticket)]),
        tested.store.tickets.change({ ...ticket, revision: 2 }),
        saying([aReply(ticket)]),
        tested.store.deliveries.settle({ ...deliveries[0]!, state: 'delivered', attempts: 1 }),
      ]);

      expect(ends.filter(({ status }) => status === 'rejected')).toHaveLength(2);
      await tested.restart();
      expect((await tested.store.tickets.get(ticket.number))?.revision).toBe(2);
      expect(await tested.store.deliveries.ofTicket(ticket.number)).toContainEqual({
        ...deliveries[0],
        state: 'delivered',
        attempts: 1,
      });
    });

    test('can change in two turns that name the same tickets in another order', async () => {
      const [one, two] = [await fileOne(tested.store), await fileOne(tested.store)];
      const both = [aReply(one.ticket), aReply(two.ticket)];
      const other = (changed: FiledTicket[]) =>
        tested.store.conversations.turn('directline/ander', () => {
          const conversation = aConversation({ key: 'directline/ander' });
          return Promise.resolve({ commit: { conversation, said: [], filed: [], changed }, result: 0 });
        });
      const ends = await Promise.allSettled([saying(both), other([...both].reverse())]);

      expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });
  });

  test('a ticket can be changed outside a turn together with a new delivery', async () => {
    const { ticket, deliveries } = await fileOne(tested.store);
    const reply = aReply(ticket, { mark: undefined, nextAt: NINE });
    await tested.store.tickets.change(reply.ticket, reply.deliveries);

    await tested.restart();
    expect(await tested.store.deliveries.ofTicket(ticket.number)).toEqual([
      ...deliveries,
      ...reply.deliveries,
    ]);
    expect(await due(0)).toHaveLength(3);
  });

  describe('a reply in a conversation', () => {
    const replied = async (mark = 1) => {
      const { ticket, deliveries } = await fileOne(tested.store, { conversation: KEY });
      for (const delivery of deliveries)
        await tested.store.deliveries.settle({ ...delivery, state: 'delivered' });
      const reply = aReply(ticket, { mark });
      await saying([reply]);
      return { ticket: reply.ticket, delivery: reply.deliveries[0]! };
    };

    test('goes by mail when nobody has read it in an hour', async () => {
      const { delivery } = await replied();

      expect(await due(59)).toEqual([]);
      expect(await due(60)).toEqual([delivery]);
    });

    test('needs no mail once the conversation was read up to it', async () => {
      const { ticket, delivery } = await replied(3);
      expect(await tested.store.deliveries.readUpTo(KEY, 2, nine)).toBe(0);
      expect(await tested.store.deliveries.readUpTo('directline/ander', 9, nine)).toBe(0);
      expect(await tested.store.deliveries.readUpTo(KEY, 3, nine)).toBe(1);
      expect(await tested.store.deliveries.readUpTo(KEY, 4, nine)).toBe(0);

      expect(await due(99)).toEqual([]);
      await tested.restart();
      expect(await due(99)).toEqual([]);
      expect((await tested.store.deliveries.ofTicket(ticket.number)).at(-1)).toEqual({
        ...delivery,
        state: 'unneeded',
        readAt: NINE,
      });
    });

    test('is read after a restart too', async () => {
      await replied();
      await tested.restart();

      expect(await tested.store.deliveries.readUpTo(KEY, 1, nine)).toBe(1);
      expect(await tested.store.deliveries.nextDue()).toBeUndefined();
    });

    test('that was read while its mail failed is not tried again', async () => {
      const { delivery } = await replied();
      await due(60);
      await tested.store.deliveries.readUpTo(KEY, 1, nine);
      await tested.store.deliveries.settle({ ...delivery, attempts: 1, failure: 'sink_unreachable' });

      expect(await due(999)).toEqual([]);
    });

    test('whose mail has left is not made undone by reading it', async () => {
      const { ticket, delivery } = await replied();
      await tested.store.deliveries.settle({ ...delivery, state: 'delivered', attempts: 1 });

      expect(await tested.store.deliveries.readUpTo(KEY, 1, nine)).toBe(0);
      expect((await tested.store.deliveries.ofTicket(ticket.number)).at(-1)).toMatchObject({
        state: 'delivered',
      });
    });
  });

  describe('a delivery that must go out again', () => {
    test.each(['delivered', 'refused', 'unneeded'] as const)(
      'does so now, with the same Message-ID, when it was %s',
      async (state) => {
        const { ticket, deliveries } = await fileOne(tested.store);
        const [helpdesk, confirmation] = deliveries;
        const ended = { ...helpdesk!, state, attempts: 3, failure: 'sink_refused', deliveredAt: NINE };
        await tested.store.deliveries.settle(ended);
        await tested.store.deliveries.settle({ ...confirmation!, state: 'delivered' });
        const now = afterNine(7 * MINUTE);
        const again = await tested.store.deliveries.again(helpdesk!.id, now);

        expect(again).toEqual({ ...helpdesk, nextAt: now.toISOString() });
        expect(await due(6)).toEqual([]);
        await tested.restart();
        expect(await due(7)).toEqual([again]);
        expect((await tested.store.tickets.get(ticket.number))?.revision).toBe(1);
      },
    );

    test('does so before its time when it waits', async () => {
      const { deliveries } = await fileOne(tested.store);
      const late = { ...deliveries[0]!, attempts: 2, nextAt: afterNine(60 * MINUTE).toISOString() };
      await tested.store.deliveries.settle(late);
      await tested.store.deliveries.settle({ ...deliveries[1]!, state: 'delivered' });
      await tested.store.deliveries.again(late.id, afterNine(MINUTE));

      expect(await due(1)).toEqual([{ ...late, nextAt: afterNine(MINUTE).toISOString() }]);
    });

    test('is left to whoever has it', async () => {
      const { deliveries } = await fileOne(tested.store);
      expect(await due(0)).toHaveLength(2);
      await tested.store.deliveries.again(deliveries[0]!.id, afterNine(-MINUTE));

      expect(await due(0)).toEqual([]);
    });

    test('must be there', async () => {
      await fileOne(tested.store);
      for (const id of ['DD-2026-00001/reply', 'DD-2026-00099/helpdesk', '', '../secrets/x']) {
        await expect(tested.store.deliveries.again(id, nine)).rejects.toMatchObject({
          code: 'ticket_not_found',
        });
      }
      expect(await tested.store.deliveries.ofTicket('DD-2026-00099')).toEqual([]);
    });
  });

  test('deliveries of a ticket are handed out as copies', async () => {
    const { ticket, deliveries } = await fileOne(tested.store);
    const [got] = await tested.store.deliveries.ofTicket(ticket.number);
    got!.attempts = 99;
    await aTurn(tested.store, KEY);

    expect(await tested.store.deliveries.ofTicket(ticket.number)).toEqual(deliveries);
  });
}
