import { TurnContext } from 'botbuilder';
import type { Activity } from 'botbuilder';
import type { ConversationKey } from '../../domain/conversation.js';
import { conversationKey } from '../../domain/conversation.js';
import { hashed } from '../../domain/hashed.js';
import { Memory } from '../../domain/memory.js';
import type { Log, LogFields } from '../../domain/outside.js';
import type { Spoken } from '../channel.js';
import { repliesOf } from '../replies.js';
import { withShownButtons } from './buttons.js';

/** Says in Teams what a turn has committed. Never rejects. @returns whether all of it stands there now */
export type Speak = (context: TurnContext, spoken: Spoken) => Promise<boolean>;

const REMEMBERED = 50_000;

/**
 * Remembers what was said: a second delivery says nothing twice, and says what a failure or a crash
 * between commit and speak left unsaid.
 */
export function createSpeaker(log: Log): Speak {
  const said = new Memory<true>(REMEMBERED);

  return async (context, spoken) => {
    const unsaid = repliesOf(spoken, context).filter(({ id }) => !said.get(id));
    try {
      for (const reply of unsaid) {
        await context.adapter.sendActivities(context, [addressed(reply, context)]);
        said.set(reply.id, true);
      }
      return true;
    } catch (error) {
      const conversation = hashed(keyOf(context));
      log.error({ conversation, kind: spoken.kind, ...reasonOf(error) }, 'teams.unsaid');
      return false;
    }
  };
}

const keyOf = ({ activity }: TurnContext): ConversationKey =>
  conversationKey(activity.channelId, activity.conversation.id);

/** A copy, as Bot Framework writes in what it is given. */
const addressed = (reply: object, { activity }: TurnContext): Partial<Activity> =>
  TurnContext.applyConversationReference(
    { ...withShownButtons(reply) },
    TurnContext.getConversationReference(activity),
  );

/** What Microsoft says of a failure: its own codes, such as `BotNotInConversationRoster` or `invalid_client`; never its words. */
export function reasonOf(error: unknown): LogFields {
  const { name, statusCode, code, errorCode } = error as Readonly<Record<string, unknown>>;
  return { error: name, status: statusCode, code: code ?? errorCode };
}
