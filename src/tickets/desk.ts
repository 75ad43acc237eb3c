import { createHash, timingSafeEqual } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Allowance, OpenAllowance } from '../domain/allowance.js';
import type { Conversation, ConversationKey } from '../domain/conversation.js';
import { unlessDamaged } from '../domain/errors.js';
import type { TicketStore } from '../domain/store.js';
import type { Ticket, TicketNumber } from '../domain/ticket.js';
import type { TicketDesk, TicketLook } from '../domain/turn.js';

export interface TicketDeskDeps {
  readonly tickets: Pick<TicketStore, 'get' | 'openWith'>;
  readonly allowance: OpenAllowance;
  /** How long a look takes at least; real time when it is left out. */
  readonly pause?: () => Promise<void>;
}

/** Who stands at the desk. */
export interface Visitor {
  readonly conversationKey: ConversationKey;
  /** As the channel knows this one for certain. */
  readonly person: Conversation['person'];
}

/** The desk as one visitor meets it. */
export type DeskFor = (visitor: Visitor) => TicketDesk;

const HOUR = 60 * 60;
/**
 * Wrong guesses within an hour: of one conversation; with one address, as those of schools are public and numbers
 * follow each other; for one number, whoever guesses. The last two leave room for who it belongs to: a stranger must
 * not be able to shut them out by a few guesses.
 */
const GUESSES = {
  conversation: { points: 5, seconds: HOUR },
  address: { points: 20, seconds: HOUR },
  number: { points: 50, seconds: HOUR },
};
/** Longer than reading a ticket takes: how fast an answer comes does not tell whether there is one. */
const LOOK_MS = 20;

/**
 * Makes the desk at which users ask after tickets. Whoever may not see a ticket learns nothing from it: a number that
 * does not exist answers like one with another reply address, as slowly, and wrong guesses for it count the same.
 */
export function createTicketDesk({
  tickets,
  allowance,
  pause = () => wait(LOOK_MS),
}: TicketDeskDeps): DeskFor {
  const guesses = {
    ofConversation: allowance('ticket.guesses.conversation', GUESSES.conversation),
    withAddress: allowance('ticket.guesses.address', GUESSES.address),
    forNumber: allowance('ticket.guesses.number', GUESSES.number),
  };
  const look = async (visitor: Visitor, number: TicketNumber, address?: string): Promise<TicketLook> => {
    // A damaged ticket is none: a failure would tell a stranger that it was there. The store has logged it.
    const ticket = withoutNotes(await unlessDamaged(tickets.get(number)));
    if (ticket && isOwn(ticket, visitor)) return { kind: 'shown', ticket };
    if (address === undefined) return { kind: 'address_needed' };
    const counted: readonly Counted[] = [
      [guesses.ofConversation, visitor.conversationKey],
      // Not the address itself: what is counted may rest in a database.
      [guesses.withAddress, digestOf(address).toString('hex')],
      [guesses.forNumber, number],
    ];
    return guess(counted, () => {
      const right = isSame(address, ticket?.replyAddress ?? '');
      return ticket && right ? { kind: 'shown', ticket } : undefined;
    });
  };
  return (visitor) => ({
    openWith: (codes) => tickets.openWith(codes),
    look: async (number, address) => {
      const [seen] = await Promise.all([look(visitor, number, address), pause()]);
      return seen;
    },
  });
}

/** What colleagues tell each other is for no user. */
const withoutNotes = (ticket: Ticket | undefined): Ticket | undefined => ticket && { ...ticket, notes: [] };

const isOwn = ({ conversation, replyAddress }: Ticket, { conversationKey, person }: Visitor): boolean =>
  conversation === conversationKey || (person.mail !== undefined && isSame(person.mail, replyAddress));

/** Takes as long whatever the addresses have in common. */
const isSame = (one: string, other: string): boolean => timingSafeEqual(digestOf(one), digestOf(other));
const digestOf = (address: string): Buffer =>
  createHash('sha256').update(address.trim().toLowerCase()).digest();

/** What counts a wrong guess, and under which key. */
type Counted = readonly [left: Allowance, key: string];

/** Counts before it is known whether the guess is right: of many at once none slips through. */
async function guess(counted: readonly Counted[], look: () => TicketLook | undefined): Promise<TicketLook> {
  for (const [left, key] of counted)
    if ((await left.take(key)).kind === 'none_left') return { kind: 'too_many' };
  const right = look();
  if (!right) return { kind: 'refused' };
  for (const [left, key] of counted) await left.giveBack(key);
  return right;
}
