import type { Matched } from './article.js';
import type { DeliveryKind } from './delivery.js';
import type { ErrorCode } from './errors.js';

/**
 * How a turn ended. `apologised`: a dialog failed and the user was told; `duplicate`: it was done before; `unstored`:
 * nothing could be stored; `refused`: it was not whole, or too many waited.
 */
export type TurnOutcome = 'stored' | 'duplicate' | 'apologised' | 'unstored' | 'refused';

/** What became of one attempt to deliver. `delayed`: it is tried again. */
export type DeliveryOutcome = 'delivered' | 'delayed' | 'refused';

/** A request that was answered, without anything its sender chose. */
export interface AnsweredRequest {
  readonly method: string;
  /** The pattern that it matched, e.g. `/inbox/ticket/:number`; never the path itself. */
  readonly route: string;
  readonly status: number;
}

/** Numbers that are looked up whenever somebody reads the figures. */
export type Level =
  'turns_running' | 'turns_waiting' | 'outbox_running' | 'outbox_waiting' | 'web_chats_open';

/** Counts what the program does, for whoever guards it. Takes names from fixed lists only, so that no personal data can get in. */
export interface Meter {
  turnTaken(outcome: TurnOutcome, seconds: number): void;
  delivered(kind: DeliveryKind, outcome: DeliveryOutcome): void;
  /** What the articles said to a question. */
  matched(outcome: Matched['kind']): void;
  answered(request: AnsweredRequest): void;
  /** The store failed in a call; an answer such as `ticket_not_found` is no failure. */
  storeFailed(code: ErrorCode): void;
  /** Hands in how a level is looked up; once for each. */
  watch(level: Level, look: () => number | Promise<number>): void;
}

const nothing = (): void => undefined;

/** Counts nothing: for tests, the terminal, and a server whose figures nobody reads. */
export const noMeter: Meter = {
  turnTaken: nothing,
  delivered: nothing,
  matched: nothing,
  answered: nothing,
  storeFailed: nothing,
  watch: nothing,
};
