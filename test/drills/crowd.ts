import { EventEmitter, once, setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { journey, numberIn } from '../process/journey.js';
import type { Chance } from './seeded.js';
import type { Witness } from './witness.js';
import { openWitness, SIGHT_MS } from './witness.js';

/** One journey that was walked to its end. */
export interface Walked {
  readonly witness: Witness;
  /** Mail address that the user gave; every journey has its own. */
  readonly replyAddress: string;
  /** Number of the ticket, as the user read it. */
  readonly told: string;
}

/** Users who walk one journey after another, whatever happens to the server. */
export interface Crowd {
  /** Resolves when somebody sends off a ticket. */
  filing(): Promise<void>;
  /** Lets everybody finish the journey they are on, and see all of it. @returns all journeys. @throws what a user could not get past */
  goHome(): Promise<readonly Walked[]>;
  /** Lets everybody give up. */
  readonly disperse: () => void;
}

/** Where a journey is walked, and how. */
interface Way {
  readonly url: string;
  /** Resolves when the user has thought about an answer. */
  readonly think?: () => Promise<unknown>;
  /** Ends the journey once it is aborted. */
  readonly leave?: AbortSignal;
  /** Called when the user sends off the ticket. */
  readonly onFiling?: () => void;
}

/** Pause before a request is made again: many users wait for the same server. */
const PAUSE_MS = 150;

/** Walks one journey, until its socket has shown all of it. @throws when an answer is not the one that belongs to it */
export async function walk(way: Way, name: string): Promise<Walked> {
  const walked = await sayAll(way, name);
  await walked.witness.closes();
  return walked;
}

async function sayAll({ url, think, leave, onFiling }: Way, name: string): Promise<Walked> {
  const witness = await openWitness({ url: () => url, pauseMs: PAUSE_MS, ...(leave && { leave }) });
  let told = '';
  for (const { says, hears } of journey(name)) {
    await think?.();
    if (says === 'Versturen') onFiling?.();
    const answer = await witness.asks(says);
    if (!answer.includes(hears)) throw new Error(`"${says}" was accepted, but answered with "${answer}"`);
    told = numberIn(answer) ?? told;
  }
  return { witness, replyAddress: `${name}@school.example`, told };
}

/** How many come, and how long each of them thinks at most before an answer. */
export interface CrowdSize {
  readonly users: number;
  readonly thinkMs: number;
}

/** Sends users to the server at `url`. */
export function gather(url: string, { users, thinkMs }: CrowdSize, chance: Chance): Crowd {
  const walked: Walked[] = [];
  const closing: Promise<void>[] = [];
  // Who waited for it in vain still listens.
  const news = new EventEmitter().setMaxListeners(0);
  const leaving = new AbortController();
  const tooLate = new AbortController();
  setMaxListeners(0, tooLate.signal);
  const way = {
    url,
    leave: leaving.signal,
    think: () => wait(chance.below(thinkMs)),
    onFiling: () => void news.emit('filing'),
  };
  let isOpen = true;
  let journeys = 0;
  const walkOn = async (): Promise<void> => {
    while (isOpen) {
      const one = await sayAll(way, `reis-${(journeys += 1)}`);
      walked.push(one);
      // While there is trouble, sockets may break each time before they have shown anything: that is no loss yet.
      closing.push(one.witness.closes(tooLate.signal));
    }
  };
  const all = Promise.all(Array.from({ length: users }, walkOn));
  // Whoever gets stuck is heard of at the end.
  all.catch(() => undefined);
  return {
    filing: async () => {
      await Promise.race([once(news, 'filing'), all]);
    },
    async goHome() {
      isOpen = false;
      await all;
      const patience = setTimeout(() => {
        tooLate.abort();
      }, SIGHT_MS);
      await Promise.all(closing);
      clearTimeout(patience);
      return walked;
    },
    disperse: () => {
      leaving.abort();
      tooLate.abort();
    },
  };
}
