import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TERMINAL } from './program.js';
import { PATIENCE_MS, useStand } from './stand.js';

jest.setTimeout(PATIENCE_MS);
const stand = useStand();

const linesOf = (text: string): string[] => text.trim().split('\n');

test('it tells where it is, where data lies, where mail goes and which channels are on; then that it stopped', async () => {
  const program = stand.start();
  const port = await program.serving;
  const health = await fetch(`http://127.0.0.1:${port}/health`);
  program.signal('SIGTERM');

  expect(health.status).toBe(200);
  expect(await program.ended).toEqual({ code: 0, signal: null });
  expect(linesOf(program.output)).toEqual([
    `Mandaathulp draait op http://localhost:${port}`,
    `Gegevens staan in ${stand.dataDir} en worden na 90 dagen gewist.`,
    `Er is geen mailserver ingesteld: mail wordt een bestand in ${path.join(stand.dataDir, 'mail')}.`,
    'Kanalen: webchat; Teams staat uit.',
    'De inbox staat uit. Vul in INBOX_ALLOWED in wie zich mag aanmelden.',
    'Mandaathulp is gestopt.',
  ]);
  expect(program.errors).toBe('');
});

test('with a mail server and Teams it says so, without a password', async () => {
  const program = stand.start({
    SMTP_URL: 'smtp://jan:verklap-niet@127.0.0.1:2525',
    MAIL_FROM: 'mandaathulp@school.example',
    MICROSOFT_APP_ID: '00000000-0000-4000-8000-000000000001',
    MICROSOFT_APP_TENANT_ID: '00000000-0000-4000-8000-000000000002',
    MICROSOFT_APP_PASSWORD: 'verklap-niet',
  });
  await program.serving;
  program.signal('SIGTERM');

  expect(await program.ended).toEqual({ code: 0, signal: null });
  expect(program.output).toContain('Mail gaat via 127.0.0.1:2525 naar support@digidoor.nl.');
  expect(program.output).toContain('Kanalen: webchat en Teams.');
  expect(program.output + program.errors).not.toContain('verklap');
});

test('wrong settings end it with every mistake named, and no secret is repeated', async () => {
  writeFileSync(path.join(stand.dir, '.env'), 'RETENTION_DAYS=nooit\nLOG_LEVEL=hard\n');
  const program = stand.start({
    PORT: 'veel',
    LOG_LEVEL: 'warn',
    PUBLIC_URL: 'hulp.school.example',
    DIRECTLINE_SECRET: 'verklap-niet',
    SMTP_URL: 'smtp://jan:verklap-niet@mail.example/map',
    MICROSOFT_APP_PASSWORD: 'verklap-niet',
  });

  expect(await program.ended).toEqual({ code: 1, signal: null });
  expect(program.output).toBe('');
  const [first, ...mistakes] = linesOf(program.errors);
  expect(first).toMatch(/^De instellingen kloppen niet\. Verbeter wat hieronder staat/);
  // Those of the file `.env` count as well; what the environment says goes first.
  expect(mistakes.map((line) => /^- ([A-Z_]+): \S/.exec(line)?.[1])).toEqual([
    'PORT',
    'PUBLIC_URL',
    'RETENTION_DAYS',
    'DIRECTLINE_SECRET',
    'SMTP_URL',
    'MAIL_FROM',
    'MICROSOFT_APP_ID',
    'MICROSOFT_APP_TENANT_ID',
  ]);
  expect(program.errors).not.toContain('verklap');
});

test('a second process on the same folder is refused, and the first goes on', async () => {
  const first = stand.start();
  const port = await first.serving;
  const second = stand.start();
  const terminal = stand.start({}, { script: TERMINAL });

  for (const program of [second, terminal]) {
    expect(await program.ended).toEqual({ code: 1, signal: null });
    expect(linesOf(program.errors)).toEqual([
      'De gegevensmap is al in gebruik door een ander proces van Mandaathulp. ' +
        'Stop het andere proces, of kies met DATA_DIR een andere map.',
      `- ${stand.dataDir}`,
    ]);
  }
  expect((await fetch(`http://127.0.0.1:${port}/ready`)).status).toBe(200);
});

