import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openTicket } from '../inbox/support/ticket-page.js';
import { aVisitor } from '../inbox/support/visitor.js';
import type { CrowdSize } from './crowd.js';
import type { Drill, Scene } from './drill.js';
import type { Mood } from './post.js';
import type { OpenStand, Stand } from './stands.js';

/** All that a mail server does to us. */
export const MOODS: readonly Mood[] = [
  'not now',
  'no room',
  'cuts',
  'no sender',
  'forgets',
  'nobody here',
  'slow',
  'silent',
];

/** A mood lasts until it has met so many mails or connections, or this long. */
const LEAST_TROUBLES = 5;
const LONGEST_MOOD_MS = 90_000;
/** Some of it may be waiting for an answer that never comes. */
const GOOD_MS = 2000;

async function beInMood({ post }: Scene, mood: Mood): Promise<void> {
  const enough = post.troubles + LEAST_TROUBLES;
  const end = Date.now() + LONGEST_MOOD_MS;
  post.mood = mood;
  if (mood === 'slow') await post.begun();
  else while (post.troubles < enough && Date.now() < end) await wait(50);
  post.mood = 'good';
  await wait(GOOD_MS);
}

/** The address of a colleague of the helpdesk. */
const JAN = 'jan@digidoor.example';
const LINK = path.resolve('dist/inbox/link/main.js');

/** A colleague signs in to the inbox and has each mail that was refused go out once more. */
async function sendRefusedAgain(stand: Stand): Promise<void> {
  const [link = ''] = /http:\S+/.exec((await stand.servers[0]?.run(LINK, JAN)) ?? '') ?? [];
  const jan = aVisitor(new URL(link).origin);
  await jan.submit(await jan.get(link));
  const deliveries = (await stand.tickets()).flatMap((filed) => filed.deliveries);
  for (const { id, ticket } of deliveries.filter(({ state }) => state === 'refused')) {
    const { send } = await openTicket(jan, ticket);
    const { status } = await send('opnieuw', { bericht: id });
    if (status !== 303) throw new Error(`${id} could not be sent again: ${status}`);
  }
}

/** A mail server in one bad mood after another. What it refuses for good, a colleague sends again in the end. */
export const smtpDrill = (open: OpenStand, size: CrowdSize, moods: readonly Mood[]): Drill => ({
  open,
  size,
  rounds: moods.length,
  settings: { INBOX_ALLOWED: JAN },
  trouble: (scene, round) => beInMood(scene, moods[round % moods.length]!),
  mend: ({ stand }) => sendRefusedAgain(stand),
  // A mail that failed three times waits for minutes.
  settleMs: 600_000,
});
