import type { Activity as SdkActivity, BotAdapter } from 'botbuilder';
import { TurnContext } from 'botbuilder';
import { Activity, conversationKey } from '../../domain/conversation.js';
import { hashed } from '../../domain/hashed.js';
import type { Log } from '../../domain/outside.js';
import { Memory } from '../../domain/memory.js';
import { SerialQueue } from '../../domain/serial-queue.js';
import { within } from '../../domain/within.js';
import { failureOf, RequestFailure } from '../../http/failures.js';
import type { RunTurn, Spoken } from '../channel.js';
import type { FileShelf } from './files.js';
import type { Hub } from './hub.js';
import { CHANNEL_ID } from './incoming.js';
import type { IncomingActivity } from './incoming.js';
import { handOver } from './sent-files.js';
import { without } from './without.js';

/** How many posts of one conversation may wait for their turn. */
const MOST_WAITING = 100;
/** How many of all conversations together; whoever comes then is told to come back. */
const MOST_IN_ALL = 2000;

/** So many messages that could not be stored are remembered: each is told once, however often it comes. */
const MOST_TOLD = 1000;

/** Lets the bot take its turns, and brings what it says to the open lines. */
export interface Turns {
  /**
   * Runs the turn of an activity after the earlier ones of its conversation; resolves when it is stored.
   * @throws RequestFailure that says why nothing could be stored; `BotError` when that is not known within `answerMs`:
   * the turn goes on, and who sends the activity again hears how it ended
   */
  take(conversation: string, activity: IncomingActivity): Promise<void>;
  /** Turns that wait for others of their conversation. */
  readonly waiting: number;
  /** Resolves when no turn runs or waits. */
  idle(): Promise<void>;
}

/** What runs a turn, and whom it is told. */
export interface TurnsDeps {
  readonly run: RunTurn;
  readonly hub: Pick<Hub, 'said' | 'grown' | 'show'>;
  readonly adapter: BotAdapter;
  readonly files: FileShelf;
  readonly answerMs: number;
  readonly log: Log;
}

/** Takes turns one after the other in a conversation, and waits a while for the answer. */
export function createTurns({ run, hub, adapter, files, answerMs, log }: TurnsDeps): Turns {
  const queue = new SerialQueue(MOST_WAITING, MOST_IN_ALL);
  const told = new Memory<true>(MOST_TOLD);

  async function turn(conversation: string, activity: IncomingActivity): Promise<void> {
    let spoken: Spoken | undefined;
    // The SDK's own type says that an absent field is never `undefined`.
    const context = new TurnContext(adapter, activity as unknown as Partial<SdkActivity>);
    const sent = handOver(context, files);
    await run(context, (said) => {
      spoken = said;
      if (said.kind !== 'unstored' || !told.get(activity.id)) speak(hub, conversation, said);
      if (said.kind === 'unstored') told.set(activity.id, true);
      return Promise.resolve();
    });
    if (spoken?.kind === 'unstored') throw failureOf(spoken.code);
    await sent.clear();
    // The client waits for its own activity to come back, also when the bot has nothing to say to it.
    if (spoken === undefined && activity.type !== 'conversationUpdate') hub.show(conversation, [activity]);
  }

  return {
    async take(conversation, activity) {
      const taken = queue.run(conversation, () => turn(conversation, activity));
      if ((await within(answerMs, taken, 'late')) !== 'late') return;
      log.warn({ conversation: hashed(conversationKey(CHANNEL_ID, conversation)) }, 'directline.turn.slow');
      // To say that it was taken would be a promise that its commit can still break.
      throw new RequestFailure('BotError');
    },
    get waiting() {
      return queue.waiting;
    },
    idle: () => queue.idle(),
  };
}

/** Web Chat holds an answer back until what it answers has come back; after a failure that never comes. */
const HELD_BACK_BY = new Set(['replyToId']);

function speak(hub: TurnsDeps['hub'], conversation: string, spoken: Spoken): void {
  switch (spoken.kind) {
    case 'stored':
      hub.said(conversation, spoken.activities, spoken.mark);
      return;
    case 'duplicate':
      // Its first time may have ended between the commit and what is said.
      hub.grown(conversation, spoken.mark);
      return;
    case 'unstored':
      hub.show(
        conversation,
        spoken.activities.map((activity) => Activity.parse(without(activity, HELD_BACK_BY))),
      );
  }
}
