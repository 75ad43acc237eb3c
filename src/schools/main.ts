import { SingleBar } from 'cli-progress';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../config.js';
import { HelpdeskError } from '../domain/errors.js';
import { errorText } from '../domain/errors.texts.js';
import { orExplain, surroundings } from '../process.js';
import type { ImportDeps, ImportReport } from './import.js';
import { importRegister } from './import.js';
import { printed } from './print.js';
import { whyRefused } from './refusal.js';
import { fromFile, fromUrl } from './sources.js';
import { fileFaults, importTexts as texts } from './texts.js';
import { openRegisterStore } from '../store/open.js';

/** How an address of a file is told from a name of one. */
const ADDRESS = /^[a-z]+:\/\//i;

/** What is shown of a file: the address without a password that may stand in it, or its name. */
const nameOf = (source: string): string =>
  ADDRESS.test(source) && URL.canParse(source)
    ? new URL(source).host + new URL(source).pathname
    : path.basename(source);

/** The import as a process: exits with 1, and the register as it was, when a file is no good. */
async function importSchools(sources: readonly string[]): Promise<boolean> {
  // Shows nothing where nobody looks: in a file, or in a pipe.
  const bar = new SingleBar({ format: texts.progress(), clearOnComplete: true, noTTYOutput: false });
  bar.start(sources.length * 100, 0);
  try {
    const report = await importAll(sources, (file, share) => {
      bar.update(Math.round((file + share) * 100));
    });
    bar.stop();
    for (const line of printed(report, sources.map(nameOf))) console.log(line);
    return true;
  } catch (error) {
    bar.stop();
    console.error(complaint(error, sources));
    return false;
  }
}

async function importAll(sources: readonly string[], tell: ImportDeps['tell']): Promise<ImportReport> {
  const { database, DATA_DIR: dir } = readConfig(process.env);
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const outside = surroundings({ LOG_LEVEL: 'error' }, root);
  const store = await openRegisterStore({ database, dir, ...outside });
  try {
    return await importRegister(
      sources.map((source) => (ADDRESS.test(source) ? fromUrl(source, { fetch }) : fromFile(source))),
      { store, clock: outside.clock, tell },
    );
  } finally {
    await store.close();
  }
}

/** @throws what was thrown, when it has no name */
function complaint(error: unknown, sources: readonly string[]): string {
  const why = whyRefused(error);
  if (!(error instanceof HelpdeskError)) throw error;
  if (why === undefined) return errorText(error.code);
  const source = sources[Number(error.details.file)] ?? '';
  return `${texts.refused(nameOf(source), fileFaults[why]())} ${texts.unchanged()}`;
}

await orExplain(async () => {
  const sources = process.argv.slice(3);
  if (sources.length > 0) process.exitCode = (await importSchools(sources)) ? 0 : 1;
  else {
    console.error(texts.usage());
    process.exitCode = 1;
  }
});
