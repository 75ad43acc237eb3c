/** Words that stay small within a name or a place: tussenvoegsels and their like. */
const SMALL = new Set(
  "van de der den het 't 't' ten ter te in op aan bij uit over onder en 's d' la le les du des von zu zum zur af of af't v.d. v/d al el di da dos del y bij-de".split(
    ' ',
  ),
);

/**
 * Gives a name or place the capitals it has in Dutch, when none were typed: `jan van der berg` becomes
 * `Jan van der Berg`. A text with a capital in it is left as its writer wants it.
 */
export function withCapitals(text: string): string {
  if (text !== text.toLowerCase()) return text;
  return text
    .split(' ')
    .map((word, place) => (place > 0 && SMALL.has(word) ? word : parts(word)))
    .join(' ');
}

/** Each part of a double name, and each initial: `jan-willem`, `j.p.`. */
const parts = (word: string): string =>
  word
    .split('-')
    .map((part, place) => (place > 0 && SMALL.has(part) ? part : capital(part)))
    .join('-');

function capital(part: string): string {
  if (/^(?:\p{L}\.)+$/u.test(part)) return part.toUpperCase();
  if (/^'[st]$/u.test(part)) return part;
  return part.replace(
    /^([^\p{L}\p{N}]*)(ij|\p{L})/u,
    (_, before: string, first: string) => before + first.toUpperCase(),
  );
}
