import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { journey } from '../process/journey.js';
import type { Program } from '../process/program.js';
import { startProgram } from '../process/program.js';
import { onCore, peakMegabytes } from './cores.js';
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
}

/** How many messages the bot answers with: two where the answers are reviewed, and with the number. */
const repliesTo = (hears: string): number => (/Klopt alles|ticketnummer/.test(hears) ? 2 : 1);
/** The welcome, what is kept, and the first question. */
const OPENING_REPLIES = 3;

/** Walks the whole journey, and counts each turn. @throws when it does not end with a ticket number */
async function walk(talk: Talk, count: (milliseconds: number) => void): Promise<void> {
  count(await talk.turn(undefined, OPENING_REPLIES));
  const told: string[] = [];
  for (const { says, hears } of journey('anna')) {
    count(await talk.turn(says, repliesTo(hears)));
    told.push(talk.heard);
  }
  talk.close();
  if (!(told.at(-1) ?? '').includes('Wil je nog iets doen'))
    throw new Error(`The journey went astray: ${told.join('\n')}`);
}

/** Sixteen users walk one journey after another; turns that end within the time are counted. */
async function round(open: OpenTalk, milliseconds: number): Promise<Round> {
  const end = performance.now() + milliseconds;
  const took: number[] = [];
  const count = (one: number): void => {
    if (performance.now() < end) took.push(one);
  };
  const walkOn = async (): Promise<void> => {
    while (performance.now() < end) await walk(await open(), count);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, walkOn));
  const turnsPerSecond = took.length / (milliseconds / 1000);
  return { turnsPerSecond, p50: quantile(took, 0.5), p99: quantile(took, 0.99) };
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
  const plain = startProgram({ cwd: dir, script: path.resolve('dist/bench/plain-bot.js'), ...pinned });
  const ours = startProgram({ cwd: dir, settings, ...pinned });
  const connector = await startConnector();
  const talkPlain = plainTalk(`http://127.0.0.1:${await plain.serving}`, connector);
  const talkOurs = webTalk(`http://127.0.0.1:${await ours.serving}`, secret);

  const rounds: { plain: Round; ours: Round }[] = [];
  await round(talkPlain, WARM_UP_MS);
  await round(talkOurs, WARM_UP_MS);
  for (let index = 0; index < ROUNDS; index += 1) {
    const one = { plain: await round(talkPlain, ROUND_MS), ours: await round(talkOurs, ROUND_MS) };
    rounds.push(one);
    console.log(row(`round ${index + 1} plain`, one.plain) + '\n' + row(`round ${index + 1} ours`, one.ours));
  }
  report(rounds, { plain, ours });
  connector.close();
  plain.signal('SIGKILL');
  ours.signal('SIGTERM');
  await Promise.all([plain.ended, ours.ended]);
}

const row = (name: string, { turnsPerSecond, p50, p99 }: Round): string =>
  `${name.padEnd(16)}${column(turnsPerSecond)} turns/s   p50 ${column(p50)} ms   p99 ${column(p99)} ms`;

function report(
  rounds: readonly { plain: Round; ours: Round }[],
  programs: { plain: Program; ours: Program },
): void {
  const values = (bot: 'plain' | 'ours', figure: keyof Round) => rounds.map((one) => one[bot][figure]);
  const medians = (bot: 'plain' | 'ours'): Round => ({
    turnsPerSecond: median(values(bot, 'turnsPerSecond')),
    p50: median(values(bot, 'p50')),
    p99: median(values(bot, 'p99')),
  });
  console.log(row('median plain', medians('plain')));
  console.log(row('median ours', medians('ours')));
  for (const figure of ['turnsPerSecond', 'p50', 'p99'] as const) {
    console.log(`ours / plain, ${figure}: ${ratio(values('ours', figure), values('plain', figure))}`);
  }
  const [plain, ours] = [peakMegabytes(programs.plain.pid), peakMegabytes(programs.ours.pid)];
  console.log(`most memory: plain ${plain.toFixed(0)} MB, ours ${ours.toFixed(0)} MB`);
}
