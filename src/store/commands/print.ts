import { ARCHIVE_KINDS } from '../../domain/archive.js';
import type { Filled } from '../archive/fill.js';
import type { Tally } from '../archive/tally.js';
import { differences, wholeOf } from '../archive/tally.js';
import { kindNames, texts } from './main.texts.js';

/** Names of what cannot be read that are printed one by one. */
const MOST_NAMES = 20;
/** Digits of a checksum that are shown: enough to see a difference. */
const DIGITS = 16;

/** Counts and checksums, a line for each kind; those of two sides beside each other. */
export function tableOf(...sides: readonly Tally[]): string[] {
  const head = ['', ...sides.flatMap(() => [texts.there(), texts.sum()])];
  const rows = ARCHIVE_KINDS.map((kind) => [
    kindNames[kind](),
    ...sides.flatMap((side) => cells(side[kind])),
  ]);
  const total = [texts.total(), ...sides.map(wholeOf).flatMap(cells)];
  return inColumns([head, ...rows, total]);
}

/** What both sides hold, and whether it is the same. */
export function printed({ from, to }: Filled): string[] {
  const different = differences(from, to).map((kind) => kindNames[kind]());
  return [...tableOf(from, to), different.length === 0 ? texts.equal() : texts.different(different)];
}

/** What was left where it is; nothing when there is none. */
export function printedUnreadable(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const left = names.length - MOST_NAMES;
  return [
    texts.unreadable(names.length),
    ...names.slice(0, MOST_NAMES).map((name) => `- ${name}`),
    ...(left > 0 ? [texts.more(left)] : []),
  ];
}

const cells = ({ count, sha256 }: Tally[keyof Tally]): string[] => [
  texts.count(count),
  sha256.slice(0, DIGITS),
];

/** The first column to the left, counts to the right. */
function inColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, nth) => Math.max(...rows.map((row) => row[nth]?.length ?? 0)));
  const isCount = (nth: number): boolean => nth % 2 === 1;
  return rows.map((row) =>
    row
      .map((cell, nth) => (isCount(nth) ? cell.padStart(widths[nth] ?? 0) : cell.padEnd(widths[nth] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
