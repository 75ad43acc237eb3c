import fc from 'fast-check';
import type { Delivery } from '../../src/domain/delivery.js';
import type { FiledTicket, Store } from '../../src/domain/store.js';
import type { Ticket } from '../../src/domain/ticket.js';
import { aDelivery, aDraft, aFiledTicket } from '../support/builders.js';
import type { StoreHarness } from './contract.js';
import { MINUTE, aTurn, textsOf } from './contract/support.js';
import { CODES, CONVERSATIONS, DRAFTS, Model, Step, newTalk } from './model-state.js';
import type { StepOf } from './model-state.js';

const draftOf = (underWay: boolean) =>
  aDraft(underWay ? { greeted: true, overeenkomst: 'ja' } : { greeted: true });

/** One store beside its model: each step is done to both. */
class Pair {
  readonly #model = new Model();
  readonly #reopen: StoreHarness['reopen'];
  store: Store;

  constructor(store: Store, reopen: StoreHarness['reopen']) {
    this.store = store;
    this.#reopen = reopen;
  }

  async turn(step: StepOf<'turn'>): Promise<void> {
    const { conversation, said, draft, fails, underWay } = step;
    const model = this.#model;
    const filed = draft === undefined ? [] : [await this.#newTicket(draft, step)];
    const taken = draft !== undefined && model.tickets.has(draft);
    const lastAt = new Date(model.now).toISOString();
    const change = { lastAt, ended: undefined, draft: draftOf(underWay) };
    const turn = fails
      ? this.store.conversations.turn(conversation, () => Promise.reject(new Error('broken dialog')))
      : aTurn(this.store, conversation, { said, filed, ...change });
    if (fails || taken) return expect(turn).rejects.toThrow();

    expect((await turn).mark).toBe(model.say(step));
    for (const one of filed) model.file(one);
  }

  async change({ nth, closed, schools, stale }: StepOf<'change'>): Promise<void> {
    const known = [...this.#model.tickets.values()][nth];
    if (!known) return;
    const status = closed ? ('closed' as const) : ('open' as const);
    const revision = known.ticket.revision + (stale ? 0 : 1);
    const ticket: Ticket = { ...known.ticket, revision, status, schools };
    const change = this.store.tickets.change(ticket);
    if (stale) return expect(change).rejects.toMatchObject({ code: 'ticket_changed' });

    await change;
    this.#model.tickets.set(ticket.key, { ...known, ticket });
  }

  async reply({ nth, stale }: StepOf<'reply'>): Promise<void> {
    const known = [...this.#model.tickets.values()][nth];
    const talk = this.#model.talks.get(known?.ticket.conversation ?? '');
    if (!known || !talk || talk.ended) return;
    const { number, conversation, revision } = known.ticket;
    const id = `00000000-0000-4000-8000-${String(revision).padStart(12, '0')}`;
    const at = new Date(this.#model.now).toISOString();
    const parts = { id: `${number}/reply/${id}`, nextAt: at, reply: id, mark: talk.mark + 1 };
    const delivery = aDelivery(known.ticket, 'reply', parts);
    const replies = [...known.ticket.replies, { id, at, by: 'anna@digidoor.example', text: 'Gelukt.' }];
    const ticket = { ...known.ticket, replies, revision: revision + (stale ? 0 : 1) };
    const turn = aTurn(this.store, conversation, {
      said: ['Gelukt.'],
      changed: [{ ticket, deliveries: [delivery] }],
    });
    if (stale) return expect(turn).rejects.toMatchObject({ code: 'ticket_changed' });

    expect((await turn).mark).toBe(talk.mark + 1);
    this.#model.tickets.set(ticket.key, { ...known, ticket });
    this.#model.waiting.set(delivery.id, { delivery, free: 0 });
    const said = [...talk.said, 'Gelukt.'];
    this.#model.talks.set(conversation, { ...talk, said, mark: talk.mark + 1 });
  }

  async read({ conversation, mark }: StepOf<'read'>): Promise<void> {
    const unread = this.#model.unread(conversation, mark);
    const now = new Date(this.#model.now);
    expect(await this.store.deliveries.readUpTo(conversation, mark, now)).toBe(unread.length);

    for (const id of unread) this.#model.waiting.delete(id);
  }

  async again({ nth }: StepOf<'again'>): Promise<void> {
    const known = [...this.#model.tickets.values()].flatMap(({ deliveries }) => deliveries)[nth];
    if (!known) return;
    const now = new Date(this.#model.now).toISOString();
    const waiting = this.#model.waiting.get(known.id);
    const nextAt = waiting && waiting.delivery.nextAt < now ? waiting.delivery.nextAt : now;
    const delivery = { ...(waiting?.delivery ?? known), nextAt };
    expect(await this.store.deliveries.again(known.id, new Date(now))).toEqual(delivery);

    this.#model.waiting.set(known.id, { delivery, free: waiting?.free ?? 0 });
  }

  async claim({ limit, lease }: StepOf<'claim'>): Promise<void> {
    const due = this.#model.due();
    const claimed = await this.store.deliveries.claim(new Date(this.#model.now), limit, lease * MINUTE);

    const times = (deliveries: readonly { delivery: Delivery }[]) =>
      deliveries.map(({ delivery }) => delivery.nextAt);
    expect(times(claimed)).toEqual(times(due.slice(0, limit)));
    for (const { ticket, delivery } of claimed) {
      expect(due.map((waiting) => waiting.delivery)).toContainEqual(delivery);
      expect(this.#model.tickets.get(ticket.key)?.ticket).toEqual(ticket);
      this.#model.waiting.set(delivery.id, { delivery, free: this.#model.now + lease * MINUTE });
    }
  }

  async settle({ nth, state, delay }: StepOf<'settle'>): Promise<void> {
    const known = [...this.#model.tickets.values()].flatMap(({ deliveries }) => deliveries)[nth];
    if (!known) return;
    const nextAt = new Date(this.#model.now + delay * MINUTE).toISOString();
    const delivery = { ...known, state, attempts: known.attempts + 1, nextAt };
    await this.store.deliveries.settle(delivery);

    this.#model.waiting.delete(delivery.id);
    if (state === 'waiting') this.#model.waiting.set(delivery.id, { delivery, free: 0 });
  }

  async bringForward({ minutes }: StepOf<'bringForward'>): Promise<void> {
    const { now, waiting } = this.#model;
    const after = now + minutes * MINUTE;
    await this.store.deliveries.bringForward(new Date(now), new Date(after));

    for (const [id, { delivery, free }] of waiting) {
      if (free > now && free <= after) continue;
      const isFar = Date.parse(delivery.nextAt) > after;
      const nextAt = isFar ? new Date(now).toISOString() : delivery.nextAt;
      waiting.set(id, { delivery: { ...delivery, nextAt }, free: 0 });
    }
  }

  wait(step: StepOf<'wait'>): Promise<void> {
    this.#model.now += step.minutes * MINUTE;
    return Promise.resolve();
  }

  async sweep(step: StepOf<'sweep'>): Promise<void> {
    const model = this.#model;
    const before = model.now - step.minutes * MINUTE;
    const old = [...model.talks].filter(([, { lastAt }]) => lastAt < before);
    const closed = [...model.tickets].filter(
      ([, { ticket }]) => ticket.status === 'closed' && Date.parse(ticket.createdAt) < before,
    );
    const swept = this.store.sweep(new Date(before), new Date(model.now));
    expect(await swept).toBe(old.length + closed.length);

    for (const [key, { mark, underWay }] of old) {
      if (underWay) model.talks.set(key, { ...newTalk, lastAt: model.now, mark, ended: true });
      else model.talks.delete(key);
    }
    model.forget(closed);
  }

  async restart(): Promise<void> {
    this.store = await this.#reopen(this.store);
    for (const waiting of this.#model.waiting.values()) waiting.free = 0;
  }

  /** Everything that can be read is as the model has it. */
  async compare(): Promise<void> {
    for (const key of CONVERSATIONS) await this.#compareTalk(key);
    for (const key of DRAFTS)
      expect(await this.store.tickets.byKey(key)).toEqual(this.#model.tickets.get(key)?.ticket);
    expect(await this.store.tickets.openWith(CODES)).toEqual(this.#model.openWith());
    expect(await this.store.deliveries.nextDue()).toEqual(this.#model.nextDue());
    await this.#compareLists();
  }

  async #compareLists(): Promise<void> {
    const { tickets } = this.store;
    const expected = this.#model.listed();
    const first = await tickets.list({ limit: 2 });
    const rest = first.next === undefined ? undefined : await tickets.list({ limit: 99, after: first.next });
    const listed = [...first.tickets, ...(rest?.tickets ?? [])];
    expect(listed.map(({ number, revision }) => [number, revision])).toEqual(
      expected.map(({ number, revision }) => [number, revision]),
    );
    const holding = expected.filter(({ schools: held }) => held.some(({ vestiging }) => vestiging === '02'));
    expect(await tickets.list({ search: '12AB02', limit: 0 })).toMatchObject({ total: holding.length });
    expect(await tickets.list({ status: 'open', limit: 0 })).toMatchObject({
      total: expected.filter(({ status }) => status === 'open').length,
    });
  }

  async #compareTalk(key: string): Promise<void> {
    const talk = this.#model.talks.get(key);
    const page = await this.store.conversations.log(key, 0, 999);
    const stored = await this.store.conversations.get(key);
    if (!talk) {
      expect([page, stored]).toEqual([undefined, undefined]);
      return;
    }
    expect(textsOf(page)).toEqual(talk.said);
    expect(page?.mark).toBe(talk.mark);
    expect(stored?.lastAt).toBe(new Date(talk.lastAt).toISOString());
    expect(stored?.ended === true).toBe(talk.ended);
  }

  async #newTicket(key: string, { closed, schools, conversation: on }: StepOf<'turn'>): Promise<FiledTicket> {
    const number = await this.store.tickets.nextNumber(2026);
    expect(number > this.#model.highest).toBe(true);
    const createdAt = new Date(this.#model.now).toISOString();
    const status = closed ? 'closed' : 'open';
    return aFiledTicket({ number, key, createdAt, schools, status, conversation: on });
  }
}

/** Whatever is done to a store, in whatever order: it holds what the plainest model of it holds. */
export function storeModelTest(name: string, { open, reopen }: StoreHarness): void {
  test(`whatever is done to it, ${name} holds what was stored`, async () => {
    const steps = fc.array(Step, { minLength: 1, maxLength: 25 });
    const run = async (todo: readonly StepOf<string>[]) => {
      const pair = new Pair(await open(), reopen);
      try {
        for (const step of todo) {
          await pair[step.do](step as never);
          await pair.compare();
        }
      } finally {
        await pair.store.close();
      }
    };
    await fc.assert(fc.asyncProperty(steps, run), { numRuns: 60 });
  });
}
