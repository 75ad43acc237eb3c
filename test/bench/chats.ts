import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { startProgram } from '../process/program.js';
import { onCore } from './cores.js';
import { median, quantile, ratio } from './figures.js';
import { heapOf, INSPECTABLE } from './heap.js';
import type { Talk } from './talk.js';
import { webTalk } from './web-talk.js';

const FEW = 10;
const MANY = 1000;
const ROUNDS = 5;
const TURNS = 300;
/** Chats that are opened at the same time. */
const AT_ONCE = 20;
/** How many turns run side by side while they are measured. */
const SIDE_BY_SIDE = 5;
/** The welcome, what is kept, and the first question. */
const OPENING_REPLIES = 3;

/** Measures a turn while many chats are open beside it, and what an idle chat costs. @param dir an empty folder */
export async function measureChats(dir: string): Promise<void> {
  const secret = randomBytes(24).toString('hex');
  const before = onCore(0);
  const program = startProgram({
    cwd: dir,
    settings: {
      PORT: '0',
      LOG_LEVEL: 'warn',
      DATA_DIR: path.join(dir, 'chats'),
      DIRECTLINE_SECRET: secret,
      // So that each chat can come from an address of its own, as users do.
      TRUSTED_PROXIES: '1',
      ...INSPECTABLE,
    },
    ...(before && { before }),
  });
  const open = webTalk([`http://127.0.0.1:${await program.serving}`], secret);
  const chats: Talk[] = [];
  const openUntil = async (count: number): Promise<void> => {
    while (chats.length < count) {
      const more = await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - chats.length) }, open));
      for (const chat of more) await chat.turn(undefined, OPENING_REPLIES);
      chats.push(...more);
    }
  };
  await openUntil(FEW);
  const few: number[] = [];
  const many: number[] = [];
  await p99Of(chats.slice(0, FEW));
  for (let nth = 0; nth < ROUNDS; nth += 1) few.push(await p99Of(chats.slice(0, FEW)));
  const memory = await heapOf(program);
  await openUntil(MANY);
  const perChat = ((await heapOf(program)) - memory) / (MANY - FEW);
  for (let nth = 0; nth < ROUNDS; nth += 1) many.push(await p99Of(chats.slice(0, FEW)));
  console.log(
    `p99 of a turn: ${median(few).toFixed(1)} ms with ${FEW} web chats open, ${median(many).toFixed(1)} ms with ${MANY}` +
      `\n${MANY} / ${FEW}: ${ratio(many, few)}\nmemory of an idle chat: ${perChat.toFixed(0)} kB`,
  );
  for (const chat of chats) chat.close();
  program.signal('SIGTERM');
  await program.ended;
}

/** Says things in the chats by turns, a few side by side: no one of them says more than a user may. @returns p99 in milliseconds */
async function p99Of(chats: readonly Talk[]): Promise<number> {
  const took: number[] = [];
  const talkOn = async (nth: number): Promise<void> => {
    for (let said = 0; said < TURNS / SIDE_BY_SIDE; said += 1)
      took.push((await chats[(nth + said * SIDE_BY_SIDE) % chats.length]?.turn('waar was ik?', 2)) ?? NaN);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, (_, nth) => talkOn(nth)));
  return quantile(took, 0.99);
}
