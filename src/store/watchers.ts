import { codeOf } from '../domain/errors.js';
import type { Log } from '../domain/outside.js';

/** Who wants to know of something that was stored. */
export class Watchers<News> {
  readonly #listeners = new Set<(news: News) => void>();
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  /** @returns stops it */
  add(listener: (news: News) => void): () => void {
    // A function of its own, so that one listener that is added twice is told twice.
    const own = (news: News): void => {
      listener(news);
    };
    this.#listeners.add(own);
    return () => this.#listeners.delete(own);
  }

  /** What is told is stored: a listener that throws does not undo it. */
  tell(news: News): void {
    for (const listener of this.#listeners) {
      try {
        listener(news);
      } catch (error) {
        this.#log.error({ code: codeOf(error) }, 'store.watcher_failed');
      }
    }
  }
}
