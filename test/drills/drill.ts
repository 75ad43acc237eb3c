import { errorTexts } from '../../src/domain/errors.texts.js';
import type { Crowd, CrowdSize, Walked } from './crowd.js';
import { gather, walk } from './crowd.js';
import { mailFaults, refusalFaults, settled, spoken, ticketFaults, wordFaults } from './faults.js';
import type { Fault, History, Passes } from './history.js';
import { historyFaults, wrong } from './history.js';
import type { Post } from './post.js';
import { openPost } from './post.js';
import type { Chance } from './seeded.js';
import type { OpenStand, Stand } from './stands.js';
import { startAll, stopAll } from './stands.js';

/** Everything a drill takes place in. */
export interface Scene {
  readonly stand: Stand;
  readonly crowd: Crowd;
  readonly chance: Chance;
  readonly post: Post;
}

/** Trouble that the program has to come through, while a crowd of users is in conversation. */
export interface Drill {
  readonly open: OpenStand;
  readonly size: CrowdSize;
  readonly rounds: number;
  /** Settings for the program, beside those of the stand. */
  readonly settings?: Readonly<Record<string, string>>;
  /** One round of trouble; when it is over, the program is to be as before. */
  readonly trouble: (scene: Scene, round: number) => Promise<unknown>;
  /** What people do when all trouble is over, before everything must have come right. */
  readonly mend?: (scene: Scene) => Promise<unknown>;
  /** The mails have gone out within this time. */
  readonly settleMs?: number;
}

/** What a drill found. */
export interface Outcome {
  readonly seed: number;
  readonly rounds: number;
  readonly conversations: number;
  /** Messages of users that were accepted. */
  readonly turns: number;
  /** Tickets whose number a user was told. */
  readonly tickets: number;
  readonly mails: number;
  /** Mails that came once more, under the same `Message-ID`. */
  readonly repeats: number;
  /** Requests that were answered with a refusal, and were made again. */
  readonly refusals: number;
  readonly faults: readonly Fault[];
  readonly seconds: number;
}

/** A mail that failed twice waits for minutes. */
const SETTLE_MS = 300_000;

/** Goes through a drill, and holds everything against everything in the end. */
export async function perform(drill: Drill, chance: Chance): Promise<Outcome> {
  const begun = Date.now();
  const post = await openPost();
  const stand = await drill.open({
    smtpPort: post.port,
    ...(drill.settings && { settings: drill.settings }),
  });
  let crowd: Crowd | undefined;
  try {
    await startAll(stand);
    const quiet = await walk(stand, 'rust');
    crowd = gather(stand.url, drill.size, chance);
    const scene = { stand, crowd, chance, post };
    for (let round = 0; round < drill.rounds; round += 1) await drill.trouble(scene, round);
    const journeys = [quiet, ...(await crowd.goHome())];
    await drill.mend?.(scene);
    const found = await lookBack(drill, scene, journeys);
    return { ...found, rounds: drill.rounds, seconds: Math.round((Date.now() - begun) / 1000) };
  } finally {
    crowd?.disperse();
    await stand.close();
    await post.close();
  }
}

type Found = Omit<Outcome, 'rounds' | 'seconds'>;

/** Kills all servers once more, so that what is found is what is kept; then reads all of it. */
async function lookBack(
  { settleMs = SETTLE_MS }: Drill,
  { stand, post, chance }: Scene,
  journeys: readonly Walked[],
): Promise<Found> {
  await Promise.all(stand.servers.map((server) => server.kill()));
  await stand.giveBack();
  await startAll(stand);
  await settled(stand, settleMs);
  const histories: History[] = [];
  for (const { witness } of journeys) histories.push(await witness.history());
  const filed = await stand.tickets();
  const endings = await stopAll(stand);
  const quiet = spoken(histories[0]!.log);
  const { mails } = post;
  const refusals = journeys.flatMap(({ witness }) => witness.refusals);
  return {
    seed: chance.seed,
    conversations: journeys.length,
    turns: histories.flatMap(({ events }) => events.filter(({ kind }) => kind === 'accepted')).length,
    tickets: journeys.filter(({ told }) => told !== '').length,
    mails: mails.length,
    repeats: mails.length - new Set(mails.map(({ parsed }) => parsed.messageId)).size,
    refusals: refusals.length,
    faults: [
      ...refusalFaults(refusals),
      ...ticketFaults(journeys, filed),
      ...mailFaults(filed, mails),
      ...historyFaults(histories, PASSES),
      ...histories.flatMap((history) => wordFaults(history, quiet)),
      ...endings
        .filter(({ code }) => code !== 0)
        .map(({ code, signal }) => wrong(`did not stop in order: ${code ?? signal ?? ''}`)),
    ],
  };
}

/** Said and kept nowhere: that something could not be kept. */
const PASSES: Passes = ({ type, text = '', replyToId }) =>
  type === 'typing' || (replyToId === undefined && text.startsWith(errorTexts.store_unwritable.happened));
