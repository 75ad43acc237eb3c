import { distance, soundOf } from './dutch/spelling.js';
import type { Language, Token } from './language.js';
import { shelf, type SearchIndex } from './search-index.js';
import { WEIGHTS } from './weights.js';

/** A way to find what a word of a question means in the articles, and how good a way it is, 0 to 1. */
export interface Variant {
  readonly stem: string;
  readonly quality: number;
}

/** Words below this length are too like one another to guess at. */
const SHORTEST = 4;
/** Words from this length on may be two letters off. */
const LONG = 8;

/** What a word that is no Dutch word may have been meant for: words of the articles that sound the same, else are spelt nearly so. */
export function guesses({ word, stem }: Token, index: SearchIndex, language: Language): Variant[] {
  if (word.length < SHORTEST || /\d/.test(word) || language.isWord(word)) return [];
  const sounding = [soundOf(word), soundOf(stem)].flatMap((sound) => index.sounds.get(sound) ?? []);
  return sounding.length > 0
    ? sounding.map((other) => ({ stem: other, quality: WEIGHTS.sound }))
    : nearest(word, index);
}

function nearest(word: string, index: SearchIndex): Variant[] {
  const limit = word.length >= LONG ? 2 : 1;
  const lengths = Array.from({ length: 2 * limit + 1 }, (_, i) => word.length - limit + i);
  return lengths
    .flatMap((length) => index.shelves.get(shelf(word, length)) ?? [])
    .flatMap((other) => {
      const away = distance(word, other, limit);
      const stem = index.words.get(other);
      if (away > limit || stem === undefined) return [];
      return [{ stem, quality: away === 1 ? WEIGHTS.oneLetter : WEIGHTS.twoLetters }];
    });
}
