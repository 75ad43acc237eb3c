import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from './domain/errors.js';
import type { Outside } from './domain/outside.js';
import type { Store } from './domain/store.js';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** A folder, and after how many days its files are deleted. */
export interface Kept {
  readonly folder: string;
  readonly days: number;
}

/** What is swept, and what is older than how many days. */
export interface RetentionDeps extends Pick<Outside, 'clock' | 'log'> {
  readonly store: Pick<Store, 'sweep'>;
  readonly days: number;
  /** Folders in which files of users or tickets are, which may not exist. */
  readonly folders: readonly Kept[];
}

/** Deletes or ends what is past its term: conversations, closed tickets, files in folders. @returns how many */
export async function sweep({ store, days, folders, clock }: Omit<RetentionDeps, 'log'>): Promise<number> {
  const now = clock.now();
  const before = (kept: number): Date => new Date(now.getTime() - kept * DAY_MS);
  let deleted = await store.sweep(before(days), now);
  for (const kept of folders) deleted += await sweepFiles(kept.folder, before(kept.days));
  return deleted;
}

async function sweepFiles(folder: string, before: Date): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  let deleted = 0;
  for (const name of names) {
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile() || found.mtime >= before) continue;
    await rm(file, { force: true });
    deleted += 1;
  }
  return deleted;
}

/** Sweeps at start and each hour. @returns stops it */
export function startRetention(deps: RetentionDeps): () => void {
  const run = async (): Promise<void> => {
    try {
      const deleted = await sweep(deps);
      if (deleted > 0) deps.log.info({ deleted }, 'retention.swept');
    } catch (error) {
      deps.log.error({ code: codeOf(error) }, 'retention.failed');
    }
  };
  void run();
  const timer = setInterval(() => void run(), HOUR_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
