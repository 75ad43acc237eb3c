import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { startProgram } from '../process/program.js';
import { cpuMilliseconds, onCore } from './cores.js';
import { median, ratio } from './figures.js';

const RUNS = 11;

/** What every bot of this kind loads, whatever it does. */
const LOADED = "require('botbuilder-dialogs'); require('botbuilder'); require('restify');";

/** How long a start took by the clock, and how much of its core it used. */
interface Took {
  readonly wall: number;
  readonly cpu: number;
}

/** Until a process has loaded the libraries alone. */
async function loading(): Promise<Took> {
  const [command, ...parts] = [
    ...(onCore(0) ?? []),
    process.execPath,
    '-e',
    `${LOADED} console.log('done'); setInterval(() => 0, 9999)`,
  ];
  const begun = performance.now();
  const child = spawn(command ?? '', parts, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  const took = { wall: performance.now() - begun, cpu: cpuMilliseconds(child.pid ?? 0) };
  child.kill();
  await once(child, 'exit');
  return took;
}

/** Until the program, in a folder of its own, says that it is ready. */
async function starting(dataDir: string): Promise<Took> {
  const before = onCore(0);
  const settings = { PORT: '0', LOG_LEVEL: 'warn', DATA_DIR: dataDir };
  const begun = performance.now();
  const program = startProgram({ cwd: path.dirname(dataDir), settings, ...(before && { before }) });
  const { status } = await fetch(`http://127.0.0.1:${await program.serving}/ready`);
  const took = { wall: performance.now() - begun, cpu: cpuMilliseconds(program.pid) };
  program.signal('SIGTERM');
  await program.ended;
  if (status !== 200) throw new Error(`/ready answered with ${status}`);
  return took;
}

/** Measures the cold start beside the loading of the libraries, by turns. */
export async function measureColdStart(dir: string): Promise<void> {
  const libraries: Took[] = [];
  const ready: Took[] = [];
  await loading();
  for (let run = 0; run < RUNS; run += 1) {
    libraries.push(await loading());
    ready.push(await starting(path.join(dir, `start-${run}`)));
  }
  for (const kind of ['wall', 'cpu'] as const) {
    const [theirs, ours] = [libraries, ready].map((all) => all.map((one) => one[kind])) as [
      number[],
      number[],
    ];
    console.log(
      `${kind}: libraries loaded ${median(theirs).toFixed(0)} ms, start to ready ${median(ours).toFixed(0)} ms ` +
        `(medians of ${RUNS})\n${kind}, ready / libraries: ${ratio(ours, theirs)}`,
    );
  }
}
