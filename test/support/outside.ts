import type { Clock, Log, LogFields } from '../../src/domain/outside.js';

/** A clock that stands still until a test moves it. */
export interface FixedClock extends Clock {
  /** Moves the clock on. */
  advance(milliseconds: number): void;
}

/** A clock that stands still at `at`; a school day at nine unless said otherwise. */
export function fixedClock(at = '2026-03-02T09:00:00.000Z'): FixedClock {
  let now = Date.parse(at);
  return {
    now: () => new Date(now),
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}

/** One line as it was logged. */
export interface LogLine {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly event: string;
  readonly fields: LogFields;
}

/** A log that a test can read back, oldest line first. */
export interface RecordingLog extends Log {
  readonly lines: readonly LogLine[];
}

/** A log that keeps its lines for the test. */
export function recordingLog(): RecordingLog {
  const lines: LogLine[] = [];
  const keep = (level: LogLine['level']) => (fields: LogFields, event: string) => {
    lines.push({ level, event, fields });
  };
  return { lines, debug: keep('debug'), info: keep('info'), warn: keep('warn'), error: keep('error') };
}

const nothing = (): void => undefined;

/** A log for tests that do not look at it. */
export const silentLog: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing };
