import type { Bands } from '../bands.js';
import { answeredAt, type Calibrated } from './calibrate.js';
import {
  bandFigures,
  outcome,
  rankFigures,
  type BandFigures,
  type Outcome,
  type RankFigures,
} from './figures.js';
import type { LookedUp } from './look-up.js';

/** A question whose right article was not first, or that has none and was answered. */
export interface Miss {
  readonly question: string;
  readonly article: string | null;
  /** Place of the right article, if it was found at all. */
  readonly place: number | null;
  readonly outcome: Outcome;
  readonly found: readonly { readonly article: string; readonly score: number }[];
}

/** Everything that an evaluation says; what `--json` writes. */
export interface Report extends RankFigures {
  readonly bands: Bands;
  readonly atBands: BandFigures;
  /** Only after `--calibrate`. */
  readonly crossValidated?: BandFigures;
  /** Share answered rightly when 1, 3 or 5 of a hundred unanswerable questions may be answered. */
  readonly answeredAt: Readonly<Record<'0.01' | '0.03' | '0.05', number>>;
  readonly misses: readonly Miss[];
}

/** Bands to measure with: fixed ones, or those that `calibrate` made of this very set. */
export type Judged = Pick<Calibrated, 'bands'> & Partial<Calibrated>;

/** Measures a set that was looked up. */
export function report(all: readonly LookedUp[], { bands, crossValidated }: Judged): Report {
  return {
    ...rankFigures(all),
    bands,
    atBands: bandFigures(all, bands),
    ...(crossValidated && { crossValidated }),
    answeredAt: {
      '0.01': answeredAt(all, 0.01),
      '0.03': answeredAt(all, 0.03),
      '0.05': answeredAt(all, 0.05),
    },
    misses: all.filter((each) => isMiss(each, bands)).map((each) => asMiss(each, bands)),
  };
}

const isMiss = (each: LookedUp, bands: Bands) =>
  each.asked.article === null ? outcome(each, bands) === 'falseAnswers' : each.place !== 1;

const asMiss = (each: LookedUp, bands: Bands): Miss => ({
  question: each.asked.question,
  article: each.asked.article,
  place: each.place ?? null,
  outcome: outcome(each, bands),
  found: each.found
    .slice(0, 3)
    .map(({ article, score }) => ({ article: article.id, score: Number(score.toFixed(3)) })),
});
