import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import { ArchiveRecord } from '../../domain/archive.js';
import { HelpdeskError } from '../../domain/errors.js';
import { systemCode } from '../lowdb/store-error.js';
import { canonical } from './canonical.js';
import { linesIn } from './lines.js';
import { Counter, differences, inArchiveOrder, Tally } from './tally.js';

/** The first line of a backup. */
const Head = z.strictObject({ mandaathulp: z.literal('backup'), version: z.int(), at: z.iso.datetime() });
/** The last one: of a file that was cut off it is missing. */
const End = z.strictObject({ end: Tally });
const VERSION = 1;

/** What goes into a backup, and where it is written. */
export interface BackupParts {
  readonly file: string;
  readonly records: AsyncIterable<ArchiveRecord>;
  readonly at: Date;
  /** Told after each record. When it throws, there is no new file. */
  readonly onRecord?: () => void;
}

/**
 * Writes records to one file, a line of JSON each, compressed. The file is there as a whole or not at all, and only its
 * owner may read it. @returns what is in it @throws what the operating system refuses
 */
export async function writeBackup({ file, ...parts }: BackupParts): Promise<Tally> {
  const temporary = `${file}.new`;
  const counter = new Counter();
  // One that was left behind may be open to others.
  await rm(temporary, { force: true });
  try {
    const written = createWriteStream(temporary, { flags: 'wx', mode: 0o600, flush: true });
    await pipeline(Readable.from(linesOf(parts, counter)), createGzip(), written);
    await rename(temporary, file);
    await syncFolderOf(file);
    return counter.tally;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function* linesOf(
  { records, at, onRecord }: Omit<BackupParts, 'file'>,
  counter: Counter,
): AsyncGenerator<string> {
  yield `${canonical({ mandaathulp: 'backup', version: VERSION, at: at.toISOString() })}\n`;
  for await (const record of records) {
    const line = canonical(record);
    counter.add(record, line);
    yield `${line}\n`;
    onRecord?.();
  }
  yield `${canonical({ end: counter.tally })}\n`;
}

/**
 * Reads the records of a backup. That it is whole and unchanged is known when the last one was read.
 * @throws HelpdeskError `backup_damaged` (`system`: the file cannot be read), `store_newer`
 */
export async function* readBackup(file: string): AsyncGenerator<ArchiveRecord> {
  try {
    yield* recordsIn(linesIn(createReadStream(file), createGunzip()));
  } catch (cause) {
    if (cause instanceof HelpdeskError) throw cause;
    // Without the cause: what a parser complains of holds words of users.
    throw new HelpdeskError('backup_damaged', { system: systemCode(cause) });
  }
}

async function* recordsIn(lines: AsyncIterable<string>): AsyncGenerator<ArchiveRecord> {
  const reader = new BackupReader();
  for await (const line of lines) {
    const record = reader.take(JSON.parse(line));
    if (record) yield record;
  }
  reader.checkEnded();
}

/** Takes the lines of a backup one by one, and refuses what is not as it was written. */
class BackupReader {
  readonly #counter = new Counter();
  #state: 'before' | 'within' | 'ended' = 'before';
  #last: ArchiveRecord | undefined;

  /** The record of a line; `undefined` for the first and the last. */
  take(found: unknown): ArchiveRecord | undefined {
    if (this.#state === 'ended') throw new Error('There is more after the end');
    if (this.#state === 'before') {
      this.#begin(Head.parse(found).version);
      return undefined;
    }
    const { success: isEnd, data } = End.safeParse(found);
    if (!isEnd) return this.#record(ArchiveRecord.parse(found));
    this.#end(data.end);
    return undefined;
  }

  checkEnded(): void {
    if (this.#state !== 'ended') throw new Error('It was cut off');
  }

  #begin(version: number): void {
    if (version !== VERSION) throw new HelpdeskError('store_newer');
    this.#state = 'within';
  }

  #record(record: ArchiveRecord): ArchiveRecord {
    if (this.#last && inArchiveOrder(this.#last, record) >= 0) throw new Error('These are in no order');
    this.#counter.add(record, canonical(record));
    this.#last = record;
    return record;
  }

  #end(tally: Tally): void {
    if (differences(tally, this.#counter.tally).length > 0) throw new Error('It was changed');
    this.#state = 'ended';
  }
}

/** Makes the new name outlive a power failure. */
async function syncFolderOf(file: string): Promise<void> {
  // Windows cannot open a folder, and keeps names by itself.
  if (process.platform === 'win32') return;
  const folder = await open(path.dirname(path.resolve(file)), 'r');
  await folder.sync().finally(() => folder.close());
}
