import type { Ticket } from '../../domain/ticket.js';
import type { ChatLine } from './chat.js';

/** What is shown of the conversation from which a ticket came, oldest first. */
export interface Around {
  /** Up to the message that told the number of the ticket. */
  readonly before: readonly ChatLine[];
  readonly after: readonly ChatLine[];
  /** Whether that message is still there; without it all that is left counts as before. */
  readonly isFiled: boolean;
}

/** How much is shown of what was said before, and of what was said after. */
const MOST = 30;

/** Parts a conversation at the filing of a ticket. By its number, as clocks go back and conversations go on. */
export function partedAt({ number }: Pick<Ticket, 'number'>, said: readonly ChatLine[]): Around {
  const told = said.findIndex(({ isUser, text }) => !isUser && names(text, number));
  const filed = told === -1 ? said.length : told + 1;
  return { before: said.slice(0, filed), after: said.slice(filed), isFiled: told !== -1 };
}

/** The last that led to a ticket, and what the bot and the user said about it since: the rest stands in the ticket. */
export function closeTo(
  { number, messages, replies }: Pick<Ticket, 'number' | 'messages' | 'replies'>,
  { before, after, isFiled }: Around,
): Around {
  const own = new Set([...messages, ...replies].map(({ id }) => id));
  const about = after.filter(({ id, text }) => !own.has(id) && names(text, number));
  return { before: before.slice(-MOST), after: about.slice(-MOST), isFiled };
}

/** Numbers have no end of their own: one may begin with another. */
const names = (text: string, number: string): boolean => new RegExp(`${number}(?![0-9])`).test(text);
