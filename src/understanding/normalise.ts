import { clean } from './clean.js';

/**
 * A text as phrases are compared: lower case, no accents, no punctuation or emoji, one space between
 * words, at most two of the same letter in a row.
 */
export const normalise = (text: string): string =>
  clean(text)
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/['\u02BC]/gu, '')
    // `a.u.b.` is one word.
    .replace(/(?<=(?<!\p{L})\p{L})\.(?=\p{L}(?!\p{L}))/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(\p{L})\1{2,}/gu, '$1$1')
    .trim();

const BETWEEN =
  /[,;:!?()[\]]+|\.(?!\p{L}(?!\p{L}))|\s-+\s|(?<!\p{L})(?:maar|want|omdat|alleen|doch)(?!\p{L})/iu;

/** The parts of a text between punctuation and conjunctions, normalised; empty parts are left out. */
export const clausesOf = (text: string): string[] =>
  clean(text).split(BETWEEN).map(normalise).filter(Boolean);
