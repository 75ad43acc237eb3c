import { createOutbox } from '../../src/tickets/outbox.js';
import { fakeSink, promised } from './support/fake-sink.js';
import type { House } from './support/outbox-house.js';
import { openHouse } from './support/outbox-house.js';
import { until } from './support/until.js';

let house: House;
afterEach(() => house.leave());
const enter = async ({ sink }: ReturnType<typeof fakeSink>): Promise<void> => {
  house = await openHouse(sink);
  house.outbox.start();
};
const linesOf = (event: string) => house.log.lines.filter((line) => line.event === event);

test('stop lets what is on its way arrive, and takes nothing new', async () => {
  const { promise, resolve } = promised();
  const fake = fakeSink(() => promise);
  await enter(fake);
  await house.file();
  await until(() => fake.asked.length === 2);

  let stopped = false;
  const stopping = house.outbox.stop().then(() => {
    stopped = true;
  });
  await house.file(2);
  expect(stopped).toBe(false);
  resolve();
  await stopping;

  expect(fake.asked).toHaveLength(2);
  expect(linesOf('delivery.delivered')).toHaveLength(2);
  expect(house.outbox.state).toEqual({ phase: 'stopped', delivering: 0, failure: undefined });
  expect(house.timers.waits).toEqual([]);

  await house.restart();
  await until(() => fake.asked.length === 4);
  await house.asleep();
  expect(fake.asked.slice(2).map(({ ticket }) => ticket)).toEqual(['DD-2026-00002', 'DD-2026-00002']);
});

test('stop waits five seconds for a sink that hangs; the delivery goes out after the next start', async () => {
  let hangs = true;
  const fake = fakeSink(() => (hangs ? new Promise(() => undefined) : Promise.resolve()));
  await enter(fake);
  await house.file();
  await until(() => fake.asked.length === 2 && house.timers.waits.length === 1);

  const stopping = house.outbox.stop();
  house.timers.pass(5_000);
  await stopping;
  hangs = false;
  await house.restart();
  await until(() => fake.asked.length === 4);
  await house.asleep();

  expect(new Set(fake.asked.map(({ messageId }) => messageId)).size).toBe(2);
  expect(await house.store.deliveries.nextDue()).toBeUndefined();
});

test('with timers of its own it delivers, sleeps, and stops at once', async () => {
  const { sink, asked } = fakeSink();
  house = await openHouse(sink);
  const { store, clock, log } = house;
  const outbox = createOutbox({ deliveries: store.deliveries, sink, clock, log, random: () => 0 });

  outbox.start();
  await house.file();
  outbox.wake();
  await until(() => asked.length === 2 && outbox.state.delivering === 0);
  await outbox.stop();

  expect(outbox.state.phase).toBe('stopped');
});
