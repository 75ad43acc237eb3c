import { open, rename, rm } from 'node:fs/promises';

/** How a file is to be written. */
export interface WriteOptions {
  /** Where the new text is gathered: on the same disk as the file itself. */
  readonly temporary: string;
  /** Wait until the disk has the text, so that it outlives a power failure. */
  readonly durable: boolean;
  /** Who may read and write it; the program alone unless said otherwise. */
  readonly mode?: number;
}

/** Replaces a file as a whole. When it throws, the file is as it was. */
export type WriteFile = (file: string, text: string | Uint8Array, options: WriteOptions) => Promise<void>;

/**
 * Replaces a file as a whole: a reader, and whoever starts after a crash, sees the old text or the new one.
 * Not write-file-atomic: on a disk that fills up it takes a partial write for a whole one, and then puts
 * the truncated text in place of the good one.
 */
export const writeWhole: WriteFile = async (file, text, options) => {
  try {
    await writeTemporary(text, options);
    await rename(options.temporary, file);
  } catch (error) {
    await rm(options.temporary, { force: true });
    throw error;
  }
};

async function writeTemporary(
  text: string | Uint8Array,
  { temporary, durable, mode }: WriteOptions,
): Promise<void> {
  const handle = await open(temporary, 'w', 0o600);
  try {
    await handle.writeFile(text);
    // Not in `open`: the process's umask would take something off.
    if (mode !== undefined) await handle.chmod(mode);
    if (durable) await handle.sync();
  } finally {
    await handle.close();
  }
}
