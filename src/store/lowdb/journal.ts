import { z } from 'zod';
import { HelpdeskError, unlessDamaged } from '../../domain/errors.js';
import type { Log } from '../../domain/outside.js';
import type { Files } from './files.js';
import { jsonFormat } from './records.js';

/** A file with its whole new text. */
export type NewText = z.infer<typeof NewText>;
const NewText = z.strictObject({
  file: z.string().regex(/^(conversations|tickets)\/[\w-]+\.json$/),
  text: z.string(),
});

/** Files that change together: some that do not exist yet, some that do, and one that may. */
type Change = z.infer<typeof Change>;
const Change = z.strictObject({
  version: z.literal(1),
  added: z.array(NewText),
  changed: z.array(NewText).default([]),
  replaced: NewText,
});

/** A file that is there, with its whole new text and the one it has. */
export interface Rewrite extends NewText {
  readonly before: string;
}

/** What is to change together. */
export interface Together {
  readonly added: readonly NewText[];
  readonly changed: readonly Rewrite[];
  /** Written last. */
  readonly replaced: NewText;
}

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
  async apply(id: string, together: Together): Promise<Applied> {
    const change = changeOf(together);
    const entry = `journal/${id}.json`;
    const written = new Set<string>();
    try {
      await this.#files.save(entry, format, change);
      await this.#files.syncFolder('journal');
      await this.#write(textsOf(change), written);
    } catch (error) {
      await this.#undo(entry, together, written);
      throw error;
    }
    return { crossedOut: this.#crossOut(entry, textsOf(change)) };
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
    const texts = textsOf(change);
    await this.#write(texts);
    await this.#sync(texts);
    await this.#remove(entry);
    this.#log.info({ entry }, 'store.journal.replayed');
  }

  /** @param written gets the names of the files that have their new text */
  async #write(texts: readonly NewText[], written = new Set<string>()): Promise<void> {
    for (const { file, text } of texts) {
      await this.#files.replace(file, text, false);
      written.add(file);
    }
  }

  async #sync(texts: readonly NewText[]): Promise<void> {
    await Promise.all(texts.map(({ file }) => this.#files.sync(file)));
  }

  /** The replaced file is written last, so when something failed it is still as it was. */
  async #undo(entry: string, { added, changed }: Together, written: ReadonlySet<string>): Promise<void> {
    try {
      const rewritten = changed.filter(({ file }) => written.has(file));
      for (const { file, before } of rewritten) await this.#files.replace(file, before, true);
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

const changeOf = ({ added, changed, replaced }: Together): Change => ({
  version: 1,
  added: [...added],
  changed: changed.map(({ file, text }) => ({ file, text })),
  replaced,
});

const textsOf = ({ added, changed, replaced }: Change): NewText[] => [...added, ...changed, replaced];
