import type { JSX } from 'preact';
import { reachOf } from '../../domain/delivery.js';
import { ticketPath } from '../paths.js';
import { moment } from '../queue/age.js';
import type { Attempt } from './attempt.js';
import { ACTIONS, NOTHING_DONE, PROBLEM_ID } from './attempt.js';
import { told, whatOf, whoOf, wordsOf } from './events.js';
import { Words } from './form.js';
import { deliveryOf } from './talk.js';
import { assignedTexts, doneTexts, problemTexts, reachTexts, ticketTexts } from './texts.js';
import type { TicketView } from './view.js';
import { isUnmet, namesOf } from './view.js';

interface NoticeProps {
  readonly view: TicketView;
  readonly attempt: Attempt | undefined;
  /** What was just done, as it stands in the address. */
  readonly done: string;
}

/** What became of what somebody just did: done, and how it reaches the user; or not done, and why. */
export function Notice({ view, attempt, done }: NoticeProps): JSX.Element | null {
  if (attempt?.problem !== undefined) return <Problem view={view} attempt={attempt} />;
  const what = ([...ACTIONS, NOTHING_DONE] as const).find((name) => name === done);
  if (attempt !== undefined || what === undefined) return null;
  return (
    <p class="notice no-print" role="status" tabIndex={-1} autofocus>
      {what === 'toewijzen' ? assignedIn(view) : doneTexts[what]()} {TELLS.includes(what) && toldHow(view)}
    </p>
  );
}

/** Who has it now. An address may be mistyped, and then nobody would read it. */
function assignedIn(view: TicketView): string {
  const { assignee } = view.ticket;
  if (assignee === undefined) return assignedTexts.nobody();
  const now = assignedTexts.now(namesOf(view)(assignee));
  return isUnmet(view, assignee) ? `${now} ${assignedTexts.unmet()}` : now;
}

/** What the user gets to know of. */
const TELLS: readonly string[] = ['antwoord', 'scholen'];

function toldHow({ ticket, deliveries }: TicketView): string {
  const last = ticket.replies.at(-1);
  const delivery = last && deliveryOf(deliveries, last.id);
  const how = delivery ? [reachTexts[reachOf(delivery)]()] : [];
  return [...how, ...(ticket.status === 'closed' ? [doneTexts.gesloten()] : [])].join(' ');
}

function Problem({ view, attempt }: { view: TicketView; attempt: Attempt }): JSX.Element {
  const { problem, events = [] } = attempt;
  const nameOf = namesOf(view);
  return (
    <div id={PROBLEM_ID} class="notice problem" role="alert" tabIndex={-1} autofocus>
      <p>{problem}</p>
      {events.length > 0 && (
        <>
          <p>{problemTexts.firstWhat()}</p>
          <ul>
            {told(events, view.ticket).map((event, nth) => (
              <li key={nth}>
                {whoOf(event, nameOf)}, {moment(event.at)}: {whatOf(event, nameOf)}
                <Quoted text={wordsOf(event, view.ticket)} />
              </li>
            ))}
          </ul>
          <p>{problemTexts.firstHow()}</p>
        </>
      )}
    </div>
  );
}

const Quoted = ({ text }: { readonly text: string | undefined }): JSX.Element | null =>
  text === undefined ? null : (
    <blockquote>
      <Words text={text} />
    </blockquote>
  );

/** Shown by the script once the ticket has another revision than somebody looks at. */
export const Changed = ({ view }: { readonly view: TicketView }): JSX.Element => (
  <div id="nieuws" role="status" data-ticket={view.ticket.number} data-revisie={view.ticket.revision}>
    <p id="veranderd" class="notice" hidden>
      <span>{ticketTexts.fresh()}</span> <a href={ticketPath(view.ticket.number)}>{ticketTexts.freshHow()}</a>
    </p>
  </div>
);
