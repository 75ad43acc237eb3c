/** Three rows of the table, used again for each comparison: most of the time would go into making them. */
const LONGEST = 256;
let [beforeLast, last, row] = [new Uint16Array(LONGEST), new Uint16Array(LONGEST), new Uint16Array(LONGEST)];
/** More than any text is long. */
const FAR = LONGEST * 2;

/**
 * How many key presses lie between two texts: letters too many, too few, other, or two neighbours swapped.
 * Infinity when there are more than `most`, or a text is longer than any name.
 */
export function distance(one: string, other: string, most: number): number {
  if (one === other) return 0;
  if (isTooFar(one.length, other.length, most)) return Infinity;
  for (let to = 0; to <= other.length; to += 1) last[to] = to;
  for (let at = 1; at <= one.length; at += 1) {
    if (fillRow(one, other, at) > most) return Infinity;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  const presses = last[other.length] ?? FAR;
  return presses <= most ? presses : Infinity;
}

const isTooFar = (one: number, other: number, most: number): boolean =>
  other >= LONGEST || one - other > most || other - one > most;

// No `Math.min`, and no objects: this is done a million times for each name that is looked for.
const lesser = (one: number, other: number): number => (one < other ? one : other);

/** Fills the row of the first `at` letters of `one`; gives the least of it. */
function fillRow(one: string, other: string, at: number): number {
  const [letter, before] = [one.charCodeAt(at - 1), at > 1 ? one.charCodeAt(at - 2) : -1];
  row[0] = at;
  let least = at;
  let previous = -1;
  for (let to = 1; to <= other.length; to += 1) {
    const here = other.charCodeAt(to - 1);
    const isSwapped = letter === previous && before === here;
    const presses = lesser(changed(to, letter === here), isSwapped ? (beforeLast[to - 2] ?? FAR) + 1 : FAR);
    row[to] = presses;
    least = lesser(least, presses);
    previous = here;
  }
  return least;
}

/** A letter too many, too few, or another. */
const changed = (to: number, isSame: boolean): number =>
  lesser(lesser((last[to] ?? FAR) + 1, (row[to - 1] ?? FAR) + 1), (last[to - 1] ?? FAR) + (isSame ? 0 : 1));
