import type { Delivery } from '../domain/delivery.js';
import { HelpdeskError } from '../domain/errors.js';
import type { Ticket } from '../domain/ticket.js';
import type { TicketReply } from '../domain/ticket-parts.js';
import { ownLines } from './clean.js';
import type { Letter } from './letter.js';
import type { MailSettled } from './letter-blocks.js';
import { contact, greeting, heading, paragraph, privacy, question } from './letter-blocks.js';
import { mail as texts } from './reply.texts.js';
import { labels } from './texts.js';

/** The reply that a delivery brings. @throws HelpdeskError `sink_refused` when the ticket has none such */
export function replyOf({ replies, number }: Ticket, { reply: id }: Delivery): TicketReply {
  const reply = replies.find((one) => one.id === id);
  if (!reply) throw new HelpdeskError('sink_refused', { ticket: number, why: 'no_reply' });
  return reply;
}

/** What goes to the administrator when the helpdesk has answered: its words, and how to answer in turn. */
export function replyLetter(ticket: Ticket, delivery: Delivery, settled: MailSettled): Letter {
  const { number } = ticket;
  const { text, news } = replyOf(ticket, delivery);
  return {
    title: news ? texts.newsTitle : texts.title,
    number,
    blocks: [
      greeting(ticket),
      paragraph(news ? texts.news(number) : texts.reply(number)),
      { kind: 'words', lines: ownLines(text) },
      ...question(ticket, heading(texts.yourQuestion)),
      heading(texts.answering),
      paragraph(texts.inChat(number), texts.byMail(), texts.keepNumber()),
      heading(labels.helpdesk),
      contact(settled),
      ...privacy(settled),
    ],
  };
}
