import { HelpdeskError } from '../../src/domain/errors.js';
import { PostgresNews, Told } from '../../src/store/postgres/news.js';
import { silentLog } from '../support/outside.js';
import { until } from '../support/until.js';
import { promised } from '../tickets/support/fake-sink.js';

const WORKER = '00000000-0000-4000-8000-000000000001';

/** News that goes to a database which answers when a test says so. */
function newsTo(answer: () => Promise<void>, waitMs = 60_000) {
  const told: Told['items'][] = [];
  const queries = {
    async rows(_: unknown, [payload]: readonly unknown[] = []) {
      await answer();
      told.push(Told.parse(JSON.parse(String(payload))).items);
      return [];
    },
  };
  const heard = { ticket: () => undefined };
  return { told, news: new PostgresNews({ queries, worker: WORKER, heard, waitMs, log: silentLog }) };
}

test('while the database does not answer no more news is kept than can be told; the rest is told as missed', async () => {
  const answered = promised();
  const { told, news } = newsTo(() => answered.promise);
  for (let mark = 1; mark <= 20_000; mark += 1) news.conversation('directline/1', mark);
  answered.resolve();
  await news.idle();

  const items = told.flat();
  expect(items.length).toBeLessThan(6_000);
  expect(items).toContainEqual({ m: true });
  expect(items.at(-1)).toEqual({ c: 'directline/1', mark: 20_000 });
});

test('after news that could not be told, the next tells that something was missed', async () => {
  let away = true;
  const { told, news } = newsTo(() =>
    away ? Promise.reject(new HelpdeskError('store_unwritable')) : Promise.resolve(),
  );
  news.ticket('DD-2026-00001');
  await news.idle();
  away = false;
  news.ticket('DD-2026-00002');
  await news.idle();

  expect(told).toEqual([[{ m: true }, { t: 'DD-2026-00002' }]]);
});

test('news that could not be told is told again when nothing else happens', async () => {
  let fails = 3;
  const answer = () => {
    fails -= 1;
    return fails < 0 ? Promise.resolve() : Promise.reject(new HelpdeskError('store_unwritable'));
  };
  const { told, news } = newsTo(answer, 1);
  news.ticket('DD-2026-00001');
  await until(() => told.length > 0);

  expect(told).toEqual([[{ m: true }]]);
});
