import { codeOf } from '../domain/errors.js';
import type { Log } from '../domain/outside.js';
import type { TicketNumber } from '../domain/ticket.js';

/** Who wants to know of tickets that changed. */
export class Watchers {
  readonly #listeners = new Set<(number: TicketNumber) => void>();
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  /** @returns stops it */
  add(listener: (number: TicketNumber) => void): () => void {
    // A function of its own, so that one listener that is added twice is told twice.
    const own = (number: TicketNumber): void => {
      listener(number);
    };
    this.#listeners.add(own);
    return () => this.#listeners.delete(own);
  }

  /** What is told is stored: a listener that throws does not undo it. */
  tell(number: TicketNumber): void {
    for (const listener of this.#listeners) {
      try {
        listener(number);
      } catch (error) {
        this.#log.error({ ticket: number, code: codeOf(error) }, 'store.watcher_failed');
      }
    }
  }
}
