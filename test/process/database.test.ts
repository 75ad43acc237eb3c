import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { aVisitor } from '../inbox/support/visitor.js';
import { duoFile, manySchools } from '../schools/files.js';
import type { PostgresServer } from '../support/postgres.js';
import { startPostgres } from '../support/postgres.js';
import type { Program } from './program.js';
import { PATIENCE_MS, useStand } from './stand.js';

jest.setTimeout(PATIENCE_MS);
const stand = useStand();

const IMPORT = path.resolve('dist/schools/main.js');
const LINK = path.resolve('dist/inbox/link/main.js');

let database: PostgresServer;
let settings: { readonly DATABASE_URL: string; readonly INBOX_ALLOWED: string };
beforeAll(async () => {
  database = await startPostgres('-c', 'fsync=off');
});
beforeEach(async () => {
  const DATABASE_URL = await database.createDatabase();
  settings = { DATABASE_URL, INBOX_ALLOWED: 'jan@voorbeeld.example' };
});
afterAll(() => database.remove());

/** A command to its end, in a folder of its own: it shares nothing with the server but the database. */
async function run(script: string, parameters: readonly string[], more: Record<string, string> = {}) {
  const apart = { ...settings, DATA_DIR: path.join(stand.dir, 'elders'), ...more };
  const program: Program = stand.start(apart, { script, parameters });
  const { code } = await program.ended;
  return { code, output: program.output, errors: program.errors };
}

test('schools that a command imports into the database, before any server ran, are known to the server', async () => {
  const file = path.join(stand.dir, 'bo.csv');
  await writeFile(file, duoFile(manySchools(3)), 'latin1');
  const imported = await run(IMPORT, ['scholen:import', file]);
  const port = await stand.start(settings).serving;
  const ready = (await (await fetch(`http://127.0.0.1:${port}/ready`)).json()) as object;

  expect([imported.code, imported.errors]).toEqual([0, '']);
  expect(imported.output).toContain('Het register heeft nu 3 scholen.');
  expect(ready).toMatchObject({ checks: { register: 'ok' } });
});

test('an import without the database says what to do', async () => {
  const gone = { DATABASE_URL: 'postgres://postgres@127.0.0.1:1/weg' };
  const file = path.join(stand.dir, 'bo.csv');
  await writeFile(file, duoFile(manySchools(3)), 'latin1');
  const { code, errors } = await run(IMPORT, ['scholen:import', file], gone);

  expect(code).toBe(1);
  expect(errors).toMatch(/Controleer DATABASE_URL/);
  expect(errors).not.toContain('127.0.0.1');
});

test('a link of the command leads in, once a server has run', async () => {
  expect((await run(LINK, ['jan@voorbeeld.example'])).errors).toMatch(/Start Mandaathulp eerst/);
  const port = await stand.start(settings).serving;
  const { code, output, errors } = await run(LINK, ['jan@voorbeeld.example'], { PORT: String(port) });
  const jan = aVisitor(`http://localhost:${port}`);

  expect([code, errors]).toEqual([0, '']);
  expect((await jan.submit(await jan.get(/http:\S+/.exec(output)![0]))).location).toBe('/inbox');
});
