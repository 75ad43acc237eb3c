import { randomInt } from 'node:crypto';
import { DISK_KINDS } from '../process/disk.js';
import type { CrowdSize } from './crowd.js';
import type { Drill, Outcome } from './drill.js';
import { perform } from './drill.js';
import type { Fault } from './history.js';
import { diskDrill } from './disk.js';
import { killDrill } from './kill.js';
import { databaseDrill } from './database.js';
import { postgresStand } from './postgres-stand.js';
import { MOODS, smtpDrill } from './smtp.js';
import { seeded } from './seeded.js';
import { lowdbStand } from './stands.js';

/** Fifty users at a time; each thinks a second or so before an answer. */
const CROWD: CrowdSize = { users: 50, thinkMs: 2000 };

/** What can be gone through, by name. */
const DRILLS: Readonly<Record<string, Drill>> = {
  kill: killDrill(lowdbStand(), CROWD, 200),
  'kill-one-of-three': killDrill(postgresStand(3), CROWD, 100),
  database: databaseDrill(3, CROWD, 20),
  smtp: smtpDrill(lowdbStand(), CROWD, MOODS),
  ...Object.fromEntries(
    DISK_KINDS.filter(({ isPossible }) => isPossible()).map((kind) => [
      kind.short,
      diskDrill(kind, CROWD, 20),
    ]),
  ),
};

/** So many faults are written out. */
const MOST_SHOWN = 20;

/** The number that stands behind `--<name>=`, if any. */
const numberOf = (words: readonly string[], name: string): number | undefined =>
  words.filter((word) => word.startsWith(`--${name}=`)).map((word) => Number(word.slice(name.length + 3)))[0];

/**
 * Goes through what is named on the command line, or everything. `--seed=<number>` repeats the choices of an earlier
 * run, `--rounds=<number>` makes it shorter. Fails when a drill found a fault.
 */
async function drills(): Promise<void> {
  const words = process.argv.slice(2);
  const asked = words.filter((word) => !word.startsWith('--'));
  const seed = numberOf(words, 'seed') ?? randomInt(2 ** 31);
  const rounds = numberOf(words, 'rounds');
  for (const [name, drill] of Object.entries(DRILLS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const outcome = await perform({ ...drill, rounds: rounds ?? drill.rounds }, seeded(seed));
    console.log(lineOf(name, outcome));
    for (const { kind, what } of outcome.faults.slice(0, MOST_SHOWN)) console.log(`  ${kind}: ${what}`);
    if (outcome.faults.length > 0) process.exitCode = 1;
  }
}

function lineOf(name: string, outcome: Outcome): string {
  const { rounds, conversations, turns, tickets, mails, repeats, refusals, faults, seconds, seed } = outcome;
  const count = (kind: Fault['kind']): number => faults.filter((fault) => fault.kind === kind).length;
  return [
    `${name}: ${rounds} rounds, ${conversations} conversations, ${turns} turns, ${tickets} tickets told`,
    `${mails} mails (${repeats} of them again, with the same Message-ID), ${refusals} requests refused and made again`,
    `losses ${count('lost')}, duplicates ${count('doubled')}, other faults ${count('wrong')}`,
    `${seconds} s, seed ${seed}`,
  ].join(', ');
}

await drills();
