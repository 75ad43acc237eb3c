import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ArchiveRecord } from '../../src/domain/archive.js';
import { fill } from '../../src/store/archive/fill.js';
import { inArchiveOrder } from '../../src/store/archive/tally.js';
import { conversationId } from '../../src/store/postgres/rows.js';
import type { Place } from '../store/archive/places.js';
import { aFolderPlace, at, databaseAt, usePostgres } from '../store/archive/places.js';
import { openStore } from '../store/folder.js';
import { all, each, someOfEach } from '../store/archive/records.js';
import { aConversation, anActivity } from '../support/builders.js';
import { until } from '../support/until.js';
import type { Program } from './program.js';
import { PATIENCE_MS, useStand } from './stand.js';

jest.setTimeout(PATIENCE_MS);
const stand = useStand();
const postgres = usePostgres();

const SCRIPT = path.resolve('dist/store/commands/main.js');
const NAME = 'Annemarie van der Poel';

const start = (parameters: readonly string[], settings: Record<string, string> = {}): Program =>
  stand.start(settings, { script: SCRIPT, parameters });

async function run(parameters: readonly string[], settings: Record<string, string> = {}) {
  const program = start(parameters, settings);
  const { code } = await program.ended;
  return { code, output: program.output, errors: program.errors };
}

/** So many conversations that copying them takes a while. */
const manyConversations = (count: number): ArchiveRecord[] =>
  Array.from({ length: count }, (_, nth) => {
    const conversation = aConversation({ key: `directline/${nth}`, person: { name: NAME } });
    const log = [anActivity('Hallo'), anActivity('Dag')];
    const value = { mark: 2, conversation, log, questions: [] };
    return { kind: 'conversation', id: conversationId(conversation.key), value };
  });

const held = (place: Place) => at(place, (archive) => all(archive.read()));

/** Fills the data folder of the stand. */
async function fillFolder(records: readonly ArchiveRecord[]): Promise<Place> {
  const place = await aFolderPlace(stand.dataDir);
  const told = { onCopied: () => undefined, onCompared: () => undefined };
  await at(place, (to) => fill({ from: each(records), to, over: ['filling'], ...told }));
  return place;
}

test('everything is copied to PostgreSQL, over a kill and a stop, and both sides are the same', async () => {
  const folder = await fillFolder([...someOfEach(), ...manyConversations(800)].sort(inArchiveOrder));
  await postgres.empty();
  const copy = ['store:copy', '--to', postgres.url];
  for (const [signal, ending] of [
    ['SIGKILL', { code: null, signal: 'SIGKILL' }],
    ['SIGINT', { code: 130, signal: null }],
  ] as const) {
    const program = start(copy);
    await until(() => program.errors.includes('Kopiëren: 30 %'), PATIENCE_MS);
    program.signal(signal);
    expect(await program.ended).toEqual(ending);
    await expect(databaseAt(postgres.url).store()).rejects.toMatchObject({ code: 'store_unfinished' });
  }
  // From the settings, as a password has no place on a command line.
  const { code, output, errors } = await run(['store:copy'], { COPY_TO_URL: postgres.url });

  expect([code, output]).toEqual([0, expect.stringContaining('Beide kanten zijn gelijk.')]);
  expect(output).toMatch(/Gesprekken +80\d +([0-9a-f]{16}) +80\d +\1\n/);
  expect(output + errors).not.toMatch(new RegExp(`${NAME}|postgres:postgres|directline`));
  expect(await held(databaseAt(postgres.url))).toEqual(await held(folder));
  await (await databaseAt(postgres.url).store()).close();

  // A server has used it since.
  expect(await run(copy)).toMatchObject({ code: 1, errors: expect.stringContaining('andere gegevens') });
});

