import type { Delivery } from '../domain/delivery.js';
import type { Ticket } from '../domain/ticket.js';
import type { TicketReply } from '../domain/ticket-parts.js';
import { chat } from './reply.texts.js';

/** How long a reply may stand unread in the conversation before it goes by mail. */
const UNREAD_MS = 60 * 60 * 1000;

/** Where a reply stands. */
export interface Replied {
  readonly ticket: Ticket;
  readonly reply: TicketReply;
  /** Mark after it in the log of the conversation; absent when it could not be said there. */
  readonly mark?: number;
}

/** The mail of a reply: at once, or when nobody has read it in the conversation in an hour. */
export function replyDelivery({ ticket, reply, mark }: Replied, mailDomain: string): Delivery {
  const wait = mark === undefined ? 0 : UNREAD_MS;
  return {
    id: `${ticket.number}/reply/${reply.id}`,
    ticket: ticket.number,
    kind: 'reply',
    state: 'waiting',
    attempts: 0,
    nextAt: new Date(Date.parse(reply.at) + wait).toISOString(),
    messageId: `<${ticket.number}.reply.${reply.id}.${ticket.key.slice(-12)}@${mailDomain}>`,
    reply: reply.id,
    ...(mark !== undefined && { mark }),
  };
}

/** A reply as the user reads it in the conversation. */
export const chatText = ({ number }: Ticket, { text, news }: TicketReply): string =>
  (news ? [chat.news(number), text, chat.toNews(number)] : [chat.reply(number), text, chat.toReply()]).join(
    '\n\n',
  );

/** The buttons under it. */
export const chatOffers = ({ number }: Ticket): readonly string[] => [chat.answer(number)];
