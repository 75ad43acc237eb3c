import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Delivery } from '../../src/domain/delivery.js';
import type { Store } from '../../src/domain/store.js';
import { aConversation, aDelivery, anActivity, aTicket } from '../support/builders.js';
import { column, median } from './figures.js';
import type { Stand } from './stands.js';
import { lowdbStand, postgresStand } from './stands.js';

/** How many of each are there when it is measured. */
const CONVERSATIONS = [100, 1_000, 10_000];
const TICKETS = [100, 10_000, 100_000];
const ROUNDS = 7;
const PER_ROUND = 40;
const AT_ONCE = 32;

const keyOf = (nth: number): string => `directline/${nth}`;

/** One turn of a conversation, stored as the program stores it. */
const turn = (store: Store, key: string): Promise<unknown> =>
  store.conversations.turn(key, (stored) => {
    const conversation = { ...(stored ?? aConversation({ key })), lastAt: new Date().toISOString() };
    const said = [anActivity('ja'), anActivity('Kun je inloggen in OSR?')];
    return Promise.resolve({ commit: { conversation, said, filed: [] }, result: undefined });
  });

/** One turn that files a ticket. */
async function file(store: Store, state: Delivery['state'] = 'delivered'): Promise<void> {
  const key = `directline/${randomUUID()}`;
  const number = await store.tickets.nextNumber(2026);
  const ticket = aTicket({ number, conversation: key });
  const deliveries = (['helpdesk', 'confirmation'] as const).map((kind) =>
    aDelivery(ticket, kind, { state }),
  );
  await store.conversations.turn(key, () =>
    Promise.resolve({
      commit: { conversation: aConversation({ key }), said: [], filed: [{ ticket, deliveries }] },
      result: undefined,
    }),
  );
}

type Task = (store: Store, size: number) => Promise<unknown>;
const any = (size: number): number => Math.floor(Math.random() * size);

/** What a user or a colleague waits for. */
const WITH_CONVERSATIONS: Readonly<Record<string, Task>> = {
  'a turn': (store, size) => turn(store, keyOf(any(size))),
  'a look at the log': (store, size) => store.conversations.log(keyOf(any(size)), 0, 100),
};
const WITH_TICKETS: Readonly<Record<string, Task>> = {
  'a turn that files': (store) => file(store),
  'a ticket': (store, size) => store.tickets.get(`DD-2026-${String(1 + any(size)).padStart(5, '0')}`),
  'a page of the queue': (store) => store.tickets.list({ limit: 25 }),
  'a search that finds one': (store, size) =>
    store.tickets.list({ limit: 25, search: String(1 + any(size)).padStart(5, '0') }),
  'deliveries that are due': (store) => store.deliveries.claim(new Date(), 3, 1000),
};

/** Measures how the cost of each task grows with what is kept, on both stores. @param dir an empty folder */
export async function measureGrowth(dir: string): Promise<void> {
  for (const stand of [lowdbStand(path.join(dir, 'growth')), await postgresStand()]) {
    await grow(stand, CONVERSATIONS, { tasks: WITH_CONVERSATIONS, fill: talkTo });
    await grow(stand, TICKETS, { tasks: WITH_TICKETS, fill: (_, count) => stand.fillTickets(count) });
    await stand.close();
  }
}

/** Adds conversations until there are `count`. */
async function talkTo(store: Store, count: number, before: number): Promise<void> {
  for (let nth = before; nth < count; nth += AT_ONCE) {
    const keys = Array.from({ length: Math.min(AT_ONCE, count - nth) }, (_, more) => keyOf(nth + more));
    await Promise.all(keys.map((key) => turn(store, key)));
  }
}

interface Growing {
  readonly tasks: Readonly<Record<string, Task>>;
  /** Has `count` of them there; `before` were. */
  readonly fill: (store: Store, count: number, before: number) => Promise<void>;
}

async function grow(stand: Stand, sizes: readonly number[], { tasks, fill }: Growing): Promise<void> {
  const took = new Map(Object.keys(tasks).map((name) => [name, [] as number[]]));
  let before = 0;
  for (const size of sizes) {
    await fill(await stand.store(), size, before);
    before = size;
    const store = await stand.store();
    for (const [name, task] of Object.entries(tasks)) took.get(name)?.push(await medianOf(task, store, size));
  }
  for (const [name, [first = NaN, ...more]] of took) {
    const grown = more.map((one, nth) => `${(one / first).toFixed(2)} x at ${sizes[nth + 1]}`);
    console.log(
      `${stand.name.padEnd(9)} ${name.padEnd(24)}${column(first, 3)} ms at ${sizes[0]}; ${grown.join(', ')}`,
    );
  }
}

async function medianOf(task: Task, store: Store, size: number): Promise<number> {
  const took: number[] = [];
  for (let nth = 0; nth < ROUNDS * PER_ROUND; nth += 1) {
    const begun = performance.now();
    await task(store, size);
    took.push(performance.now() - begun);
  }
  // The first ones warm up.
  return median(took.slice(PER_ROUND));
}
