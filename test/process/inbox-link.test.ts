import path from 'node:path';
import { aVisitor } from '../inbox/support/visitor.js';
import { PATIENCE_MS, useStand } from './stand.js';

jest.setTimeout(PATIENCE_MS);
const stand = useStand();

const LINK = path.resolve('dist/inbox/link/main.js');
const ALLOWED = { INBOX_ALLOWED: 'jan@voorbeeld.example' };
const PROVIDER = {
  OIDC_ISSUER: 'https://aanmelden.example',
  OIDC_CLIENT_ID: 'mandaathulp',
  OIDC_CLIENT_SECRET: 'verklap-niet',
};

/** Asks for a link for `mail`, with the command. */
const ask = async (settings: Record<string, string>, mail: string) => {
  const program = stand.start(settings, { script: LINK, parameters: [mail] });
  const { code } = await program.ended;
  return { code, output: program.output, errors: program.errors };
};

test('the command prints a link while the server runs, and with it somebody comes in', async () => {
  const server = stand.start(ALLOWED);
  const port = await server.serving;
  const { code, output, errors } = await ask({ ...ALLOWED, PORT: String(port) }, 'Jan@Voorbeeld.example');
  const link = /http:\S+/.exec(output)![0];
  const jan = aVisitor(`http://localhost:${port}`);
  const entered = await jan.submit(await jan.get(link));

  expect([code, errors]).toEqual([0, '']);
  expect([entered.status, entered.location]).toEqual([303, '/inbox']);
  expect((await jan.get('/inbox')).title).toBe('Wachtrij');
});

test('the server tells that there is an inbox; its output, which may be kept, holds no link', async () => {
  const server = stand.start({ ...ALLOWED, LOG_LEVEL: 'debug' });
  await server.serving;
  server.signal('SIGTERM');
  await server.ended;

  expect(server.output).toContain('De inbox staat op /inbox.');
  expect(server.output + server.errors).not.toMatch(/code=|aanmelden\/link/);
});

test.each([
  { when: 'while the inbox is off', settings: {}, says: /De inbox staat uit/ },
  { when: 'with a provider', settings: { ...ALLOWED, ...PROVIDER }, says: /aanmelddienst/ },
  { when: 'for somebody else', settings: { INBOX_ALLOWED: '@elders.example' }, says: /mag niet in de inbox/ },
  { when: 'for nobody', settings: ALLOWED, mail: '', says: /npm run inbox:link -- naam@voorbeeld\.nl/ },
  { when: 'before the server ever ran', settings: ALLOWED, says: /Start Mandaathulp eerst/ },
])('$when the command prints no link, and says what to do', async ({ settings, mail, says }) => {
  const { code, output, errors } = await ask(settings, mail ?? 'jan@voorbeeld.example');

  expect([code, output]).toEqual([1, '']);
  expect(errors).toMatch(says);
  expect(errors).not.toContain('verklap');
});
