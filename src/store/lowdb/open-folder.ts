import { mkdir } from 'node:fs/promises';
import type { HelpdeskError } from '../../domain/errors.js';
import type { Clock, Log } from '../../domain/outside.js';
import { Files } from './files.js';
import { Journal } from './journal.js';
import type { LockDeps } from './lock.js';
import { takeLock } from './lock.js';
import { asStoreError, systemCode } from './store-error.js';
import type { WriteFile } from '../write-whole.js';
import { writeWhole } from '../write-whole.js';

/** Which folder, and how files in it are written. */
export interface FolderDeps {
  /** The data folder; made when it is missing, but the folder it stands in is not. */
  readonly dir: string;
  readonly log: Log;
  readonly clock: Clock;
  /** Replaces a file; a test hands in one that fails. */
  readonly write?: WriteFile;
}

/** A data folder that this process has for itself. */
export interface OpenedFolder {
  readonly files: Files;
  readonly journal: Journal;
  readonly release: () => Promise<void>;
}

/**
 * Takes a data folder for this process alone, and finishes what a crash interrupted in it.
 * @throws HelpdeskError `store_locked` when another process has the folder, `store_unwritable`
 */
export async function openFolder(deps: FolderDeps): Promise<OpenedFolder> {
  const { dir, clock, log, write = writeWhole } = deps;
  const files = new Files({ dir, log, clock, write });
  const onLost = (reason: HelpdeskError): void => {
    files.halt(reason);
  };
  const release = await takeFolder({ dir, clock, log, onLost });
  try {
    await files.prepare();
    const journal = new Journal(files, log);
    await journal.replay();
    return { files, journal, release };
  } catch (error) {
    await release();
    throw error;
  }
}

async function takeFolder(deps: LockDeps): Promise<() => Promise<void>> {
  try {
    await mkdir(deps.dir, { mode: 0o700 }).catch((error: unknown) => {
      if (systemCode(error) !== 'EEXIST') throw error;
    });
    return await takeLock(deps);
  } catch (error) {
    throw asStoreError(error, { dir: deps.dir });
  }
}
