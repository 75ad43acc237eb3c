import { z } from 'zod';
import { TicketNumber } from '../../src/domain/ticket.js';
import { message } from '../shared/message.js';
import { answerOf, ask, wordOf } from '../shared/question.js';
import { NamedWaterfall, turnOf } from '../shared/waterfall.js';
import type { Step } from '../shared/waterfall.js';
import { newestHere, ticketGiven, ticketMeant } from '../status/number.js';
import { questions as status, texts as looking } from '../status/texts.js';
import { questions, texts } from './texts.js';

type StepContext = Parameters<Step>[0];
const Found = z.object({ ticket: TicketNumber });

/**
 * Lets a user answer the helpdesk about a ticket, on top of whatever question stands open. Who did not file it here
 * proves with the reply address that it is theirs.
 */
export const antwoordDialog = () =>
  new NamedWaterfall('antwoord', [askNumber, checkOwner, askText, keepText]);

const askNumber: Step = async function askNumber(step) {
  return ticketMeant(step) === undefined ? ask(step, status.number(newestHere(step))) : step.next();
};

const checkOwner: Step = async function checkOwner(step) {
  const number = ticketGiven(step);
  if (number === undefined) return end(step, looking.noNumber());
  Object.assign(step.values, { ticket: number });
  const look = await turnOf(step).tickets.look(number);
  if (look.kind === 'address_needed') return ask(step, status.address(number));
  return look.kind === 'shown' ? step.next() : end(step, looking[look.kind]());
};

const askText: Step = async function askText(step) {
  const address = wordOf(step);
  const { ticket } = Found.parse(step.values);
  if (address === undefined) return ask(step, questions.text(ticket));
  const look = await turnOf(step).tickets.look(ticket, address);
  return look.kind === 'shown' ? ask(step, questions.text(ticket)) : end(step, looking[look.kind]());
};

const keepText: Step = async function keepText(step) {
  if (answerOf(step)?.kind === 'choice') return step.endDialog();
  const { ticket } = Found.parse(step.values);
  await turnOf(step).answer(ticket, wordOf(step) ?? '');
  return end(step, texts.kept(ticket));
};

async function end(step: StepContext, said: string): ReturnType<Step> {
  await step.context.sendActivity(message(said, { plain: true }));
  return step.endDialog();
}
