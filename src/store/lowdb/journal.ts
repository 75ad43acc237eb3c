import { z } from 'zod';
import { HelpdeskError } from '../../domain/errors.js';
import type { Log } from '../../domain/outside.js';
import type { Files } from './files.js';
import { jsonFormat } from './records.js';
import { unlessDamaged } from './store-error.js';

/** A file with its whole new text. */
export type NewText = z.infer<typeof NewText>;
const NewText = z.strictObject({
  file: z.string().regex(/^(conversations|tickets)\/[\w-]+\.json$/),
  text: z.string(),
});

/** Files that change together: some that do not exist yet, and one that may. */
export type Change = z.infer<typeof Change>;
const Change = z.strictObject({ version: z.literal(1), added: z.array(NewText), replaced: NewText });

/** A change that is done and certain. */
export interface Applied {
  /**
   * Resolves when it is crossed out, and never rejects. Until then its files must stay as they are: a start
   * in between does the change again, over whatever came after it.
   */
  readonly crossedOut: Promise<void>;
}

const format = jsonFormat(Change);

/**
 * Changes several files as one: the change is first written down as a whole, then done, then crossed out.
 * After a crash halfway it is done again at the next start. So only what is written down waits for the disk
 * while somebody waits for us; the files themselves may follow.
 */
export class Journal {
  readonly #files: Files;
  readonly #log: Log;

  constructor(files: Files, log: Log) {
    this.#files = files;
    this.#log = log;
  }

  /**
   * Does a change; when it throws, all files are as they were.
   * @param id names the change, unlike any other that may be running
   * @throws HelpdeskError `store_unwritable`
   */
  async apply(id: string, change: Omit<Change, 'version'>): Promise<Applied> {
    const texts = [...change.added, change.replaced];
    const entry = `journal/${id}.json`;
    try {
      await this.#files.save(entry, format, { version: 1, ...change });
      await this.#files.syncFolder('journal');
      await this.#write(texts);
    } catch (error) {
      await this.#undo(entry, change.added);
      throw error;
    }
    return { crossedOut: this.#crossOut(entry, texts) };
  }

  /** Does again what a crash interrupted. @throws HelpdeskError `store_unwritable` */
  async replay(): Promise<void> {
    for (const name of await this.#files.list('journal')) {
      if (name.endsWith('.json')) await this.#replayOne(`journal/${name}`);
    }
  }

  async #replayOne(entry: string): Promise<void> {
    const change = await unlessDamaged(this.#files.load(entry, format));
    if (!change) return;
    const texts = [...change.added, change.replaced];
    await this.#write(texts);
    await this.#sync(texts);
    await this.#remove(entry);
    this.#log.info({ entry }, 'store.journal.replayed');
  }

  async #write(texts: readonly NewText[]): Promise<void> {
    for (const { file, text } of texts) await this.#files.replace(file, text, false);
  }

  async #sync(texts: readonly NewText[]): Promise<void> {
    await Promise.all(texts.map(({ file }) => this.#files.sync(file)));
  }

  /** The replaced file is written last, so when something failed it is still as it was. */
  async #undo(entry: string, added: readonly NewText[]): Promise<void> {
    try {
      for (const { file } of added) await this.#files.remove(file);
      await this.#remove(entry);
    } catch (cause) {
      // The next start will do the change after all. Until then nothing may come on top of it.
      this.#files.halt(new HelpdeskError('store_unwritable', { entry }, { cause }));
    }
  }

  async #crossOut(entry: string, texts: readonly NewText[]): Promise<void> {
    try {
      await this.#sync(texts);
      await this.#remove(entry);
    } catch (cause) {
      // The change is done, but the next start would do it again, over whatever came after it.
      this.#files.halt(new HelpdeskError('store_unwritable', { entry }, { cause }));
    }
  }

  async #remove(entry: string): Promise<void> {
    await Promise.all([this.#files.syncFolder('conversations'), this.#files.syncFolder('tickets')]);
    await this.#files.remove(entry);
    await this.#files.syncFolder('journal');
  }
}
