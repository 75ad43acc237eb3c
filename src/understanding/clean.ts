/** Signs that people type for an apostrophe. Mapped first: NFKC makes a space with an accent of some. */
const APOSTROPHES = /[\u2018\u2019\u201B\u02B9\u02BC\u2032\u00B4\u0060\u1FBD\uFF07]/gu;
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/gu;
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** Not seen, turns text around, or half a character. */
const UNSEEN = /[\p{Cf}\p{Cs}\uFEFF]/gu;

/**
 * A message as it may be kept and repeated: one line, no control characters, nothing invisible, plain
 * apostrophes and dashes. Everything else stays as the user typed it.
 */
export const clean = (text: string): string =>
  text
    .replace(APOSTROPHES, "'")
    .replace(DASHES, '-')
    .normalize('NFKC')
    .replace(BREAKS, ' ')
    .replace(UNSEEN, '')
    .replace(/\s+/gu, ' ')
    .trim();
