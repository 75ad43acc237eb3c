/** Three rows of the table, used again for each comparison: most of the time would go into making them. */
const LONGEST = 256;
let [beforeLast, last, row] = [new Uint16Array(LONGEST), new Uint16Array(LONGEST), new Uint16Array(LONGEST)];

/**
 * How many key presses lie between two texts: letters too many, too few, other, or two neighbours swapped.
 * Infinity when there are more than `most`, or a text is longer than any name.
 */
export function distance(one: string, other: string, most: number): number {
  if (one === other) return 0;
  if (Math.abs(one.length - other.length) > most || other.length >= LONGEST) return Infinity;
  for (let to = 0; to <= other.length; to += 1) last[to] = to;
  for (let at = 1; at <= one.length; at += 1) {
    if (fillRow(one, other, at) > most) return Infinity;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return atMost(most, Number(last[other.length]));
}

const atMost = (most: number, presses: number): number => (presses <= most ? presses : Infinity);

/** Fills the row of the first `at` letters of `one`; gives the least of it. */
function fillRow(one: string, other: string, at: number): number {
  row[0] = at;
  let least = at;
  for (let to = 1; to <= other.length; to += 1) {
    const presses = Math.min(lastLetter(one, other, { at, to }), swapped(one, other, { at, to }));
    row[to] = presses;
    if (presses < least) least = presses;
  }
  return least;
}

interface Cell {
  readonly at: number;
  readonly to: number;
}

function lastLetter(one: string, other: string, { at, to }: Cell): number {
  const same = one.charCodeAt(at - 1) === other.charCodeAt(to - 1) ? 0 : 1;
  const tooMany = Number(last[to]) + 1;
  const tooFew = Number(row[to - 1]) + 1;
  return Math.min(tooMany, tooFew, Number(last[to - 1]) + same);
}

function swapped(one: string, other: string, { at, to }: Cell): number {
  if (at < 2 || to < 2 || one.charCodeAt(at - 1) !== other.charCodeAt(to - 2)) return Infinity;
  return one.charCodeAt(at - 2) === other.charCodeAt(to - 1) ? Number(beforeLast[to - 2]) + 1 : Infinity;
}
