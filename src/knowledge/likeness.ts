import Fuse from 'fuse.js';
import type { Language } from './language.js';
import type { SearchIndex } from './search-index.js';

/** An article that may answer, with the units of its phrasings that say most of the question. */
export interface Candidate {
  readonly article: number;
  readonly score: number;
  readonly phrases: readonly number[];
}

/** How alike a question and the phrasings of some articles look, letter by letter, 0 to 1. */
export type Likeness = (question: string, candidates: readonly Candidate[]) => ReadonlyMap<number, number>;

/** How far a word may be off, by fuse.js's measure. */
const THRESHOLD = 0.35;
/** A longer question is compared by its first words: fuse.js looks for each of them in each phrasing. */
const MOST_WORDS = 20;

/**
 * fuse.js's token search on stems. It sees what the index cannot: words that begin alike, or are hidden in longer words.
 * It looks at every phrasing it is given, so it is given only those that can still become the first.
 */
export function createLikeness(index: SearchIndex, language: Language): Likeness {
  return (question, candidates) => {
    const found = new Map<number, number>();
    const asked = language.tokens(question).filter(({ weight }) => weight > 0);
    const phrases = candidates.flatMap(({ article, phrases: units }) =>
      [...new Set(units)].flatMap((unit) => {
        const stems = index.units[unit]?.stems;
        return stems === undefined ? [] : [{ article, stems }];
      }),
    );
    const query = asked.slice(0, MOST_WORDS).map(({ stem }) => stem);
    if (query.length === 0) return found;
    const fuse = new Fuse(phrases, {
      keys: ['stems'],
      useTokenSearch: true,
      includeScore: true,
      threshold: THRESHOLD,
    });
    for (const { item, score = 1 } of fuse.search(query.join(' ')))
      found.set(item.article, Math.max(1 - score, found.get(item.article) ?? 0));
    return found;
  };
}
