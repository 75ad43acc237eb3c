import type { Activity as SdkActivity, ConversationReference } from 'botbuilder';
import { ActionTypes, ActivityTypes, TurnContext } from 'botbuilder';
import { LOG_KEPT } from '../domain/conversation.js';
import type { Conversation, StoredActivity } from '../domain/conversation.js';
import { codeOf } from '../domain/errors.js';
import { hashed } from '../domain/hashed.js';
import type { Clock, Log } from '../domain/outside.js';
import type { Publish, Reached, Said, Say, Saying } from '../domain/say.js';
import type { SerialQueue } from '../domain/serial-queue.js';
import type { Commit, ConversationStore, LogPage } from '../domain/store.js';
import { botActivity } from './activities.js';
import { traceOf } from './trace.js';

/** What is needed to speak between two turns. */
export interface SayDeps {
  /** The one in which turns wait, so that what is said here comes between two of them. */
  readonly queue: SerialQueue;
  readonly conversations: Pick<ConversationStore, 'turn' | 'log'>;
  /** Of the channel that the conversation is in. */
  readonly publish: Publish;
  readonly clock: Clock;
  readonly log: Log;
}

/** A message that stands in the log now. */
interface Stored {
  readonly conversation: Conversation;
  readonly activity: StoredActivity;
  readonly mark: number;
}

/** Makes what tells a user something outside a turn of theirs: commit first, then speak. */
export function createSay({ queue, conversations, publish, clock, log }: SayDeps): Say {
  const store = async (saying: Saying): Promise<Stored | undefined> => {
    const { result } = await conversations.turn(saying.conversation, async (conversation) => {
      if (!conversation || conversation.ended) return { result: undefined };
      const page = await conversations.log(saying.conversation, 0, LOG_KEPT);
      const known = page && saidBefore(conversation, page, saying.id);
      if (known) return { result: known };
      const stored = spoken(conversation, page, { saying, now: clock.now() });
      return { commit: commitOf(stored, saying), result: stored };
    });
    return result;
  };

  const speak = async ({ conversation, activity, mark }: Stored): Promise<Reached> => {
    try {
      return await publish(conversation, [activity], mark);
    } catch (error) {
      // It is stored: the user reads it at the next look at the conversation, or gets it by mail.
      const { key } = conversation;
      log.error({ conversation: hashed(key), code: codeOf(error), ...traceOf(error) }, 'say.not_spoken');
      return 'later';
    }
  };

  return (saying) =>
    queue.run(saying.conversation, async (): Promise<Said> => {
      const stored = await store(saying);
      if (!stored) return { kind: 'gone' };
      return { kind: 'said', mark: stored.mark, reached: await speak(stored) };
    });
}

/** The message of an earlier attempt that ended between commit and answer. */
function saidBefore(conversation: Conversation, page: LogPage, id: string): Stored | undefined {
  const nth = page.activities.findIndex((activity) => activity.id === id);
  const activity = page.activities[nth];
  return activity && { conversation, activity, mark: page.mark - page.activities.length + nth + 1 };
}

function spoken(
  conversation: Conversation,
  page: LogPage | undefined,
  { saying, now }: { saying: Saying; now: Date },
): Stored {
  const last = Date.parse(page?.activities.at(-1)?.timestamp ?? conversation.lastAt);
  // Clients sort by time: what is said later is later, also when the clock went back.
  const at = new Date(Math.max(now.getTime(), last + 1)).toISOString();
  const { answersOn } = saying;
  return {
    conversation: {
      ...conversation,
      draft: { ...conversation.draft, ...(answersOn !== undefined && { answeredOn: answersOn }) },
    },
    activity: botActivity(addressed(conversation, saying), saying.id, at),
    mark: (page?.mark ?? 0) + 1,
  };
}

/** The term of a conversation counts from what the user did: what is told them does not move it. */
const commitOf = ({ conversation, activity, mark }: Stored, { changed }: Saying): Commit => ({
  conversation,
  said: [activity],
  filed: [],
  ...(changed && { changed: changed(mark) }),
});

/** To the user of the conversation, as an answer to nothing. The buttons of the open question stay: clients show only the last ones. */
function addressed({ reference, draft }: Conversation, { text, offers = [] }: Saying): Partial<SdkActivity> {
  const to: Partial<ConversationReference> = { ...reference };
  delete to.activityId;
  const choices = (draft.open?.choices ?? []).filter(({ hidden }) => !hidden);
  const actions = [...offers, ...choices.map(({ label }) => label)].map((label) => ({
    type: ActionTypes.ImBack,
    title: label,
    value: label,
  }));
  const message = {
    type: ActivityTypes.Message,
    text,
    textFormat: 'plain',
    ...(actions.length > 0 && { suggestedActions: { to: [], actions } }),
  };
  return TurnContext.applyConversationReference(message, to);
}
