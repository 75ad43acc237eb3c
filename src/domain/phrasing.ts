import type { Article, ArticleId } from './article.js';
import { Phrase } from './article.js';
import { wordsOf } from './words.js';

/** A question that may become a phrasing of an article. */
export interface Phrasing {
  readonly article: ArticleId;
  /** As `asPhrase` made it. */
  readonly phrase: string;
}

/** Line breaks and signs that nobody sees would only trouble an editor. */
const UNSEEN = /[\s\p{Cc}\p{Cs}\p{Bidi_Control}]+/gu;

/** A question on one line, as it may stand in an article. */
export const onOneLine = (text: string): string => text.replace(UNSEEN, ' ').trim();

/** A question as a phrasing; `undefined` when it is too short or too long for one, or has no words. */
export function asPhrase(text: string): string | undefined {
  const phrase = Phrase.safeParse(onOneLine(text));
  return phrase.success && wordsOf(phrase.data).length > 0 ? phrase.data : undefined;
}

/** An article as somebody chooses it. */
export type ArticleTitle = Pick<Article, 'id' | 'title'>;

/** What an article may be chosen from. */
export interface ArticleChoices {
  /** By their titles. */
  readonly all: readonly ArticleTitle[];
  /** For each question the articles that it is probably about, the likeliest first. */
  readonly likely: readonly (readonly ArticleTitle[])[];
}

/** One line of a patch. */
export interface PatchLine {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** What changes in the file of an article. */
export interface Patch {
  /** Name of the file in the knowledge folder. */
  readonly file: string;
  /** Number of the first line that is shown. */
  readonly from: number;
  readonly lines: readonly PatchLine[];
  /** The same for programs: `git apply` reads it. */
  readonly text: string;
}

/** How well a set of questions finds its articles. */
export interface FoundFigures {
  readonly asked: number;
  readonly first: number;
  readonly amongThree: number;
}

/** The sets that are measured: test questions of editors, titles and phrasings themselves, and answers that helped somebody. */
export const MEASURED_SETS = ['trials', 'phrasings', 'thanked'] as const;
/** One of those sets. */
export type MeasuredSet = (typeof MEASURED_SETS)[number];
/** What each set found. */
export type Measured = Readonly<Record<MeasuredSet, FoundFigures>>;

/** A question that no longer finds its article as it did. */
export interface Strayed {
  readonly question: string;
  /** Title of its article. */
  readonly article: string;
  /** Title of the article that is found first now, if one is. */
  readonly found?: string;
}

/** What a change does to the articles. */
export interface Judgement {
  /** Nothing gets worse. */
  readonly isGood: boolean;
  /** Faults that the check of the articles finds, and did not find before. Nothing is measured when there are any. */
  readonly faults: readonly string[];
  readonly measured?: { readonly before: Measured; readonly after: Measured };
  readonly strayed: readonly Strayed[];
}

/** A change of an article, as somebody decides on it. */
export interface Proposal {
  readonly article: ArticleTitle;
  /** The answer that the article gives, without Markdown. */
  readonly answer: string;
  readonly phrase: string;
  /** Names the version of the file that the patch is made on. */
  readonly seen: string;
  readonly patch: Patch;
  readonly judgement: Judgement;
  /** Whether the folder of the articles can be written here. */
  readonly isWritable: boolean;
}

/** What would become of a phrasing, or why nothing can. */
export type Proposed =
  | { readonly kind: 'proposal'; readonly proposal: Proposal }
  /** The article has this phrasing, or is called so. */
  | { readonly kind: 'present'; readonly article: ArticleTitle }
  /** There is no such article, or it has a fault. */
  | { readonly kind: 'gone' }
  /** The file is laid out in a way in which only a person can add to it. */
  | { readonly kind: 'by_hand'; readonly article: ArticleTitle };

/** What became of a phrasing. */
export type Added =
  | Exclude<Proposed, { kind: 'proposal' }>
  | { readonly kind: 'added'; readonly article: ArticleTitle }
  /** `changed`: the file is another than was seen; `worse`: the articles would get worse; `unwritable`: the disk refused. */
  | { readonly kind: 'changed' | 'worse' | 'unwritable'; readonly proposal: Proposal };

/** A recorded question of which somebody said that its answer helped. */
export interface Thanked {
  readonly question: string;
  readonly article: string;
  /** Where in the journey it was asked. */
  readonly step: string;
}

/** Makes recorded questions phrasings of articles. One change is measured at a time. */
export interface PhrasingDesk {
  choices(questions: readonly string[]): Promise<ArticleChoices>;
  /** Says what adding would change and whether the articles get worse by it. Writes nothing. */
  propose(phrasing: Phrasing, thanked: readonly Thanked[]): Promise<Proposed>;
  /** Adds a phrasing to the file of its article, if that is still the one that was seen and nothing gets worse. */
  add(phrasing: Phrasing, seen: string, thanked: readonly Thanked[]): Promise<Added>;
}
