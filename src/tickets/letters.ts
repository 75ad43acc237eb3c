import { HELPDESK } from '../domain/contact.js';
import type { DeliveryKind } from '../domain/delivery.js';
import type { Ticket } from '../domain/ticket.js';
import { oneLine, ownLines } from './clean.js';
import { doneFacts, ticketFacts } from './facts.js';
import type { Block, Letter } from './letter.js';
import { shownSchool } from './schools.js';
import { labels, texts } from './texts.js';

/** What a mail says that is the same for each ticket. */
export interface MailSettled {
  /** Address of the helpdesk. */
  readonly helpdesk: string;
  /** Days until what is kept of a conversation and of a closed ticket is deleted. */
  readonly retentionDays: number;
  /** Address of the privacy statement, if there is one. */
  readonly privacyUrl?: string | undefined;
}

const heading = (text: string): Block => ({ kind: 'heading', text });
const paragraph = (...sentences: string[]): Block => ({ kind: 'paragraph', sentences });

/** What goes to the helpdesk: all that a colleague needs to act. */
export const helpdeskLetter = (ticket: Ticket): Letter => ({
  title: labels[ticket.kind],
  number: ticket.number,
  blocks: [
    paragraph(ticket.kind === 'mandaat' ? texts.mandaatGiven() : texts.vraagAsked()),
    ...question(ticket, heading(labels.question)),
    { kind: 'facts', facts: ticketFacts(ticket) },
    ...schools(ticket, 'helpdesk'),
    heading(labels.done),
    { kind: 'facts', facts: doneFacts(ticket) },
    paragraph(texts.replyToAdministrator(), texts.selfFilled()),
  ],
});

/** What goes to the administrator: the number, what was sent, and what to do when something is wrong. */
export const confirmationLetter = (ticket: Ticket, settled: MailSettled): Letter => ({
  title: labels.confirmation,
  number: ticket.number,
  blocks: [
    paragraph(
      ticket.administrator === undefined
        ? texts.greetingUnknown()
        : texts.greeting(oneLine(ticket.administrator)),
    ),
    paragraph(texts.yourNumber(ticket.number), texts.atHelpdesk(), texts.fromChatbot()),
    heading(labels.whatNow),
    paragraph(texts.whatNext(), texts.unknownTime()),
    heading(labels.youSent),
    ...question(ticket),
    { kind: 'facts', facts: ticketFacts(ticket) },
    ...schools(ticket, 'confirmation'),
    heading(labels.done),
    { kind: 'facts', facts: doneFacts(ticket) },
    heading(labels.addSomething),
    paragraph(texts.addSomething(), texts.replyGoesTo(), texts.noPupils()),
    heading(labels.helpdesk),
    paragraph(texts.notYours()),
    { kind: 'facts', facts: contactFacts(settled) },
    heading(labels.privacy),
    paragraph(
      texts.keptConversation(settled.retentionDays),
      texts.keptTicket(settled.retentionDays),
      texts.keptMail(),
    ),
    ...privacy(settled),
  ],
});

/** The letter of a delivery. */
export const letterFor = (ticket: Ticket, kind: DeliveryKind, settled: MailSettled): Letter =>
  kind === 'helpdesk' ? helpdeskLetter(ticket) : confirmationLetter(ticket, settled);

const question = ({ question: text }: Ticket, ...above: Block[]): Block[] =>
  text === undefined ? [] : [...above, { kind: 'quote', lines: ownLines(text) }];

const schools = ({ schools: all }: Ticket, kind: DeliveryKind): Block[] =>
  all.length === 0
    ? []
    : [
        heading(all.length === 1 ? labels.school : texts.schools(all.length)),
        { kind: 'schools', schools: all.map(shownSchool(kind)) },
      ];

const contactFacts = ({ helpdesk }: MailSettled) => [
  { label: labels.mail, value: helpdesk, link: `mailto:${helpdesk}` },
  { label: labels.phone, value: HELPDESK.phone, link: `tel:${HELPDESK.phone.replaceAll(' ', '')}` },
];

const privacy = ({ privacyUrl }: MailSettled): Block[] =>
  privacyUrl === undefined
    ? []
    : [{ kind: 'facts', facts: [{ label: labels.privacyUrl, value: privacyUrl, link: privacyUrl }] }];
