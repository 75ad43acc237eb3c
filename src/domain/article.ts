import { z } from 'zod';
import { ADD_STEPS, COPY_STEPS } from './draft.js';

/** Steps of the journey that an article can belong to; `toevoegen` stands for each of its sub-steps, and so do the others. */
export const ARTICLE_STEPS = [
  'overeenkomst',
  'toegang',
  'toevoegen',
  ...ADD_STEPS.map((step) => `toevoegen.${step}` as const),
  'kopieren',
  ...COPY_STEPS.map((step) => `kopieren.${step}` as const),
  'gegevens',
  'gegevens.school',
  'gegevens.brin',
  'controle',
  'ticket',
] as const;
/** A step of the journey at which an article may be of use. */
export type ArticleStep = (typeof ARTICLE_STEPS)[number];

/** Questions of the journey that are asked under another name than the step they are part of. */
const STEP_OF_QUESTION: readonly (readonly [RegExp, readonly ArticleStep[]])[] = [
  [/^schools\.\d+\.(brin|vestiging)$|^proposal$|^aanbod\./, ['gegevens', 'gegevens.brin']],
  [/^schools\.|^allSchools$|^scholen\./, ['gegevens', 'gegevens.school']],
  [/^(administrator|replyAddress)$/, ['gegevens']],
  [/^moreSchools$/, ['kopieren']],
  [/^afloop$/, ['ticket']],
];

/** The steps that an open question belongs to, by the question's id: `toevoegen.dienst` is of that step and of `toevoegen`. */
export function articleStep(question: string): readonly string[] {
  const known = STEP_OF_QUESTION.find(([pattern]) => pattern.test(question));
  return known === undefined ? [question, question.split('.')[0] ?? question] : known[1];
}

/** An article's id is the name of its file: lower case, words joined by hyphens. */
export const ArticleId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
export type ArticleId = z.infer<typeof ArticleId>;

/** A question as an article has it. */
export const Phrase = z.string().trim().min(2).max(150);

/** What an editor writes above an article. Keys are Dutch because editors are. */
export const FrontMatter = z.strictObject({
  titel: z.string().trim().min(5).max(90),
  /** Questions as people ask them: what the article is found by. */
  vragen: z.array(Phrase).min(3),
  /** Questions that the article must also be found by, and is not filed under: a test of the others. */
  proefvragen: z.array(Phrase).min(1),
  trefwoorden: z.array(z.string().trim().min(2).max(60)).default([]),
  /** The page that the article was written from. */
  bron: z.url({ protocol: /^https$/ }),
  /** Day on which the article was last compared with its source. */
  gecontroleerd: z.iso.date(),
  /** Steps of the journey where a question is probably about this article. */
  stappen: z.array(z.enum(ARTICLE_STEPS)).default([]),
  /** Ids of articles that the reader may want next. */
  verwant: z.array(ArticleId).max(3).default([]),
});
export type FrontMatter = z.infer<typeof FrontMatter>;

/** One answer in `knowledge/`. */
export interface Article {
  readonly id: ArticleId;
  readonly title: string;
  readonly questions: readonly string[];
  readonly keywords: readonly string[];
  readonly steps: readonly string[];
  /** Articles that exist. */
  readonly related: readonly ArticleId[];
  /** Link to the page it was written from; absent only in sets that are merely measured. */
  readonly source?: string;
  /** ISO date, e.g. `2026-11-23`. */
  readonly checked?: string;
  /** Markdown that every channel shows: bold, links to the web, and lists. */
  readonly body: string;
}

/** What the articles say to a question. */
export type Matched =
  /** `score`: 0 to 1, only to be compared with other scores. */
  | { readonly kind: 'answer'; readonly article: Article; readonly score: number }
  /** Two or three that it may be, the likeliest first. */
  | { readonly kind: 'choice'; readonly articles: readonly Article[] }
  | { readonly kind: 'none' };

/**
 * Finds the article that answers a question. `step` is the id of the question that is open, e.g. `toevoegen.dienst`:
 * it raises the articles that belong there. Never throws, whatever the text.
 */
export type Match = (question: string, step?: string) => Matched;

/** The help articles, as the rest of the program sees them. */
export interface Knowledge {
  readonly match: Match;
  /** Undefined when there is no such article, or no longer. */
  find(id: ArticleId): Article | undefined;
}
