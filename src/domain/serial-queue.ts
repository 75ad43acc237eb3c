import { HelpdeskError } from './errors.js';

/** Runs jobs of the same key one after another, in the order they came; other keys do not wait. */
export class SerialQueue {
  readonly #tails = new Map<string, { tail: Promise<unknown>; waiting: number }>();
  readonly #most: number;
  readonly #mostInAll: number;
  #jobs = 0;

  /**
   * @param most jobs of one key that may run or wait at the same time
   * @param mostInAll jobs of all keys together, so that memory has an end as well
   */
  constructor(most = 20, mostInAll = Infinity) {
    this.#most = most;
    this.#mostInAll = mostInAll;
  }

  /** Jobs that run now: one for each key that has any. */
  get running(): number {
    return this.#tails.size;
  }

  /** Jobs that wait for others of their key. */
  get waiting(): number {
    return this.#jobs - this.#tails.size;
  }

  /**
   * Runs `job` after the earlier ones of `key`; a failure of one does not stop the next.
   * Never call it for the same key from inside a job: it would wait for itself.
   * @throws HelpdeskError `conversation_busy` when too many wait already
   */
  async run<T>(key: string, job: () => Promise<T>): Promise<T> {
    const line = this.#tails.get(key) ?? { tail: Promise.resolve(), waiting: 0 };
    if (line.waiting >= this.#most || this.#jobs >= this.#mostInAll) {
      throw new HelpdeskError('conversation_busy');
    }
    line.waiting += 1;
    this.#jobs += 1;
    this.#tails.set(key, line);
    const mine = line.tail.then(job);
    line.tail = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      line.waiting -= 1;
      this.#jobs -= 1;
      if (line.waiting === 0) this.#tails.delete(key);
    }
  }

  /** Resolves when no job runs or waits. */
  async idle(): Promise<void> {
    while (this.#tails.size > 0) await Promise.all([...this.#tails.values()].map(({ tail }) => tail));
  }
}
