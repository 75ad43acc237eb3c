import { fileURLToPath } from 'node:url';
import { readConfig } from '../../config.js';
import { orExplain, surroundings } from '../../process.js';
import { texts } from './main.texts.js';
import type { Command } from './run.js';
import { runCommand, valueOf } from './run.js';
import { stopSignal } from './stop.js';
import { Watch } from './watch.js';
import type { StoreAt, WorkDeps } from './work.js';
import { backUp, copyStore, restore } from './work.js';

/** What a command takes from its process. The log tells only what went wrong. */
const workDeps = (): WorkDeps => ({
  ...surroundings({ LOG_LEVEL: 'error' }, fileURLToPath(new URL('../../..', import.meta.url))),
  watch: new Watch(process.stderr, stopSignal()),
  tell: (line) => {
    console.log(line);
  },
});

/** The store of the settings, with others in their place if they are given. */
function storeAt(others: Readonly<Record<string, string>> = {}): StoreAt {
  const { database, DATA_DIR: dir } = readConfig({ ...process.env, ...others });
  return { database, dir };
}

const COMMANDS: Readonly<Record<string, Command>> = {
  'store:copy': {
    option: '--to',
    otherwise: () => readConfig(process.env).COPY_TO_URL,
    usage: texts.usage.copy,
    stopped: texts.stopped,
    // What the settings say of TLS counts for it.
    work: (url) => copyStore(storeAt(), storeAt({ DATABASE_URL: url }), workDeps()),
  },
  'store:backup': {
    option: '--to',
    usage: texts.usage.backup,
    stopped: texts.backupStopped,
    work: (file) => backUp(storeAt(), file, workDeps()),
  },
  'store:restore': {
    option: '--from',
    usage: texts.usage.restore,
    stopped: texts.stopped,
    work: (file) => restore(file, storeAt(), workDeps()),
  },
};

/** The commands that carry all that is kept elsewhere, or put it back. */
await orExplain(async () => {
  const [name = '', ...parameters] = process.argv.slice(2);
  const command = COMMANDS[name];
  if (!command) throw new Error('There is no such command');
  process.exitCode = await runCommand(command, valueOf(command, parameters), (line) => {
    console.error(line);
  });
});
