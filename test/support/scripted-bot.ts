import type { RunTurn, Spoken } from '../../src/channels/channel.js';
import type { Activity, StoredActivity } from '../../src/domain/conversation.js';
import { conversationKey } from '../../src/domain/conversation.js';
import { codeOf } from '../../src/domain/errors.js';
import type { Outside } from '../../src/domain/outside.js';
import type { ConversationStore } from '../../src/domain/store.js';
import type { TurnContext } from 'botbuilder';
import { aConversation, anActivity } from './builders.js';

/** What the bot says to a message; a string each. It may wait, show *typing* or throw. */
export type Script = (text: string, context: TurnContext) => Promise<readonly string[]> | readonly string[];

/** Greets, and repeats each message. */
export const parrot: Script = (text) => [`Je zei: ${text}`];

interface ScriptedBotDeps extends Outside {
  readonly script?: Script | undefined;
  /** What it says when a conversation opens. */
  readonly greeting?: readonly string[] | undefined;
  readonly conversations: Pick<ConversationStore, 'turn' | 'log'>;
}

/** A bot without dialogs: commits real turns to a real store, and then says what its script says. */
export function scriptedBot(deps: ScriptedBotDeps): RunTurn {
  const { conversations, clock, randomId, script = parrot, greeting = ['Hallo!'] } = deps;
  const stamp = (activity: Activity): StoredActivity => ({
    ...activity,
    id: activity.id ?? randomId(),
    timestamp: clock.now().toISOString(),
  });

  async function said(context: TurnContext, incoming: StoredActivity): Promise<StoredActivity[]> {
    const { type, recipient } = context.activity;
    const say = (texts: readonly string[]) =>
      texts.map((text) => stamp(anActivity(text, { from: recipient, replyToId: incoming.id })));
    if (type === 'conversationUpdate') return say(greeting);
    return [incoming, ...say(type === 'message' ? await script(incoming.text ?? '', context) : [])];
  }

  async function commit(context: TurnContext): Promise<Spoken> {
    const incoming = stamp(context.activity as unknown as Activity);
    const key = conversationKey('directline', context.activity.conversation.id);
    const { result, mark } = await conversations.turn(key, async (found) => {
      const stored = found ?? aConversation({ key });
      if (stored.seen.includes(incoming.id)) return { result: undefined };
      const activities = await said(context, incoming);
      const conversation = {
        ...stored,
        lastAt: clock.now().toISOString(),
        seen: [...stored.seen, incoming.id],
      };
      return { commit: { conversation, said: activities, filed: [] }, result: activities };
    });
    return result
      ? { kind: 'stored', activities: result, mark }
      : { kind: 'duplicate', activities: [], mark };
  }

  return async (context, speak) => {
    const spoken = await commit(context).catch((error: unknown): Spoken => {
      const sorry = anActivity('Dat lukt nu niet.', {
        from: context.activity.recipient,
        replyToId: 'onbekend',
      });
      return { kind: 'unstored', activities: [sorry], code: codeOf(error) };
    });
    await speak(spoken);
  };
}
