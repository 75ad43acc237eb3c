import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { HelpdeskError } from '../../domain/errors.js';
import type { Outside } from '../../domain/outside.js';

/** A file that a user sent along. */
export interface SharedFile {
  readonly bytes: Uint8Array;
  /** Content type as the sender gave it. */
  readonly type: string;
  readonly name: string;
}

/**
 * Where files that users sent along are kept for a day. Processes may share one folder; each then counts as full what it
 * put there itself, and what it found at its start.
 */
export interface FileShelf {
  /**
   * Keeps a file; gives back its id, which nobody can guess.
   * @throws HelpdeskError `store_unwritable`, also when the shelf is full
   */
  put(file: SharedFile): Promise<string>;
  /** `undefined` when there is none, or its day is over. */
  get(id: string): Promise<SharedFile | undefined>;
  /** Takes a file off the shelf before its day is over; nothing happens when it is not there. */
  remove(id: string): Promise<void>;
}

/** Where the files stand, and how much room they have. */
export interface FileShelfDeps extends Pick<Outside, 'clock' | 'randomId'> {
  /** A folder for this only; made when there is none. */
  readonly dir: string;
  /** Bytes of all files together. */
  readonly maxBytes?: number;
}

/** Life of a file. Source: Direct Line 3.0. */
export const KEPT_DAYS = 1;
const KEPT_MS = KEPT_DAYS * 24 * 60 * 60 * 1000;
const SHELF_BYTES = 512 * 1024 * 1024;

/** `<ms since 1970 until which it is kept>-<random id>`: the name alone says when it may go, and is no path. */
const FILE_ID = /^(\d{13})-[\w-]{1,64}$/;
const Head = z.object({ type: z.string(), name: z.string() });

/** Opens a shelf in a folder of its own. */
export async function openFileShelf({
  dir,
  maxBytes = SHELF_BYTES,
  ...outside
}: FileShelfDeps): Promise<FileShelf> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const sizes = new Map<string, number>();
  for (const id of (await readdir(dir)).filter((name) => FILE_ID.test(name))) {
    sizes.set(id, (await stat(path.join(dir, id))).size);
  }
  return new DiskShelf({ dir, maxBytes, ...outside }, sizes);
}

/** A file on disk is one line of JSON about it, and then its bytes. */
class DiskShelf implements FileShelf {
  readonly #deps: Required<FileShelfDeps>;
  /** What there is, by id. */
  readonly #sizes: Map<string, number>;

  constructor(deps: Required<FileShelfDeps>, sizes: Map<string, number>) {
    this.#deps = deps;
    this.#sizes = sizes;
  }

  async put({ bytes, type, name }: SharedFile): Promise<string> {
    const { clock, randomId, maxBytes } = this.#deps;
    await this.#clear();
    const content = Buffer.concat([Buffer.from(`${JSON.stringify({ type, name })}\n`), bytes]);
    const taken = [...this.#sizes.values()].reduce((sum, size) => sum + size, 0);
    if (taken + content.length > maxBytes) throw new HelpdeskError('store_unwritable', { full: true });
    const id = `${clock.now().getTime() + KEPT_MS}-${randomId()}`;
    this.#sizes.set(id, content.length);
    await write(this.#path(id), content).catch((cause: unknown) => {
      this.#sizes.delete(id);
      throw new HelpdeskError('store_unwritable', {}, { cause });
    });
    return id;
  }

  async get(id: string): Promise<SharedFile | undefined> {
    if (!FILE_ID.test(id) || this.#isOver(id)) return undefined;
    const content = await readFile(this.#path(id)).catch(undefinedWhenMissing);
    if (content === undefined) return undefined;
    const end = content.indexOf('\n');
    const head = Head.parse(JSON.parse(content.toString('utf8', 0, end)));
    return { ...head, bytes: content.subarray(end + 1) };
  }

  async remove(id: string): Promise<void> {
    if (!FILE_ID.test(id)) return;
    this.#sizes.delete(id);
    await rm(this.#path(id), { force: true });
  }

  #path(id: string): string {
    return path.join(this.#deps.dir, id);
  }

  #isOver(id: string): boolean {
    return Number(FILE_ID.exec(id)?.[1] ?? 0) <= this.#deps.clock.now().getTime();
  }

  /** Deletes what has had its day. */
  async #clear(): Promise<void> {
    for (const id of [...this.#sizes.keys()].filter((one) => this.#isOver(one))) await this.remove(id);
  }
}

function undefinedWhenMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}

/** Writes a file that only we may read, and leaves nothing behind when that fails. */
async function write(file: string, content: Buffer): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(content);
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}
