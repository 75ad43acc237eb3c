import type { JSX } from 'preact';
import type { Delivery } from '../../domain/delivery.js';
import { turnsFreely } from '../../domain/ticket-change.js';
import { MAX_NOTE, MAX_REPLY } from '../../domain/ticket-parts.js';
import { PATHS } from '../paths.js';
import { moment } from '../queue/age.js';
import { marked, typed } from './attempt.js';
import type { PartProps } from './form.js';
import { ActionForm, Words } from './form.js';
import { Reached } from './reach.js';
import { noteTexts, replyTexts as texts, ticketTexts } from './texts.js';
import { namesOf } from './view.js';

/** The delivery of the reply of this id. */
export const deliveryOf = (deliveries: readonly Delivery[], id: string): Delivery | undefined =>
  deliveries.find(({ reply }) => reply === id);

interface Said {
  readonly at: string;
  readonly who: string;
  readonly text: string;
  readonly delivery?: Delivery | undefined;
}

/** What the helpdesk and the user said since the ticket was filed, oldest first. */
function saidIn({ ticket, deliveries, ...view }: PartProps['view']): readonly Said[] {
  const nameOf = namesOf(view);
  const replies = ticket.replies.map(({ id, at, by, text, news }) => ({
    ...{ at, text, who: news ? `${nameOf(by)}, ${texts.news()}` : nameOf(by) },
    delivery: deliveryOf(deliveries, id),
  }));
  const messages = ticket.messages.map(({ at, text }) => ({ at, text, who: ticketTexts.userSaid() }));
  return [...replies, ...messages].sort((one, other) => (one.at < other.at ? -1 : 1));
}

/** The answers so far, and the form for another. */
export function Replies(props: PartProps): JSX.Element {
  const said = saidIn(props.view);
  return (
    <section class="card" aria-labelledby="antwoorden">
      <h2 id="antwoorden">{texts.title()}</h2>
      {said.length === 0 && <p class="subtle">{texts.none()}</p>}
      <ol class="said">
        {said.map(({ at, who, text, delivery }) => (
          <li key={at + who}>
            <p class="subtle">
              {who}, {moment(at)} {delivery && <Reached delivery={delivery} />}
            </p>
            <Words text={text} />
          </li>
        ))}
      </ol>
      <Answer {...props} />
    </section>
  );
}

/** The form for an answer; one that ends a question closes its ticket at the same time. */
function Answer(props: PartProps): JSX.Element {
  const { attempt, view } = props;
  const isOpen = view.ticket.status === 'open';
  return (
    <ActionForm {...props} action="antwoord">
      <div class="field">
        <label for="antwoord">{texts.yours()}</label>
        <textarea
          id="antwoord"
          name="tekst"
          rows={6}
          maxLength={MAX_REPLY}
          autofocus={attempt?.action === 'antwoord' && attempt.problem === undefined}
          {...marked(attempt, ['antwoord', 'tekst'], 'antwoord-hoe')}
        >
          {typed(attempt, 'antwoord', 'tekst')}
        </textarea>
        <p id="antwoord-hoe" class="subtle">
          {isOpen ? texts.how() : texts.howClosed()}
        </p>
      </div>
      <div class="buttons">
        <button class="strong">{texts.send()}</button>
        {isOpen && turnsFreely(view.ticket) && (
          <button name="doe" value="sluiten">
            {texts.sendAndClose()}
          </button>
        )}
      </div>
      <Templates {...props} />
    </ActionForm>
  );
}

/** The replies that staff keep: one is put behind what was typed, and nothing is sent. */
const Templates = ({ view: { templates } }: PartProps): JSX.Element => (
  <div class="templates">
    {templates.length > 0 && (
      <div class="row">
        <div class="field">
          <label for="sjabloon">{texts.template()}</label>
          <select id="sjabloon" name="sjabloon">
            <option value="">{texts.choose()}</option>
            {templates.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <button name="doe" value="invoegen">
          {texts.insert()}
        </button>
      </div>
    )}
    <a href={PATHS.templates}>{texts.templates()}</a>
  </div>
);

/** What colleagues tell each other. */
export function Notes(props: PartProps): JSX.Element {
  const { ticket } = props.view;
  const nameOf = namesOf(props.view);
  return (
    <section class={ticket.notes.length === 0 ? 'card no-print' : 'card'} aria-labelledby="notities">
      <h2 id="notities">{noteTexts.title()}</h2>
      <ol class="said">
        {ticket.notes.map(({ at, by, text }) => (
          <li key={at + by}>
            <p class="subtle">
              {nameOf(by)}, {moment(at)}
            </p>
            <Words text={text} />
          </li>
        ))}
      </ol>
      <ActionForm {...props} action="notitie">
        <div class="field">
          <label for="notitie">{noteTexts.yours()}</label>
          <textarea
            id="notitie"
            name="tekst"
            rows={3}
            maxLength={MAX_NOTE}
            {...marked(props.attempt, ['notitie', 'tekst'], 'notitie-hoe')}
          >
            {typed(props.attempt, 'notitie', 'tekst')}
          </textarea>
          <p id="notitie-hoe" class="subtle">
            {noteTexts.how()}
          </p>
        </div>
        <button>{noteTexts.add()}</button>
      </ActionForm>
    </section>
  );
}
