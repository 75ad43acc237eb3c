import type { ComponentChildren, JSX } from 'preact';
import type { TicketPage, TicketSummary } from '../../domain/ticket-list.js';
import { ticketPath } from '../paths.js';
import { age, moment } from './age.js';
import { Empty } from './empty.js';
import type { Filter } from './filter.js';
import { filterPath } from './filter.js';
import { columnTexts, deliveryTexts, kindTexts, queueTexts as texts, statusTexts } from './texts.js';

/** What a list shows, and for whom. */
export interface ListProps {
  readonly filter: Filter;
  readonly page: TicketPage;
  readonly now: Date;
}

/** A name that somebody typed may be of any length; a row is one line. */
const MOST_OF_A_NAME = 80;
const short = (text: string): string =>
  text.length > MOST_OF_A_NAME ? `${text.slice(0, MOST_OF_A_NAME)}…` : text;

/**
 * The tickets of one page of the queue. On a phone each row is a block: a browser takes a table that is laid out
 * otherwise for none, so its parts say themselves what they are.
 */
export function TicketList(props: ListProps): JSX.Element {
  const { filter, page } = props;
  if (page.tickets.length === 0) return <Empty filter={filter} />;
  return (
    <>
      <p class="subtle">{texts.found(page.total)}</p>
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
    </>
  );
}

function Pages({ filter, page }: ListProps): JSX.Element | null {
  if (filter.na === '' && page.next === undefined) return null;
  return (
    <nav class="pages" aria-label={texts.pages()}>
      {filter.na !== '' && (
        <a class="button" href={filterPath({ ...filter, na: '' })}>
          {texts.start()}
        </a>
      )}
      {page.next !== undefined && (
        <a class="button" rel="next" href={filterPath({ ...filter, na: page.next })}>
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
      <time dateTime={ticket.createdAt} title={moment(ticket.createdAt)}>
        {age(ticket.createdAt, now)}
      </time>
    </Cell>
    <Cell name="school">
      <Schools ticket={ticket} />
    </Cell>
    <Cell name="kind">{kindTexts[ticket.kind]()}</Cell>
    <Cell name="status">
      {statusOf(ticket)}
      {ticket.awaitsReply && <strong class="badge">{texts.newMessage()}</strong>}
    </Cell>
    <Cell name="assignee">
      {ticket.assignee === undefined ? (
        <span class="subtle">{texts.nobody()}</span>
      ) : (
        <span title={ticket.assignee}>{ticket.assignee}</span>
      )}
    </Cell>
    <Cell name="delivery">
      <span class={`mail-${ticket.delivery}`}>{deliveryTexts[ticket.delivery]()}</span>
    </Cell>
  </tr>
);

function Schools({ ticket }: Pick<RowProps, 'ticket'>): JSX.Element {
  const { schools, schoolCount, administrator } = ticket;
  const [first] = schools;
  if (!first)
    return (
      <span class="subtle">{administrator === undefined ? texts.noSchool() : short(administrator)}</span>
    );
  return (
    <>
      {short(first.name)}, {short(first.place)}{' '}
      <span class="subtle">
        {first.code}
        {schoolCount > 1 && `, ${texts.more(schoolCount - 1)}`}
      </span>
    </>
  );
}

function statusOf({ status, doubleOf, endedCount, schoolCount }: TicketSummary): string {
  if (doubleOf !== undefined) return texts.double(doubleOf);
  const underWay = status === 'open' && endedCount > 0 && endedCount < schoolCount;
  return underWay ? texts.ended(endedCount, schoolCount) : statusTexts[status]();
}
