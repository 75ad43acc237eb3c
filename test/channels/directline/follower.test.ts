import fc from 'fast-check';
import type { Line } from '../../../src/channels/directline/follower.js';
import { Follower } from '../../../src/channels/directline/follower.js';
import type { StoredActivity } from '../../../src/domain/conversation.js';
import type { LogPage } from '../../../src/domain/store.js';
import { until } from '../../support/until.js';

const activity = (number: number): StoredActivity => ({
  type: 'message',
  id: String(number),
  timestamp: '2026-03-02T09:00:00.000Z',
});
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => from + index + 1);

/** A log that grows, and a line that keeps what it was sent. */
function aConversation() {
  const sent: number[] = [];
  const marks: number[] = [];
  const log: StoredActivity[] = [];
  let drops = 0;
  const line: Line = {
    send: (text) => {
      const set = JSON.parse(text) as { activities: StoredActivity[]; watermark: string };
      sent.push(...set.activities.map(({ id }) => Number(id)));
      marks.push(Number(set.watermark));
      return Promise.resolve();
    },
    drop: () => (drops += 1),
  };
  const page = (after: number, limit: number): LogPage => {
    const activities = log.slice(after, after + limit);
    return { activities, mark: Math.min(after, log.length) + activities.length };
  };
  return { sent, marks, log, line, page, drops: () => drops };
}

test('everything comes once and in order, whatever is late, early, doubled or missing of the news', async () => {
  const someTurns = fc.array(
    fc.record({ size: fc.integer({ min: 1, max: 4 }), delivered: fc.integer({ max: 2, min: 0 }) }),
    {
      maxLength: 20,
    },
  );
  await fc.assert(
    fc.asyncProperty(someTurns, fc.nat(5), fc.scheduler(), async (turns, after, scheduler) => {
      const { sent, marks, log, line, page } = aConversation();
      log.push(...numbers(0, after).map(activity));
      const follower = new Follower(line, after, async (mark) => {
        await scheduler.schedule(Promise.resolve());
        return page(mark, 3);
      });
      follower.catchUp();
      for (const { size, delivered } of turns) {
        log.push(...numbers(log.length, log.length + size).map(activity));
        const [news, mark] = [log.slice(-size), log.length];
        for (let copy = 0; copy < delivered; copy += 1) {
          void scheduler.schedule(Promise.resolve()).then(() => {
            follower.news(news, mark);
          });
        }
      }
      await scheduler.waitIdle();
      follower.catchUp();
      await scheduler.waitIdle();

      expect(sent).toEqual(numbers(after, log.length));
      expect(marks).toEqual(marks.toSorted((one, other) => one - other));
      expect(marks.at(-1) ?? after).toBe(log.length);
    }),
    { numRuns: 300 },
  );
});

test('news that follows on the mark is sent without a look at the log', async () => {
  const { sent, log, line } = aConversation();
  let reads = 0;
  const follower = new Follower(line, 0, () => Promise.resolve(void (reads += 1)));
  log.push(activity(1), activity(2));

  follower.news(log, 2);
  await until(() => sent.length === 2);

  expect(reads).toBe(0);
});

test('a mark beyond the end means that the log is another one, and it comes whole', async () => {
  const { sent, marks, log, line, page } = aConversation();
  log.push(activity(1), activity(2));

  new Follower(line, 57, (after) => Promise.resolve(page(after, 100))).catchUp();
  await until(() => sent.length === 2);

  expect([sent, marks]).toEqual([[1, 2], [2]]);
});

test('a mark in a conversation that is gone counts for nothing once it begins anew', async () => {
  const { sent, log, line, page } = aConversation();
  const follower = new Follower(line, 57, (after) =>
    Promise.resolve(log.length === 0 ? undefined : page(after, 9)),
  );
  follower.catchUp();
  await until(() => true);
  log.push(activity(1));
  await until(() => true);

  follower.news(log, 1);
  await until(() => sent.length === 1);

  expect(sent).toEqual([1]);
});

test('what is only shown carries the mark that the client has', () => {
  const { marks, line } = aConversation();
  const follower = new Follower(line, 4, () => Promise.resolve(undefined));

  follower.show([{ type: 'typing' }]);

  expect(marks).toEqual([4]);
});

test('a log that cannot be read breaks the connection, so that the client comes back', async () => {
  const { line, drops } = aConversation();

  new Follower(line, 0, () => Promise.reject(new Error('disk'))).catchUp();
  await until(() => drops() === 1);

  expect(drops()).toBe(1);
});
