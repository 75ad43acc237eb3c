/** The words of a text, as they are looked up: without capitals, accents and apostrophes. */
export function wordsOf(text: string): string[] {
  return plain(text).match(/\p{L}+|\p{N}+/gu) ?? [];
}

/** The words that a text writes with hyphens, without them: `BRIN-nummer` → `brinnummer`. */
export function hyphenatedOf(text: string): string[] {
  return (plain(text).match(/\p{L}+(?:-\p{L}+)+/gu) ?? []).map((word) => word.replaceAll('-', ''));
}

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    // `zo'n` is no sun.
    .replace(/\bzo['’]n\b/g, ' ')
    .replace(/[\p{M}'’‘`´]/gu, '');
