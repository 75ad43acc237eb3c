import { createSplit } from './dutch/compounds.js';
import { createForms, type Stem } from './dutch/lemma.js';
import type { Lexicon } from './dutch/lexicon.js';
import { QUESTION_WORDS, SMALL_VERBS, STOP_WORDS, WEAK_WORDS } from './dutch/stop-words.js';
import { EVERYDAY_SYNONYMS } from './dutch/synonyms.js';
import { createThesaurus, type Thesaurus } from './dutch/thesaurus.js';
import { PARTICLES } from './dutch/verbs.js';
import { wordsOf } from './dutch/words.js';
import { WEIGHTS } from './weights.js';

/** One word of a text, understood. */
export interface Token {
  /** As it was written, without capitals and accents. */
  readonly word: string;
  readonly stem: string;
  /** How much it says of the subject: 0 for a stop word, 1 for a word of content. */
  readonly weight: number;
}

/** A verb that was pulled apart (`zeg … op`): the place of its verb, and the stem of the whole. */
export interface Rejoined {
  readonly at: number;
  readonly stem: string;
}

/** All that is known of Dutch, as one thing. */
export interface Language {
  readonly tokens: (text: string) => readonly Token[];
  readonly stem: Stem;
  /** Stems of the parts of a compound; empty when the word is none. */
  readonly parts: (word: string) => readonly string[];
  readonly thesaurus: Thesaurus;
  /** The stem of the verb that a noun can also be a form of. */
  readonly asVerb: (word: string) => string | undefined;
  /** Whether it is a Dutch word, and so no typing error. */
  readonly isWord: (word: string) => boolean;
  readonly rejoined: (tokens: readonly Token[]) => readonly Rejoined[];
}

/** How far from its verb a particle stands: `zeg ik mijn huur op`, `op te zeggen`. */
const BEFORE = 9;
const AFTER = 3;
const PARTICLE_WORDS = new Set(PARTICLES);

/** Makes the analysis of Dutch from a word list. `synonyms` are lines as in `createThesaurus`, beside the everyday ones. */
export function createLanguage(lexicon: Lexicon, synonyms: readonly string[] = []): Language {
  const { stem, isWord, asVerb, together } = createForms(lexicon);
  const split = createSplit(lexicon, stem);

  const rejoin = (particle: Token, tokens: readonly Token[], at: number): Rejoined[] =>
    tokens.slice(Math.max(0, at - BEFORE), at + AFTER).flatMap(({ word }, i) => {
      const found = STOP_WORDS.has(word) ? undefined : together(particle.word, word);
      return found === undefined ? [] : [{ at: Math.max(0, at - BEFORE) + i, stem: found }];
    });

  return {
    stem,
    isWord,
    asVerb,
    tokens: (text) =>
      wordsOf(text)
        .map(writtenOut)
        .map((word) => ({ word, stem: stem(word), weight: weightOf(word) })),
    parts: (word) => split(word).map(stem),
    thesaurus: createThesaurus([...EVERYDAY_SYNONYMS, ...synonyms], stem),
    rejoined: (tokens) =>
      tokens.flatMap((token, at) => (PARTICLE_WORDS.has(token.word) ? rejoin(token, tokens, at) : [])),
  };
}

/** `telefoonnr` → `telefoonnummer`. */
const writtenOut = (word: string) => word.replace(/(?<=.{3})nr$/, 'nummer');

function weightOf(word: string): number {
  if (QUESTION_WORDS.has(word)) return WEIGHTS.asking;
  if (STOP_WORDS.has(word) || SMALL_VERBS.has(word) || /^\D$/.test(word)) return 0;
  return WEAK_WORDS.has(word) || /^\d{1,2}$/.test(word) ? WEIGHTS.weak : 1;
}
