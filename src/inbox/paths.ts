import type { TicketNumber } from '../domain/ticket.js';
import { isSafe } from './settings.js';

/** The pages of the inbox. */
export const PATHS = {
  /** The queue. */
  start: '/inbox',
  /** Its rows alone, for a script. */
  rows: '/inbox/rijen',
  /** What changes, as it happens. */
  stream: '/inbox/stroom',
  /** The list as a file, with the filters of the queue. */
  csv: '/inbox/export.csv',
  xlsx: '/inbox/export.xlsx',
  ticket: '/inbox/tickets',
  questions: '/inbox/vragen',
  /** Where a question becomes a phrasing of an article. */
  phrasing: '/inbox/vragen/toevoegen',
  figures: '/inbox/cijfers',
  templates: '/inbox/sjablonen',
  signIn: '/inbox/aanmelden',
  sent: '/inbox/aanmelden/verstuurd',
  link: '/inbox/aanmelden/link',
  /** From here to the provider, and from there back. */
  begin: '/inbox/aanmelden/begin',
  back: '/inbox/aanmelden/terug',
  signOut: '/inbox/afmelden',
} as const;

/** Address of a ticket's page. */
export const ticketPath = (number: TicketNumber): string => `${PATHS.ticket}/${number}`;

/** The same, with all of its conversation. */
export const wholePath = (number: TicketNumber): string => `${ticketPath(number)}?gesprek=heel`;
/** Whether the address of a ticket's page asks for all of its conversation. */
export const isWhole = (query: URLSearchParams): boolean => query.get('gesprek') === 'heel';

/** Gives a ticket its address for mails; nothing does when the site is not known, or others could read along there. */
export const ticketAddressAt = (site: string | undefined): ((number: TicketNumber) => string) | undefined =>
  site !== undefined && isSafe(site) ? (number) => site + ticketPath(number) : undefined;

/** Any origin does: only what stands after it is kept. */
const HERE = 'http://hier.example';
const LONGEST = 500;

/** The path within the inbox that somebody wanted to go to; the start for anything else, whatever it looks like. */
export function wantedPath(wanted: string | null | undefined): string {
  if (wanted == null || wanted.length > LONGEST || !URL.canParse(wanted, HERE)) return PATHS.start;
  const { origin, pathname, search } = new URL(wanted, HERE);
  if (!wanted.startsWith('/') || origin !== HERE) return PATHS.start;
  const isPage = /^\/inbox(?:\/(?!aanmelden|afmelden)|$)/.test(pathname);
  return isPage ? pathname + search : PATHS.start;
}

/** Why somebody is sent to the sign-in page, as it stands in the address. */
export type Because = 'verlopen' | 'afmelden' | 'adres';

/** Address of the sign-in page, for who then goes on to `wanted`. */
export function signInPath(wanted: string, because?: Because): string {
  const query = new URLSearchParams();
  const to = wantedPath(wanted);
  if (to !== PATHS.start) query.set('naar', to);
  if (because !== undefined) query.set('na', because);
  return query.size === 0 ? PATHS.signIn : `${PATHS.signIn}?${query.toString()}`;
}
