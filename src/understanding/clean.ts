/** Signs that people type for an apostrophe. A grave or acute accent on its own is one too. */
const APOSTROPHES = /[\u2018\u2019\u201B\u02B9\u02BC\u2032\u00B4\u0060\u1FBD]/gu;
/** Letters and digits in the width of Chinese signs. */
const FULL_WIDTH = /[\uFF01-\uFF5E]/gu;
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63]/gu;
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** Not seen, turns text around, or half a character. */
const UNSEEN = /[\p{Cf}\p{Cs}\uFEFF]/gu;

/**
 * A message as it may be kept and repeated: one line, no control characters, nothing invisible, plain
 * apostrophes and dashes. Everything else stays as the user typed it.
 */
export const clean = (text: string): string =>
  text
    .normalize('NFC')
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(APOSTROPHES, "'")
    .replace(DASHES, '-')
    .replace(BREAKS, ' ')
    .replace(UNSEEN, '')
    .replace(/\s+/gu, ' ')
    .trim()
    // Again: what was taken out may have stood between a letter and its accent.
    .normalize('NFC');

/** The same for words that somebody else is to read as they were written: its lines stay, with at most one empty one between. */
export const cleanLines = (text: string): string =>
  text
    .split(/\r\n?|[\n\p{Zl}\p{Zp}]/u)
    .map(clean)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
