import { clean } from './clean.js';

/**
 * A text as phrases are compared: lower case, no accents, no punctuation, one space between words,
 * at most two of the same letter in a row.
 */
export const normalise = (text: string): string =>
  clean(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/'/gu, '')
    .replace(/[^\p{L}\p{N}@]+/gu, ' ')
    .replace(/(\p{L})\1{2,}/gu, '$1$1')
    .trim();

/** The words of a text, normalised. */
export const wordsOf = (text: string): string[] => normalise(text).split(' ').filter(Boolean);

/** The parts of a text between punctuation and conjunctions, normalised; empty parts are left out. */
export const clausesOf = (text: string): string[] =>
  clean(text)
    .split(/[,.;:!?()]+|\s-+\s|\b(?:maar|want|omdat|alleen)\b/iu)
    .map(normalise)
    .filter(Boolean);
