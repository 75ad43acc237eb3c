/**
 * How a word sounds, roughly: words that differ only in a usual Dutch spelling mistake (`ei` for `ij`, `dt` for `d`, one `n` for two)
 * have the same key.
 */
export function soundOf(word: string): string {
  return word
    .replace(/ij|ey|y/g, 'ei')
    .replace(/ouw?|auw?/g, 'ou')
    .replace(/sch/g, 'sg')
    .replace(/ch/g, 'g')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/[cq]/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/v/g, 'f')
    .replace(/z/g, 's')
    .replace(/(?<=[^aeiou])[dt]{1,2}$/, 't')
    .replace(/d$/, 't')
    .replace(/ie/g, 'i')
    .replace(/(.)\1+/g, '$1');
}

/**
 * How many letters must change, come, go or trade places to turn one word into the other; `limit + 1` when more than `limit`.
 * Damerau's distance, only the band of the table that can stay within the limit.
 */
export function distance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const row = nextRow({ from, to, i, above, before });
    if (Math.min(...row) > limit) return limit + 1;
    before = above;
    above = row;
  }
  return Math.min(above[to.length] ?? Infinity, limit + 1);
}

interface Rows {
  readonly from: string;
  readonly to: string;
  readonly i: number;
  readonly above: readonly number[];
  readonly before: readonly number[];
}

function nextRow({ from, to, i, above, before }: Rows): number[] {
  const row = [i];
  const at = (cells: readonly number[], j: number) => cells[j] ?? Infinity;
  for (let j = 1; j <= to.length; j++) {
    const isSame = from[i - 1] === to[j - 1];
    const isTraded = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
    row.push(
      Math.min(
        at(above, j - 1) + (isSame ? 0 : 1),
        at(above, j) + 1,
        at(row, j - 1) + 1,
        isTraded ? at(before, j - 2) + 1 : Infinity,
      ),
    );
  }
  return row;
}
