import type { BandFigures } from './figures.js';
import type { Miss, Report } from './report.js';
import { evaluateTexts as texts } from './texts.js';

/** A report as lines for a person. */
export function linesOf(report: Report, articles: number): string[] {
  const { bands, crossValidated } = report;
  const misses = report.misses.filter(({ article }) => article !== null);
  const falses = report.misses.filter(({ article }) => article === null);
  return [
    texts.set(articles, report.answerable, report.unanswerable),
    texts.first(report.rightFirst),
    texts.three(report.rightInThree),
    texts.reciprocal(report.meanReciprocalRank),
    texts.bands(bands.answer, bands.lead, bands.choice),
    ...bandLines(report.atBands),
    ...(crossValidated === undefined ? [] : [texts.crossValidated(), ...bandLines(crossValidated)]),
    texts.answeredAt(0.05, report.answeredAt['0.05']),
    texts.time(report.p50, report.p99),
    ...(misses.length > 0 ? [texts.misses(misses.length), ...misses.map(missLine)] : []),
    ...(falses.length > 0 ? [texts.falses(falses.length), ...falses.map(missLine)] : []),
  ];
}

const bandLines = (figures: BandFigures): string[] =>
  (
    [
      'answeredRightly',
      'answeredWrongly',
      'choiceWithRight',
      'choiceWithoutRight',
      'refused',
      'falseAnswers',
      'falseChoices',
    ] as const
  ).map((name) => texts[name](figures[name]));

const missLine = ({ question, article, found }: Miss): string =>
  texts.miss(
    question,
    article ?? texts.nothing(),
    found.map((each) => each.article).join(', ') || texts.nothing(),
  );
