import type { Activity as SdkActivity } from 'botbuilder';
import { z } from 'zod';
import { Activity, StoredActivity } from '../domain/conversation.js';
import type { CardTap, Understanding } from '../domain/understanding.js';

/** What the bot relies on in an activity, whatever channel brought it. The channel has checked who sent it. */
export const Incoming = Activity.extend({
  /** The same on every delivery of the same activity. */
  id: z.string().min(1).max(1000),
  channelId: z.string().min(1).max(100),
  conversation: z.looseObject({ id: z.string().min(1).max(1000) }),
  from: z.looseObject({ id: z.string().max(1000), name: z.string().optional() }),
  value: z.unknown().optional(),
  channelData: z.unknown().optional(),
  attachments: z.array(z.unknown()).max(50).optional(),
});
export type Incoming = z.infer<typeof Incoming>;

/** What a card of ours submits: the words of the button, and for the review which answers the card showed. */
const Tapped = z.object({
  say: z.string().max(200),
  draft: z.string().max(100).optional(),
  digest: z.string().max(100).optional(),
});

/** The words of a message, typed or tapped. A submit that is not of our cards says nothing. */
export function wordsOf({ text, value }: Incoming): {
  said: string;
  tap?: CardTap;
} {
  if (text !== undefined && text !== '') return { said: text };
  const tapped = Tapped.safeParse(value);
  if (!tapped.success) return { said: '' };
  const { say, draft, digest } = tapped.data;
  return {
    said: say,
    tap: { ...(draft !== undefined && { draft }), ...(digest !== undefined && { digest }) },
  };
}

/** What clients know their own message by, and Web Chat that a tap is no words to show. What else they send is not kept. */
const ChannelData = z.object({
  clientActivityID: z.string().max(100).optional(),
  attachmentSizes: z.array(z.number()).max(50).optional(),
  postBack: z.boolean().optional(),
});

/**
 * The user's activity as it goes into the log: what is needed to show it again, and the text as it was
 * understood, so without a BSN.
 */
export function userActivity(
  incoming: Incoming,
  understood: Understanding | undefined,
  at: string,
): StoredActivity {
  const { type, id, text, channelId, conversation, from } = incoming;
  return StoredActivity.parse({
    type,
    id,
    timestamp: at,
    channelId,
    conversation: { id: conversation.id },
    from: { id: from.id, ...(from.name !== undefined && { name: from.name }), role: 'user' },
    ...(text !== undefined && { text: understood?.text ?? '', textFormat: 'plain' }),
    ...extrasOf(incoming, understood),
  });
}

/** A file that the user sent along: where the channel keeps it, never what is in it. */
export const SentFile = z.object({
  contentType: z.string().max(200),
  name: z.string().max(300).optional(),
  contentUrl: z.url({ protocol: /^https?$/ }).max(2000),
});

/** What clients need to know their own activity by. A tap says what was understood of it: its sender may be anybody. */
function extrasOf({ value, channelData, attachments = [] }: Incoming, understood?: Understanding): object {
  const tapped = Tapped.safeParse(value);
  const known = ChannelData.safeParse(channelData);
  const files = attachments.flatMap((attachment) => SentFile.safeParse(attachment).data ?? []).map(named);
  return {
    ...(tapped.success && { value: { ...tapped.data, say: understood?.text ?? '' } }),
    ...(known.success && { channelData: known.data }),
    ...(files.length > 0 && { attachments: files }),
  };
}

/** Runs of digits as long as a BSN, however they are parted. */
const LONG_NUMBER = /\d(?:[ ._-]?\d){7,}/g;

export const withoutLongNumbers = (text: string): string => text.replace(LONG_NUMBER, '…');

/** Some name a file after a pupil's BSN: the number stays out of the log. */
const named = ({ name, ...file }: z.infer<typeof SentFile>): z.infer<typeof SentFile> => ({
  ...file,
  ...(name !== undefined && { name: withoutLongNumbers(name) }),
});

/** An activity of the bot as it goes into the log. Its `replyToId` is the id of what it answers. */
export function botActivity(said: Partial<SdkActivity>, id: string, at: string): StoredActivity {
  const stored = {
    ...said,
    type: said.type ?? 'message',
    id,
    timestamp: at,
    from: { ...said.from, role: 'bot' },
  };
  // The address to answer to is the channel's business, and of no use to who reads the log.
  delete stored.serviceUrl;
  return stored;
}
