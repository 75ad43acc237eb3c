import type { JSX } from 'preact';
import type { Delivery, DeliveryKind } from '../../domain/delivery.js';
import { hasArrived, missingFrom } from '../../domain/delivery.js';
import type { TicketReply } from '../../domain/ticket-parts.js';
import { turnsFreely } from '../../domain/ticket-change.js';
import { ticketPath } from '../paths.js';
import { moment } from '../queue/age.js';
import { marked, typed } from './attempt.js';
import type { PartProps } from './form.js';
import { ActionForm } from './form.js';
import { Reached } from './reach.js';
import { deliveryTexts, handlingTexts as texts, ticketTexts } from './texts.js';
import { isUnmet, namesOf } from './view.js';

/** Who has the ticket, and whether it is open. */
export function Handling(props: PartProps): JSX.Element {
  const { ticket, visit, doubles } = props.view;
  const has = ticket.assignee;
  return (
    <section class="card" aria-labelledby="behandeling">
      <h2 id="behandeling">{texts.title()}</h2>
      <p>
        {texts.assignee()}:{' '}
        <strong>{has === undefined ? ticketTexts.nobody() : namesOf(props.view)(has)}</strong>
        {has !== undefined && isUnmet(props.view, has) && <span class="subtle"> {texts.unmet()}</span>}
      </p>
      {doubles.length > 0 && (
        <p>
          {texts.doubles()}:{' '}
          {doubles.map((number, nth) => (
            <>
              {nth > 0 && ', '}
              <a href={ticketPath(number)}>{number}</a>
            </>
          ))}
        </p>
      )}
      {has !== visit.staff.mail && <Give {...props} to={visit.staff.mail} text={texts.toMe()} />}
      <GiveOther {...props} />
      {has !== undefined && <Give {...props} to="" text={texts.toNobody()} />}
      <Turn {...props} />
      <Double {...props} />
      <Doubles {...props} />
    </section>
  );
}

const Give = ({ to, text, ...props }: PartProps & { to: string; text: string }): JSX.Element => (
  <ActionForm {...props} action="toewijzen" row>
    <input type="hidden" name="aan" value={to} />
    <button>{text}</button>
  </ActionForm>
);

const GiveOther = (props: PartProps): JSX.Element => (
  <ActionForm {...props} action="toewijzen" row>
    <div class="field">
      <label for="aan">{texts.toOther()}</label>
      <input
        id="aan"
        name="aan"
        type="email"
        list="collegas"
        autocomplete="off"
        required
        maxLength={254}
        value={typed(props.attempt, 'toewijzen', 'aan')}
        {...marked(props.attempt, ['toewijzen', 'aan'])}
      />
      <datalist id="collegas">
        {props.view.colleagues.map(({ mail, name }) => (
          <option key={mail} value={mail}>
            {name ?? mail}
          </option>
        ))}
      </datalist>
    </div>
    <button>{texts.assign()}</button>
  </ActionForm>
);

/** A mandaat closes and opens with its schools; anything else when staff say so. */
function Turn(props: PartProps): JSX.Element | null {
  const { ticket } = props.view;
  if (!turnsFreely(ticket)) return null;
  const closes = ticket.status === 'open';
  return (
    <ActionForm {...props} action="status" row>
      <input type="hidden" name="wordt" value={closes ? 'dicht' : 'open'} />
      <button>{closes ? texts.close() : texts.reopen()}</button>
    </ActionForm>
  );
}

const Double = (props: PartProps): JSX.Element => (
  <ActionForm {...props} action="dubbel" row>
    <div class="field">
      <label for="van">{texts.double()}</label>
      <input
        id="van"
        name="van"
        required
        maxLength={30}
        autocomplete="off"
        placeholder="DD-2026-00001"
        value={typed(props.attempt, 'dubbel', 'van')}
        {...marked(props.attempt, ['dubbel', 'van'], 'van-hoe')}
      />
    </div>
    <button>{texts.markDouble()}</button>
    <p id="van-hoe" class="subtle">
      {texts.doubleHow()}
    </p>
  </ActionForm>
);

