import { startRefresh } from '../../src/schools/refresh.js';
import { openRegisterFile } from '../../src/store/register-file.js';
import { aFolder, cleanUp } from '../store/folder.js';
import { fixedClock, recordingLog } from '../support/outside.js';
import { until } from '../support/until.js';
import { duoFile, manySchools } from './files.js';
import type { Site } from './site.js';
import { openSite } from './site.js';

const DAY = 86_400_000;
let site: Site;
let stop: () => Promise<void> = () => Promise.resolve();

afterEach(async () => {
  await stop();
  await site.close();
  await cleanUp();
});

async function start(answer: () => string | undefined) {
  const clock = fixedClock();
  const log = recordingLog();
  const store = openRegisterFile({ dir: await aFolder(), clock, log });
  site = await openSite((_, res) => {
    const text = answer();
    if (text === undefined) res.writeHead(503).end();
    else res.end(text);
  });
  const onImported = jest.fn();
  const begin = () => {
    stop = startRefresh({ urls: [`${site.url}/bo.csv`], store, fetch, clock, log, onImported, everyMs: 2 });
  };
  const events = (name: string) => log.lines.filter(({ event }) => event === name);
  return { clock, log, store, onImported, begin, events };
}

test('a register is imported when there is none, and again a month later', async () => {
  let count = 3;
  const { clock, store, onImported, begin, events } = await start(() => duoFile(manySchools(count)));
  begin();
  await until(() => onImported.mock.calls.length === 1);
  expect((await store.load())?.schools).toHaveLength(3);

  count = 4;
  clock.advance(29 * DAY);
  await until(() => site.asked.length === 1);
  clock.advance(2 * DAY);
  await until(() => onImported.mock.calls.length === 2);
  expect((await store.load())?.schools).toHaveLength(4);
  expect(events('schools.refreshed')[1]?.fields).toEqual({ files: 1, open: 4, newlyClosed: 0, refused: 0 });
  expect(site.asked).toHaveLength(2);
});

test('a register that is young enough is left alone', async () => {
  const { store, begin, onImported, clock } = await start(() => duoFile(manySchools(3)));
  await store.replace(() =>
    Promise.resolve({ version: 1, importedAt: clock.now().toISOString(), schools: manySchools(1) }),
  );
  begin();
  await stop();

  expect(site.asked).toEqual([]);
  expect(onImported).not.toHaveBeenCalled();
});

test.each([
  ['unreachable', undefined],
  ['html', '<html>storing</html>'],
])('a failure is logged as %s and tried again the next day', async (why, answer) => {
  let text: string | undefined = answer;
  const { clock, store, onImported, begin, events } = await start(() => text);
  begin();
  await until(() => events('schools.refresh_failed').length === 1);
  expect(events('schools.refresh_failed')[0]?.fields).toEqual({ code: 'input_invalid', why });
  expect(await store.load()).toBeUndefined();

  text = duoFile(manySchools(3));
  clock.advance(DAY);
  await until(() => onImported.mock.calls.length === 1);
  expect((await store.load())?.schools).toHaveLength(3);
});

test('a register that another program refreshed since it was read is left alone', async () => {
  const { store, clock, log } = await start(() => duoFile(manySchools(3)));
  await store.replace(() =>
    Promise.resolve({ version: 1, importedAt: clock.now().toISOString(), schools: manySchools(1) }),
  );
  const readBefore = { ...store, load: () => Promise.resolve(undefined) };
  stop = startRefresh({ urls: [`${site.url}/bo.csv`], store: readBefore, fetch, clock, log });
  await stop();

  expect(site.asked).toEqual([]);
  expect((await store.load())?.schools).toHaveLength(1);
});

test('of two programs on one register one downloads, and the other looks on', async () => {
  let answer: (() => void) | undefined;
  const { clock, log, store, events } = await start(() => '');
  await site.close();
  site = await openSite((_, res) => (answer = () => res.end(duoFile(manySchools(3)))));
  const begin = (fetching: typeof fetch) =>
    startRefresh({ urls: [`${site.url}/bo.csv`], store, fetch: fetching, clock, log, everyMs: 2 });
  const looks = jest.spyOn(store, 'load');
  const first = begin(fetch);
  await until(() => answer !== undefined);
  const others = jest.fn(fetch);
  const second = begin(others);
  const soFar = looks.mock.calls.length;
  await until(() => looks.mock.calls.length > soFar + 3);
  expect(others).not.toHaveBeenCalled();
  answer?.();
  await until(() => events('schools.refreshed').length === 1);
  await Promise.all([first(), second()]);

  expect(site.asked).toHaveLength(1);
  expect(events('schools.refresh_failed')).toEqual([]);
  expect((await store.load())?.schools).toHaveLength(3);
});

test('a download that runs is broken off when the program stops', async () => {
  const { begin, log } = await start(() => '');
  await site.close();
  site = await openSite((_, res) => res.write('begin'));
  begin();
  await until(() => site.asked.length === 1);
  await stop();

  expect(log.lines).toEqual([]);
});

test('without addresses nothing happens', async () => {
  const { store, clock, log } = await start(() => '');
  stop = startRefresh({ urls: [], store, fetch, clock, log, everyMs: 1 });
  await stop();

  expect(site.asked).toEqual([]);
});
