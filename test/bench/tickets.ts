import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Delivery } from '../../src/domain/delivery.js';
import type { Store } from '../../src/domain/store.js';
import { ticketNumber } from '../../src/domain/ticket.js';
import { openLowdbStore } from '../../src/store/lowdb.js';
import { writeWhole } from '../../src/store/write-whole.js';
import { aConversation, aDelivery, anActivity, aTicket } from '../support/builders.js';
import { silentLog } from '../support/outside.js';
import { median, ratio } from './figures.js';

const FEW = 100;
const MANY = 10_000;
const ROUNDS = 9;
const PER_ROUND = 40;
const AT_ONCE = 64;

const clock = { now: () => new Date() };

/** One turn that files a ticket, stored as the program stores it. */
async function file(store: Store, state: Delivery['state']): Promise<void> {
  const key = `directline/${randomUUID()}`;
  const number = await store.tickets.nextNumber(2026);
  const ticket = aTicket({ number, conversation: key });
  const deliveries = (['helpdesk', 'confirmation'] as const).map((kind) =>
    aDelivery(ticket, kind, { state }),
  );
  const said = [anActivity('Versturen'), anActivity(`Je ticketnummer is ${number}.`)];
  await store.conversations.turn(key, () =>
    Promise.resolve({
      commit: { conversation: aConversation({ key }), said, filed: [{ ticket, deliveries }] },
      result: undefined,
    }),
  );
}

/** A data folder with `count` tickets, made by the real store; only it does not wait for the disk each time. */
async function fill(dir: string, count: number): Promise<void> {
  const store = await openLowdbStore({
    dir,
    clock,
    log: silentLog,
    write: (to, text, options) => writeWhole(to, text, { ...options, durable: false }),
  });
  for (let filed = 0; filed < count; filed += AT_ONCE) {
    await Promise.all(
      Array.from({ length: Math.min(AT_ONCE, count - filed) }, () => file(store, 'delivered')),
    );
  }
  await store.close();
}

async function timed(task: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await task();
  return performance.now() - begun;
}

/** Median time of a turn that files a ticket. */
async function round(store: Store): Promise<number> {
  const took: number[] = [];
  for (let index = 0; index < PER_ROUND; index += 1) took.push(await timed(() => file(store, 'waiting')));
  return median(took);
}

/** Measures a turn that files a ticket when there are few and when there are many, by turns. */
export async function measureTickets(dir: string): Promise<void> {
  const [fewDir, manyDir] = [path.join(dir, 'few'), path.join(dir, 'many')];
  await fill(fewDir, FEW);
  const filling = await timed(() => fill(manyDir, MANY));
  const few = await openLowdbStore({ dir: fewDir, clock, log: silentLog });
  let many: Store | undefined;
  const opening = await timed(async () => {
    many = await openLowdbStore({ dir: manyDir, clock, log: silentLog });
  });
  if (!many || (await many.tickets.get(ticketNumber(2026, MANY))) === undefined)
    throw new Error('Not filled');
  const atFew: number[] = [];
  const atMany: number[] = [];
  await round(few);
  await round(many);
  for (let index = 0; index < ROUNDS; index += 1) {
    atFew.push(await round(few));
    atMany.push(await round(many));
  }
  await few.close();
  await many.close();
  console.log(
    `a turn that files: ${median(atFew).toFixed(2)} ms at ${FEW} tickets, ${median(atMany).toFixed(2)} ms at ${MANY} ` +
      `(medians of ${ROUNDS} rounds of ${PER_ROUND})\n${MANY} / ${FEW}: ${ratio(atMany, atFew)}\n` +
      `filling took ${(filling / 1000).toFixed(1)} s, opening ${MANY} tickets ${opening.toFixed(0)} ms`,
  );
}
