import type { ComponentChildren, JSX } from 'preact';
import type { DeliverySummary, TicketPage, TicketSummary } from '../../domain/ticket-list.js';
import { ExportLinks } from '../export/links.js';
import { ticketPath } from '../paths.js';
import { age, day, moment } from './age.js';
import { Empty } from './empty.js';
import type { Filter } from './filter.js';
import { filterPath, PAGE_SIZE } from './filter.js';
import { columnTexts, kindTexts, mailTroubleTexts, queueTexts as texts, statusTexts } from './texts.js';

/** What a list shows, and for whom. */
export interface ListProps {
  readonly filter: Filter;
  readonly page: TicketPage;
  /** Where no open ticket is found: how many closed ones are. */
  readonly closed: number;
  readonly now: Date;
}

/** What somebody typed may be of any length; a row has room for so many characters of it. */
const MOST = { question: 70, name: 60, place: 25, sender: 30 } as const;
const short = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most).trimEnd()}…` : text;

/**
 * The tickets of one page of the queue. On a phone each row is a block: a browser takes a table that is laid out
 * otherwise for none, so its parts say themselves what they are.
 */
export function TicketList(props: ListProps): JSX.Element {
  const { filter, page } = props;
  if (page.tickets.length === 0) return <Empty filter={filter} closed={props.closed} />;
  return (
    <>
      <p class="subtle">{found(props)}</p>
      <table class="queue" role="table" aria-label={texts.caption()}>
        <thead role="rowgroup">
          <tr role="row">
            {Object.entries(columnTexts).map(([name, text]) => (
              <th key={name} role="columnheader" scope="col">
                {text()}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {page.tickets.map((ticket) => (
            <Row key={ticket.number} ticket={ticket} now={props.now} />
          ))}
        </tbody>
      </table>
      <Pages {...props} />
      <ExportLinks filter={filter} />
    </>
  );
}

/** How many there are, and on a page of several which of them these are: about, as tickets come and go. */
function found({ filter, page: { tickets, total, next } }: ListProps): string {
  const { length } = tickets;
  if (length === total) return texts.found(total);
  const last = next === undefined ? total : Math.min(total, filter.na.length * PAGE_SIZE + length);
  return texts.range(last - length + 1, last, total);
}

function Pages({ filter, page }: ListProps): JSX.Element | null {
  const { na } = filter;
  if (na.length === 0 && page.next === undefined) return null;
  return (
    <nav class="pages" aria-label={texts.pages()}>
      {na.length > 1 && (
        <a class="button" href={filterPath({ ...filter, na: [] })}>
          {texts.start()}
        </a>
      )}
      {na.length > 0 && (
        <a class="button" rel="prev" href={filterPath({ ...filter, na: na.slice(0, -1) })}>
          {texts.previous()}
        </a>
      )}
      {page.next !== undefined && (
        <a class="button" rel="next" href={filterPath({ ...filter, na: [...na, page.next] })}>
          {texts.next()}
        </a>
      )}
    </nav>
  );
}

interface RowProps {
  readonly ticket: TicketSummary;
  readonly now: Date;
}

const Cell = (props: { readonly name: string; readonly children: ComponentChildren }): JSX.Element => (
  <td role="cell" class={props.name}>
    {props.children}
  </td>
);

const Row = ({ ticket, now }: RowProps): JSX.Element => (
  <tr role="row" id={ticket.number} class={ticket.status === 'closed' ? 'closed' : undefined}>
    <th role="rowheader" scope="row" class="number">
      <a href={ticketPath(ticket.number)}>{ticket.number}</a>
    </th>
    <Cell name="age">
      <Age ticket={ticket} now={now} />
    </Cell>
    <Cell name="subject">
      {ticket.question !== undefined && <div>{texts.question(short(ticket.question, MOST.question))}</div>}
      <Schools ticket={ticket} />
    </Cell>
    <Cell name="sender">{short(ticket.administrator ?? ticket.replyAddress, MOST.sender)}</Cell>
    <Cell name="kind">{kindTexts[ticket.kind]()}</Cell>
    <Cell name="status">
      {statusOf(ticket)} {hasNews(ticket) && <strong class="badge news">{texts.newMessage()}</strong>}{' '}
      {ticket.lastWord === 'helpdesk' && <span class="badge answered">{texts.answered()}</span>}
      <MailTrouble delivery={ticket.delivery} />
    </Cell>
    <Cell name="assignee">
      {ticket.assignee === undefined ? (
        <span class="subtle">{texts.nobody()}</span>
      ) : (
        <span title={ticket.assignee}>{ticket.assignee}</span>
      )}
    </Cell>
  </tr>
);

/** How long the helpdesk owes an answer. Where nobody waits stands the day on which the ticket came. */
function Age({ ticket, now }: RowProps): JSX.Element {
  const { waitsSince, createdAt } = ticket;
  const from = waitsSince ?? createdAt;
  return (
    <time dateTime={from} title={moment(from)}>
      {waitsSince === undefined ? <span class="subtle">{texts.cameOn(day(createdAt))}</span> : age(from, now)}
    </time>
  );
}

function Schools({ ticket }: Pick<RowProps, 'ticket'>): JSX.Element | null {
  const { schools, schoolCount, question } = ticket;
  const [first] = schools;
  if (!first) return question === undefined ? <span class="subtle">{texts.noSchool()}</span> : null;
  return (
    <div class={question === undefined ? undefined : 'subtle'}>
      {short(first.name, MOST.name)}, {short(first.place, MOST.place)}{' '}
      <span class="subtle">
        {first.code}
        {schoolCount > 1 && `, ${texts.more(schoolCount - 1)}`}
      </span>
    </div>
  );
}

/** How the mails of a ticket are is told only when somebody must look at it. */
const MailTrouble = ({ delivery }: { readonly delivery: DeliverySummary }): JSX.Element | null =>
  delivery === 'refused' || delivery === 'delayed' ? (
    <strong class={`badge mail-${delivery}`}>{mailTroubleTexts[delivery]()}</strong>
  ) : null;

/** Whether a message of the user waits. Closing is an answer as well, but not where the user writes to a double. */
export const hasNews = ({ status, doubleOf, lastWord }: TicketSummary): boolean =>
  lastWord === 'user' && (status === 'open' || doubleOf !== undefined);

function statusOf({ status, doubleOf, endedCount, schoolCount }: TicketSummary): string {
  if (doubleOf !== undefined) return texts.double(doubleOf);
  const underWay = status === 'open' && endedCount > 0 && endedCount < schoolCount;
  return underWay ? texts.ended(endedCount, schoolCount) : statusTexts[status]();
}
