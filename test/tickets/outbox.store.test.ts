import { HelpdeskError } from '../../src/domain/errors.js';
import { fakeSink } from './support/fake-sink.js';
import type { Faulty, House } from './support/outbox-house.js';
import { openHouse } from './support/outbox-house.js';
import { until } from './support/until.js';

let house: House;
afterEach(() => house.leave());
/** Opens a house whose store does the one thing that 'faulty' gives it in another way. */
const enter = async ({ sink }: ReturnType<typeof fakeSink>, faulty: Faulty): Promise<void> => {
  house = await openHouse(sink, faulty);
  house.outbox.start();
};
const linesOf = (event: string) => house.log.lines.filter((line) => line.event === event);
const unwritable = () => Promise.reject(new HelpdeskError('store_unwritable'));

test('a store that cannot be read is an error in the log, and is looked into again', async () => {
  let broken = true;
  const fake = fakeSink();
  await enter(fake, (store) => ({ claim: (...of) => (broken ? unwritable() : store.claim(...of)) }));
  await house.asleep();
  expect(linesOf('outbox.store_failed')).toMatchObject([
    { level: 'error', fields: { code: 'store_unwritable' } },
  ]);
  expect(house.outbox.state.failure).toBe('store_unwritable');

  await house.file();
  await house.asleep();
  broken = false;
  house.timers.pass(30_000);
  await until(() => fake.asked.length === 2);
  await house.asleep();
});

test('a mail whose outcome could not be stored is not sent again; the outcome is stored later', async () => {
  let broken = true;
  const fake = fakeSink();
  await enter(fake, (store) => ({
    settle: (delivery) => (broken ? unwritable() : store.settle(delivery)),
  }));

  await house.file();
  await house.asleep();
  for (let times = 0; times < 10; times += 1) {
    house.timers.pass(30_000);
    await house.asleep();
  }
  expect(fake.asked).toHaveLength(2);
  expect(linesOf('delivery.unsettled')[0]).toMatchObject({
    level: 'error',
    fields: { ticket: 'DD-2026-00001', code: 'store_unwritable' },
  });
  expect(await house.store.deliveries.nextDue()).toBeDefined();

  broken = false;
  house.timers.pass(30_000);
  await house.asleep();

  expect(fake.asked).toHaveLength(2);
  expect(await house.store.deliveries.nextDue()).toBeUndefined();
});

test('a delivery whose ticket was deleted meanwhile does not hold up the others', async () => {
  const fake = fakeSink();
  await enter(fake, (store) => ({
    settle: (delivery) =>
      delivery.ticket === 'DD-2026-00001'
        ? Promise.reject(new HelpdeskError('ticket_not_found'))
        : store.settle(delivery),
  }));

  await house.file(1);
  await house.asleep();
  await house.file(2);
  await until(() => fake.asked.length === 4);
  await house.asleep();

  expect(linesOf('delivery.unsettled')).toHaveLength(2);
});

test('a store that calls something due and does not hand it out is asked once a second, not all the time', async () => {
  let asked = 0;
  await enter(fakeSink(), () => ({
    claim: () => {
      asked += 1;
      return Promise.resolve([]);
    },
    nextDue: () => Promise.resolve(new Date(0)),
  }));
  await house.asleep();

  expect([asked, house.timers.waits]).toEqual([1, [1_000]]);
  house.timers.pass(1_000);
  await house.asleep();
  expect([asked, house.timers.waits]).toEqual([2, [1_000]]);
});
