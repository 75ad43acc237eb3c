import { z } from 'zod';
import type { TicketLook } from '../../src/domain/turn.js';
import { TicketNumber } from '../../src/domain/ticket.js';
import type { Ticket } from '../../src/domain/ticket.js';
import { message } from '../shared/message.js';
import { ask, wordOf } from '../shared/question.js';
import { NamedWaterfall, turnOf } from '../shared/waterfall.js';
import type { Step } from '../shared/waterfall.js';
import { newestHere, sentHere, ticketGiven, ticketMeant } from './number.js';
import { questions, texts } from './texts.js';

type StepContext = Parameters<Step>[0];

/**
 * Tells how far a ticket is, school by school, on top of whatever question stands open. Who did not file it here
 * proves with the reply address that it is theirs; a wrong one and an unknown number look the same.
 */
export const statusDialog = () => new NamedWaterfall('status', [askNumber, lookUpTicket, tryAddress]);

const askNumber: Step = async function askNumber(step) {
  if (ticketMeant(step) !== undefined) return step.next();
  const newest = newestHere(step);
  const [only, ...others] = await ticketsOf(step, newest);
  if (!only) return ask(step, questions.number());
  if (others.length === 0) return say(step, texts.status(only));
  const isAll = newest.length === sentHere(step).length;
  return say(step, texts.several([only, ...others], isAll));
};

/** Those of these tickets that are still there. */
async function ticketsOf(step: StepContext, numbers: readonly TicketNumber[]): Promise<readonly Ticket[]> {
  const { tickets } = turnOf(step);
  const looks = await Promise.all(numbers.map((number) => tickets.look(number)));
  return looks.flatMap((look) => (look.kind === 'shown' ? [look.ticket] : []));
}

const lookUpTicket: Step = async function lookUpTicket(step) {
  const number = ticketGiven(step);
  if (number === undefined) return say(step, texts.noNumber());
  const look = await turnOf(step).tickets.look(number);
  Object.assign(step.values, { ticket: number });
  if (look.kind === 'address_needed') return ask(step, questions.address(number));
  return tell(step, look);
};

const tryAddress: Step = async function tryAddress(step) {
  const { ticket: number } = z.object({ ticket: TicketNumber }).parse(step.values);
  return tell(step, await turnOf(step).tickets.look(number, wordOf(step)));
};

async function tell(step: StepContext, look: TicketLook): ReturnType<Step> {
  return say(step, look.kind === 'shown' ? texts.status(look.ticket) : texts[look.kind]());
}

async function say(step: StepContext, said: string): ReturnType<Step> {
  await step.context.sendActivity(message(said, { plain: true }));
  return step.endDialog();
}
