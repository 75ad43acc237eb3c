/** A table of phrases, written as people type them with ` | ` between them. */
export const phrases = (table: TemplateStringsArray): string[] =>
  (table[0] ?? '')
    .split(/\s\|\s|\n/u)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