test('a port that is taken ends it with the way out, and leaves the data folder free', async () => {
  const first = stand.start();
  const port = await first.serving;
  const other = path.join(stand.dir, 'elders');
  const second = stand.start({ PORT: String(port), DATA_DIR: other });

  expect(await second.ended).toEqual({ code: 1, signal: null });
  expect(linesOf(second.errors)).toEqual([
    'Een ander programma gebruikt deze poort al. Misschien draait Mandaathulp al. ' +
      'Stop dat programma, of kies met PORT een andere poort.',
    `- 127.0.0.1:${port} (EADDRINUSE)`,
  ]);
  await expect(stand.start({ DATA_DIR: other }).serving).resolves.toBeGreaterThan(0);
});

const UNUSABLE =
  'Mandaathulp kan de gegevensmap niet gebruiken. Kijk of er ruimte is, en of schrijven is toegestaan. ' +
  'De map erboven moet al bestaan. Met DATA_DIR kies je een andere map.';

/** Folders that cannot be used: how each comes to be, and what the system says of it. */
const FOLDERS: readonly [string, (dir: string) => string, string][] = [
  ['in a folder that is not there', (dir) => path.join(dir, 'weg', 'data'), 'ENOENT'],
  ['that is a file', (dir) => aFile(path.join(dir, 'bestand')), 'ENOTDIR'],
  ['with a file where its records go', (dir) => path.dirname(aFile(path.join(dir, 'tickets'))), 'EEXIST'],
];

test.each(FOLDERS)('a data folder %s ends it with the way out', async (_name, make, system) => {
  const dataDir = make(stand.dir);
  const program = stand.start({ DATA_DIR: dataDir });

  expect(await program.ended).toEqual({ code: 1, signal: null });
  expect(linesOf(program.errors)).toEqual([UNUSABLE, `- ${dataDir} (${system})`]);
});

function aFile(file: string): string {
  writeFileSync(file, 'dit is geen map');
  return file;
}

/** Root may write anywhere, until it gives up that right. */
const WITHOUT_PRIVILEGE = ['setpriv', '--bounding-set=-dac_override', '--'] as const;
const isRoot = process.getuid?.() === 0;
const canBeRefused = isRoot
  ? spawnSync(WITHOUT_PRIVILEGE[0], [...WITHOUT_PRIVILEGE.slice(1), 'true']).status === 0
  : process.platform !== 'win32';

(canBeRefused ? test : test.skip)('a data folder that is read-only ends it with the way out', async () => {
  mkdirSync(stand.dataDir);
  chmodSync(stand.dataDir, 0o500);
  const program = stand.start({}, isRoot ? { before: [...WITHOUT_PRIVILEGE] } : {});

  expect(await program.ended).toEqual({ code: 1, signal: null });
  expect(linesOf(program.errors)).toEqual([UNUSABLE, `- ${stand.dataDir} (EACCES)`]);
});

/** Nothing can be written by what is started this way, as on a disk without room. */
const WITHOUT_ROOM = ['sh', '-c', 'ulimit -f 0; exec "$@"', 'sh'] as const;

(process.platform === 'win32' ? test.skip : test)(
  'a disk without room ends it with the way out',
  async () => {
    const program = stand.start({}, { before: [...WITHOUT_ROOM] });

    expect(await program.ended).toEqual({ code: 1, signal: null });
    expect(linesOf(program.errors)).toEqual([UNUSABLE, `- ${stand.dataDir} (EFBIG)`]);
  },
);

test('in a terminal it talks line by line, and ends when the lines end', async () => {
  const program = stand.start({}, { script: TERMINAL });
  program.types(['Ja', '1', 'Anna']);

  expect(await program.ended).toEqual({ code: 0, signal: null });
  const said = linesOf(program.output).join('\n');
  expect(said).toMatch(
    /Ik ben Mandaathulp[^]*overeenkomst voor OSR[^]*\[1\] Ja[^]*inloggen in OSR[^]*Stap 1:[^]*Tot ziens\.$/,
  );
  expect(program.errors).toBe('');
});
