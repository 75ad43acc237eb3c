import { z } from 'zod';

const Account = z.looseObject({ id: z.string().min(1).max(1000), name: z.string().nullish() });
const Mention = z.looseObject({
  type: z.literal('mention'),
  mentioned: z.looseObject({ id: z.string() }),
  text: z.string(),
});

/** An activity as Teams sends it: what we rely on is checked, the rest is kept. Source: activity protocol. */
export const Incoming = z.looseObject({
  type: z.string().min(1).max(100),
  id: z.string().min(1).max(1000),
  /** Other channels have other ways to authenticate; ours is Teams alone. */
  channelId: z.literal('msteams'),
  serviceUrl: z.url().max(1000),
  conversation: z.looseObject({ id: z.string().min(1).max(1000), tenantId: z.string().nullish() }),
  from: Account,
  recipient: Account,
  text: z.string().nullish(),
  action: z.string().nullish(),
  attachments: z.array(z.looseObject({ contentType: z.string() })).nullish(),
  entities: z.array(z.unknown()).nullish(),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).nullish() }).nullish(),
});
export type Incoming = z.infer<typeof Incoming>;

/** Where Teams takes answers. The token vouches for the address too; this keeps us from posting elsewhere. */
const TEAMS_HOST = 'smba.trafficmanager.net';

/** Whether answers may be posted to this address. */
export function isTeamsService(serviceUrl: string): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const { protocol, host, username, password } = new URL(serviceUrl);
  return protocol === 'https:' && host === TEAMS_HOST && username === '' && password === '';
}

/** The tenant that the activity comes from. */
export const tenantOf = ({ channelData, conversation }: Incoming): string | undefined =>
  (channelData?.tenant?.id ?? conversation.tenantId)?.toLowerCase();

/**
 * The activity as the bot reads it, or `undefined` when it gets no turn: an edit, a reaction, a member who
 * came or left. An installation is greeted, as it comes at every one, `conversationUpdate` only at the first.
 */
export function turnOf(activity: Incoming): Incoming | undefined {
  const dutch = { ...withoutNulls(activity), from: withoutNulls(activity.from), locale: 'nl-NL' };
  if (activity.type === 'message')
    return { ...dutch, text: wordsOf(activity), attachments: filesOf(activity) };
  if (activity.type !== 'installationUpdate' || activity.action !== 'add') return undefined;
  return { ...dutch, type: 'conversationUpdate', membersAdded: [activity.recipient, activity.from] };
}

/** What Teams leaves empty is absent to the bot. */
const withoutNulls = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null)) as T;

/** The text without the bot's own name and without the hard spaces that Teams puts beside it. */
function wordsOf({ text, entities, recipient }: Incoming): string | undefined {
  if (typeof text !== 'string') return undefined;
  const names = (entities ?? []).flatMap((entity) => {
    const mention = Mention.safeParse(entity).data;
    return mention?.mentioned.id === recipient.id ? [mention.text] : [];
  });
  return names
    .reduce((words, name) => words.replace(name, ' '), text)
    .replace(/&nbsp;|\u00a0/g, ' ')
    .trim();
}

/** The attachments without the copy of the message as HTML that Teams adds. */
const filesOf = ({ attachments }: Incoming) =>
  (attachments ?? []).filter(({ contentType }) => contentType !== 'text/html');
