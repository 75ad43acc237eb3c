/** Tells the time. Handed in everywhere, so that a test owns the clock. */
export interface Clock {
  now(): Date;
}

/** Fields of a log line: ids, codes, counts. Never what a user typed, a name or an address. */
export type LogFields = Readonly<Record<string, unknown>>;

/** Where the program tells what it did: fields first, then an event name in dots (`ticket.filed`). */
export interface Log {
  debug(fields: LogFields, event: string): void;
  info(fields: LogFields, event: string): void;
  warn(fields: LogFields, event: string): void;
  error(fields: LogFields, event: string): void;
}

/** What the program takes from the world around it. */
export interface Outside {
  readonly clock: Clock;
  readonly log: Log;
  /** A new unguessable id (UUID). */
  readonly randomId: () => string;
}
