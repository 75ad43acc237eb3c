import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { startProgram } from '../process/program.js';
import { onCore } from './cores.js';
import { median, ratio } from './figures.js';

const RUNS = 11;

/** What every bot of this kind loads, whatever it does. */
const LOADED = "require('botbuilder-dialogs'); require('botbuilder'); require('restify');";

/** Milliseconds until a process has loaded the libraries alone. */
async function loading(): Promise<number> {
  const [command, ...parts] = [...(onCore(0) ?? []), process.execPath, '-e', `${LOADED} console.log('done')`];
  const begun = performance.now();
  const child = spawn(command ?? '', parts, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  const took = performance.now() - begun;
  await once(child, 'exit');
  return took;
}

/** Milliseconds until the program, in a folder of its own, says that it is ready. */
async function starting(dataDir: string): Promise<number> {
  const before = onCore(0);
  const settings = { PORT: '0', LOG_LEVEL: 'warn', DATA_DIR: dataDir };
  const begun = performance.now();
  const program = startProgram({ cwd: path.dirname(dataDir), settings, ...(before && { before }) });
  const { status } = await fetch(`http://127.0.0.1:${await program.serving}/ready`);
  const took = performance.now() - begun;
  program.signal('SIGTERM');
  await program.ended;
  if (status !== 200) throw new Error(`/ready answered with ${status}`);
  return took;
}

/** Measures the cold start beside the loading of the libraries, by turns. */
export async function measureColdStart(dir: string): Promise<void> {
  const libraries: number[] = [];
  const ready: number[] = [];
  await loading();
  for (let run = 0; run < RUNS; run += 1) {
    libraries.push(await loading());
    ready.push(await starting(path.join(dir, `start-${run}`)));
  }
  console.log(
    `libraries loaded: ${median(libraries).toFixed(0)} ms; start to ready: ${median(ready).toFixed(0)} ms ` +
      `(medians of ${RUNS})\nready / libraries: ${ratio(ready, libraries)}`,
  );
}
