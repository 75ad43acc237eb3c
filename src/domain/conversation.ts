import { z } from 'zod';
import { Draft, emptyDraft } from './draft.js';

/** The longest message that is read; more is answered with a request to say it shorter. */
export const MAX_TEXT = 2000;

/**
 * An activity as a channel hands it over: the parts we rely on are checked, the rest is kept.
 * Source: Bot Framework activity protocol.
 */
export const Activity = z.looseObject({
  type: z.string().min(1).max(100),
  id: z.string().max(1000).optional(),
  text: z.string().optional(),
  replyToId: z.string().optional(),
  timestamp: z.string().optional(),
});
export type Activity = z.infer<typeof Activity>;

/** An activity of the log: what was said, with the id and the time under which it was stored. */
export const StoredActivity = Activity.extend({ id: z.string(), timestamp: z.string() });
export type StoredActivity = z.infer<typeof StoredActivity>;

/** Names a conversation over all channels: `<channel id>/<conversation id>`. */
export type ConversationKey = string;
/** The name of a conversation, as every part of the program writes it. */
export const conversationKey = (channelId: string, conversationId: string): ConversationKey =>
  `${channelId}/${conversationId}`;

/** What is kept of one conversation, beside its log. */
export const Conversation = z.strictObject({
  version: z.literal(1),
  key: z.string(),
  channel: z.string(),
  /** ISO 8601, UTC. */
  createdAt: z.iso.datetime(),
  /** Time of the last turn, or of its end; the retention term counts from here. */
  lastAt: z.iso.datetime(),
  /** The person, as far as the channel knows it for certain (Teams). */
  person: z.strictObject({ name: z.string().optional(), mail: z.email().optional() }),
  /** Bot Framework's reference, to say something outside a turn. */
  reference: z.looseObject({}),
  draft: Draft,
  /** Bot Framework's dialog stack; dropped when `dialogs` says it was written by other dialogs. */
  dialogState: z.looseObject({}),
  /** Identity of the dialogs that wrote `dialogState`: their ids and step names. */
  dialogs: z.string(),
  /** The term was over before the ticket was sent: all that was in it is gone, and a user who returns is told once. */
  ended: z.literal(true).optional(),
  /** The last activity ids that had their turn, newest last: a second delivery changes nothing. */
  seen: z.array(z.string()),
});
export type Conversation = z.infer<typeof Conversation>;

/**
 * Whether the user has answered something towards a ticket that was never sent. Whoever comes back to that after
 * the term is told that it is gone.
 */
export const isUnderWay = ({ draft, person }: Conversation): boolean =>
  draft.greeted && draft.ticket === undefined && (hasAnswers(draft) || hasOwnAddress(draft, person.mail));

/** Whether the user has answered anything. */
export const hasAnswers = (draft: Draft): boolean => {
  const { asked, toevoegen, kopieren, schools } = draft;
  const { overeenkomst, toegang, moreSchools, administrator, proposal, helpdesk } = draft;
  return (
    [asked, toevoegen, kopieren, schools].some(({ length }) => length > 0) ||
    [overeenkomst, toegang, moreSchools, administrator, proposal, helpdesk?.text].some(
      (answer) => answer !== undefined,
    )
  );
};

/** Not the address that the channel filled in. */
const hasOwnAddress = ({ replyAddress }: Draft, known: string | undefined): boolean =>
  replyAddress !== undefined && replyAddress !== known;

/**
 * What is left of a conversation whose term is over while a journey was under way: that it was there. Nothing in it
 * says who took part or what was said.
 * @param at when it ended; the term of what is left counts from here
 */
export const endConversation = (
  { key, channel, createdAt, draft }: Conversation,
  at: Date,
): Conversation => ({
  version: 1,
  key,
  channel,
  createdAt,
  lastAt: at.toISOString(),
  person: {},
  reference: {},
  draft: emptyDraft(draft.id, at),
  dialogState: {},
  dialogs: '',
  ended: true,
  seen: [],
});

/** How many activity ids a conversation remembers. */
export const SEEN_KEPT = 50;
/** How many activities a conversation's log keeps; older ones are dropped, marks go on counting. */
export const LOG_KEPT = 1000;
