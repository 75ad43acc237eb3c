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

/** Wrong addresses within an hour: of one conversation, and for one number, whoever guesses. */
const GUESSES = { points: 5, seconds: 60 * 60 };
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
  const guesses = createGuesses(allowance('ticket.guesses', GUESSES));
  const look = async (visitor: Visitor, number: TicketNumber, address?: string): Promise<TicketLook> => {
    // A damaged ticket is none: a failure would tell a stranger that it was there. The store has logged it.
    const ticket = withoutNotes(await unlessDamaged(tickets.get(number)));
    if (ticket && isOwn(ticket, visitor)) return { kind: 'shown', ticket };
    if (address === undefined) return { kind: 'address_needed' };
    return guesses.take([visitor.conversationKey, number], () => {
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

/** Counts wrong guesses per key. */
function createGuesses(left: Allowance) {
  /** Counts before it is known whether the guess is right: of many at once none slips through. */
  const allow = async (keys: readonly string[]): Promise<boolean> => {
    for (const key of keys) if ((await left.take(key)).kind === 'none_left') return false;
    return true;
  };
  const take = async (keys: readonly string[], guess: () => TicketLook | undefined): Promise<TicketLook> => {
    if (!(await allow(keys))) return { kind: 'too_many' };
    const right = guess();
    if (!right) return { kind: 'refused' };
    for (const key of keys) await left.giveBack(key);
    return right;
  };
  return { take };
}