test('a backup of PostgreSQL, made while a server has it open, is restored in a folder, and the other way', async () => {
  const records = someOfEach();
  const folder = await fillFolder(records);
  const database = await postgres.empty();
  const settings = { DATABASE_URL: postgres.url };
  const first = await run(['store:backup', '--to', 'map.gz']);
  expect(first).toMatchObject({ code: 0, output: expect.stringMatching(/Samen +\d+ +[0-9a-f]{16}\n/) });
  const there = await run(['store:restore', '--from', 'map.gz'], settings);
  expect(there).toMatchObject({ code: 0, errors: expect.stringContaining('Terugzetten: 100 %') });
  expect(await held(database)).toEqual(records);

  const server = await database.store();
  const second = await run(['store:backup', '--to', 'database.gz'], settings);
  await server.close();
  const elsewhere = { DATA_DIR: path.join(stand.dir, 'elders') };
  const back = await run(['store:restore', '--from', 'database.gz'], elsewhere);
  expect([second.code, back.code]).toEqual([0, 0]);
  expect(await held(await aFolderPlace(elsewhere.DATA_DIR))).toEqual(await held(folder));
  expect(await run(['store:restore', '--from', 'map.gz'], elsewhere)).toMatchObject({
    code: 1,
    errors: expect.stringContaining('Er is niets gewijzigd.'),
  });
});

test('a backup that was altered is refused before anything is written', async () => {
  await fillFolder(someOfEach());
  await run(['store:backup', '--to', 'kopie.gz']);
  const file = path.join(stand.dir, 'kopie.gz');
  await writeFile(file, (await readFile(file)).subarray(0, -40));
  const DATA_DIR = path.join(stand.dir, 'elders');
  const { code, errors } = await run(['store:restore', '--from', 'kopie.gz'], { DATA_DIR });

  expect([code, errors]).toEqual([1, expect.stringContaining('Er is niets teruggezet.')]);
  expect(await held(await aFolderPlace(DATA_DIR))).toEqual([]);
});

test('what cannot be read is named, and the rest is copied', async () => {
  const folder = await fillFolder([...someOfEach(), ...manyConversations(1)].sort(inArchiveOrder));
  const id = conversationId('directline/0');
  await writeFile(path.join(stand.dataDir, 'conversations', `${id}.json`), NAME);
  await postgres.empty();
  const { code, output } = await run(['store:copy', '--to', postgres.url]);

  expect(code).toBe(0);
  expect(output).toMatch(new RegExp(`niet meegenomen: 1\\..*\n- conversations/${id}\\.json\\.damaged-`));
  expect(await held(databaseAt(postgres.url))).toEqual(await held(folder));
});

test('while a server has the folder, the commands ask to stop it', async () => {
  const folder = await openStore(stand.dataDir, { clock: { now: () => new Date() } });
  const { code, errors } = await run(['store:backup', '--to', 'kopie.gz']);
  await folder.close();

  expect([code, errors]).toEqual([1, expect.stringContaining('Stop het eerst')]);
});

test.each([
  { parameters: ['store:copy'], says: /npm run store:copy -- --to postgres:/ },
  { parameters: ['store:copy', '--from', 'x'], says: /npm run store:copy/ },
  { parameters: ['store:copy', '--to', 'geen-adres'], says: /postgres:\/\/gebruiker:wachtwoord@/ },
  {
    parameters: ['store:copy', '--to', 'postgres://a:geheim@127.0.0.1:9/x'],
    says: /De database is niet te bereiken of weigert \(ECONNREFUSED\)/,
  },
  { parameters: ['store:backup', '--to', 'a', 'b'], says: /npm run store:backup/ },
  {
    parameters: ['store:backup', '--to', 'weg/kopie.gz'],
    says: /kopie\.gz is niet te lezen of te schrijven/,
  },
  { parameters: ['store:restore'], says: /npm run store:restore/ },
  { parameters: ['store:restore', '--from', 'weg.gz'], says: /weg\.gz is niet te lezen/ },
])('$parameters is explained in Dutch', async ({ parameters, says }) => {
  const { code, output, errors } = await run(parameters);

  expect([code, errors]).toEqual([1, expect.stringMatching(says)]);
  expect(output + errors).not.toContain('geheim');
});
