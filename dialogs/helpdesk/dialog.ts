import { vraagTicket } from '../../src/domain/draft-ticket.js';
import { fill, noteSent } from '../../src/domain/facts.js';
import { message } from '../shared/message.js';
import { answerOf, ask, wordOf } from '../shared/question.js';
import { draftOf, NamedWaterfall, turnOf } from '../shared/waterfall.js';
import type { Step } from '../shared/waterfall.js';
import { questions, texts } from './texts.js';

/**
 * Gives the helpdesk's contact at once and offers to send a question with what is known so far. Runs on top of
 * whatever question stands open; that one is asked again afterwards.
 */
export const helpdeskDialog = () =>
  new NamedWaterfall('helpdesk', [offer, keepOffer, askText, keepText, askReplyAddress, send]);

const offer: Step = async function offer(step) {
  const turn = turnOf(step);
  turn.draft.helpdesk ??= { key: turn.randomId(), step: turn.draft.open?.id ?? 'start' };
  return turn.draft.helpdesk.wanted ? step.next() : ask(step, questions.offer());
};

const keepOffer: Step = async function keepOffer(step) {
  const { helpdesk } = draftOf(step);
  const answer = answerOf(step);
  if (answer?.kind === 'choice' && answer.value === 'nee') return end(step);
  if (helpdesk) helpdesk.wanted = true;
  // Whoever types the question at once need not type it again.
  if (helpdesk && answer?.kind === 'text') helpdesk.text = answer.text;
  return step.next();
};

const askText: Step = async function askText(step) {
  return draftOf(step).helpdesk?.text === undefined ? ask(step, questions.text()) : step.next();
};

const keepText: Step = async function keepText(step) {
  const { helpdesk } = draftOf(step);
  const answer = answerOf(step);
  if (answer?.kind === 'choice') return end(step);
  if (helpdesk && answer?.kind === 'text') helpdesk.text = answer.text;
  return step.next();
};

const askReplyAddress: Step = async function askReplyAddress(step) {
  return draftOf(step).replyAddress === undefined ? ask(step, questions.replyAddress()) : step.next();
};

const send: Step = async function send(step) {
  const turn = turnOf(step);
  const { draft } = turn;
  const address = wordOf(step);
  if (address !== undefined) fill(draft, 'replyAddress', address);
  const { number } = await turn.file(vraagTicket(draft));
  noteSent(draft, number);
  await step.context.sendActivity(message(texts.sent(number, draft.replyAddress ?? ''), { plain: true }));
  return end(step);
};

const end: Step = async function end(step) {
  draftOf(step).helpdesk = undefined;
  return step.endDialog();
};
