import type { Bands } from '../bands.js';
import { decide } from '../match.js';
import type { LookedUp, Placed } from './look-up.js';

/** How well the right article is found, whatever the bands. All but the counts are shares, 0 to 1. */
export interface RankFigures {
  readonly answerable: number;
  readonly unanswerable: number;
  readonly rightFirst: number;
  readonly rightInThree: number;
  readonly meanReciprocalRank: number;
  /** Milliseconds a question takes: the median, and what one in a hundred exceeds. */
  readonly p50: number;
  readonly p99: number;
}

/** What the user gets at some bands. The first five are shares of the answerable questions, the others of the unanswerable ones. */
export interface BandFigures {
  readonly answeredRightly: number;
  readonly answeredWrongly: number;
  readonly choiceWithRight: number;
  readonly choiceWithoutRight: number;
  readonly refused: number;
  readonly falseAnswers: number;
  readonly falseChoices: number;
}

/** What became of one question. */
export type Outcome = keyof BandFigures | 'rightlyRefused';

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
const isAnswerable = ({ asked }: LookedUp) => asked.article !== null;

/** How many have their article among the first so many. */
export const countWithin = (all: readonly Placed[], most: number): number =>
  all.filter(({ place = Infinity }) => place <= most).length;

/** Counts places and times. */
export function rankFigures(all: readonly LookedUp[]): RankFigures {
  const answerable = all.filter(isAnswerable);
  const within = (most: number) => share(countWithin(answerable, most), answerable.length);
  const reciprocal = answerable.reduce((sum, { place }) => sum + (place === undefined ? 0 : 1 / place), 0);
  const times = all.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  return {
    answerable: answerable.length,
    unanswerable: all.length - answerable.length,
    rightFirst: within(1),
    rightInThree: within(3),
    meanReciprocalRank: share(reciprocal, answerable.length),
    p50: times[Math.floor(times.length * 0.5)] ?? 0,
    p99: times[Math.floor(times.length * 0.99)] ?? 0,
  };
}

/** What the user of one question gets at these bands. */
export function outcome({ asked, found }: LookedUp, bands: Bands): Outcome {
  const matched = decide(found, bands);
  if (asked.article === null)
    return matched.kind === 'none'
      ? 'rightlyRefused'
      : matched.kind === 'answer'
        ? 'falseAnswers'
        : 'falseChoices';
  if (matched.kind === 'none') return 'refused';
  if (matched.kind === 'answer')
    return matched.article.id === asked.article ? 'answeredRightly' : 'answeredWrongly';
  return matched.articles.some(({ id }) => id === asked.article) ? 'choiceWithRight' : 'choiceWithoutRight';
}

/** Counts outcomes at fixed bands. */
export const bandFigures = (all: readonly LookedUp[], bands: Bands): BandFigures =>
  outcomeFigures(all.map((each) => ({ isAnswerable: isAnswerable(each), outcome: outcome(each, bands) })));

/** Counts outcomes that may each come of bands of their own, as in cross-validation. */
export function outcomeFigures(all: readonly { isAnswerable: boolean; outcome: Outcome }[]): BandFigures {
  const answerable = all.filter((each) => each.isAnswerable).length;
  const of = (wanted: Outcome, whole: number) =>
    share(all.filter((each) => each.outcome === wanted).length, whole);
  return {
    answeredRightly: of('answeredRightly', answerable),
    answeredWrongly: of('answeredWrongly', answerable),
    choiceWithRight: of('choiceWithRight', answerable),
    choiceWithoutRight: of('choiceWithoutRight', answerable),
    refused: of('refused', answerable),
    falseAnswers: of('falseAnswers', all.length - answerable),
    falseChoices: of('falseChoices', all.length - answerable),
  };
}
