import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { journey } from '../process/journey.js';
import type { Program } from '../process/program.js';
import { startProgram } from '../process/program.js';
import { cpuMilliseconds, onCore, peakMegabytes } from './cores.js';
import { column, median, quantile, ratio } from './figures.js';
import { plainTalk, startConnector } from './plain-talk.js';
import type { OpenTalk, Talk } from './talk.js';
import { webTalk } from './web-talk.js';

const AT_ONCE = 16;
const ROUNDS = 9;
const WARM_UP_MS = 6000;
const ROUND_MS = 8000;

/** How one bot did in one round. */
interface Round {
  readonly turnsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of its core per turn. */
  readonly cpu: number;
}

/** A bot that can be talked with. */
interface Bot {
  readonly open: OpenTalk;
  readonly program: Program;
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

/** Sixteen users walk one journey after another; turns that end within the time are counted. */
async function round({ open, program }: Bot, milliseconds: number): Promise<Round> {
  const end = performance.now() + milliseconds;
  const used = cpuMilliseconds(program.pid);
  const took: number[] = [];
  let turns = 0;
  const count = (one: number): void => {
    turns += 1;
    if (performance.now() < end) took.push(one);
  };
  const walkOn = async (): Promise<void> => {
    while (performance.now() < end) await walk(await open(), count);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, walkOn));
  const turnsPerSecond = took.length / (milliseconds / 1000);
  const cpu = (cpuMilliseconds(program.pid) - used) / turns;
  return { turnsPerSecond, p50: quantile(took, 0.5), p99: quantile(took, 0.99), cpu };
}

/** Measures both bots by turns: plain, ours, plain, ours, … @param dir an empty folder on a real disk */
export async function measureTurns(dir: string): Promise<void> {
  const secret = randomBytes(24).toString('hex');
  const settings = {
    PORT: '0',
    LOG_LEVEL: 'warn',
    DATA_DIR: path.join(dir, 'turns'),
    DIRECTLINE_SECRET: secret,
  };
  const before = onCore(0);
  const pinned = before && { before };
  const programs = {
    plain: startProgram({ cwd: dir, script: path.resolve('dist/bench/plain-bot.js'), ...pinned }),
    ours: startProgram({ cwd: dir, settings, ...pinned }),
  };
  const connector = await startConnector();
  const address = async ({ serving }: Program): Promise<string> => `http://127.0.0.1:${await serving}`;
  const plain = { program: programs.plain, open: plainTalk(await address(programs.plain), connector) };
  const ours = { program: programs.ours, open: webTalk(await address(programs.ours), secret) };

  const rounds: { plain: Round; ours: Round }[] = [];
  await round(plain, WARM_UP_MS);
  await round(ours, WARM_UP_MS);
  for (let index = 1; index <= ROUNDS; index += 1) {
    const one = { plain: await round(plain, ROUND_MS), ours: await round(ours, ROUND_MS) };
    rounds.push(one);
    console.log(`${row(`${index} plain`, one.plain)}\n${row(`${index} ours`, one.ours)}`);
  }
  report(rounds, programs);
  connector.close();
  for (const { signal } of Object.values(programs)) signal('SIGTERM');
  await Promise.all([programs.plain.ended, programs.ours.ended]);
}

const row = (name: string, { turnsPerSecond, p50, p99, cpu }: Round): string =>
  `${name.padEnd(12)}${column(turnsPerSecond)} turns/s   p50${column(p50)} ms   p99${column(p99)} ms   cpu${column(cpu, 2)} ms`;

function report(
  rounds: readonly { plain: Round; ours: Round }[],
  programs: { plain: Program; ours: Program },
): void {
  const values = (bot: 'plain' | 'ours', figure: keyof Round) => rounds.map((one) => one[bot][figure]);
  const medians = (bot: 'plain' | 'ours'): Round => ({
    turnsPerSecond: median(values(bot, 'turnsPerSecond')),
    p50: median(values(bot, 'p50')),
    p99: median(values(bot, 'p99')),
    cpu: median(values(bot, 'cpu')),
  });
  console.log(row('median plain', medians('plain')));
  console.log(row('median ours', medians('ours')));
  for (const figure of ['turnsPerSecond', 'p50', 'p99', 'cpu'] as const) {
    console.log(`ours / plain, ${figure}: ${ratio(values('ours', figure), values('plain', figure))}`);
  }
  const [plain, ours] = [peakMegabytes(programs.plain.pid), peakMegabytes(programs.ours.pid)];
  console.log(`most memory: plain ${plain.toFixed(0)} MB, ours ${ours.toFixed(0)} MB`);
}
