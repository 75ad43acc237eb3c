import { HelpdeskError } from '../../src/domain/errors.js';
import type { Register } from '../../src/domain/school.js';
import { openSchools } from '../../src/schools/open.js';
import type { OpenedSchools } from '../../src/schools/open.js';
import { openRegisterFile } from '../../src/store/register-file.js';
import { aFolder, cleanUp } from '../store/folder.js';
import { fixedClock, recordingLog, silentLog } from '../support/outside.js';
import { until } from '../support/until.js';
import { aSchool } from './files.js';

const register = (name: string): Register => ({
  version: 1,
  importedAt: '2026-03-02T09:00:00.000Z',
  schools: [aSchool({ name })],
});
const store = async () => openRegisterFile({ dir: await aFolder(), clock: fixedClock(), log: silentLog });
let opened: OpenedSchools | undefined;

afterEach(async () => {
  opened?.close();
  await cleanUp();
});

test('without a register nothing is found, and nothing waits', async () => {
  opened = openSchools({ store: await store(), log: silentLog });
  await opened.ready();

  expect(opened.schools.importedAt()).toBeUndefined();
  expect(opened.schools.named('De Regenboog')).toEqual({ found: [], more: false });
  expect(opened.schools.agrees(aSchool(), { name: 'Iets anders' })).toBe(true);
});

test('a register of before the start is there when it is ready', async () => {
  const file = await store();
  await file.replace(() => Promise.resolve(register('De Boom')));
  opened = openSchools({ store: file, log: silentLog });
  await opened.ready();

  expect(opened.schools.find('12AB00')?.name).toBe('De Boom');
});

test('a new register is taken over by itself, and the old one answers until then', async () => {
  const file = await store();
  await file.replace(() => Promise.resolve(register('De Boom')));
  const log = recordingLog();
  opened = openSchools({ store: file, log, everyMs: 5 });
  const { schools } = opened;
  await opened.ready();
  await file.replace((now) => {
    expect(schools.find('12AB00')?.name).toBe('De Boom');
    return Promise.resolve({ ...register('De Vis'), importedAt: now?.importedAt ?? '' });
  });

  await until(() => schools.find('12AB00')?.name === 'De Vis');
  expect(log.lines).toContainEqual({ level: 'info', event: 'schools.loaded', fields: { schools: 1 } });
});

test('a register that cannot be read is told once, and the one in use stays', async () => {
  let mark = 'first';
  const log = recordingLog();
  opened = openSchools({
    log,
    store: {
      mark: () => Promise.resolve(mark),
      load: () =>
        mark === 'first'
          ? Promise.resolve(register('De Boom'))
          : Promise.reject(new HelpdeskError('record_damaged')),
    },
  });
  await opened.ready();
  mark = 'second';
  await Promise.all([opened.look(), opened.look()]);

  expect(opened.schools.find('12AB00')?.name).toBe('De Boom');
  expect(log.lines.slice(1)).toEqual([
    { level: 'warn', event: 'schools.unreadable', fields: { code: 'record_damaged' } },
  ]);
});

test('a register that a store could not give in time is taken over at the next look', async () => {
  const load = jest
    .fn<Promise<Register>, []>()
    .mockRejectedValueOnce(new HelpdeskError('store_unwritable'))
    .mockResolvedValue(register('De Boom'));
  opened = openSchools({ store: { mark: () => Promise.resolve('first'), load }, log: silentLog });
  await opened.ready();
  expect(opened.schools.importedAt()).toBeUndefined();

  await opened.look();
  expect(opened.schools.find('12AB00')?.name).toBe('De Boom');
  await opened.look();
  expect(load).toHaveBeenCalledTimes(2);
});
