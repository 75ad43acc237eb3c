import { conceptsOf, type Concept } from './concepts.js';
import type { Language } from './language.js';
import { createLikeness, type Candidate } from './likeness.js';
import { rarity, type SearchIndex } from './search-index.js';
import { WEIGHTS } from './weights.js';

/** An article that may answer a question. */
export interface Ranked {
  /** Its number in the index. */
  readonly article: number;
  /** How surely it answers, 0 to 1: what the bands are set on. */
  readonly score: number;
  /** What it is ordered by: the score, and how alike the words look. */
  readonly order: number;
}

/** Orders articles on a question, the likeliest first, at most ten. Not to be called again before it has returned. */
export type Rank = (question: string) => readonly Ranked[];

const MOST = 10;
/** How many are looked at phrasing by phrasing: those that have most of the question's words. */
const LOOKED_AT = 50;

/** Ranks on an index. Its tables are made once; a question writes only in the places it touches, and wipes them. */
export function createRank(index: SearchIndex, language: Language): Rank {
  const tallies = { index, articles: new Tally(index.articles.length), units: new Tally(index.units.length) };
  const likeness = createLikeness(index, language);

  return (question) => {
    const concepts = conceptsOf(question, index, language);
    const total = concepts.reduce<number>((sum, { weight }) => sum + weight, WEIGHTS.doubt);
    concepts.forEach((concept, turn) => {
      count(concept, turn, tallies);
    });
    const best = mostAsked(tallies.articles)
      .map((article) => scored(article, total, tallies))
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST);
    tallies.articles.wipe();
    tallies.units.wipe();
    // Only those close behind the first can still pass it.
    const close = best.filter(({ score }) => score > (best[0]?.score ?? 0) - WEIGHTS.fuse);
    const alike = close.length > 1 ? likeness(question, close) : new Map<number, number>();
    return best
      .map(({ article, score }) => ({
        article,
        score,
        order: score + WEIGHTS.fuse * (alike.get(article) ?? 0),
      }))
      .sort((a, b) => b.order - a.order);
  };
}

function mostAsked(articles: Tally): readonly number[] {
  const all = [...articles.touched];
  return all.length <= LOOKED_AT
    ? all
    : all.sort((a, b) => articles.asked(b) - articles.asked(a)).slice(0, LOOKED_AT);
}

interface Tallies {
  readonly index: SearchIndex;
  readonly articles: Tally;
  readonly units: Tally;
}

/** Notes every place where a thing that the question is about is found. */
function count(concept: Concept, turn: number, { index, articles, units }: Tallies): void {
  const { weight } = concept;
  for (const { stem, quality } of concept.variants) {
    const postings = index.postings.get(stem);
    const saying = Math.min(rarity(postings, index.articles.length), weight);
    postings?.places.forEach((place) => {
      const at = place >> 1;
      const unit = index.units[at];
      if (unit === undefined) return;
      const worth = place % 2 === 0 ? quality : quality * WEIGHTS.partFiled;
      articles.raise(unit.article, { turn, worth: worth * WEIGHTS.field[unit.field], weight, saying });
      if (unit.field !== 'body') units.raise(at, { turn, worth, weight, saying });
    });
  }
}

/** How much of the question an article has, how much its best phrasing has, and how alike question and phrasing are. */
function scored(article: number, total: number, { index, articles, units }: Tallies): Candidate {
  const best = { asked: 0, alike: 0, phrases: [-1, -1] as [number, number] };
  for (const at of index.phrases[article] ?? []) {
    const asked = units.asked(at) / total;
    const said = Math.min(1, units.said(at) / (index.units[at]?.weight ?? 1));
    const alike = asked + said > 0 ? (2 * asked * said) / (asked + said) : 0;
    if (asked > best.asked) [best.asked, best.phrases[0]] = [asked, at];
    if (alike > best.alike) [best.alike, best.phrases[1]] = [alike, at];
  }
  const asked = articles.asked(article) / total;
  const score = WEIGHTS.asked * asked + WEIGHTS.covered * best.asked + WEIGHTS.alike * best.alike;
  return {
    article,
    score: score / (WEIGHTS.asked + WEIGHTS.covered + WEIGHTS.alike),
    phrases: best.phrases,
  };
}

interface Find {
  /** Which concept of the question it is. */
  readonly turn: number;
  readonly worth: number;
  readonly weight: number;
  readonly saying: number;
}

/** What each article or unit has gathered so far; a concept counts once, by the best way it was found. */
class Tally {
  readonly touched: number[] = [];
  readonly #asked: Float64Array;
  readonly #said: Float64Array;
  readonly #best: Float64Array;
  /** The concept that counted last, plus one; zero when none has. */
  readonly #turn: Int32Array;

  constructor(size: number) {
    this.#asked = new Float64Array(size);
    this.#said = new Float64Array(size);
    this.#best = new Float64Array(size);
    this.#turn = new Int32Array(size);
  }

  raise(at: number, { turn, worth, weight, saying }: Find): void {
    if (this.#turn[at] === 0) this.touched.push(at);
    const before = this.#turn[at] === turn + 1 ? (this.#best[at] ?? 0) : 0;
    if (worth <= before) return;
    this.#turn[at] = turn + 1;
    this.#best[at] = worth;
    this.#asked[at] = (this.#asked[at] ?? 0) + (worth - before) * weight;
    this.#said[at] = (this.#said[at] ?? 0) + (worth - before) * saying;
  }

  asked(at: number): number {
    return this.#asked[at] ?? 0;
  }

  said(at: number): number {
    return this.#said[at] ?? 0;
  }

  wipe(): void {
    for (const at of this.touched) {
      this.#asked[at] = 0;
      this.#said[at] = 0;
      this.#best[at] = 0;
      this.#turn[at] = 0;
    }
    this.touched.length = 0;
  }
}
