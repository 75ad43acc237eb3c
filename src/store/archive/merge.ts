import type { Archive, ArchiveChange, ArchiveRecord } from '../../domain/archive.js';
import { Ahead } from './ahead.js';
import { canonical } from './canonical.js';
import { Counter } from './tally.js';
import type { Tally } from './tally.js';

/** Characters of records that are written together: as much as may be lost of the work when it is stopped. */
const BATCH_CHARACTERS = 500_000;
/** Changes that are written together. */
const BATCH_CHANGES = 100;

/** What a store is to hold, and which store. */
export interface Merging {
  /** Records in their order. */
  readonly from: AsyncIterable<ArchiveRecord>;
  readonly to: Archive;
  /** Told after each record. When it throws, it stays at what was written so far. */
  readonly onRecord?: () => void;
}

/**
 * Makes a store hold exactly these records. What it holds already is only read, so that a second run is quick, and goes
 * on where a first one stopped. @returns the counts of what was read
 * @throws HelpdeskError `store_unwritable`; what `from` and `onRecord` throw
 */
export async function merge({ from, to, onRecord }: Merging): Promise<Tally> {
  const counter = new Counter();
  const batch = new Batch(to);
  const there = new Ahead(to.read());
  try {
    for await (const record of from) {
      const line = canonical(record);
      counter.add(record, line);
      await batch.removeAll(there.before(record));
      await batch.put(record, { line, held: await there.at(record) });
      onRecord?.();
    }
    await batch.removeAll(there.before());
    return counter.tally;
  } finally {
    // What was read so far is whole, also when it was stopped or the source failed.
    await batch.flush().finally(() => there.end());
  }
}

/** Counts all that an archive or a file holds. */
export async function tallyOf(records: AsyncIterable<ArchiveRecord>, onRecord?: () => void): Promise<Tally> {
  const counter = new Counter();
  for await (const record of records) {
    counter.add(record, canonical(record));
    onRecord?.();
  }
  return counter.tally;
}

/** Gathers changes, and writes many at once. */
class Batch {
  readonly #to: Archive;
  #changes: ArchiveChange[] = [];
  #characters = 0;

  constructor(to: Archive) {
    this.#to = to;
  }

  /** Puts a record in the place of what is held, unless that is the same. */
  async put(
    record: ArchiveRecord,
    { line, held }: { line: string; held: ArchiveRecord | undefined },
  ): Promise<void> {
    if (!held || canonical(held) !== line) await this.#add({ put: record }, line.length);
  }

  async removeAll(records: AsyncIterable<ArchiveRecord>): Promise<void> {
    for await (const { kind, id } of records) await this.#add({ remove: { kind, id } });
  }

  async flush(): Promise<void> {
    const changes = this.#changes;
    this.#changes = [];
    this.#characters = 0;
    if (changes.length > 0) await this.#to.write(changes);
  }

  async #add(change: ArchiveChange, characters = 0): Promise<void> {
    this.#changes.push(change);
    this.#characters += characters;
    if (this.#changes.length >= BATCH_CHANGES || this.#characters >= BATCH_CHARACTERS) await this.flush();
  }
}
