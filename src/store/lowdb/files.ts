import { mkdir, open, readFile, readdir, rename, rm, unlink } from 'node:fs/promises';
import path from 'node:path';
import type { Adapter } from 'lowdb';
import { Low } from 'lowdb';
import { HelpdeskError } from '../../domain/errors.js';
import type { Clock, Log } from '../../domain/outside.js';
import type { RecordFormat } from './records.js';
import { setAsideName } from './records.js';
import { asStoreError, systemCode } from './store-error.js';
import type { WriteFile } from '../write-whole.js';

/** The folders of the store, below its data folder. */
export const FOLDERS = ['conversations', 'tickets', 'journal', 'secrets', 'staff', 'inbox'] as const;
/** One of those folders. */
export type Folder = (typeof FOLDERS)[number];

/** Half-written files stand apart, so that a crash leaves nothing behind among the records. */
const TEMPORARY = 'temporary';

const HEAD_BYTES = 64;

/** Where the files stand, and how they are written. */
export interface FilesDeps {
  readonly dir: string;
  readonly log: Log;
  readonly clock: Clock;
  readonly write: WriteFile;
}

const unlessMissing = <T>(asking: Promise<T>): Promise<T | undefined> =>
  asking.catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  });

/**
 * The data folder: each record is one small file, named from the data folder (`tickets/DD-2026-00042.json`).
 * Every refusal by the operating system comes out as `store_unwritable`.
 */
export class Files {
  readonly #deps: FilesDeps;
  #writes = 0;
  #halted: HelpdeskError | undefined;

  constructor(deps: FilesDeps) {
    this.#deps = deps;
  }

  /** Makes the folders that are missing, and removes what a crash left half-written. */
  async prepare(): Promise<void> {
    await this.#asking('', () => rm(this.#path(TEMPORARY), { recursive: true, force: true }));
    for (const folder of [...FOLDERS, TEMPORARY]) {
      await this.#asking(folder, () => mkdir(this.#path(folder), { recursive: true, mode: 0o700 }));
    }
  }

  /** Refuses every write from now on: what is in memory can no longer be trusted to fit the disk. */
  halt(reason: HelpdeskError): void {
    this.#halted ??= reason;
    this.#deps.log.error({ ...reason.details, code: reason.code }, 'store.halted');
  }

  /**
   * Reads a record; `undefined` when there is no such file. A file that cannot be read is set aside first.
   * @throws HelpdeskError `record_damaged`, `store_unwritable`
   */
  async load<T>(name: string, format: RecordFormat<T>): Promise<T | undefined> {
    const db = new Low(this.#adapter(name, format), null);
    await db.read();
    return db.data ?? undefined;
  }

  /** Reads a record that is about to go; `undefined` when there is none that can be read. */
  async loadLast<T>(name: string, format: RecordFormat<T>): Promise<T | undefined> {
    const text = await this.#read(name);
    try {
      return text === undefined ? undefined : format.parse(text);
    } catch {
      return undefined;
    }
  }

  /** Writes a record. When it throws, the record is as it was. @throws HelpdeskError `store_unwritable` */
  async save<T>(name: string, format: RecordFormat<T>, record: T): Promise<void> {
    await new Low(this.#adapter(name, format), record).write();
  }

  /** Replaces a file's text. When it throws, the file is as it was. @throws HelpdeskError `store_unwritable` */
  async replace(name: string, text: string, durable: boolean): Promise<void> {
    this.#refuseWhenHalted();
    this.#writes += 1;
    const temporary = this.#path(TEMPORARY, String(this.#writes));
    await this.#asking(name, () => this.#deps.write(this.#path(name), text, { temporary, durable }));
  }

  /** Makes the names in a folder outlive a power failure: files that came, went or were replaced. */
  async syncFolder(folder: Folder): Promise<void> {
    // Windows cannot open a folder, and keeps names by itself.
    if (process.platform === 'win32') return;
    await this.#sync(folder, 'r');
  }

  /** Makes what is in a file outlive a power failure. */
  async sync(name: string): Promise<void> {
    // Windows syncs only what may be written.
    await this.#sync(name, 'r+');
  }

  async #sync(name: string, flags: 'r' | 'r+'): Promise<void> {
    await this.#asking(name, async () => {
      const handle = await open(this.#path(name), flags);
      await handle.sync().finally(() => handle.close());
    });
  }

  /** Deletes a record for good. @throws HelpdeskError `store_unwritable` */
  async delete(name: string): Promise<void> {
    this.#refuseWhenHalted();
    await this.remove(name);
  }

  /** Removes a file, also of what was halted; one that is not there is fine. */
  async remove(name: string): Promise<void> {
    await this.#asking(name, () => unlessMissing(unlink(this.#path(name))));
  }

  /** File names in a folder, without the folder. */
  list(folder: Folder): Promise<string[]> {
    return this.#asking(folder, () => readdir(this.#path(folder)));
  }

  /** The first characters of a file; nothing when it is not there. */
  async head(name: string): Promise<string> {
    const handle = await this.#asking(name, () => unlessMissing(open(this.#path(name), 'r')));
    if (!handle) return '';
    const bytes = Buffer.alloc(HEAD_BYTES);
    const reading = handle.read(bytes).finally(() => handle.close());
    const { bytesRead } = await this.#asking(name, () => reading);
    return bytes.toString('latin1', 0, bytesRead);
  }

  #adapter<T>(name: string, format: RecordFormat<T>): Adapter<T | null> {
    return {
      read: async () => {
        const text = await this.#read(name);
        return text === undefined ? null : this.#parse(name, text, format);
      },
      write: async (record) => {
        if (record === null) return;
        await this.replace(name, format.print(record), format.durable);
      },
    };
  }

  async #read(name: string): Promise<string | undefined> {
    return this.#asking(name, () => unlessMissing(readFile(this.#path(name), 'utf8')));
  }

  async #parse<T>(name: string, text: string, format: RecordFormat<T>): Promise<T> {
    try {
      return format.parse(text);
    } catch {
      // Without the cause: what a parser complains of holds words of the user.
      const damaged = new HelpdeskError('record_damaged', { file: name });
      this.#deps.log.error({ file: name, code: damaged.code }, 'store.record.set_aside');
      await this.#setAside(name);
      throw damaged;
    }
  }

  async #setAside(name: string): Promise<void> {
    const aside = this.#path(setAsideName(name, this.#deps.clock.now()));
    await this.#asking(name, () => unlessMissing(rename(this.#path(name), aside)));
  }

  #refuseWhenHalted(): void {
    if (this.#halted) throw this.#halted;
  }

  #path(...parts: string[]): string {
    return path.join(this.#deps.dir, ...parts);
  }

  async #asking<T>(name: string, task: () => Promise<T>): Promise<T> {
    try {
      return await task();
    } catch (error) {
      throw asStoreError(error, { dir: this.#deps.dir, file: name });
    }
  }
}
