import { ARTICLE_STEPS } from '../../domain/article.js';
import type { Journey } from '../../domain/journey.js';
import type { QuestionRecord } from '../../domain/question-record.js';
import type { TicketSummary } from '../../domain/ticket-list.js';
import { deliveryTexts } from '../queue/texts.js';
import {
  journeyTexts,
  outcomeTexts,
  statusFigureTexts,
  stepTexts,
  stopTexts,
  thumbTexts,
  waitTexts,
} from './texts.js';

/** One line of a table: what is counted, and how often it is. */
export interface Figure {
  readonly name: string;
  readonly count: number;
}

const DAY = 24 * 60 * 60 * 1000;
const passed = (iso: string, now: Date): number => now.getTime() - Date.parse(iso);

const tally = <T extends string>(all: readonly T[]): ReadonlyMap<T, number> => {
  const counts = new Map<T, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
};

/** The names of a table in their order, each with how often it is. */
const figures = <T extends string>(
  names: Readonly<Record<T, () => string>>,
  counts: ReadonlyMap<T, number>,
): Figure[] =>
  (Object.keys(names) as T[]).map((key) => ({ name: names[key](), count: counts.get(key) ?? 0 }));

/** Somebody who was silent for a day has stopped; until then nobody knows. */
const hasStopped = ({ state, lastAt }: Journey, now: Date): boolean =>
  state === 'ended' || (state === 'underway' && passed(lastAt, now) >= DAY);

/** Conversations, and journeys that were begun and sent. */
export function journeyFigures(all: readonly Journey[], now: Date): readonly Figure[] {
  const begun = all.filter(({ state }) => state !== 'none');
  const stopped = begun.filter((journey) => hasStopped(journey, now)).length;
  const sent = begun.filter(({ state }) => state === 'sent').length;
  const counts = { all: all.length, begun: begun.length, sent, busy: begun.length - sent - stopped, stopped };
  return figures(journeyTexts, new Map(Object.entries(counts) as [keyof typeof counts, number][]));
}

/** Where people stop, in the order of the journey; steps at which nobody did are left out. */
export function stopFigures(all: readonly Journey[], now: Date): readonly Figure[] {
  const names = { ...stepTexts, ...stopTexts };
  const places = all
    .filter((journey) => hasStopped(journey, now))
    .map(({ state, step }) => (state === 'ended' ? 'unknown' : (step ?? 'elsewhere')));
  const counts = tally(places);
  return ([...ARTICLE_STEPS, 'elsewhere', 'unknown'] as const).flatMap((place) => {
    const count = counts.get(place) ?? 0;
    return count === 0 ? [] : [{ name: names[place](), count }];
  });
}

/** Questions by what became of them. */
export const questionFigures = (all: readonly QuestionRecord[]): readonly Figure[] =>
  figures(outcomeTexts, tally(all.map(({ outcome }) => outcome)));

/** Whether what was shown for a question helped. Silence is no outcome: then nobody knows. */
export const thumbFigures = (all: readonly QuestionRecord[]): readonly Figure[] =>
  figures(thumbTexts, tally(all.filter(wasShownSomething).map(({ thumb }) => thumb ?? 'unknown')));

const wasShownSomething = ({ outcome, thumb }: QuestionRecord): boolean =>
  thumb !== undefined || outcome === 'answered' || outcome === 'choice';

/** Tickets by whether they are open, and whether somebody has them. */
export function statusFigures(open: readonly TicketSummary[], closed: number): readonly Figure[] {
  const free = open.filter(({ assignee }) => assignee === undefined).length;
  const counts = new Map([
    ['free', free],
    ['taken', open.length - free],
    ['closed', closed],
  ] as const);
  return figures(statusFigureTexts, counts);
}

/** Open tickets by how long they wait. */
export const waitFigures = (open: readonly TicketSummary[], now: Date): readonly Figure[] =>
  figures(waitTexts, tally(open.map(({ createdAt }) => waitOf(passed(createdAt, now) / DAY))));

function waitOf(days: number): keyof typeof waitTexts {
  if (days < 1) return 'day';
  if (days < 3) return 'days';
  return days < 7 ? 'week' : 'long';
}

/** Tickets by how their messages are. */
export const deliveryFigures = (all: readonly TicketSummary[]): readonly Figure[] =>
  figures(deliveryTexts, tally(all.map(({ delivery }) => delivery)));
