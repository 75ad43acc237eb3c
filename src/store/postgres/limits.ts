/** How long things may take, in milliseconds, and how many may wait. */
export interface Limits {
  /** How long a connection may take to come, also one that others use now. */
  readonly connectMs: number;
  /** How long one statement may take: longer than any of ours. */
  readonly statementMs: number;
  /** How long a turn may wait for another one of its conversation, in any process. */
  readonly lockMs: number;
  /** A server that says nothing any more, not even no. Less than the web chat waits before it calls a message taken. */
  readonly silentMs: number;
  /** A process that hangs in the middle of a turn must not keep a conversation for ever. */
  readonly idleInTurnMs: number;
  /** Who may wait for a connection: more are refused at once, as memory has an end and so has a user's patience. */
  readonly mostWaiting: number;
  /** Wait before a lost connection that listens is made anew, longer each time, up to the longest. */
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
  /** How often is looked for what was missed, whether the connection that listens still lives, and news that failed is told again. */
  readonly lookEveryMs: number;
  /** How long a server is waited for when we leave. */
  readonly goodbyeMs: number;
}

/** The limits in use, unless a test sets others. */
export const LIMITS: Limits = {
  connectMs: 5_000,
  statementMs: 8_000,
  lockMs: 7_000,
  silentMs: 9_000,
  idleInTurnMs: 60_000,
  mostWaiting: 500,
  firstWaitMs: 250,
  longestWaitMs: 15_000,
  lookEveryMs: 10_000,
  goodbyeMs: 2_000,
};
