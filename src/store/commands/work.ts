import type { Archive } from '../../domain/archive.js';
import { HelpdeskError } from '../../domain/errors.js';
import type { Outside } from '../../domain/outside.js';
import { readBackup, writeBackup } from '../archive/backup-file.js';
import { fill } from '../archive/fill.js';
import { tallyOf } from '../archive/merge.js';
import { differences } from '../archive/tally.js';
import { openArchive } from '../open.js';
import type { DatabaseSettings } from '../postgres/settings.js';
import { texts } from './main.texts.js';
import { printed, printedUnreadable, tableOf } from './print.js';
import type { Watch } from './watch.js';

/** Where a store rests, by the settings. */
export interface StoreAt {
  readonly database: DatabaseSettings;
  readonly dir: string;
}

/** What a command works with. */
export interface WorkDeps extends Outside {
  /** Folder of the program. */
  readonly root: string;
  readonly watch: Watch;
  /** Prints a line. */
  readonly tell: (line: string) => void;
}

/** Copies all of a store to another one, and compares. @returns whether both are the same */
export async function copyStore(from: StoreAt, to: StoreAt, deps: WorkDeps): Promise<boolean> {
  const { watch, tell } = deps;
  if (from.database && from.database.url === to.database?.url) {
    tell(texts.sameStore());
    return false;
  }
  return opened(from, deps, async (source) => {
    await refuseUnfinished(source);
    return opened(to, deps, async (target) => {
      tell(texts.fromTo(nameOf(from), nameOf(to)));
      const total = await source.size();
      const filled = await fill({
        from: source.read(),
        to: target,
        over: ['filling', 'copy'],
        onCopied: watch.phase({ label: texts.progress.copying(), total }),
        onCompared: watch.phase({ label: texts.progress.comparing(), total }),
      });
      watch.end();
      const isSame = differences(filled.from, filled.to).length === 0;
      const left = printedUnreadable(await source.unreadable());
      for (const line of [...printed(filled), ...left, ...(isSame ? [texts.copied()] : [])]) tell(line);
      return isSame;
    });
  });
}

/** Writes all of a store to one file. */
export async function backUp(at: StoreAt, file: string, deps: WorkDeps): Promise<boolean> {
  const { watch, tell, clock } = deps;
  return opened(at, deps, async (source) => {
    await refuseUnfinished(source);
    tell(texts.fromTo(nameOf(at), texts.file(file)));
    const onRecord = watch.phase({ label: texts.progress.saving(), total: await source.size() });
    const tally = await writeBackup({ file, records: source.read(), at: clock.now(), onRecord });
    watch.end();
    const left = printedUnreadable(await source.unreadable());
    for (const line of [...tableOf(tally), ...left, texts.saved(file)]) tell(line);
    return true;
  });
}

/** Puts what a file holds in a store that is empty, and compares. Nothing is written before the whole file was checked. */
export async function restore(file: string, at: StoreAt, deps: WorkDeps): Promise<boolean> {
  const { watch, tell } = deps;
  const total = await check(file, watch);
  return opened(at, deps, async (target) => {
    tell(texts.fromTo(texts.file(file), nameOf(at)));
    const filled = await fill({
      from: readBackup(file),
      to: target,
      over: ['filling'],
      onCopied: watch.phase({ label: texts.progress.restoring(), total }),
      onCompared: watch.phase({ label: texts.progress.comparing(), total }),
    });
    watch.end();
    const isSame = differences(filled.from, filled.to).length === 0;
    for (const line of [...printed(filled), ...(isSame ? [texts.restored()] : [])]) tell(line);
    return isSame;
  });
}

/** @returns how many records there are @throws HelpdeskError `backup_damaged`, `store_newer` */
async function check(file: string, watch: Watch): Promise<number> {
  let total = 0;
  // How many there will be is not known yet, so nothing is shown of it but that it may be stopped.
  const step = watch.silent();
  await tallyOf(readBackup(file), () => {
    total += 1;
    step();
  });
  return total;
}

async function refuseUnfinished(source: Archive): Promise<void> {
  if ((await source.state()) === 'filling') throw new HelpdeskError('store_unfinished');
}

async function opened<T>(
  { database, dir }: StoreAt,
  deps: WorkDeps,
  work: (archive: Archive) => Promise<T>,
): Promise<T> {
  const archive = await openArchive({ database, dir, ...deps });
  try {
    return await work(archive);
  } finally {
    deps.watch.end();
    await archive.close();
  }
}

/** How a store is called. Of a database neither the user nor the password. */
function nameOf({ database, dir }: StoreAt): string {
  if (!database) return texts.folder(dir);
  const { host, pathname } = new URL(database.url);
  return texts.database(host, pathname.slice(1));
}
