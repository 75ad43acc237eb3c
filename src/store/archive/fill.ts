import type { Archive, ArchiveRecord, ArchiveState } from '../../domain/archive.js';
import { HelpdeskError } from '../../domain/errors.js';
import { merge, tallyOf } from './merge.js';
import type { Tally } from './tally.js';
import { differences } from './tally.js';

/** What a store is filled with, and who is told how far that is. */
export interface Filling {
  /** Records in their order. */
  readonly from: AsyncIterable<ArchiveRecord>;
  readonly to: Archive;
  /** What may be replaced, beside a store that holds nothing. */
  readonly over: readonly ArchiveState[];
  /** Told after each record that is there. When it throws, the same may be begun again and goes on from there. */
  readonly onCopied: () => void;
  /** Told after each record that was read back. */
  readonly onCompared: () => void;
}

/** What both sides hold. */
export interface Filled {
  readonly from: Tally;
  readonly to: Tally;
}

/**
 * Makes a store hold exactly these records, and reads back whether it does. Until then no server may use it.
 * @throws HelpdeskError `store_not_empty` before anything was changed; `store_locked`, `store_unwritable`
 */
export async function fill({ from, to, over, onCopied, onCompared }: Filling): Promise<Filled> {
  if (!over.includes(await to.state()) && !(await isEmpty(to))) throw new HelpdeskError('store_not_empty');
  await to.mark('filling');
  const read = await merge({ from, to, onRecord: onCopied });
  const held = await tallyOf(to.read(), onCompared);
  if (differences(read, held).length === 0) await to.mark('copy');
  return { from: read, to: held };
}

async function isEmpty(archive: Archive): Promise<boolean> {
  const first = archive.read()[Symbol.asyncIterator]();
  const { done } = await first.next();
  await first.return?.();
  return done === true && (await archive.unreadable()).length === 0;
}
