import { createHash } from 'node:crypto';
import type { Thanked } from '../../domain/phrasing.js';
import type { QuestionMark } from '../../domain/question-mark.js';
import type { QuestionRecord } from '../../domain/question-record.js';
import { wordsOf } from '../../domain/words.js';

/**
 * Why a question needs a look: it got no answer, a wrong one, a person had to answer it, or nothing was chosen of what
 * it could be about.
 */
export type Lack = 'unknown' | 'wrong' | 'handed_over' | 'choice';

/** Each visit gets and groups them anew, from memory or from a database: more would take too long for a page. */
export const MOST_QUESTIONS = 10_000;

/** Questions of the same words. */
export interface QuestionGroup {
  /** Names them: see `QuestionMark`. */
  readonly likes: string;
  /** As it was asked last. */
  readonly text: string;
  readonly count: number;
  /** ISO 8601, UTC: when it was asked last. */
  readonly lastAt: string;
  readonly lacks: ReadonlyMap<Lack, number>;
  /** Articles that were shown and did not help. */
  readonly articles: readonly string[];
}

/** Which of them somebody looks at. */
export type Shelf = 'open' | QuestionMark['mark'];

/** What was lacking in the answer to a question, if anything. An answer of which nothing was said is no wrong one. */
function lackOf({ outcome, thumb }: QuestionRecord): Lack | undefined {
  if (thumb === 'down') return 'wrong';
  return outcome === 'answered' ? undefined : outcome;
}

/** A hash of the words of a question, whatever its capitals, accents and punctuation. */
export const likesOf = (text: string): string =>
  createHash('sha256').update(wordsOf(text).join(' ')).digest('hex');

/** Questions whose answer helped somebody, each once. @param questions the newest first */
export function thankedIn(questions: readonly QuestionRecord[]): readonly Thanked[] {
  const thanked = new Map<string, Thanked>();
  for (const { text, article, step, thumb } of questions) {
    if (thumb !== 'up' || article === undefined || thanked.size >= MOST_THANKED) continue;
    thanked.set(`${likesOf(text)} ${article}`, { question: text, article, step });
  }
  return [...thanked.values()];
}
/** Each is asked twice before an article changes. */
const MOST_THANKED = 500;

/** Puts questions that lacked an answer together by their words. @param questions the newest first */
export function grouped(questions: readonly QuestionRecord[]): readonly QuestionGroup[] {
  const groups = new Map<string, QuestionGroup>();
  for (const question of questions) {
    const lack = lackOf(question);
    if (lack === undefined) continue;
    const likes = likesOf(question.text);
    groups.set(likes, withOne(groups.get(likes) ?? firstOf(likes, question), question, lack));
  }
  return [...groups.values()];
}

const firstOf = (likes: string, { text, at }: QuestionRecord): QuestionGroup => ({
  ...{ likes, text, lastAt: at },
  count: 0,
  lacks: new Map(),
  articles: [],
});

function withOne(group: QuestionGroup, { article }: QuestionRecord, lack: Lack): QuestionGroup {
  const isNew = lack === 'wrong' && article !== undefined && !group.articles.includes(article);
  return {
    ...group,
    count: group.count + 1,
    lacks: new Map(group.lacks).set(lack, (group.lacks.get(lack) ?? 0) + 1),
    articles: isNew ? [...group.articles, article] : group.articles,
  };
}

/** Where a group stands: what was put off, or added to an article, is open again once it lacks an answer again. */
export function shelfOf({ lastAt }: QuestionGroup, mark: QuestionMark | undefined): Shelf {
  if (mark === undefined) return 'open';
  return mark.mark !== 'unneeded' && lastAt > mark.at ? 'open' : mark.mark;
}

/** Orders: the most asked first, or the newest. */
export const ORDERS = {
  vaak: (one: QuestionGroup, other: QuestionGroup): number =>
    other.count - one.count || ORDERS.nieuw(one, other),
  nieuw: (one: QuestionGroup, other: QuestionGroup): number => (one.lastAt < other.lastAt ? 1 : -1),
} as const;
