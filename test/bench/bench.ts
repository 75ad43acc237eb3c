import { mkdirSync, rmSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { canPin, holdTo } from './cores.js';
import { measureChats } from './chats.js';
import { measureColdStart } from './cold-start.js';
import { measureGrowth } from './growth.js';
import { measureInbox } from './inbox.js';
import { measureMatcher } from './matcher.js';
import { measureSchools } from './schools.js';
import { measureTickets } from './tickets.js';
import { measureTurns } from './turns.js';

/** What can be measured, by name. */
const MEASUREMENTS: Readonly<Record<string, (dir: string) => Promise<void>>> = {
  turns: measureTurns,
  start: measureColdStart,
  tickets: measureTickets,
  growth: measureGrowth,
  chats: measureChats,
  inbox: measureInbox,
  matcher: measureMatcher,
  schools: measureSchools,
};

/** Measures what is named on the command line, or everything. */
async function bench(): Promise<void> {
  const asked = process.argv.slice(2);
  // Beside the program, so that it is on the disk where data would be.
  const dir = path.resolve('dist/bench/data');
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  console.log(
    `Node ${process.version}, ${cpus().length} cores, load ${(loadavg()[0] ?? 0).toFixed(1)} at the start`,
  );
  console.log(
    canPin
      ? 'What is measured has core 0, this process core 1.'
      : 'No taskset here: nothing is held to a core.',
  );
  holdTo(1);
  for (const [name, measure] of Object.entries(MEASUREMENTS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.log(`\n== ${name}`);
    await measure(dir);
  }
  console.log(`\nload ${(loadavg()[0] ?? 0).toFixed(1)} at the end`);
  rmSync(dir, { recursive: true, force: true });
}

await bench();
