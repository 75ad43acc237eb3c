import type { SendMailOptions } from 'nodemailer';
import type { Delivery } from '../domain/delivery.js';
import type { Ticket } from '../domain/ticket.js';
import { asHtml } from './as-html.js';
import { asText } from './as-text.js';
import { headerText } from './clean.js';
import type { MailSettled } from './letters.js';
import { letterFor } from './letters.js';
import { replyOf } from './reply-letter.js';
import { mail } from './reply.texts.js';
import { subjects } from './texts.js';

/** A name and a mail address. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** What every mail needs beside its ticket. */
export interface MailDesk extends MailSettled {
  /** Who all mail comes from. */
  readonly from: Mailbox;
}

/** Renders the mail of a delivery; the same ticket and delivery give the same mail, byte for byte. */
export type RenderMail = (ticket: Ticket, delivery: Delivery) => SendMailOptions;

/** A school's name in a subject; with the rest of the subject it stays within what a mailbox shows. */
const MOST_OF_A_NAME = 60;

/**
 * Makes mails. Addresses are headers of their own, never with a name a user typed beside them; the one
 * text of a user in a header is the school's name in the subject, cleaned and cut.
 */
export const createMailRenderer =
  (desk: MailDesk): RenderMail =>
  (ticket, delivery) => {
    const letter = letterFor(ticket, delivery, desk);
    return {
      ...addressing(ticket, delivery, desk),
      from: { ...desk.from },
      date: new Date(delivery.kind === 'reply' ? replyOf(ticket, delivery).at : ticket.createdAt),
      messageId: delivery.messageId,
      text: asText(letter),
      html: asHtml(letter),
      // The same boundary on every attempt: a repeat is the same mail to the last byte.
      baseBoundary: delivery.reply ?? ticket.key,
      disableFileAccess: true,
      disableUrlAccess: true,
      xMailer: false,
    };
  };

/** Keeps absence messages away. Not on the helpdesk's own mail: a ticket system may drop such mail. */
const AUTOMATIC = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'OOF, AutoReply' };

/** Whether a person wrote it: then that person may know of an absence. */
const isWritten = (ticket: Ticket, delivery: Delivery): boolean =>
  delivery.kind === 'reply' && replyOf(ticket, delivery).news !== true;

function addressing(ticket: Ticket, delivery: Delivery, { helpdesk }: MailDesk): SendMailOptions {
  if (delivery.kind === 'helpdesk')
    return { to: helpdesk, replyTo: ticket.replyAddress, subject: subjectOf(ticket) };
  return {
    to: ticket.replyAddress,
    replyTo: helpdesk,
    subject: subjectToSender(ticket, delivery),
    ...(isWritten(ticket, delivery) ? {} : { headers: AUTOMATIC }),
  };
}

function subjectToSender(ticket: Ticket, delivery: Delivery): string {
  if (delivery.kind !== 'reply') return subjects.confirmation(ticket.number);
  return replyOf(ticket, delivery).news ? mail.newsSubject(ticket.number) : mail.subject(ticket.number);
}

const subjectOf = ({ kind, number, schools }: Ticket): string =>
  subjects[kind](number, schoolsInShort(schools));

function schoolsInShort([first, ...more]: Ticket['schools']): string {
  if (!first) return subjects.noSchool();
  const name = headerText(first.name, MOST_OF_A_NAME);
  const school = subjects.school(name, first.brin, first.vestiging);
  return more.length === 0 ? school : `${school}${subjects.more(more.length)}`;
}
