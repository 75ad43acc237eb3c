/** What can stand between the fields of a row. */
export type Delimiter = ';' | ',' | '\t' | '|';

/** In the order in which they are preferred when a text does not tell. */
const DELIMITERS: readonly Delimiter[] = [';', '\t', ',', '|'];
/** How much of the text is looked at. */
const MOST_CHARACTERS = 16_384;
const MOST_LINES = 25;

/**
 * Finds what stands between the fields of a table, from its first lines: the sign that most of them hold equally
 * often, not counting what stands between quotes. `;` when there is nothing to go by.
 */
export function delimiterOf(text: string): Delimiter {
  const lines = unquoted(text.slice(0, MOST_CHARACTERS))
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, MOST_LINES);
  const regularity = (delimiter: Delimiter): number =>
    mostOften(lines.map((line) => line.split(delimiter).length - 1));
  return DELIMITERS.reduce((best, each) => (regularity(each) > regularity(best) ? each : best));
}

/** Without the fields that stand between quotes: a quote opens one only where a field begins. */
const unquoted = (text: string): string =>
  text.replace(/(?<=^|[;,\t|\r\n\uFEFF])"(?:[^"]|"")*(?:"|$)/g, '""');

/** How many lines hold the sign as often as most of those that hold it at all; a little more when that is often. */
function mostOften(counts: readonly number[]): number {
  const lines = new Map<number, number>();
  for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1);
  return Math.max(0, ...[...lines].map(([count, times]) => times + count / (count + 1)));
}
