import type { Delivery, DeliveryKind } from '../domain/delivery.js';
import type { Ticket } from '../domain/ticket.js';
import { doneFacts, ticketFacts } from './facts.js';
import type { Block, Letter } from './letter.js';
import type { MailSettled } from './letter-blocks.js';
import { contact, greeting, heading, inInbox, paragraph, privacy, question } from './letter-blocks.js';
import { replyLetter } from './reply-letter.js';
import { shownSchool } from './schools.js';
import { labels, texts } from './texts.js';

export type { MailSettled } from './letter-blocks.js';

/** What goes to the helpdesk: all that a colleague needs to act. */
const helpdeskLetter = (ticket: Ticket, settled: MailSettled): Letter => ({
  title: labels[ticket.kind],
  number: ticket.number,
  blocks: [
    paragraph(ticket.kind === 'mandaat' ? texts.mandaatGiven() : texts.vraagAsked()),
    ...inInbox(ticket, settled),
    ...question(ticket, heading(labels.question)),
    { kind: 'facts', facts: ticketFacts(ticket) },
    ...schools(ticket, 'helpdesk'),
    heading(labels.done),
    { kind: 'facts', facts: doneFacts(ticket) },
    paragraph(texts.replyToAdministrator(), texts.selfFilled()),
  ],
});

/** What goes to the administrator: the number, what was sent, and what to do when something is wrong. */
const confirmationLetter = (ticket: Ticket, settled: MailSettled): Letter => ({
  title: labels.confirmation,
  number: ticket.number,
  blocks: [
    greeting(ticket),
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
    contact(settled),
    ...privacy(settled),
  ],
});

/** The letter of a delivery. @throws HelpdeskError `sink_refused` when it is of a reply that is not there */
export function letterFor(ticket: Ticket, delivery: Delivery, settled: MailSettled): Letter {
  switch (delivery.kind) {
    case 'helpdesk':
      return helpdeskLetter(ticket, settled);
    case 'confirmation':
      return confirmationLetter(ticket, settled);
    case 'reply':
      return replyLetter(ticket, delivery, settled);
  }
}

const schools = ({ schools: all }: Ticket, kind: DeliveryKind): Block[] =>
  all.length === 0
    ? []
    : [
        heading(all.length === 1 ? labels.school : texts.schools(all.length)),
        { kind: 'schools', schools: all.map(shownSchool(kind)) },
      ];
