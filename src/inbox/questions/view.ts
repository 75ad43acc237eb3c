import { z } from 'zod';
import type { ArticleChoices } from '../../domain/phrasing.js';
import { QuestionMark } from '../../domain/question-mark.js';
import { PATHS } from '../paths.js';
import type { QuestionGroup, Shelf } from './groups.js';
import { ORDERS } from './groups.js';

/** How many groups a page shows. */
export const PAGE_SIZE = 50;

/** What somebody wants to see, as it stands in the address. What cannot be read is left out. */
const View = z.object({
  lijst: z.enum(['open', 'later', 'unneeded', 'added']).catch('open'),
  volgorde: z.enum(['vaak', 'nieuw']).catch('vaak'),
  pagina: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type View = z.infer<typeof View>;

/** What staff decide of a question; `weg` takes back what was decided before. */
export const Decision = z.object({
  vraag: QuestionMark.shape.likes,
  merk: z.enum(['unneeded', 'later', 'weg']),
});
export type Decision = z.infer<typeof Decision>;

/** Reads a view from an address or a form. */
export const readView = (query: URLSearchParams): View => View.parse(Object.fromEntries(query));

/** Address of the page with this view. @param also what else stands in it */
export function viewPath(
  { lijst, volgorde, pagina }: View,
  also: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({
    ...(lijst !== 'open' && { lijst }),
    ...(volgorde !== 'vaak' && { volgorde }),
    ...(pagina !== 1 && { pagina: String(pagina) }),
    ...also,
  });
  return query.size === 0 ? PATHS.questions : `${PATHS.questions}?${query.toString()}`;
}

/** A decision, and the question that it is about. */
export interface Decided {
  readonly group: QuestionGroup;
  readonly merk: Decision['merk'];
}

/** A page of groups. */
export interface QuestionPage {
  /** For each group, in their order, the articles that it may become a phrasing of. */
  readonly choices: ArticleChoices;
  /** With the page that there is: the last one when more was asked for. */
  readonly view: View;
  readonly groups: readonly QuestionGroup[];
  /** What was decided of them, by what names them. */
  readonly marks: ReadonlyMap<string, QuestionMark>;
  readonly total: number;
  readonly isLast: boolean;
  /** What was just decided, as long as it holds. */
  readonly decided: Decided | undefined;
  /** There are more questions than were looked at. */
  readonly bounded: boolean;
}

/** Cuts the page out of all groups. */
export function pageOf(
  all: readonly QuestionGroup[],
  view: View,
  shelf: (group: QuestionGroup) => Shelf,
): Omit<QuestionPage, 'bounded' | 'choices' | 'marks' | 'decided'> {
  const groups = all.filter((group) => shelf(group) === view.lijst).sort(ORDERS[view.volgorde]);
  const last = Math.max(1, Math.ceil(groups.length / PAGE_SIZE));
  const pagina = Math.min(view.pagina, last);
  const start = (pagina - 1) * PAGE_SIZE;
  return {
    view: { ...view, pagina },
    groups: groups.slice(start, start + PAGE_SIZE),
    total: groups.length,
    isLast: pagina === last,
  };
}
