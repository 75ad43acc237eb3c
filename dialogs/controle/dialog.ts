import { MessageFactory } from 'botbuilder';
import { FactKey } from '../../src/domain/draft.js';
import { change, digestOf, mandaatTicket, removeSchool } from '../../src/domain/facts.js';
import { message } from '../shared/message.js';
import { ask, wordOf } from '../shared/question.js';
import { again, beginJourneyAgain, draftOf, NamedWaterfall, turnOf } from '../shared/waterfall.js';
import type { Step } from '../shared/waterfall.js';
import { reviewCard } from './card.js';
import { questions, texts } from './texts.js';

/** Shows every answer, lets each be changed, and files the ticket when the user says so. */
export const controleDialog = () =>
  new NamedWaterfall('controle', [showReview, sendOrChange, chooseChange, chooseOfSchool, again('controle')]);

const showReview: Step = async function showReview(step) {
  const draft = draftOf(step);
  if (draft.ticket !== undefined) return step.endDialog();
  draft.beforeChange = undefined;
  const ticket = mandaatTicket(draft);
  await step.context.sendActivity(MessageFactory.attachment(reviewCard(draft, digestOf(ticket))));
  return ask(step, questions.review(draft));
};

const sendOrChange: Step = async function sendOrChange(step) {
  const word = wordOf(step);
  if (word === 'ja') return send(step);
  return word === 'nee' ? ask(step, questions.change(draftOf(step))) : step.next(step.result);
};

const send: Step = async function send(step) {
  const turn = turnOf(step);
  const ticket = mandaatTicket(turn.draft);
  const { number } = await turn.file(ticket);
  turn.draft.ticket = number;
  await step.context.sendActivity(message(texts.filed(number, ticket.replyAddress), { plain: true }));
  return step.endDialog();
};

const chooseChange: Step = async function chooseChange(step) {
  const school = schoolOf(wordOf(step));
  return school === undefined ? step.next(step.result) : ask(step, questions.changeSchool(school));
};

const chooseOfSchool: Step = async function chooseOfSchool(step) {
  const draft = draftOf(step);
  const word = wordOf(step);
  const fact = FactKey.safeParse(word);
  if (fact.success) {
    change(draft, fact.data);
    return beginJourneyAgain(step);
  }
  const gone = schoolOf(word, 'weg');
  if (gone !== undefined) removeSchool(draft, gone);
  return step.next();
};

/** The index of the school in a choice's value, e.g. 1 in `school.1` or `weg.1`. */
function schoolOf(value: string | undefined, verb = 'school'): number | undefined {
  const [word, index] = value?.split('.') ?? [];
  return word === verb ? Number(index) : undefined;
}
