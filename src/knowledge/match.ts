import { articleStep, type Article, type Match, type Matched } from '../domain/article.js';
import type { Bands } from './bands.js';
import type { Language } from './language.js';
import { createRank, type Ranked } from './rank.js';
import { createSearchIndex } from './search-index.js';

/** What the ranking says of a question before the bands decide: the likeliest articles, the best first. */
export type Look = (question: string, step?: string) => readonly Found[];

/** An article that may answer, as `Ranked` has it. */
export interface Found extends Omit<Ranked, 'article'> {
  readonly article: Article;
}

/** What belonging to the user's step adds: enough to decide between two that are otherwise alike. */
const STEP = 0.08;
const MOST_CHOICES = 3;

/** Ranks articles on a question, those of the user's step raised. */
export function createLook(articles: readonly Article[], language: Language): Look {
  const index = createSearchIndex(articles, language);
  const rank = createRank(index, language);
  return (question, step) => {
    const here = step === undefined ? [] : articleStep(step);
    return rank(question)
      .flatMap(({ article: at, score, order }) => {
        const article = articles[at];
        if (article === undefined) return [];
        const more = article.steps.some((own) => here.includes(own)) ? STEP : 0;
        // Raised only as far as it was found: a step is no evidence by itself.
        const raise = more * Math.min(1, 2 * score);
        return [{ article, score: Math.min(1, score + raise), order: order + raise }];
      })
      .sort((a, b) => b.order - a.order);
  };
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
