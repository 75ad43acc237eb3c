/**
 * What each kind of evidence is worth. Found by a random search on the questions marked `tune` in `test/knowledge`, and rounded;
 * the bands in `bands.ts` belong to them, so after a change here: `npm run kennis:evaluate` with `--calibrate`.
 */
export const WEIGHTS = {
  /** Where a word is found. */
  field: { title: 1, phrase: 0.9, keyword: 0.9, body: 0.95 },
  /** The whole article's share in the question, the best phrasing's share, how alike the two are, and fuse.js on the best few. */
  asked: 0.45,
  covered: 0.3,
  alike: 0.12,
  fuse: 0.14,
  /** A part of a compound beside the whole word, in a question and in an article. */
  part: 0.83,
  partFiled: 0.58,
  /** What the parts of a compound that no article has say together, beside one word. */
  split: 0.85,
  /** A noun read as the verb it can also be. */
  asVerb: 0.8,
  /** A synonym, a wider word and a narrower one, beside the word itself. */
  same: 0.8,
  wider: 0.75,
  narrower: 0.4,
  /** Spelling: sounds the same, one letter off, two letters off. */
  sound: 0.9,
  oneLetter: 0.8,
  twoLetters: 0.65,
  /** A word of little content, a question word, a saying of small words only, beside a word of content. */
  weak: 0.42,
  asking: 0.22,
  saying: 0.7,
  /** A word that no article knows counts more than its rarity: the question is probably about something else. */
  unknown: 1.3,
  /** Rarity of a word that no article has, above that of a word that every article has. */
  rare: 4.28,
  common: 0.3,
  /** Doubt that every question starts with, so that one small word is no proof. */
  doubt: 1.1,
} as const;
