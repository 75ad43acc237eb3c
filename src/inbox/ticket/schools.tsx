import type { JSX } from 'preact';
import { MAX_REASON } from '../../domain/draft.js';
import { codeOfSchool } from '../../domain/school.js';
import type { TicketSchool } from '../../domain/ticket.js';
import { SchoolStatus } from '../../domain/ticket.js';
import { codesLeft } from '../../domain/ticket-change.js';
import { ticketPath } from '../paths.js';
import { chose, marked, typed } from './attempt.js';
import type { PartProps } from './form.js';
import { ActionForm } from './form.js';
import { schoolTexts as texts, ticketTexts } from './texts.js';

/** The schools of a ticket, with what is known of each, and the form that ticks them off. */
export function Schools(props: PartProps): JSX.Element {
  const { schools, doubleOf } = props.view.ticket;
  return (
    <section class="card" aria-labelledby="scholen">
      <h2 id="scholen">{ticketTexts.schools(schools.length)}</h2>
      {doubleOf === undefined ? (
        <ActionForm {...props} action="scholen" prints>
          <List {...props} ticks />
          <Change {...props} />
        </ActionForm>
      ) : (
        <List {...props} />
      )}
    </section>
  );
}

interface ListProps extends PartProps {
  /** Each can be ticked. */
  readonly ticks?: boolean;
}

const List = (props: ListProps): JSX.Element => (
  <ul class="schools">
    {props.view.ticket.schools.map((school) => (
      <School key={codeOfSchool(school)} {...props} school={school} />
    ))}
  </ul>
);

function School(props: ListProps & { readonly school: TicketSchool }): JSX.Element {
  const { school, ticks, view, attempt } = props;
  const { name, place, status, reason } = school;
  const code = codeOfSchool(school);
  // Of one school there is nothing to choose.
  const ticked = view.ticket.schools.length === 1 || chose(attempt, 'scholen', ['school', code]);
  const title = (
    <span>
      <strong>{name}</strong>, {place} <span class="code">{code}</span>
    </span>
  );
  return (
    <li>
      {ticks === true ? (
        <label class="check">
          <input
            class="no-print"
            type="checkbox"
            name="school"
            value={code}
            defaultChecked={ticked}
            data-over={codesLeft(view.ticket).includes(code)}
          />
          {title}
        </label>
      ) : (
        title
      )}
      <div class="about">
        <span class={`state state-${status}`}>{texts.status[status]()}</span>
        {reason !== undefined && <span>{texts.reason(reason)}</span>}
        <Checked school={school} elsewhere={view.elsewhere.get(code)} />
      </div>
    </li>
  );
}

interface CheckedProps {
  readonly school: TicketSchool;
  readonly elsewhere: string | undefined;
}

/** What the register said of it, and in which tickets it stands as well. */
function Checked({ school: { verdict, again }, elsewhere }: CheckedProps): JSX.Element {
  const others = [...new Set([again?.ticket, elsewhere].filter((number) => number !== undefined))];
  return (
    <>
      <span class={`verdict-${verdict}`}>{texts.verdict[verdict]()}</span>
      {others.map((number) => (
        <span key={number}>
          {texts.alsoIn()} <a href={ticketPath(number)}>{number}</a>
        </span>
      ))}
      {again && <span>{texts.againBecause(again.reason)}</span>}
    </>
  );
}

function Change({ view, attempt }: PartProps): JSX.Element {
  const { schools } = view.ticket;
  const left = codesLeft(view.ticket).length;
  return (
    <div class="change no-print">
      {schools.length > 1 && (
        <label class="check">
          <input
            type="checkbox"
            name="alle"
            value="1"
            defaultChecked={chose(attempt, 'scholen', ['alle', '1'])}
          />
          {left < schools.length ? texts.allLeft(left) : texts.all()}
        </label>
      )}
      <Statuses attempt={attempt} />
      <div class="field reason">
        <label for="reden">{texts.why()}</label>
        <input
          id="reden"
          name="reden"
          maxLength={MAX_REASON}
          value={typed(attempt, 'scholen', 'reden')}
          {...marked(attempt, ['scholen', 'reden'], 'reden-hoe')}
        />
        <p id="reden-hoe" class="subtle">
          {texts.whyHow()}
        </p>
      </div>
      <button class="strong">{texts.change()}</button>
      <p class="subtle">{texts.changeHow()}</p>
    </div>
  );
}

const Statuses = ({ attempt }: Pick<PartProps, 'attempt'>): JSX.Element => (
  <fieldset role="radiogroup" {...marked(attempt, ['scholen', 'status'])}>
    <legend>{texts.newStatus()}</legend>
    {SchoolStatus.options.map((status) => (
      <label key={status} class="check">
        <input
          type="radio"
          name="status"
          value={status}
          defaultChecked={chose(attempt, 'scholen', ['status', status])}
        />
        {texts.status[status]()}
      </label>
    ))}
  </fieldset>
);
