import { hashed } from '../../src/domain/hashed.js';
import type { TicketSink } from '../../src/domain/delivery.js';
import { HelpdeskError } from '../../src/domain/errors.js';
import { fakeSink, promised } from './support/fake-sink.js';
import type { Faulty, House } from './support/outbox-house.js';
import { openHouse } from './support/outbox-house.js';
import { until } from './support/until.js';

const MINUTE = 60_000;
const unreachable = () => new HelpdeskError('sink_unreachable', { reason: 'ESOCKET' });

let house: House;
afterEach(() => house.leave());
const enter = async (sink: TicketSink, faulty?: Faulty): Promise<void> => {
  house = await openHouse(sink, faulty);
  house.outbox.start();
};
const linesOf = (event: string) => house.log.lines.filter((line) => line.event === event);

test('what is filed goes out at once, each delivery once', async () => {
  const { sink, asked } = fakeSink();
  await enter(sink);

  await house.file();
  await house.asleep();
  house.timers.pass(24 * 60 * MINUTE);
  await house.asleep();

  expect(asked.map(({ id }) => id).sort()).toEqual(['DD-2026-00001/confirmation', 'DD-2026-00001/helpdesk']);
  expect(await house.store.deliveries.nextDue()).toBeUndefined();
  expect(linesOf('delivery.delivered').map(({ fields }) => fields)).toContainEqual({
    ticket: 'DD-2026-00001',
    kind: 'helpdesk',
    attempts: 1,
    conversation: hashed('directline/1'),
    sink: 'fake',
  });
});

test('what was filed before the start goes out at the start', async () => {
  const { sink, asked } = fakeSink();
  house = await openHouse(sink);
  await house.file();
  expect([asked, house.timers.waits, house.outbox.state.phase]).toEqual([[], [], 'new']);

  house.outbox.start();
  house.outbox.start();
  await house.asleep();

  expect(asked).toHaveLength(2);
});

test('a sink that is down is tried again, later each time, with the same Message-ID, until it is up', async () => {
  let up = false;
  const { sink, asked } = fakeSink(() => (up ? Promise.resolve() : Promise.reject(unreachable())));
  await enter(sink);

  await house.file();
  await house.asleep();
  const minutes = [];
  for (let attempt = 1; attempt < 9; attempt += 1) {
    const due = await house.store.deliveries.nextDue();
    minutes.push((due!.getTime() - house.clock.now().getTime()) / MINUTE);
    expect(asked).toHaveLength(2 * attempt);
    house.clock.advance(due!.getTime() - house.clock.now().getTime() - 1);
    house.outbox.wake();
    await house.asleep();
    expect(asked).toHaveLength(2 * attempt);
    house.timers.pass(1_000);
    await until(() => asked.length === 2 * attempt + 2);
    await house.asleep();
  }
  expect(minutes).toEqual([0.5, 1, 2, 5, 15, 30, 60, 60]);
  expect(house.outbox.state).toMatchObject({ failure: 'sink_unreachable' });

  up = true;
  house.timers.pass(60 * MINUTE);
  await house.asleep();

  expect(await house.store.deliveries.nextDue()).toBeUndefined();
  expect(house.outbox.state.failure).toBeUndefined();
  expect(new Set(asked.map(({ messageId }) => messageId)).size).toBe(2);
});

test('a delay is in the log with its code and the time of the next attempt', async () => {
  await enter(fakeSink(() => Promise.reject(unreachable())).sink);

  await house.file();
  await house.asleep();

  expect(linesOf('delivery.delayed')[0]).toEqual({
    level: 'warn',
    event: 'delivery.delayed',
    fields: {
      ticket: 'DD-2026-00001',
      kind: 'helpdesk',
      attempts: 1,
      conversation: hashed('directline/1'),
      code: 'sink_unreachable',
      reason: 'ESOCKET',
      nextAt: '2026-03-02T09:00:30.000Z',
    },
  });
});

test('what is refused is an error in the log and waits for staff; the other delivery goes on', async () => {
  const { sink, asked } = fakeSink(({ kind }) =>
    kind === 'confirmation'
      ? Promise.reject(new HelpdeskError('sink_refused', { status: 550 }))
      : Promise.resolve(),
  );
  await enter(sink);

  await house.file();
  await house.asleep();
  house.timers.pass(24 * 60 * MINUTE);
  await house.asleep();

  expect(asked).toHaveLength(2);
  expect(linesOf('delivery.refused')).toMatchObject([
    { level: 'error', fields: { kind: 'confirmation', code: 'sink_refused', status: 550 } },
  ]);
  expect(linesOf('delivery.delivered')).toMatchObject([{ fields: { kind: 'helpdesk' } }]);
});

test('a fault of ours delays a delivery; the log tells where it was and nothing of what it was about', async () => {
  let broken = true;
  const { sink, asked } = fakeSink(() =>
    broken ? Promise.reject(new TypeError('geheim van de Regenboog')) : Promise.resolve(),
  );
  await enter(sink);

  await house.file();
  await house.asleep();
  broken = false;
  house.timers.pass(30_000);
  await house.asleep();

  expect(asked).toHaveLength(4);
  expect(linesOf('delivery.delayed')[0]?.fields).toMatchObject({
    code: 'unexpected',
    stack: expect.arrayContaining([expect.stringContaining('outbox.test')]),
  });
  expect(JSON.stringify(house.log.lines)).not.toMatch(/Regenboog|Hart|@/);
});

test('at most three go out side by side, and all go out', async () => {
  const gates: (() => void)[] = [];
  const { sink, asked } = fakeSink(() => new Promise((resolve) => gates.push(resolve)));
  await enter(sink);
  for (let serial = 1; serial <= 5; serial += 1) await house.file(serial);

  let most = 0;
  while (asked.length < 10) {
    await until(() => gates.length > 0);
    most = Math.max(most, house.outbox.state.delivering);
    gates.shift()?.();
  }
  for (const open of gates) open();
  await house.asleep();

  expect(most).toBe(3);
  expect(new Set(asked.map(({ id }) => id)).size).toBe(10);
});

test('with nothing to do it looks into the store once, and then every five minutes', async () => {
  let looks = 0;
  await enter(fakeSink().sink, (store) => ({
    claim: (...of) => {
      looks += 1;
      return store.claim(...of);
    },
  }));
  await house.asleep();
  expect([looks, house.timers.waits]).toEqual([1, [5 * MINUTE]]);

  house.timers.pass(5 * MINUTE);
  await house.asleep();
  expect([looks, house.timers.waits]).toEqual([2, [5 * MINUTE]]);

  for (let times = 0; times < 1000; times += 1) house.outbox.wake();
  await house.asleep();
  expect(looks).toBeLessThanOrEqual(4);
});

test('what is filed while the store is looked into is not overlooked', async () => {
  const { promise, resolve } = promised();
  const { sink, asked } = fakeSink();
  await enter(sink, (store) => ({
    async claim(...of) {
      const claimed = await store.claim(...of);
      await promise;
      return claimed;
    },
  }));

  await house.file();
  resolve();
  await until(() => asked.length === 2);
  await house.asleep();

  expect(linesOf('delivery.delivered')).toHaveLength(2);
});

test('a delivery that takes longer than its lease is not begun twice', async () => {
  const { promise, resolve } = promised();
  const { sink, asked } = fakeSink(() => promise);
  await enter(sink);
  await house.file();
  await until(() => asked.length === 2 && house.timers.waits.length === 1);

  house.timers.pass(3 * MINUTE);
  await until(() => house.timers.waits.length === 1);
  resolve();
  await house.asleep();

  expect(asked).toHaveLength(2);
});
