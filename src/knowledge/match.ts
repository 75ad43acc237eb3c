import { articleStep, type Article, type Match, type Matched } from '../domain/article.js';
import type { Bands } from './bands.js';
import type { Language } from './language.js';
import { createRank } from './rank.js';
import { filing } from './search-index.js';
import { atOnce, type Slices } from './slices.js';
import { filingWholes } from './verbatim.js';

/** What the ranking says of a question before the bands decide: the likeliest articles, the best first. */
export type Look = (question: string, step?: string) => readonly Found[];

/** An article that may answer. */
export interface Found {
  readonly article: Article;
  /** How surely it answers, 0 to 1: what the bands are set on. */
  readonly score: number;
  /** What it is ordered by. */
  readonly order: number;
}

/** What belonging to the user's step adds: enough to decide between two that are otherwise alike. */
const STEP = 0.08;
const MOST_CHOICES = 3;

/** Ranks articles on a question: the one that has it as a phrasing, then the others, those of the user's step raised. */
export const createLook = (articles: readonly Article[], language: Language): Look =>
  atOnce(looking(articles, language));

/** The same in steps. */
export function* looking(articles: readonly Article[], language: Language): Slices<Look> {
  const rank = createRank(yield* filing(articles, language), language);
  const verbatim = yield* filingWholes(articles, language);
  return (question, step) => {
    const here = step === undefined ? [] : articleStep(step);
    const found = rank(question).flatMap(({ article: at, ...ranked }) => {
      const article = articles[at];
      return article === undefined ? [] : [raised({ article, ...ranked }, here)];
    });
    const said = verbatim(question);
    return said === undefined
      ? found.sort((a, b) => b.order - a.order)
      : [said, ...found.filter(({ article }) => article !== said.article).sort((a, b) => b.order - a.order)];
  };
}

/** Raised only as far as it was found: a step is no evidence by itself. */
function raised(found: Found, here: readonly string[]): Found {
  if (!found.article.steps.some((step) => here.includes(step))) return found;
  const raise = STEP * Math.min(1, 2 * found.score);
  return { ...found, score: Math.min(1, found.score + raise), order: found.order + raise };
}

/** Decides on an answer, a choice or none. */
export const createMatch =
  (look: Look, bands: Bands): Match =>
  (question, step) =>
    decide(look(question, step), bands);

/** Applies the bands to what was found. */
export function decide(found: readonly Found[], bands: Bands): Matched {
  const [first, second] = found;
  if (first === undefined) return { kind: 'none' };
  const lead = first.order - (second?.order ?? 0);
  if (first.score >= bands.answer && lead >= bands.lead)
    return { kind: 'answer', article: first.article, score: first.score };
  // Two that are close are a choice even where one alone would be no answer.
  const near = found.filter(({ order }, i) => i < 2 || order >= first.order - bands.spread);
  return first.score < bands.choice || near.length < 2
    ? { kind: 'none' }
    : { kind: 'choice', articles: near.slice(0, MOST_CHOICES).map(({ article }) => article) };
}
