import type { Schedule } from '../../../src/tickets/outbox.js';
import type { FixedClock } from '../../support/outside.js';

/** Timers that go off only when a test lets time pass. */
export interface ManualTimers {
  readonly schedule: Schedule;
  /** Milliseconds until each timer that is set. */
  readonly waits: readonly number[];
  /** Moves the clock on, and runs what is due. */
  pass(milliseconds: number): void;
}

export function manualTimers(clock: FixedClock): ManualTimers {
  const timers = new Set<{ readonly at: number; readonly run: () => void }>();
  const now = () => clock.now().getTime();
  return {
    schedule(milliseconds, run) {
      const timer = { at: now() + milliseconds, run };
      timers.add(timer);
      return () => {
        timers.delete(timer);
      };
    },
    get waits() {
      return [...timers].map(({ at }) => at - now());
    },
    pass(milliseconds) {
      clock.advance(milliseconds);
      for (const timer of [...timers].filter(({ at }) => at <= now())) {
        timers.delete(timer);
        timer.run();
      }
    },
  };
}
