import { HelpdeskError } from '../../src/domain/errors.js';
import type { LogPage } from '../../src/domain/store.js';
import { createReading } from '../../src/tickets/reading.js';
import { anActivity } from '../support/builders.js';
import { fixedClock, recordingLog } from '../support/outside.js';
import { until } from '../support/until.js';

const KEY = 'directline/gesprek-1';
const page: LogPage = { activities: [anActivity('Gelukt.')], mark: 7 };

function reading(readUpTo: (key: string, mark: number, now: Date) => Promise<number>, found?: LogPage) {
  const log = recordingLog();
  const conversations = { log: () => Promise.resolve(found), marks: () => Promise.resolve(new Map()) };
  const deliveries = { readUpTo };
  return { log, read: createReading({ conversations, deliveries, clock: fixedClock(), log }) };
}

test('what a user gets of a conversation counts as read up to its mark', async () => {
  const read: unknown[][] = [];
  const noted = (...of: unknown[]) => Promise.resolve(read.push(of));
  const { read: logs } = reading(noted, page);

  expect(await logs.log(KEY, 6, 100)).toEqual(page);
  expect(read).toEqual([[KEY, 7, fixedClock().now()]]);
});

test('a conversation that is not there was read by nobody', async () => {
  const read: unknown[] = [];
  const { read: logs } = reading((...of) => Promise.resolve(read.push(of)));

  expect(await logs.log(KEY, 0, 100)).toBeUndefined();
  expect(read).toEqual([]);
});

test('a store that fails does not keep the conversation from its user', async () => {
  const { read: logs, log } = reading(() => Promise.reject(new HelpdeskError('store_unwritable')), page);

  expect(await logs.log(KEY, 6, 100)).toEqual(page);
  await until(() => log.lines.length > 0);
  expect(log.lines).toEqual([
    { level: 'error', event: 'reply.not_marked_read', fields: { code: 'store_unwritable' } },
  ]);
});
