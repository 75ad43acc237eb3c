/** The words of a text, as they are looked up and compared: without capitals, accents and apostrophes. */
export function wordsOf(text: string): string[] {
  return plainText(text).match(/\p{L}+|\p{N}+/gu) ?? [];
}

/** A text without capitals, accents and apostrophes. */
export const plainText = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    // `zo'n` is no sun.
    .replace(/\bzo['’]n\b/g, ' ')
    .replace(/[\p{M}'’‘`´]/gu, '');
