import type { JSX } from 'preact';
import type { Ticket, TicketNumber } from '../../domain/ticket.js';
import { ticketPath, wholePath } from '../paths.js';
import { moment } from '../queue/age.js';
import { closeTo, partedAt } from './around.js';
import type { ChatLine } from './chat.js';
import { told, whatOf, whoOf } from './events.js';
import { Words } from './form.js';
import { ticketTexts as texts } from './texts.js';
import type { Fact, TicketView } from './view.js';
import { namesOf } from './view.js';

interface ViewProps {
  readonly view: TicketView;
}

interface FactsProps {
  readonly title: string;
  readonly id: string;
  readonly facts: readonly Fact[];
}

/** Facts, each with the word beside it. */
export const Facts = ({ title, id, facts }: FactsProps): JSX.Element => (
  <section class="card" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    <dl class="facts">
      {facts.map(({ label, value, link }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{link === undefined ? value : <a href={link}>{value}</a>}</dd>
        </div>
      ))}
    </dl>
  </section>
);

/** The question in the user's own words. */
export const Question = ({ view }: ViewProps): JSX.Element | null =>
  view.ticket.question === undefined ? null : (
    <section class="card" aria-labelledby="vraag">
      <h2 id="vraag">{texts.question()}</h2>
      <blockquote>
        <Words text={view.ticket.question} />
      </blockquote>
    </section>
  );

interface ConversationProps extends ViewProps {
  /** All that is left of it, and not only what has to do with the ticket. */
  readonly whole: boolean;
}

/** What was said in the conversation from which the ticket came. */
export function Conversation({ view, whole }: ConversationProps): JSX.Element {
  const { said, ticket } = view;
  const none = said === undefined ? texts.conversationGone() : texts.conversationNone();
  return (
    <section class="card" aria-labelledby="gesprek">
      <h2 id="gesprek">{texts.conversation()}</h2>
      {said === undefined || said.length === 0 ? (
        <p>{none}</p>
      ) : (
        <Parts ticket={ticket} said={said} whole={whole} whoSaid={speakersOf(view)} />
      )}
    </section>
  );
}

/** Who said a message. */
type WhoSaid = (line: ChatLine) => string;

/** A colleague's answer on the ticket stands in the conversation under the same id. */
function speakersOf({ ticket, ...view }: TicketView): WhoSaid {
  const nameOf = namesOf(view);
  const answered = new Map(ticket.replies.map(({ id, by }) => [id, nameOf(by)]));
  return ({ id, isUser }) => (isUser ? texts.userSaid() : (answered.get(id) ?? texts.botSaid()));
}

interface PartsProps {
  readonly ticket: Ticket;
  readonly said: readonly ChatLine[];
  readonly whole: boolean;
  readonly whoSaid: WhoSaid;
}

function Parts({ ticket, said, whole, whoSaid }: PartsProps): JSX.Element {
  const all = partedAt(ticket, said);
  const close = closeTo(ticket, all);
  const { before, after, isFiled } = whole ? all : close;
  const isAll = close.before.length + close.after.length === said.length;
  return (
    <>
      <p class="subtle">{isFiled ? texts.conversationFiled() : texts.conversationLast(before.length)}</p>
      <Lines lines={before} whoSaid={whoSaid} />
      {after.length > 0 && (
        <>
          <p class="subtle">{whole ? texts.conversationAfter() : texts.conversationAbout()}</p>
          <Lines lines={after} whoSaid={whoSaid} />
        </>
      )}
      {!isAll && <More number={ticket.number} whole={whole} count={said.length} />}
    </>
  );
}

interface LinesProps {
  readonly lines: readonly ChatLine[];
  readonly whoSaid: WhoSaid;
}

const Lines = ({ lines, whoSaid }: LinesProps): JSX.Element => (
  <ol class="said">
    {lines.map((line) => (
      <Said key={line.id} {...line} who={whoSaid(line)} />
    ))}
  </ol>
);

interface MoreProps {
  readonly number: TicketNumber;
  readonly whole: boolean;
  readonly count: number;
}

/** The way to the whole conversation, and back. */
const More = ({ number, whole, count }: MoreProps): JSX.Element => (
  <p class="no-print">
    {whole ? (
      <a href={`${ticketPath(number)}#gesprek`}>{texts.conversationLess()}</a>
    ) : (
      <a href={`${wholePath(number)}#gesprek`}>{texts.conversationMore(count)}</a>
    )}
  </p>
);

const Said = ({ at, isUser, text, along, who }: ChatLine & { readonly who: string }): JSX.Element => (
  <li class={isUser ? 'of-user' : undefined}>
    <p class="subtle">
      {who}, {moment(at)}
    </p>
    {text !== '' && <Words text={text} />}
    {along.map((what, nth) => (
      <p key={nth} class="along">
        {what}
      </p>
    ))}
  </li>
);

/** Every change: who, when and what; the newest first. */
export function History({ view }: ViewProps): JSX.Element {
  const nameOf = namesOf(view);
  return (
    <section class="card" aria-labelledby="geschiedenis">
      <h2 id="geschiedenis">{texts.history()}</h2>
      <ol class="plain" reversed>
        {told(view.ticket.events, view.ticket)
          .toReversed()
          .map((event, nth) => (
            <li key={nth}>
              {whatOf(event, nameOf)}
              <br />
              <span class="subtle">
                {whoOf(event, nameOf)}, {moment(event.at)}
              </span>
            </li>
          ))}
      </ol>
    </section>
  );
}
