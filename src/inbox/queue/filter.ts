import { z } from 'zod';
import type { TicketQuery } from '../../domain/ticket-list.js';
import { placeOf } from '../../domain/ticket-list.js';
import { PATHS } from '../paths.js';

const LONGEST_SEARCH = 200;
/** So many pages back are remembered; an address holds no more. */
const MOST_PAGES = 40;

/** What somebody wants to see of the queue, as it stands in the address. What cannot be read is left out. */
const Filter = z.object({
  status: z.enum(['open', 'gesloten', 'alle']).catch('open'),
  wie: z.enum(['iedereen', 'mij', 'niemand']).catch('iedereen'),
  soort: z.enum(['alle', 'mandaat', 'vraag']).catch('alle'),
  zoek: z
    .string()
    .transform((text) => text.trim().slice(0, LONGEST_SEARCH))
    .catch(''),
  /** Where each page up to this one begins, the first left out: `next` of the one before. So there is a way back. */
  na: z
    .string()
    .transform((text) => text.split(',').filter(placeOf).slice(-MOST_PAGES))
    .catch([]),
});
export type Filter = z.infer<typeof Filter>;

/** Which filters there are, beside the search. */
export type Facet = 'status' | 'wie' | 'soort';

/** The queue as staff meet it. */
export const NO_FILTER: Filter = { status: 'open', wie: 'iedereen', soort: 'alle', zoek: '', na: [] };

/** Reads a filter from the address of a page. */
export const readFilter = (query: URLSearchParams): Filter => Filter.parse(Object.fromEntries(query));

/** What stands behind the address of a list with this filter. Another filter begins at the first page. */
export function filterQuery(filter: Filter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter))
    if (String(value) !== String(NO_FILTER[name as keyof Filter])) query.set(name, String(value));
  return query.size === 0 ? '' : `?${query.toString()}`;
}

/** Address of the queue with this filter. */
export const filterPath = (filter: Filter): string => `${PATHS.start}${filterQuery(filter)}`;

/** Whether a filter narrows more than the queue itself does. */
export const narrows = (filter: Filter): boolean => filterQuery({ ...filter, na: [] }) !== '';

/** How many tickets a page shows. */
export const PAGE_SIZE = 50;

const STATUS = { open: 'open', gesloten: 'closed' } as const;

/**
 * Which tickets a filter asks for.
 * @param mail address of who asks
 */
export function ticketQuery(filter: Filter, mail: string): Omit<TicketQuery, 'limit'> {
  const { status, wie, soort, zoek, na } = filter;
  const after = na.at(-1);
  return {
    ...(status !== 'alle' && { status: STATUS[status] }),
    ...(wie === 'mij' && { assignee: mail }),
    ...(wie === 'niemand' && { unassigned: true }),
    ...(soort !== 'alle' && { kind: soort }),
    ...(zoek !== '' && { search: zoek }),
    ...(after !== undefined && { after }),
  };
}
