import { HelpdeskError } from '../../src/domain/errors.js';
import { fakeSink, promised } from './support/fake-sink.js';
import type { House } from './support/outbox-house.js';
import { openHouse } from './support/outbox-house.js';
import { until } from './support/until.js';

const DAY = 24 * 60 * 60 * 1000;
const BOTH = ['DD-2026-00001/confirmation', 'DD-2026-00001/helpdesk'];

let house: House;
afterEach(() => house.leave());
const stateOf = async (): Promise<readonly string[]> =>
  (await house.store.deliveries.ofTicket('DD-2026-00001')).map(({ state }) => state);

test('what was filed while the clock ran a day ahead goes out once when it is set back, and does not wait for that day', async () => {
  const { sink, asked } = fakeSink();
  house = await openHouse(sink);
  await house.file();
  house.clock.advance(-DAY);

  house.outbox.start();
  await house.asleep();

  expect(asked.map(({ id }) => id).toSorted()).toEqual(BOTH);
  expect(await stateOf()).toEqual(['delivered', 'delivered']);
});

test('what failed while the clock ran ahead is tried again soon after it was set back', async () => {
  let away = true;
  const { sink, asked } = fakeSink(() =>
    away ? Promise.reject(new HelpdeskError('sink_unreachable')) : Promise.resolve(),
  );
  house = await openHouse(sink);
  house.outbox.start();
  await house.file();
  await house.asleep();
  house.clock.advance(-DAY);
  away = false;

  await house.restart();
  await house.asleep();

  expect(asked).toHaveLength(4);
  expect(await stateOf()).toEqual(['delivered', 'delivered']);
});

test('a clock that jumps ahead while a mail is under way does not send it twice', async () => {
  const { promise, resolve } = promised();
  const { sink, asked } = fakeSink(() => promise);
  house = await openHouse(sink);
  house.outbox.start();
  await house.file();
  await until(() => asked.length === 2);

  house.clock.advance(DAY);
  house.outbox.wake();
  await until(() => house.timers.waits.length === 1);
  resolve();
  await house.asleep();
  house.clock.advance(-DAY);
  house.outbox.wake();
  await house.asleep();

  expect(asked.map(({ id }) => id).toSorted()).toEqual(BOTH);
  expect(await stateOf()).toEqual(['delivered', 'delivered']);
});
