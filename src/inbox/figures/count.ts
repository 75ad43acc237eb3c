import { ARTICLE_STEPS } from '../../domain/article.js';
import type { Journey } from '../../domain/journey.js';
import type { QuestionRecord } from '../../domain/question-record.js';
import type { TicketSummary } from '../../domain/ticket-list.js';
import { deliveryTexts } from '../queue/texts.js';
import { journeyTexts, questionFigureTexts, stepTexts, stopTexts, ticketFigureTexts } from './texts.js';

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

/** Questions by what became of them. Silence is no outcome. */
export const questionFigures = (all: readonly QuestionRecord[]): readonly Figure[] =>
  figures(questionFigureTexts, tally(all.map(becameOf)));

function becameOf({ outcome, thumb }: QuestionRecord): keyof typeof questionFigureTexts {
  if (thumb === undefined) return outcome;
  return thumb === 'up' ? 'helped' : 'wrong';
}

/** Open tickets by how long they wait, and closed ones. */
export function ticketFigures(open: readonly TicketSummary[], closed: number, now: Date): readonly Figure[] {
  const counts = tally(open.map(({ createdAt }) => waitOf(passed(createdAt, now) / DAY)));
  return figures(ticketFigureTexts, new Map([...counts, ['closed', closed]]));
}

function waitOf(days: number): Exclude<keyof typeof ticketFigureTexts, 'closed'> {
  if (days < 1) return 'day';
  if (days < 3) return 'days';
  return days < 7 ? 'week' : 'long';
}

/** Tickets by how their messages are. */
export const deliveryFigures = (all: readonly TicketSummary[]): readonly Figure[] =>
  figures(deliveryTexts, tally(all.map(({ delivery }) => delivery)));
