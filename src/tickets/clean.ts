/** What would break a line in a header or in a mail's own lay-out. */
const LINE_BREAKING = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** What turns the direction of the text after it, is not seen, or is half a character. */
const UNSEEN = /[\p{Bidi_Control}\p{Cs}\uFEFF]/gu;

/** A text a user typed as one line: no line breaks, no control characters, nothing that turns text around. */
export const oneLine = (text: string): string =>
  text.replace(LINE_BREAKING, ' ').replace(UNSEEN, '').replace(/\s+/gu, ' ').trim();

/**
 * The same as a header may hold it: cut off after `most` characters. A reader would decode what looks like
 * an encoded word (RFC 2047), line breaks and all, so its opening is taken apart.
 */
export function headerText(text: string, most: number): string {
  const characters = Array.from(oneLine(text).replaceAll('=?', '= ?'));
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`;
}

/** A text of more lines, in the user's own words: the lines stay, the rest is as in `oneLine`. */
export const ownLines = (text: string): string[] =>
  text
    .split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/u)
    .map((line) => line.replace(LINE_BREAKING, ' ').replace(UNSEEN, '').trimEnd());
