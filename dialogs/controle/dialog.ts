import { MessageFactory } from 'botbuilder';
import { FactKey } from '../../src/domain/draft.js';
import { digestOf, forget, mandaatTicket } from '../../src/domain/facts.js';
import { ask, message, wordOf } from '../shared/question.js';
import { again, beginJourneyAgain, draftOf, NamedWaterfall, turnOf } from '../shared/waterfall.js';
import type { Step } from '../shared/waterfall.js';
import { reviewCard } from './card.js';
import { changes, questions, texts } from './texts.js';

/** Shows every answer, lets each be changed, and files the ticket when the user says so. */
export const controleDialog = () =>
  new NamedWaterfall('controle', [showReview, sendOrChange, chooseChange, again('controle')]);

const showReview: Step = async function showReview(step) {
  const draft = draftOf(step);
  if (draft.ticket !== undefined) return step.endDialog();
  const ticket = mandaatTicket(draft);
  await step.context.sendActivity(MessageFactory.attachment(reviewCard(draft, digestOf(ticket))));
  return ask(step, questions.review(changes(draft)));
};

const sendOrChange: Step = async function sendOrChange(step) {
  const word = wordOf(step);
  if (word === 'ja') return send(step);
  if (word === 'nee') return ask(step, questions.change(changes(draftOf(step))));
  return step.next(step.result);
};

async function send(step: Parameters<Step>[0]): ReturnType<Step> {
  const turn = turnOf(step);
  const { draft, understanding } = turn;
  const ticket = mandaatTicket(draft);
  // A tap on a card that shows other answers than there are now must not send these unseen.
  if (understanding?.tap && understanding.tap.digest !== digestOf(ticket)) {
    await step.context.sendActivity(message(texts.oldCard()));
    return step.next();
  }
  const { number } = await turn.file(ticket);
  draft.ticket = number;
  await step.context.sendActivity(message(texts.filed(number, ticket.replyAddress), { plain: true }));
  return step.endDialog();
}

const chooseChange: Step = async function chooseChange(step) {
  const fact = FactKey.safeParse(wordOf(step));
  if (!fact.success) return step.next();
  forget(draftOf(step), fact.data);
  return beginJourneyAgain(step);
};
