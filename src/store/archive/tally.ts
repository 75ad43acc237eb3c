import type { Hash } from 'node:crypto';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ArchiveKind, ArchivePlace, ArchiveRecord } from '../../domain/archive.js';
import { ARCHIVE_KINDS } from '../../domain/archive.js';

/** How many there are of a kind, and the SHA-256 over all of them. */
export type KindTally = z.infer<typeof KindTally>;
const KindTally = z.strictObject({ count: z.int().nonnegative(), sha256: z.string() });

/** Counts and checksums of all kinds: equal for stores that keep the same. */
export type Tally = z.infer<typeof Tally>;
export const Tally = z.strictObject(
  Object.fromEntries(ARCHIVE_KINDS.map((kind) => [kind, KindTally])) as Record<ArchiveKind, typeof KindTally>,
);

/** Of a list, what stands in it counts. */
function countOf({ kind, value }: ArchiveRecord): number {
  if (kind === 'register') return value.schools.length;
  return Array.isArray(value) ? value.length : 1;
}

/** Counts records that come in their order. */
export class Counter {
  readonly #kinds = new Map<ArchiveKind, { count: number; readonly hash: Hash }>(
    ARCHIVE_KINDS.map((kind) => [kind, { count: 0, hash: createHash('sha256') }]),
  );

  /** @param line the record as canonical JSON */
  add(record: ArchiveRecord, line: string): void {
    const tally = this.#kinds.get(record.kind);
    if (!tally) throw new Error('A kind without a place in the order');
    tally.count += countOf(record);
    tally.hash.update(`${line}\n`);
  }

  /** What was counted so far. */
  get tally(): Tally {
    const kinds = [...this.#kinds].map(([kind, { count, hash }]) => [
      kind,
      { count, sha256: hash.copy().digest('hex') },
    ]);
    return Object.fromEntries(kinds) as Tally;
  }
}

/** One count and one checksum for all kinds together. */
export function wholeOf(tally: Tally): KindTally {
  const kinds = ARCHIVE_KINDS.map((kind) => tally[kind]);
  const hash = createHash('sha256');
  for (const { sha256 } of kinds) hash.update(sha256);
  return { count: kinds.reduce((sum, { count }) => sum + count, 0), sha256: hash.digest('hex') };
}

/** The kinds that are not the same on both sides. */
export const differences = (one: Tally, other: Tally): ArchiveKind[] =>
  ARCHIVE_KINDS.filter(
    (kind) => one[kind].sha256 !== other[kind].sha256 || one[kind].count !== other[kind].count,
  );

/** The order of records: negative when `one` comes first. */
export function inArchiveOrder(one: ArchivePlace, other: ArchivePlace): number {
  const kinds = ARCHIVE_KINDS.indexOf(one.kind) - ARCHIVE_KINDS.indexOf(other.kind);
  if (kinds !== 0 || one.id === other.id) return kinds;
  return one.id < other.id ? -1 : 1;
}
