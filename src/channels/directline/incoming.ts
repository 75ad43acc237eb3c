import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Activity } from '../../domain/conversation.js';
import { cleanName } from './clean.js';
import type { Bearer } from './tokens.js';
import { without } from './without.js';

/** As the bot is known in a web chat: "Mandaathulp is aan het typen". */
const BOT = { id: 'mandaathulp', name: 'Mandaathulp', role: 'bot' } as const;

/** Our name among the channels, as Bot Framework's own Direct Line has it. */
export const CHANNEL_ID = 'directline';

/** Characters of one activity as JSON. Source: Direct Line 3.0. */
export const MAX_ACTIVITY_CHARACTERS = 300_000;

/** What a client says of a file or picture. */
export const Attachment = z.looseObject({
  contentType: z.string().max(200),
  name: z.string().max(300).optional(),
  contentUrl: z.string().optional(),
  thumbnailUrl: z.string().optional(),
});

/** An activity as a client posts it: what we rely on is checked, the rest is passed on. */
export const Posted = Activity.extend({
  from: z.looseObject({ name: z.string().optional() }).optional(),
  channelData: z.unknown().optional(),
  attachments: z.array(Attachment).max(20).optional(),
});
export type Posted = z.infer<typeof Posted>;

/** What is ours to say, whatever the client wrote there. */
const OURS = new Set(['timestamp', 'callerId', 'deliveryMode']);

/** An activity as the bot gets it. */
export interface IncomingActivity extends Activity {
  readonly id: string;
}

/** Makes what a client posted an activity of the token's user in the token's conversation. */
export function incoming(posted: Posted, bearer: Bearer, randomId: () => string): IncomingActivity {
  const name = posted.from?.name === undefined ? '' : cleanName(posted.from.name);
  return {
    ...without(posted, OURS),
    ...addressed(bearer, name),
    type: posted.type,
    id: idOf(posted.channelData, bearer) ?? randomId(),
  };
}

/**
 * The opening of a conversation: bot and user have joined. Of a page with a load of its own it is also its return to
 * a conversation that exists. The same at every attempt, also at another process: the bot answers it once.
 */
export const opening = (bearer: Bearer, locale: string, load?: string): IncomingActivity => ({
  ...addressed(bearer, ''),
  type: 'conversationUpdate',
  id: digest(bearer.conversation, load === undefined ? 'conversationUpdate' : `load ${load}`),
  locale,
  membersAdded: [BOT, { id: bearer.user, role: 'user' }],
});

const addressed = ({ user, conversation }: Bearer, name: string): object => ({
  channelId: CHANNEL_ID,
  conversation: { id: conversation },
  from: { id: user, ...(name !== '' && { name }), role: 'user' },
  recipient: BOT,
  // Bot Framework wants one; our adapter sends nothing anywhere by it.
  serviceUrl: 'https://directline.invalid/',
  locale: 'nl-NL',
});

const ClientData = z.looseObject({ clientActivityID: z.string().min(1).max(200) });

/** The id that every delivery of the same activity gets, if the client gave it a sign of its own. */
function idOf(channelData: unknown, { conversation }: Bearer): string | undefined {
  const { data } = ClientData.safeParse(channelData);
  return data && digest(conversation, `activity ${data.clientActivityID}`);
}

const digest = (conversation: string, what: string): string =>
  createHash('sha256')
    .update(JSON.stringify([conversation, what]))
    .digest('base64url')
    .slice(0, 27);