/** Tickets of which it may be the double, each at one press. */
function Doubles(props: PartProps): JSX.Element | null {
  const { elsewhere, ticket } = props.view;
  const others = ticket.doubleOf === undefined ? [...new Set(elsewhere.values())] : [];
  if (others.length === 0) return null;
  return (
    <>
      <p class="subtle apart no-print">{texts.sameSchools()}</p>
      {others.slice(0, MOST_OTHERS).map((number) => (
        <ActionForm key={number} {...props} action="dubbel" row>
          <input type="hidden" name="van" value={number} />
          <button>{texts.markDoubleOf(number)}</button>
        </ActionForm>
      ))}
    </>
  );
}

/** A list of schools may stand in as many tickets as it has schools. */
const MOST_OTHERS = 3;

/** The messages that go out for the ticket, each with what became of it. */
export const Deliveries = (props: PartProps): JSX.Element => (
  <section class="card" aria-labelledby="verzending">
    <h2 id="verzending">{deliveryTexts.title()}</h2>
    <ul class="plain">
      {props.view.deliveries.map((delivery) => (
        <OneDelivery key={delivery.id} {...props} delivery={delivery} />
      ))}
      {missingFrom(props.view.deliveries, props.view.ticket).map((kind, nth) => (
        <Missing key={nth} kind={kind} />
      ))}
    </ul>
  </section>
);

/** A message that cannot be read goes out no more, and nobody else will tell. */
const Missing = ({ kind }: { readonly kind: DeliveryKind }): JSX.Element => (
  <li>
    {deliveryTexts.kind[kind]()}
    <br />
    <strong class="reach-refused">{deliveryTexts.missing()}</strong> {deliveryTexts.missingHow[kind]()}
  </li>
);

function OneDelivery({ delivery, ...props }: PartProps & { readonly delivery: Delivery }): JSX.Element {
  const reply = props.view.ticket.replies.find(({ id }) => id === delivery.reply);
  const kind = reply ? replyName(reply) : deliveryTexts.kind[delivery.kind]();
  const again = { ...props, delivery, name: deliveryTexts.again(), kind };
  return (
    <li class="sending">
      <p>
        {kind}
        {reply && <span class="subtle"> {beginningOf(reply.text)}</span>}
        <br />
        <Reached delivery={delivery} />
      </p>
      {!hasArrived(delivery) && (
        <Send
          {...again}
          name={delivery.state === 'waiting' ? deliveryTexts.mailNow() : deliveryTexts.again()}
        />
      )}
      <details class="arrived no-print">
        <summary aria-label={`${deliveryTexts.again()}: ${kind}`}>{deliveryTexts.again()}</summary>
        <p>{deliveryTexts.twice[delivery.kind]()}</p>
        <Send {...again} name={deliveryTexts.againYes()} asked />
      </details>
    </li>
  );
}

/** Of which answer it is, as there may be many. */
const replyName = ({ at, news }: TicketReply): string =>
  news ? deliveryTexts.newsOf(moment(at)) : deliveryTexts.replyOf(moment(at));

/** Enough to know it by. */
const MOST_OF_A_TEXT = 50;
const beginningOf = (text: string): string =>
  text.length > MOST_OF_A_TEXT ? `${text.slice(0, MOST_OF_A_TEXT)}…` : text;

interface SendProps extends PartProps {
  readonly delivery: Delivery;
  readonly name: string;
  readonly kind: string;
  /** Its sender read that the message comes a second time. */
  readonly asked?: boolean;
}

const Send = ({ delivery, name, kind, asked, ...props }: SendProps): JSX.Element => (
  <ActionForm {...props} action="opnieuw" row>
    <input type="hidden" name="bericht" value={delivery.id} />
    {asked === true && <input type="hidden" name="nogmaals" value="1" />}
    <button aria-label={`${name}: ${kind}`}>{name}</button>
  </ActionForm>
);
