import { EventEmitter, once } from 'node:events';
import { journey, numberIn } from '../process/journey.js';
import type { Heard, WebUser } from '../process/web-user.js';
import { openWebUser } from '../process/web-user.js';

/** One journey that was walked to its end. */
export interface Walked {
  readonly user: WebUser;
  /** Mail address that the user gave; every journey has its own. */
  readonly replyAddress: string;
  /** Ids of what the server has accepted. */
  readonly accepted: readonly string[];
  /** Number of the ticket, as the user read it. */
  readonly told: string;
}

/** Users who walk one journey after another, whatever happens to the server. */
export interface Crowd {
  /** Resolves when somebody sends off a ticket. */
  filing(): Promise<void>;
  /** Lets everybody finish the journey they are on. @returns all journeys. @throws what a user could not get past */
  goHome(): Promise<readonly Walked[]>;
  /** Lets everybody give up. */
  readonly disperse: () => void;
}

/** Where a journey is walked. */
interface Way {
  readonly url: string;
  /** Ends the journey once it is aborted. */
  readonly leave?: AbortSignal;
  /** Called when the user sends off the ticket. */
  readonly onFiling?: () => void;
}

/** Walks one journey as fast as the server answers. @throws when an answer is not the one that belongs to it */
export async function walk({ url, leave, onFiling }: Way, name: string): Promise<Walked> {
  const user = await openWebUser({ url: () => url, ...(leave && { leave }) });
  const accepted: string[] = [];
  let told = '';
  for (const { says, hears } of journey(name)) {
    if (says === 'Versturen') onFiling?.();
    const id = await user.says(says);
    accepted.push(id);
    const answer = answerTo(id, await user.log());
    if (!answer.includes(hears)) throw new Error(`"${says}" was accepted, but answered with "${answer}"`);
    told = numberIn(answer) ?? told;
  }
  return { user, replyAddress: `${name}@school.example`, accepted, told };
}

const answerTo = (id: string, log: readonly Heard[]): string =>
  log
    .filter(({ replyToId }) => replyToId === id)
    .map(({ text = '' }) => text)
    .join(' ');

/** Sends `size` users to the server at `url`. */
export function gather(url: string, size: number): Crowd {
  const walked: Walked[] = [];
  const news = new EventEmitter();
  const leaving = new AbortController();
  const way = { url, leave: leaving.signal, onFiling: () => void news.emit('filing') };
  let isOpen = true;
  let journeys = 0;
  const walkOn = async (): Promise<void> => {
    while (isOpen) walked.push(await walk(way, `reis-${(journeys += 1)}`));
  };
  const all = Promise.all(Array.from({ length: size }, walkOn));
  // Whoever gets stuck is heard of at the end.
  all.catch(() => undefined);
  return {
    filing: async () => {
      await Promise.race([once(news, 'filing'), all]);
    },
    async goHome() {
      isOpen = false;
      await all;
      return walked;
    },
    disperse: () => {
      leaving.abort();
    },
  };
}
