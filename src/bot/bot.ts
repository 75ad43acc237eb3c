import type { TurnContext } from 'botbuilder';
import { ActivityTypes } from 'botbuilder';
import { conversationKey } from '../domain/conversation.js';
import type { ConversationKey, StoredActivity } from '../domain/conversation.js';
import { codeOf, HelpdeskError } from '../domain/errors.js';
import { hashed } from '../domain/hashed.js';
import type { TurnOutcome } from '../domain/meter.js';
import { SerialQueue } from '../domain/serial-queue.js';
import type { Commit, ConversationStore } from '../domain/store.js';
import { createAccount, keyOf } from './account.js';
import type { AccountDeps } from './account.js';
import { botActivity, Incoming, withoutLongNumbers } from './activities.js';
import { answersTo, apology, takeTurn } from './take-turn.js';
import type { Occasion, TakeTurnDeps } from './take-turn.js';
import { traceOf } from './trace.js';

/** What the bot works with: the parts of a turn, and where it is stored. */
export interface BotDeps extends TakeTurnDeps, AccountDeps {
  readonly conversations: Pick<ConversationStore, 'turn' | 'log'>;
  /** The one in which turns wait, when others speak between them as well. */
  readonly queue?: SerialQueue;
  /** Called after a commit that filed something, so that delivery need not wait. */
  readonly onFiled: () => void;
}

/** What a turn has to say to its channel; see `src/channels/channel.ts`. */
export type Spoken =
  | {
      readonly kind: 'stored' | 'duplicate';
      readonly activities: readonly StoredActivity[];
      readonly mark: number;
    }
  | { readonly kind: 'unstored'; readonly activities: readonly StoredActivity[]; readonly code: string };

/** Says what a turn came to, in its channel's own way. */
export type Speak = (spoken: Spoken) => Promise<void>;

/** The bot: takes turns, one at a time per conversation, over all channels. */
export interface Bot {
  /** Runs one turn: commit, then speak. Never rejects: a failure is told to the user. */
  run(context: TurnContext, speak: Speak): Promise<void>;
  /** Resolves when no turn runs or waits any more. */
  idle(): Promise<void>;
}

/** How far back in the log the answers to a repeated activity are looked for. */
const LOOK_BACK = 100;

/** Makes the bot: every turn is counted, queued, stored, then spoken. */
export function createBot(deps: BotDeps): Bot {
  const { queue = new SerialQueue() } = deps;
  const account = createAccount(deps);

  async function commit(on: Occasion): Promise<Spoken> {
    let done: Commit | undefined;
    const { mark } = await deps.conversations.turn(on.key, async (stored) => {
      if (stored?.seen.includes(on.incoming.id)) return { result: undefined };
      done = await takeTurn(deps, stored, on);
      return { commit: done, result: undefined };
    });
    if (done) {
      if (done.filed.length > 0) deps.onFiled();
      return { kind: 'stored', activities: done.said, mark };
    }
    const page = await deps.conversations.log(on.key, Math.max(0, mark - LOOK_BACK), LOOK_BACK);
    return { kind: 'duplicate', activities: answersTo(on.incoming.id, page?.activities ?? []), mark };
  }

  async function turn(on: Occasion, speak: Speak): Promise<TurnOutcome> {
    const spoken = await orAgain(on, commit).catch((error: unknown) => unstored(deps, on.context, error));
    await speak(spoken).catch((error: unknown) => {
      // It is stored: the user reads it at the next look at the conversation.
      failed(deps, { key: on.key, error }, 'turn.not_spoken');
    });
    return on.failed === true && spoken.kind === 'stored' ? 'apologised' : spoken.kind;
  }

  return {
    async run(context, speak) {
      const tell = account(context);
      try {
        const on = occasionOf(context);
        tell(await queue.run(on.key, () => turn(on, speak)));
      } catch (error) {
        // Too many turns wait, or the activity is not whole.
        await speak(unstored(deps, context, error)).catch(() => undefined);
        tell('refused');
      }
    },
    idle: () => queue.idle(),
  };
}

/** A colleague who changed the same ticket meanwhile was first: the turn is worked out once more, on what they left. */
async function orAgain<T>(on: Occasion, commit: (on: Occasion) => Promise<T>): Promise<T> {
  try {
    return await commit(on);
  } catch (error) {
    if (codeOf(error) !== 'ticket_changed') throw error;
    on.outgoing.length = 0;
    on.failed = false;
    return commit(on);
  }
}

/** Logs what went wrong in a conversation, without its words. */
const failed = (
  { log }: Pick<BotDeps, 'log'>,
  { key, error }: { key: ConversationKey; error: unknown },
  event: string,
): void => {
  log.error({ conversation: hashed(key), code: codeOf(error), ...traceOf(error) }, event);
};

/** What is said when nothing could be stored: what happened and what to do, said once and kept nowhere. */
function unstored({ log, randomId, clock }: BotDeps, context: TurnContext, error: unknown): Spoken {
  const code = codeOf(error);
  failed({ log }, { key: keyOf(context), error }, 'turn.not_stored');
  const sorry = botActivity(apology(context, code), randomId(), clock.now().toISOString());
  return { kind: 'unstored', activities: [sorry], code };
}

/** Reads the activity and catches what the dialogs say; only *typing* goes out before the commit. */
function occasionOf(context: TurnContext): Occasion {
  const incoming = Incoming.safeParse(context.activity);
  if (!incoming.success) throw new HelpdeskError('input_invalid');
  const { channelId, conversation, from } = incoming.data;
  if (from.name !== undefined) {
    from.name = withoutLongNumbers(from.name);
    // Bot Framework takes it from there, and puts it in each answer.
    context.activity.from.name = from.name;
  }
  context.activity.locale = 'nl-NL';
  const outgoing: Occasion['outgoing'] = [];
  context.onSendActivities((_context, activities, next) => {
    if (activities.every(({ type }) => type === ActivityTypes.Typing)) return next();
    outgoing.push(...activities);
    return Promise.resolve(activities.map(() => ({ id: '' })));
  });
  return { key: conversationKey(channelId, conversation.id), context, incoming: incoming.data, outgoing };
}
