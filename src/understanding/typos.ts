/** Which words are mended, and how boldly. */
export interface Mending {
  /** Words that may have been meant; shorter ones than five letters are too alike to say. */
  readonly words: ReadonlySet<string>;
  /** From how many letters on another letter in the place of one counts: `Kampen` is not `kappen`. */
  readonly otherLetterFrom: number;
}

const SHORTEST = 5;

/**
 * Whether one key press lies between two words: a letter too many, too few, other, or two swapped.
 * The first letter must be right: `vraag` is no typing error for `graag`.
 */
export function isOneTypo(typed: string, word: string, otherLetterFrom = SHORTEST): boolean {
  const alike =
    typed !== word && typed.startsWith(word.charAt(0)) && Math.abs(typed.length - word.length) <= 1;
  return alike && differsOnce(typed, word, word.length >= otherLetterFrom);
}

function differsOnce(typed: string, word: string, mayBeOther: boolean): boolean {
  let start = 1;
  while (start < typed.length && typed[start] === word[start]) start += 1;
  const [left, right] = [typed.slice(start), word.slice(start)];
  if (left.slice(1) === right || left === right.slice(1)) return true;
  const swapped = left.charAt(1) + left.charAt(0) + left.slice(2) === right;
  return swapped || (mayBeOther && left.slice(1) === right.slice(1));
}

/** Replaces each word that is one typing error away from exactly one known word. */
export function mendTypos(typed: readonly string[], { words, otherLetterFrom }: Mending): string[] {
  return typed.map((word) => {
    if (word.length < SHORTEST - 1 || words.has(word)) return word;
    const [meant, other] = [...words].filter(
      (each) => each.length >= SHORTEST && isOneTypo(word, each, otherLetterFrom),
    );
    return meant !== undefined && other === undefined ? meant : word;
  });
}
