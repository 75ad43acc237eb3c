import type { Conversation } from '../../../src/domain/conversation.js';
import type { Commit, FiledTicket, LogPage, Store } from '../../../src/domain/store.js';
import { NINE, aConversation, aFiledTicket, anActivity } from '../../support/builders.js';

/** The store that a test works on. */
export interface Tested {
  readonly store: Store;
  /** Closes the store, and opens another on what it kept. */
  restart(): Promise<void>;
}

export const KEY = 'directline/gesprek-1';
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
export const nine = new Date(NINE);
export const afterNine = (milliseconds: number): Date => new Date(nine.getTime() + milliseconds);

/** What was said in a stretch of a log. */
export const textsOf = (page: LogPage | undefined): unknown[] | undefined =>
  page?.activities.map(({ text }) => text);

interface TurnParts extends Partial<Conversation> {
  readonly said?: readonly string[];
  readonly filed?: readonly FiledTicket[];
  readonly changed?: readonly FiledTicket[];
}

/** One turn that says and files something; the other parts are what it changes in the conversation. */
export const aTurn = (
  store: Store,
  key: string,
  { said = [], filed = [], changed = [], ...change }: TurnParts = {},
): Promise<{ mark: number }> =>
  store.conversations.turn(key, (stored) => {
    const conversation = { ...(stored ?? aConversation({ key })), ...change };
    const commit = { conversation, said: said.map((text) => anActivity(text)), filed, changed };
    return Promise.resolve({ commit, result: undefined });
  });

/** A turn that has begun, and that does its `work` when `end` is called. */
export async function aHeldTurn<T>(
  store: Store,
  key: string,
  work: () => Promise<{ commit?: Commit; result: T }>,
): Promise<{ ended: Promise<{ result: T }>; end: () => void }> {
  return new Promise((begun, failed) => {
    const ended = store.conversations.turn(key, async () => {
      await new Promise<void>((end) => {
        begun({ ended, end });
      });
      return work();
    });
    ended.catch(failed);
  });
}

/** Files a ticket under the next number, from a conversation of its own. */
export async function fileOne(
  store: Store,
  parts: Parameters<typeof aFiledTicket>[0] = {},
): Promise<FiledTicket> {
  const filed = aFiledTicket({ number: await store.tickets.nextNumber(2026), ...parts });
  await aTurn(store, `directline/${filed.ticket.number}`, { filed: [filed] });
  return filed;
}
