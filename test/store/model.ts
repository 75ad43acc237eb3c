import fc from 'fast-check';
import type { Delivery } from '../../src/domain/delivery.js';
import type { FiledTicket, Store } from '../../src/domain/store.js';
import type { Ticket, TicketNumber } from '../../src/domain/ticket.js';
import { aDraft, aFiledTicket, aSchool } from '../support/builders.js';
import type { StoreHarness } from './contract.js';
import { MINUTE, aTurn, nine, textsOf } from './contract/support.js';

/** The ids of the drafts that tickets come from: few, so that some are filed again. */
const DRAFTS = ['0', '1', '2', '3'].map((nth) => `00000000-0000-4000-8000-00000000000${nth}`);

const CONVERSATIONS = ['directline/a', 'directline/b', 'msteams/a'];
/** The schools that tickets hold: few, so that some stand in several. */
const CODES = ['12AB00', '12AB01', '12AB02'];
const schools = fc.subarray(CODES).map((codes) => codes.map((code) => aSchool({ vestiging: code.slice(4) })));
const conversation = fc.constantFrom(...CONVERSATIONS);
const minutes = fc.integer({ min: 0, max: 3 });
const Step = fc.oneof(
  fc.record({
    do: fc.constant('turn' as const),
    conversation,
    said: fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 3 }),
    draft: fc.option(fc.constantFrom(...DRAFTS), { nil: undefined }),
    closed: fc.boolean(),
    schools,
    underWay: fc.boolean(),
    fails: fc.boolean(),
  }),
  fc.record({ do: fc.constant('claim' as const), limit: fc.integer({ min: 1, max: 3 }), lease: minutes }),
  fc.record({
    do: fc.constant('settle' as const),
    nth: fc.nat({ max: 7 }),
    state: fc.constantFrom('waiting' as const, 'delivered' as const, 'refused' as const),
    delay: minutes,
  }),
  fc.record({
    do: fc.constant('change' as const),
    nth: fc.nat({ max: 3 }),
    closed: fc.boolean(),
    schools,
    stale: fc.boolean(),
  }),
  fc.record({ do: fc.constant('wait' as const), minutes }),
  fc.record({ do: fc.constant('sweep' as const), minutes }),
  fc.record({ do: fc.constant('restart' as const) }),
);
type StepOf<Do> = Extract<typeof Step extends fc.Arbitrary<infer S> ? S : never, { do: Do }>;

interface Talk {
  readonly lastAt: number;
  readonly said: readonly string[];
  readonly mark: number;
  readonly underWay: boolean;
  readonly ended: boolean;
}

const newTalk: Talk = { lastAt: 0, said: [], mark: 0, underWay: false, ended: false };

/** What a store must hold, in the plainest way. */
class Model {
  now = nine.getTime();
  readonly talks = new Map<string, Talk>();
  readonly tickets = new Map<string, FiledTicket>();
  readonly waiting = new Map<string, { delivery: Delivery; free: number }>();
  highest = '';

  file(filed: FiledTicket): void {
    this.tickets.set(filed.ticket.key, filed);
    this.highest = filed.ticket.number;
    for (const delivery of filed.deliveries) this.waiting.set(delivery.id, { delivery, free: 0 });
  }

  /** @returns the mark after it */
  say({ conversation, said, underWay }: StepOf<'turn'>): number {
    const talk = this.talks.get(conversation) ?? newTalk;
    const mark = talk.mark + said.length;
    this.talks.set(conversation, {
      ...newTalk,
      lastAt: this.now,
      said: [...talk.said, ...said],
      mark,
      underWay,
    });
    return mark;
  }

  /** Deliveries that may be claimed now, oldest first; those of the same time in any order. */
  due(): { delivery: Delivery; free: number }[] {
    return [...this.waiting.values()]
      .filter(({ delivery, free }) => Math.max(Date.parse(delivery.nextAt), free) <= this.now)
      .sort((a, b) => Date.parse(a.delivery.nextAt) - Date.parse(b.delivery.nextAt));
  }

  /** The newest open ticket of each school: all numbers here are of one year, and of five digits. */
  openWith(): Map<string, TicketNumber> {
    const found = new Map<string, TicketNumber>();
    const open = [...this.tickets.values()].filter(({ ticket }) => ticket.status === 'open');
    for (const { ticket } of open.sort((a, b) => (a.ticket.number < b.ticket.number ? -1 : 1))) {
      for (const { brin, vestiging } of ticket.schools) found.set(`${brin}${vestiging}`, ticket.number);
    }
    return found;
  }

  nextDue(): Date | undefined {
    const times = [...this.waiting.values()].map(({ delivery, free }) =>
      Math.max(Date.parse(delivery.nextAt), free),
    );
    return times.length === 0 ? undefined : new Date(Math.min(...times));
  }
}

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
    for (const [key, { deliveries }] of closed) {
      model.tickets.delete(key);
      for (const { id } of deliveries) model.waiting.delete(id);
    }
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

  async #newTicket(key: string, { closed, schools }: StepOf<'turn'>): Promise<FiledTicket> {
    const number = await this.store.tickets.nextNumber(2026);
    expect(number > this.#model.highest).toBe(true);
    const createdAt = new Date(this.#model.now).toISOString();
    return aFiledTicket({ number, key, createdAt, schools, status: closed ? 'closed' : 'open' });
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
