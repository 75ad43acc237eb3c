import type { Article } from '../domain/article.js';
import { FILLERS } from './dutch/stop-words.js';
import { wordsOf } from './dutch/words.js';
import type { Language } from './language.js';
import type { Slices } from './slices.js';

/** An article found by a whole phrasing rather than by its words. */
export interface Said {
  readonly article: Article;
  readonly score: number;
  readonly order: number;
}

/** The article that has a question as its title or phrasing, word for word but for fillers; or nearly so, where a question has small words only. */
export type Verbatim = (question: string) => Said | undefined;

/** How alike two sets of small words must be. */
const NEARLY = 0.65;
/** More than any score, and so far ahead that it is an answer. */
const AHEAD = 2;

/**
 * Files phrasings as wholes. `Wie ben jij?` has no word that says anything by itself: such phrasings are compared by all their words,
 * with questions that are as small. Each phrasing is a step.
 */
export function* filingWholes(articles: readonly Article[], language: Language): Slices<Verbatim> {
  const wholes = new Map<string, Article>();
  const small: { readonly article: Article; readonly stems: ReadonlySet<string> }[] = [];
  const stemsIfSmall = (text: string): ReadonlySet<string> | undefined => {
    const tokens = language.tokens(text).filter(({ word }) => !FILLERS.has(word));
    return tokens.some(({ weight }) => weight === 1) ? undefined : new Set(tokens.map(({ stem }) => stem));
  };
  for (const { article, phrase } of articles.flatMap(phrasesOf)) {
    const words = wordsOf(phrase);
    wholes.set(words.join(' '), article);
    const core = withoutFillers(words);
    // A phrasing of another article that is just this goes before it; of fillers alone nothing is left.
    if (core !== '' && !wholes.has(core)) wholes.set(core, article);
    const stems = stemsIfSmall(phrase);
    if (stems !== undefined) small.push({ article, stems });
    yield;
  }

  return (question) => {
    const words = wordsOf(question);
    const whole = wholes.get(words.join(' ')) ?? wholes.get(withoutFillers(words));
    if (whole !== undefined) return { article: whole, score: 1, order: AHEAD };
    const stems = stemsIfSmall(question);
    if (stems === undefined || stems.size < 2) return undefined;
    const likes = small.map(({ article, stems: others }) => ({ article, score: likeness(stems, others) }));
    const best = likes.sort((a, b) => b.score - a.score)[0];
    return best === undefined || best.score < NEARLY ? undefined : { ...best, order: AHEAD };
  };
}

/** "Wat is OSR nou precies?" asks what "Wat is OSR?" asks. */
const withoutFillers = (words: readonly string[]): string =>
  words.filter((word) => !FILLERS.has(word)).join(' ');

const phrasesOf = (article: Article) =>
  [article.title, ...article.questions].map((phrase) => ({ article, phrase }));

/** Dice's measure of two sets. */
const likeness = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  (2 * [...one].filter((each) => other.has(each)).length) / (one.size + other.size);
