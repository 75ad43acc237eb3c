import type { ComponentChildren, JSX } from 'preact';
import { CsrfField } from '../page/layout.js';
import { ticketPath } from '../paths.js';
import type { Action, Attempt } from './attempt.js';
import type { TicketView } from './view.js';

/** What the parts of the page of a ticket are made of. */
export interface PartProps {
  readonly view: TicketView;
  /** What was tried just now, if it was not done. */
  readonly attempt: Attempt | undefined;
  /** A new id for what is sent: the same when it is sent twice. */
  readonly newId: () => string;
}

/** Address to which a form of a ticket goes. */
const actionPath = (number: string, action: Action): string => `${ticketPath(number)}/${action}`;

interface ActionFormProps extends PartProps {
  readonly action: Action;
  readonly children: ComponentChildren;
  /** The form takes less room. */
  readonly row?: boolean;
  /** There is something in it that goes on paper; what does not says so itself. */
  readonly prints?: boolean;
}

/** A form that changes a ticket, with the revision that its sender sees. What is wrong with it stands before it. */
export const ActionForm = ({
  view,
  attempt,
  newId,
  action,
  children,
  ...look
}: ActionFormProps): JSX.Element => (
  <form
    method="post"
    action={actionPath(view.ticket.number, action)}
    class={classOf(look)}
    data-getypt={attempt?.action === action ? '' : undefined}
  >
    <CsrfField csrf={view.visit.csrf} />
    <input type="hidden" name="revisie" value={view.ticket.revision} />
    <input type="hidden" name="id" value={idOf(attempt, action) ?? newId()} />
    {children}
  </form>
);

const classOf = ({ row, prints }: Pick<ActionFormProps, 'row' | 'prints'>): string =>
  [row === true && 'row', prints !== true && 'no-print'].filter(Boolean).join(' ');

const idOf = (attempt: Attempt | undefined, action: Action): string | undefined =>
  attempt?.action === action ? (attempt.form.get('id') ?? undefined) : undefined;

/** Text as somebody typed it, with its line breaks. */
export const Words = ({ text }: { readonly text: string }): JSX.Element => <p class="words">{text}</p>;
