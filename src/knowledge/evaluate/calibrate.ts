import type { Bands } from '../bands.js';
import { bandFigures, outcome, outcomeFigures, type BandFigures, type Outcome } from './figures.js';
import type { LookedUp } from './look-up.js';

/** Bands, and what they did on questions that had no part in making them. */
export interface Calibrated {
  readonly bands: Bands;
  readonly crossValidated: BandFigures;
}

const FOLDS = 5;
/** What each outcome is worth to a user. A wrong answer is worse than none; a choice with the right one is nearly an answer. */
const WORTH: Readonly<Record<Outcome, number>> = {
  answeredRightly: 1,
  choiceWithRight: 0.8,
  refused: 0,
  choiceWithoutRight: -0.3,
  answeredWrongly: -2,
  falseAnswers: -2,
  falseChoices: -0.3,
  rightlyRefused: 0,
};
const ANSWERS = steps(0.1, 0.8, 0.01);
const LEADS = steps(0, 0.12, 0.01);
const CHOICES = steps(0.1, 0.6, 0.02);
const SPREAD = 0.2;
/** Bands without choices, to see what answers alone do. */
const ANSWERS_ONLY: readonly Bands[] = ANSWERS.flatMap((answer) =>
  LEADS.map((lead) => ({ answer, lead, choice: answer, spread: SPREAD })),
);

/** Derives the bands from a set: those with the most worth among those with few enough false answers. */
export function calibrate(all: readonly LookedUp[], mostFalse: number): Calibrated {
  const judged = all.map((each, at) => {
    const others = all.filter((_, other) => other % FOLDS !== at % FOLDS);
    return { others, each, fold: at % FOLDS };
  });
  const byFold = new Map<number, Bands>();
  const outcomes = judged.map(({ others, each, fold }) => {
    const bands = byFold.get(fold) ?? bestBands(others, mostFalse);
    byFold.set(fold, bands);
    return { isAnswerable: each.asked.article !== null, outcome: outcome(each, bands) };
  });
  return { bands: bestBands(all, mostFalse), crossValidated: outcomeFigures(outcomes) };
}

/** First answer and lead, which decide on false answers; then from where a choice does more good than harm. */
function bestBands(all: readonly LookedUp[], mostFalse: number): Bands {
  const unanswerable = all.filter(({ asked }) => asked.article === null).length;
  // One more than was seen: bands that only just pass on a small set do not pass on the next one.
  const isSafe = ({ falseAnswers }: BandFigures) => falseAnswers + 1 / Math.max(1, unanswerable) <= mostFalse;
  const strict = best(
    ANSWERS_ONLY.filter((bands) => unanswerable === 0 || isSafe(bandFigures(all, bands))),
    all,
  );
  const lower = CHOICES.filter((choice) => choice < strict.answer).map((choice) => ({ ...strict, choice }));
  return best([strict, ...lower], all);
}

/** The bands of most worth; nothing is an answer when there are none to choose from. */
function best(candidates: readonly Bands[], all: readonly LookedUp[]): Bands {
  let most = -Infinity;
  let found: Bands = { answer: 1.01, lead: 0, choice: 1.01, spread: SPREAD };
  for (const bands of candidates) {
    const worth = all.reduce((sum, each) => sum + WORTH[outcome(each, bands)], 0);
    if (worth > most) [most, found] = [worth, bands];
  }
  return found;
}

/** Which share of the answerable questions is answered rightly when so many of the unanswerable ones may be answered. */
export function answeredAt(all: readonly LookedUp[], mostFalse: number): number {
  const shares = ANSWERS.flatMap((answer) =>
    LEADS.map((lead) => ({ answer, lead, choice: answer, spread: SPREAD })),
  )
    .map((bands) => bandFigures(all, bands))
    .filter(({ falseAnswers }) => falseAnswers <= mostFalse)
    .map(({ answeredRightly }) => answeredRightly);
  return Math.max(0, ...shares);
}

function steps(from: number, to: number, by: number): number[] {
  return Array.from({ length: Math.round((to - from) / by) + 1 }, (_, i) =>
    Number((from + i * by).toFixed(3)),
  );
}
