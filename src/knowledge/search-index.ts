import type { Article } from '../domain/article.js';
import { soundOf } from './dutch/spelling.js';
import { hyphenatedOf } from './dutch/words.js';
import type { Language } from './language.js';
import type { Slices } from './slices.js';
import { WEIGHTS } from './weights.js';

/** What kind of text a unit is: the title or a question that people ask, what the editor named, or the answer itself. */
export type Field = keyof typeof WEIGHTS.field;

/** One phrasing, one keyword or the body of one article. */
export interface Unit {
  readonly article: number;
  readonly field: Field;
  /** Its stems, for the search that forgives typing errors; empty for a body, which would be too long. */
  readonly stems: string;
  /** How much a question must say to cover it. */
  readonly weight: number;
}

/** Where a stem stands: the number of each unit, doubled, plus one where it is only part of a compound. */
export interface Postings {
  readonly places: number[];
  /** In how many articles, and the last of them. */
  articles: number;
  latest: number;
}

/** Articles filed by their words. */
export interface SearchIndex {
  readonly articles: readonly Article[];
  readonly units: readonly Unit[];
  /** Numbers of the units that are no body, by article. */
  readonly phrases: readonly (readonly number[])[];
  readonly postings: ReadonlyMap<string, Postings>;
  /** Words as they are written in the articles, with their stem: what a typing error is compared with. */
  readonly words: ReadonlyMap<string, string>;
  /** Stems by their sound. */
  readonly sounds: ReadonlyMap<string, readonly string[]>;
  /** Words by their first letter and length, so that a typing error is compared with few. */
  readonly shelves: ReadonlyMap<string, readonly string[]>;
}

/**
 * Files every word of every article under its stem, once; a question then touches only articles that share a word
 * with it. It goes in steps: each text is filed in one, and weighed in another.
 */
export function* filing(articles: readonly Article[], language: Language): Slices<SearchIndex> {
  const texts = articles.flatMap((article, at) => textsOf(article).map((text) => ({ ...text, article: at })));
  const postings = new Map<string, Postings>();
  const words = new Map<string, string>();
  for (const [unit, { article, text }] of texts.entries()) {
    postAll(postings, stemsOf(text, language, words), { article, unit });
    yield;
  }

  const units: Unit[] = [];
  for (const { article, field, text } of texts) {
    const tokens = field === 'body' ? [] : language.tokens(text).filter(({ weight }) => weight > 0);
    const weights = new Map(
      tokens.map(({ stem, weight }) => [stem, weight * rarity(postings.get(stem), articles.length)]),
    );
    units.push({
      article,
      field,
      stems: tokens.map(({ stem }) => stem).join(' '),
      weight: [...weights.values()].reduce((sum, weight) => sum + weight, 0),
    });
    yield;
  }
  return { articles, units, phrases: phrasesOf(units, articles.length), postings, words, ...shelved(words) };
}

const textsOf = ({ title, questions, keywords, body }: Article): { field: Field; text: string }[] => [
  { field: 'title', text: title },
  ...questions.map((text) => ({ field: 'phrase' as const, text })),
  ...keywords.map((text) => ({ field: 'keyword' as const, text })),
  { field: 'body', text: body },
];

/** The stems that a text has as words and as parts of words; the words are noted as they are written. */
function stemsOf(text: string, language: Language, words: Map<string, string>) {
  const whole = new Set<string>();
  const parts = new Set<string>();
  const note = (word: string, stem: string) => {
    words.set(word, stem);
    whole.add(stem);
  };
  const tokens = language.tokens(text);
  for (const { word, stem } of tokens.filter(({ weight }) => weight > 0)) {
    note(word, stem);
    for (const part of language.parts(word)) parts.add(part);
  }
  for (const { stem } of language.rejoined(tokens)) whole.add(stem);
  for (const word of hyphenatedOf(text)) note(word, language.stem(word));
  return { whole, parts };
}

interface Place {
  readonly article: number;
  readonly unit: number;
}

interface Standing extends Place {
  readonly isPart: boolean;
}

function postAll(
  postings: Map<string, Postings>,
  { whole, parts }: ReturnType<typeof stemsOf>,
  place: Place,
): void {
  for (const stem of whole) post(postings, stem, { ...place, isPart: false });
  for (const stem of parts) if (!whole.has(stem)) post(postings, stem, { ...place, isPart: true });
}

function post(postings: Map<string, Postings>, stem: string, { article, unit, isPart }: Standing): void {
  const list = postings.get(stem) ?? { places: [], articles: 0, latest: -1 };
  list.places.push(2 * unit + (isPart ? 1 : 0));
  if (list.latest !== article) list.articles++;
  list.latest = article;
  postings.set(stem, list);
}

/** How rare a stem is among the articles: a rare word says more. A word that none has says the same among few as among many. */
export function rarity(found: Postings | undefined, articles: number): number {
  const idf = (having: number) => Math.log(1 + (articles - having + 0.5) / (having + 0.5));
  return WEIGHTS.common + WEIGHTS.rare * (idf(found?.articles ?? 0) / idf(0));
}

function phrasesOf(units: readonly Unit[], articles: number): number[][] {
  const phrases = Array.from({ length: articles }, (): number[] => []);
  units.forEach(({ article, field }, unit) => {
    if (field !== 'body') phrases[article]?.push(unit);
  });
  return phrases;
}

function shelved(words: ReadonlyMap<string, string>): Pick<SearchIndex, 'sounds' | 'shelves'> {
  const sounds = new Map<string, string[]>();
  const shelves = new Map<string, string[]>();
  for (const [word, stem] of words) {
    for (const sound of new Set([soundOf(word), soundOf(stem)])) put(sounds, sound, stem);
    put(shelves, shelf(word, word.length), word);
  }
  return { sounds, shelves };
}

function put(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

/** Names the shelf of words with this first letter and this length. */
export const shelf = (word: string, length: number): string => `${word[0] ?? ''}${length}`;
