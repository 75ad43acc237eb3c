import type { ArchivePlace, ArchiveRecord } from '../../domain/archive.js';
import { inArchiveOrder } from './tally.js';

/** Records in their order, read along with others: it looks at the next one before it takes it. */
export class Ahead {
  readonly #records: AsyncIterator<ArchiveRecord>;
  #next: ArchiveRecord | undefined;
  #isPeeked = false;

  constructor(records: AsyncIterable<ArchiveRecord>) {
    this.#records = records[Symbol.asyncIterator]();
  }

  /** Takes those that come before a place, or all that are left. */
  async *before(place?: ArchivePlace): AsyncGenerator<ArchiveRecord> {
    for (;;) {
      const next = await this.#peek();
      if (!next || (place && inArchiveOrder(next, place) >= 0)) return;
      this.#isPeeked = false;
      yield next;
    }
  }

  /** Takes the one at a place, if it is the next. */
  async at(place: ArchivePlace): Promise<ArchiveRecord | undefined> {
    const next = await this.#peek();
    if (!next || inArchiveOrder(next, place) !== 0) return undefined;
    this.#isPeeked = false;
    return next;
  }

  /** Lets go of what they are read from. */
  async end(): Promise<void> {
    await this.#records.return?.();
  }

  async #peek(): Promise<ArchiveRecord | undefined> {
    if (!this.#isPeeked) {
      const result = await this.#records.next();
      this.#next = result.done === true ? undefined : result.value;
      this.#isPeeked = true;
    }
    return this.#next;
  }
}
