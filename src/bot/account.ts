import type { TurnContext } from 'botbuilder';
import type { ConversationKey } from '../domain/conversation.js';
import { conversationKey } from '../domain/conversation.js';
import { hashed } from '../domain/hashed.js';
import type { Meter, TurnOutcome } from '../domain/meter.js';
import { noMeter } from '../domain/meter.js';
import type { Log } from '../domain/outside.js';

/** Where a turn is told, and what times it. */
export interface AccountDeps {
  readonly log: Log;
  readonly meter?: Meter;
  /** Milliseconds of a watch that no clock setting moves; a test hands in its own. */
  readonly watch?: () => number;
}

/** Times a turn from when it came in, waiting included, and tells log and meter how it ended. */
export function createAccount({ log, meter = noMeter, watch = () => performance.now() }: AccountDeps) {
  return (context: TurnContext): ((outcome: TurnOutcome) => void) => {
    const began = watch();
    return (outcome) => {
      const ms = Math.round(watch() - began);
      meter.turnTaken(outcome, ms / 1000);
      log.info({ conversation: hashed(keyOf(context)), outcome, ms }, 'turn.done');
    };
  };
}

/** Names the conversation of a turn, also of one whose activity is not whole. */
export const keyOf = ({ activity }: TurnContext): ConversationKey => {
  const { channelId, conversation } = activity as Partial<typeof activity>;
  return conversationKey(channelId ?? '', conversation?.id ?? '');
};
