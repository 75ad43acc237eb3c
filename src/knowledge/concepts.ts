import type { Meaning, Synonym } from './dutch/thesaurus.js';
import type { Language, Token } from './language.js';
import { guesses, type Variant } from './guesses.js';
import { rarity, type SearchIndex } from './search-index.js';
import { WEIGHTS } from './weights.js';

/** One thing that a question is about. */
export interface Concept {
  /** How much of the question it is. */
  readonly weight: number;
  /** The best first. Empty when the articles do not speak of it. */
  readonly variants: readonly Variant[];
}

/** What a word may be read as because of the words around it. */
interface Reading {
  /** How much the word says in this reading. */
  readonly weight: number;
  readonly variants: readonly Variant[];
}

const BY_ITSELF: Reading = { weight: 0, variants: [] };
/** The subject of a question stands in its first lines. */
const MOST_WORDS = 60;
/** `digi door`, but not `wi fi`: shorter pairs are chance. */
const SHORTEST_PAIR = 5;

/** Reads a question as the things it is about, each with every way the articles may call it. */
export function conceptsOf(question: string, index: SearchIndex, language: Language): readonly Concept[] {
  const tokens = language.tokens(question).slice(0, MOST_WORDS);
  const pairs = pairsIn(tokens, index);
  const readings = readingsOf(tokens, index, language);
  const seen = new Set<string>();
  return tokens.flatMap((token, at) => {
    const pair = pairs.get(at);
    if (pair !== undefined) return [concept(rare(pair, index), [{ stem: pair, quality: 1 }])];
    if (pairs.has(at - 1) || seen.has(token.stem)) return [];
    seen.add(token.stem);
    return conceptsOfToken(token, readings.get(at) ?? BY_ITSELF, { index, language });
  });
}

/** Compounds that were written with a space in them, by the place of their first word. */
function pairsIn(tokens: readonly Token[], index: SearchIndex): ReadonlyMap<number, string> {
  const pairs = new Map<number, string>();
  tokens.slice(0, -1).forEach(({ word }, at) => {
    const pair = word + (tokens[at + 1]?.word ?? '');
    const stem = index.words.get(pair);
    if (pair.length >= SHORTEST_PAIR && stem !== undefined && !pairs.has(at - 1)) pairs.set(at, stem);
  });
  return pairs;
}

/** What words mean together: verbs pulled apart, sayings, and the synonyms of each word. */
function readingsOf(
  tokens: readonly Token[],
  index: SearchIndex,
  language: Language,
): ReadonlyMap<number, Reading> {
  const readings = new Map<number, Reading>();
  const add = (at: number, weight: number, variants: readonly Variant[]) => {
    const usable = variants.filter(({ stem }) => index.postings.has(stem));
    const before = readings.get(at) ?? BY_ITSELF;
    if (usable.length > 0)
      readings.set(at, {
        weight: Math.max(weight, before.weight),
        variants: [...before.variants, ...usable],
      });
  };
  for (const { at, stem } of language.rejoined(tokens)) add(at, 1, [{ stem, quality: 1 }]);
  for (const meaning of language.thesaurus(tokens.map(({ stem }) => stem))) {
    const { at, weight } = bearer(meaning, tokens);
    if (weight > 0) add(at, weight, meaning.synonyms.map(asVariant));
  }
  return readings;
}

/** The word that stands for a saying, and how much it then says. One small word alone has no synonyms. */
function bearer({ from, to }: Meaning, tokens: readonly Token[]): { at: number; weight: number } {
  const weights = tokens.slice(from, to).map(({ weight }) => weight);
  const weight = Math.max(...weights);
  return {
    at: from + weights.indexOf(weight),
    weight: weight === 0 && to - from > 1 ? WEIGHTS.saying : weight,
  };
}

const asVariant = ({ stem, kinship }: Synonym): Variant => ({ stem, quality: WEIGHTS[kinship] });

interface Known {
  readonly index: SearchIndex;
  readonly language: Language;
}

function conceptsOfToken(token: Token, reading: Reading, known: Known): Concept[] {
  const weight = Math.max(token.weight, reading.weight);
  if (weight === 0) return [];
  const own = waysOf(token, known).concat(reading.variants);
  const parts = token.weight > 0 ? known.language.parts(token.word) : [];
  if (parts.length > 0) return conceptsOfParts(parts, { token, weight, own }, known);

  const variants = sorted(own.length > 0 ? own : guesses(token, known.index, known.language));
  const [best] = own.length > 0 ? own : variants;
  return [concept(weight * rare(best?.stem, known.index), variants)];
}

/** The word itself, where the articles have it, and the verb it can also be. A small word is not looked for. */
function waysOf({ word, stem, weight }: Token, { index, language }: Known): Variant[] {
  const verb = language.asVerb(word) ?? stem;
  const ways = [
    { stem, quality: 1 },
    { stem: verb, quality: verb === stem ? 1 : WEIGHTS.asVerb },
  ];
  return weight > 0 ? ways.filter((way) => index.postings.has(way.stem)) : [];
}

interface Compound {
  readonly token: Token;
  readonly weight: number;
  readonly own: readonly Variant[];
}

/** Each part of a compound is a thing of its own, that the whole compound also answers to. */
function conceptsOfParts(
  parts: readonly string[],
  { token, weight, own }: Compound,
  { index, language }: Known,
) {
  return parts.map((part) => {
    const isFiled = index.postings.has(token.stem);
    const share = isFiled ? rare(token.stem, index) / parts.length : rare(part, index) * WEIGHTS.split;
    const ways = variantsOfPart(part, language).filter(({ stem }) => index.postings.has(stem));
    return concept(weight * share, sorted([...own, ...ways]));
  });
}

const rare = (stem: string | undefined, index: SearchIndex) =>
  rarity(index.postings.get(stem ?? ''), index.articles.length);

const concept = (weight: number, variants: readonly Variant[]): Concept => ({
  weight: variants.length === 0 ? weight * WEIGHTS.unknown : weight,
  variants,
});

const variantsOfPart = (part: string, language: Language): Variant[] =>
  [
    { stem: part, quality: 1 },
    ...language.thesaurus([part]).flatMap(({ synonyms }) => synonyms.map(asVariant)),
  ].map(({ stem, quality }) => ({ stem, quality: quality * WEIGHTS.part }));

/** The best first, each stem once. */
function sorted(variants: readonly Variant[]): Variant[] {
  const best = new Map<string, number>();
  for (const { stem, quality } of variants) best.set(stem, Math.max(quality, best.get(stem) ?? 0));
  return [...best].map(([stem, quality]) => ({ stem, quality })).sort((a, b) => b.quality - a.quality);
}
