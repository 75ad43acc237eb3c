import { HELPDESK } from '../domain/contact.js';
import type { Ticket, TicketNumber } from '../domain/ticket.js';
import { oneLine, ownLines } from './clean.js';
import type { Block } from './letter.js';
import { labels, texts } from './texts.js';

/** What a mail says that is the same for each ticket. */
export interface MailSettled {
  /** Address of the helpdesk. */
  readonly helpdesk: string;
  /** Days until what is kept of a conversation and of a closed ticket is deleted. */
  readonly retentionDays: number;
  /** Address of the privacy statement, if there is one. */
  readonly privacyUrl?: string | undefined;
  /** Where the helpdesk opens a ticket, if that is known. */
  readonly ticketAddress?: ((number: TicketNumber) => string) | undefined;
}

/** A title above a part of a letter. */
export const heading = (text: string): Block => ({ kind: 'heading', text });
/** Sentences that belong together. */
export const paragraph = (...sentences: string[]): Block => ({ kind: 'paragraph', sentences });

/** Whom a mail to the administrator speaks to. */
export const greeting = ({ administrator }: Ticket): Block =>
  paragraph(administrator === undefined ? texts.greetingUnknown() : texts.greeting(oneLine(administrator)));

/** The user's own question, if there is one. */
export const question = ({ question: text }: Ticket, ...above: Block[]): Block[] =>
  text === undefined ? [] : [...above, { kind: 'quote', lines: ownLines(text) }];

/** How to reach the helpdesk. */
export const contact = ({ helpdesk }: MailSettled): Block => ({
  kind: 'facts',
  facts: [
    { label: labels.mail, value: helpdesk, link: `mailto:${helpdesk}` },
    { label: labels.phone, value: HELPDESK.phone, link: `tel:${HELPDESK.phone.replaceAll(' ', '')}` },
  ],
});

/** Where a colleague handles it. */
export function inInbox({ number }: Ticket, { ticketAddress }: MailSettled): Block[] {
  const address = ticketAddress?.(number);
  if (address === undefined) return [];
  return [{ kind: 'facts', facts: [{ label: labels.inInbox, value: address, link: address }] }];
}

/** What is kept, how long, and where to read more. */
export const privacy = ({ retentionDays, privacyUrl }: MailSettled): Block[] => [
  heading(labels.privacy),
  paragraph(texts.keptConversation(retentionDays), texts.keptTicket(retentionDays), texts.keptMail()),
  ...(privacyUrl === undefined
    ? []
    : [
        {
          kind: 'facts' as const,
          facts: [{ label: labels.privacyUrl, value: privacyUrl, link: privacyUrl }],
        },
      ]),
];
