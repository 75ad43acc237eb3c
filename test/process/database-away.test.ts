import { readdirSync } from 'node:fs';
import path from 'node:path';
import { aVisitor } from '../inbox/support/visitor.js';
import type { PostgresServer } from '../support/postgres.js';
import { startPostgres } from '../support/postgres.js';
import { listen } from '../support/stream.js';
import { until } from '../support/until.js';
import { journey, numberIn } from './journey.js';
import type { Program } from './program.js';
import { PATIENCE_MS, useStand } from './stand.js';
import { openWebUser } from './web-user.js';

jest.setTimeout(PATIENCE_MS);
const stand = useStand();

const LINK = path.resolve('dist/inbox/link/main.js');
const INBOX_ALLOWED = 'jan@voorbeeld.example';
const NOT_SAVED = 'Ik kan je bericht nu niet opslaan. Er is niets verstuurd.';
const UNUSABLE =
  'Mandaathulp kan PostgreSQL niet bereiken of niet gebruiken. ' +
  'Kijk of PostgreSQL draait. Controleer DATABASE_URL, DATABASE_TLS en DATABASE_CA, en start opnieuw.';

let server: PostgresServer;
let url: string;
beforeAll(async () => {
  server = await startPostgres('-c', 'fsync=off');
  url = await server.createDatabase();
});
afterAll(() => server.remove());

/** Jan of the helpdesk, signed in with a link that the command made. */
async function signedInAt(site: string, settings: Record<string, string>) {
  const command = stand.start(settings, { script: LINK, parameters: [INBOX_ALLOWED] });
  await command.ended;
  const jan = aVisitor(site);
  await jan.submit(await jan.get(/http:\S+/.exec(command.output)![0]));
  return jan;
}

test('while the database is away users and staff read what to do; all goes on when it is back', async () => {
  const program = stand.start({ DATABASE_URL: url, INBOX_ALLOWED });
  const port = await program.serving;
  const site = `http://localhost:${port}`;
  const states = async () => ({
    health: (await fetch(`${site}/health`)).status,
    ready: await fetch(`${site}/ready`).then(async (ready) => [
      ready.status,
      (await ready.json()) as unknown,
    ]),
  });
  const jan = await signedInAt(site, { DATABASE_URL: url, INBOX_ALLOWED, PORT: String(port) });
  const user = await openWebUser({ url: () => site, retry: false });
  const stream = await listen(user.streamUrl);
  for (const { says } of journey('anna').slice(0, -1)) await user.says(says);

  await server.stop();
  await expect(user.says('Versturen', 'verstuurd')).rejects.toThrow('503');
  await until(() => stream.texts.some((text) => text?.startsWith(NOT_SAVED)));
  expect(await states()).toMatchObject({
    health: 200,
    ready: [503, { status: 'not_ready', checks: { store: 'store_unwritable' } }],
  });
  const page = await jan.get('/inbox');
  expect([page.status, page.title]).toEqual([503, 'Deze pagina laden kan nu niet']);
  expect(page.html).toContain('Ververs de pagina over een minuut.');

  await server.start();
  await user.says('Versturen', 'verstuurd');
  const said = (await user.log()).map(({ text = '' }) => text);
  const number = said.map(numberIn).find((found) => found !== undefined)!;
  expect(said.filter((text) => text === 'Versturen')).toHaveLength(1);
  await until(() => stream.texts.some((text) => text?.includes(number)));
  await until(() => readdirSync(path.join(stand.dataDir, 'mail')).length === 2, 20_000);
  expect((await jan.get('/inbox')).html).toContain(number);
  expect(await states()).toMatchObject({ health: 200, ready: [200, { status: 'ready' }] });
  stream.socket.terminate();
});

const linesOf = ({ errors }: Program): string[] => errors.trim().split('\n');
const withPassword = (password: string): string => Object.assign(new URL(url), { password }).href;

test('without its database it does not start, and says where it looked and what to do', async () => {
  const { host, pathname } = new URL(url);
  const refused = stand.start({ DATABASE_URL: withPassword('verklap-niet') });
  expect(await refused.ended).toEqual({ code: 1, signal: null });
  expect(linesOf(refused)).toEqual([UNUSABLE, `- ${host}${pathname} (28P01)`]);

  await server.stop();
  const settings = { DATABASE_URL: withPassword('verklap-niet'), INBOX_ALLOWED };
  const command = { script: LINK, parameters: [INBOX_ALLOWED] };
  for (const program of [stand.start(settings), stand.start(settings, command)]) {
    expect(await program.ended).toEqual({ code: 1, signal: null });
    expect(linesOf(program)).toEqual([UNUSABLE, `- ${host}${pathname} (ECONNREFUSED)`]);
    expect(program.output).toBe('');
  }
  await server.start();
});

test('with a database it says that data rests there, without a password', async () => {
  const program = stand.start({ DATABASE_URL: url });
  await program.serving;
  const { host, pathname } = new URL(url);

  expect(program.output).toContain(
    `Gegevens staan in de database ${host}${pathname} en worden na 90 dagen gewist.`,
  );
  expect(program.output + program.errors).not.toContain('postgres:postgres');
});
