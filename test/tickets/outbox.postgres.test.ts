import { openStoreOn, useDatabase } from '../support/postgres-store.js';
import type { Toxic } from '../support/toxic.js';
import { openToxic } from '../support/toxic.js';
import { fakeSink } from './support/fake-sink.js';
import type { House } from './support/outbox-house.js';
import { openHouse } from './support/outbox-house.js';

const database = useDatabase();
let toxic: Toxic;
let house: House;
beforeEach(async () => {
  toxic = await openToxic(() => Number(new URL(database.url).port));
});
afterEach(async () => {
  await toxic.heal();
  await house.leave();
  await toxic.close();
});

/** A house on PostgreSQL, with a sink that does something while the first mail goes out. */
async function enter(meanwhile: () => Promise<void> | void) {
  let isFirst = true;
  const fake = fakeSink(async () => {
    if (isFirst) {
      isFirst = false;
      await meanwhile();
    }
  });
  const url = toxic.through(database.url);
  house = await openHouse(fake.sink, undefined, ({ clock, log }) =>
    openStoreOn(url, { clock, log, database: { connections: 2 } }),
  );
  await house.file();
  house.outbox.start();
  await house.asleep();
  return fake;
}

async function passes(milliseconds: number): Promise<void> {
  house.timers.pass(milliseconds);
  await house.asleep();
}
const outcomes = async (): Promise<string[]> =>
  (await house.store.deliveries.ofTicket('DD-2026-00001')).map(({ state }) => state);

test('mails that went out while the database went away are not sent again when it is back', async () => {
  const { asked } = await enter(() => toxic.refuse());
  // Longer than anybody keeps what they took.
  for (let times = 0; times < 10; times += 1) await passes(30_000);
  expect(asked).toHaveLength(2);
  expect(house.outbox.state.failure).toBe('store_unwritable');

  await toxic.heal();
  await passes(30_000);
  expect(asked).toHaveLength(2);
  expect(await outcomes()).toEqual(['delivered', 'delivered']);
  expect(await house.store.deliveries.nextDue()).toBeUndefined();
});

test('a mail whose outcome was stored without an answer is not sent again', async () => {
  const { asked } = await enter(() => {
    toxic.cutAt('commit', 'answered');
  });
  await passes(30_000);

  expect(house.log.lines.filter(({ event }) => event === 'delivery.unsettled')).toHaveLength(1);
  expect(asked).toHaveLength(2);
  expect(await outcomes()).toEqual(['delivered', 'delivered']);
});
