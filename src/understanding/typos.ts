/** Shorter words are too alike to say what was meant. */
const SHORTEST = 5;

/**
 * Whether one key press lies between two words: a letter too many, too few, other, or two swapped.
 * The first letter must be right: `vraag` is no typing error for `graag`.
 */
export function isOneTypo(typed: string, word: string): boolean {
  if (typed === word || !typed.startsWith(word.charAt(0)) || Math.abs(typed.length - word.length) > 1)
    return false;
  let start = 1;
  while (start < typed.length && typed[start] === word[start]) start += 1;
  const [left, right] = [typed.slice(start), word.slice(start)];
  const swapped = left.charAt(1) + left.charAt(0) + left.slice(2) === right;
  return [left.slice(1) === right, left === right.slice(1), left.slice(1) === right.slice(1), swapped].some(
    Boolean,
  );
}

/** Replaces each word that is one typing error away from exactly one known word of five letters or more. */
export function mendTypos(words: readonly string[], known: ReadonlySet<string>): string[] {
  return words.map((typed) => {
    if (typed.length < SHORTEST - 1 || known.has(typed)) return typed;
    const [meant, other] = [...known].filter((word) => word.length >= SHORTEST && isOneTypo(typed, word));
    return meant !== undefined && other === undefined ? meant : typed;
  });
}
