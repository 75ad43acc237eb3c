import type { Page, Visitor } from './visitor.js';
import { csrfIn } from './signed-in.js';

/** The page of a ticket, as somebody has it open. */
export interface OpenTicket {
  readonly page: Page;
  /** Sends one of its forms with these fields filled in; several values of a field stand in a list. */
  readonly send: (
    action: string,
    form?: Readonly<Record<string, string | readonly string[]>>,
  ) => Promise<Page>;
}

/** Opens the page of a ticket. */
export const openTicket = async (visitor: Visitor, number: string): Promise<OpenTicket> =>
  asOpen(visitor, number, await visitor.get(`/inbox/tickets/${number}`));

/** A page of a ticket that somebody got. */
export const asOpen = (visitor: Visitor, number: string, page: Page): OpenTicket => ({
  page,
  send: (action, form = {}) =>
    visitor.post(`/inbox/tickets/${number}/${action}`, filledIn(page, action, form)),
});

/** The hidden fields of a form of a page, and what somebody fills in. */
function filledIn(
  { html }: Page,
  action: string,
  form: Readonly<Record<string, string | readonly string[]>>,
): [string, string][] {
  const own = html.split(`/${action}"`)[1]?.split('</form>')[0] ?? '';
  const hidden = ['revisie', 'id'].map((name): [string, string] => [
    name,
    new RegExp(`name="${name}" value="([^"]*)"`).exec(own)?.[1] ?? '',
  ]);
  const typed = Object.entries(form).flatMap(([name, values]) =>
    [values].flat().map((value): [string, string] => [name, value]),
  );
  return [['csrf', csrfIn(html)], ...hidden, ...typed];
}

/** What somebody reads, without markup. */
export const readable = (html: string): string =>
  html
    .slice(Math.max(0, html.indexOf('<main')))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
