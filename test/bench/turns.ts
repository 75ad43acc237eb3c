import { journey } from '../process/journey.js';
import type { Contender } from './contenders.js';
import { startContenders } from './contenders.js';
import { cpuMilliseconds, peakMegabytes, rests } from './cores.js';
import { column, quantile, ratio } from './figures.js';
import type { Talk } from './talk.js';

const AT_ONCE = 16;
const ROUNDS = 7;
const WARM_UP_MS = 6000;
/** Who was idle while others were measured starts slowly; this is not counted. */
const LEAD_IN_MS = 1500;
const ROUND_MS = 6000;

/** How one bot did in one round. */
interface Round {
  readonly turnsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of a core per turn, with the mails that go out after it and without those of a database. */
  readonly cpu: number;
}

/** How many messages the bot answers with: two where the answers are reviewed, and with the number. */
const repliesTo = (hears: string): number => (/Klopt alles|ticketnummer/.test(hears) ? 2 : 1);
/** The welcome, what is kept, and the first question. */
const OPENING_REPLIES = 3;

/** Each walk is another user's, with another school. */
let walks = 0;

/** Walks the whole journey, and counts each turn. @throws when it does not end with a ticket number */
async function walk(talk: Talk, count: (milliseconds: number) => void): Promise<void> {
  count(await talk.turn(undefined, OPENING_REPLIES));
  const told: string[] = [];
  for (const { says, hears } of journey(`anna-${(walks += 1)}`)) {
    count(await talk.turn(says, repliesTo(hears)));
    told.push(talk.heard);
  }
  talk.close();
  if (!(told.at(-1) ?? '').includes('Wil je nog iets doen'))
    throw new Error(`The journey went astray: ${told.join('\n')}`);
}

const cpuOf = (programs: Contender['programs']): number =>
  programs.reduce((sum, { pid }) => sum + cpuMilliseconds(pid), 0);

/**
 * Sixteen users walk one journey after another; turns that end within the time are counted. It is over when all that
 * the bot put off is done: it would take time from the next bot, and its cost is that of these turns.
 */
async function round({ open, programs }: Contender, milliseconds: number): Promise<Round> {
  const begin = performance.now() + LEAD_IN_MS;
  const end = begin + milliseconds;
  const used = cpuOf(programs);
  const took: number[] = [];
  let turns = 0;
  const count = (one: number): void => {
    turns += 1;
    const now = performance.now();
    if (now >= begin && now < end) took.push(one);
  };
  const walkOn = async (): Promise<void> => {
    while (performance.now() < end) await walk(await open(), count);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, walkOn));
  await rests(programs.map(({ pid }) => pid));
  const turnsPerSecond = took.length / (milliseconds / 1000);
  const cpu = (cpuOf(programs) - used) / turns;
  return { turnsPerSecond, p50: quantile(took, 0.5), p99: quantile(took, 0.99), cpu };
}

/** What was measured of a bot. */
interface Measured {
  readonly contender: Contender;
  readonly rounds: Round[];
}

/** Measures the bots by turns: plain, each of ours, plain, … @param dir an empty folder on a real disk */
export async function measureTurns(dir: string): Promise<void> {
  const contenders = await startContenders(dir);
  const { plain, ours } = contenders;
  const all: Measured[] = [plain, ...ours].map((contender) => ({ contender, rounds: [] }));
  for (const { contender } of all) await round(contender, WARM_UP_MS);
  for (let nth = 1; nth <= ROUNDS; nth += 1) await roundOfAll(all, nth);
  report(all);
  await contenders.close();
}

async function roundOfAll(all: readonly Measured[], nth: number): Promise<void> {
  for (const { contender, rounds } of all) {
    const one = await round(contender, ROUND_MS);
    rounds.push(one);
    console.log(row(`${nth} ${contender.name}`, one));
  }
}

const row = (name: string, { turnsPerSecond, p50, p99, cpu }: Round): string =>
  `${name.padEnd(16)}${column(turnsPerSecond)} turns/s   p50${column(p50)} ms   p99${column(p99)} ms   cpu${column(cpu, 2)} ms`;

/** @param all the first of them is what the others are beside */
function report([plain, ...ours]: readonly Measured[]): void {
  for (const { contender, rounds } of ours) compare(contender, rounds, plain?.rounds ?? []);
  for (const { contender } of ours) console.log(memoryOf(contender));
}

const memoryOf = ({ name, programs }: Contender): string =>
  `most memory of ${name}: ${programs.map(({ pid }) => `${peakMegabytes(pid).toFixed(0)} MB`).join(', ')}`;

function compare({ name }: Contender, ours: readonly Round[], plain: readonly Round[]): void {
  for (const figure of ['turnsPerSecond', 'p50', 'p99', 'cpu'] as const) {
    const values = (rounds: readonly Round[]) => rounds.map((one) => one[figure]);
    console.log(`${name} / plain, ${figure}: ${ratio(values(ours), values(plain))}`);
  }
}
