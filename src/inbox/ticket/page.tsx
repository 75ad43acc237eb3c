import type { JSX } from 'preact';
import { PATHS, ticketPath } from '../paths.js';
import { kindTexts, statusTexts } from '../queue/texts.js';
import { Conversation, Facts, History, Question } from './about.js';
import type { PartProps } from './form.js';
import { Deliveries, Handling } from './handling.js';
import { Changed, Notice } from './notice.js';
import { Schools } from './schools.js';
import { Notes, Replies } from './talk.js';
import { ticketTexts as texts } from './texts.js';
import type { Wording } from './view.js';

/** What the page shows beside the ticket itself. */
export interface TicketPageProps extends PartProps {
  readonly wording: Wording;
  /** What was just done, as it stands in the address. */
  readonly done: string;
  /** Shows all of the conversation. */
  readonly whole: boolean;
}

/** The content of the page of a ticket. */
export function TicketBody(props: TicketPageProps): JSX.Element {
  const { view, attempt, done } = props;
  const { kind, status, doubleOf } = view.ticket;
  return (
    <>
      <p class="no-print">
        <a id="terug" href={PATHS.start}>
          {texts.back()}
        </a>
      </p>
      <p>
        {kindTexts[kind]()} <strong class={`state state-${status}`}>{statusTexts[status]()}</strong>
      </p>
      {doubleOf !== undefined && (
        <p class="notice">
          <a href={ticketPath(doubleOf)}>{texts.double(doubleOf)}</a>
        </p>
      )}
      <Notice view={view} attempt={attempt} done={done} />
      <Changed view={view} />
      <Parts {...props} />
    </>
  );
}

/** On a phone in the order in which they are needed; on a wider screen what there is to do at the left. */
function Parts(props: TicketPageProps): JSX.Element {
  const { view, wording, whole } = props;
  return (
    <div class="ticket">
      <div>
        <Question view={view} />
      </div>
      <div class="beside">
        <Facts id="gegevens" title={texts.facts()} facts={wording.facts(view.ticket)} />
        <Handling {...props} />
      </div>
      <div>
        {view.ticket.schools.length > 0 && <Schools {...props} />}
        <Replies {...props} />
        <Notes {...props} />
      </div>
      <div class="beside">
        <Facts id="gedaan" title={texts.done()} facts={wording.done(view.ticket)} />
        <Deliveries {...props} />
        <History view={view} />
      </div>
      <div>
        <Conversation view={view} whole={whole} />
      </div>
    </div>
  );
}
