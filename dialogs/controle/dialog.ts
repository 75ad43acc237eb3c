import { MessageFactory } from 'botbuilder';
import { removeSchool } from '../../src/domain/draft-schools.js';
import { digestOf, mandaatTicket } from '../../src/domain/draft-ticket.js';
import { FactKey, MAX_REASON } from '../../src/domain/draft.js';
import { noteSent } from '../../src/domain/facts.js';
import { codeOfDraft } from '../../src/domain/look-up.js';
import type { TicketNumber } from '../../src/domain/ticket.js';
import type { Turn } from '../../src/domain/turn.js';
import { message } from '../shared/message.js';
import { ask, wordOf } from '../shared/question.js';
import { again, beginJourneyAgain, draftOf, NamedWaterfall, turnOf } from '../shared/waterfall.js';
import type { Step } from '../shared/waterfall.js';
import { reviewCard } from './card.js';
import { questions, texts } from './texts.js';

/** Shows every answer, lets each be changed, guards against sending a school twice, and files the ticket. */
export const controleDialog = () =>
  new NamedWaterfall('controle', [
    askDoubles,
    keepDoubles,
    keepReason,
    showReview,
    sendOrChange,
    again('controle'),
  ]);

const askDoubles: Step = async function askDoubles(step) {
  const turn = turnOf(step);
  if (turn.draft.ticket !== undefined) return step.endDialog();
  const doubles = await doublesOf(turn);
  return doubles.length === 0 ? step.next() : ask(step, questions.doubles(doubles));
};

const keepDoubles: Step = async function keepDoubles(step) {
  const word = wordOf(step);
  if (word === undefined) return step.next();
  if (word === 'toch') return ask(step, questions.reason());
  const { draft } = turnOf(step);
  for (const { index } of (await doublesOf(turnOf(step))).reverse()) removeSchool(draft, index);
  draft.beforeChange = undefined;
  if (draft.schools.length > 0) return again('controle')(step);
  await step.context.sendActivity(message(texts.allSentBefore()));
  return beginJourneyAgain(step);
};

const keepReason: Step = async function keepReason(step) {
  const reason = wordOf(step);
  if (reason === undefined) return step.next();
  for (const { school, ticket } of await doublesOf(turnOf(step)))
    school.again = { ticket, reason: reason.slice(0, MAX_REASON) };
  return step.next();
};

/** A school of the draft that stands in an open ticket already, with that ticket's number. */
interface Double {
  readonly index: number;
  readonly school: Turn['draft']['schools'][number];
  readonly ticket: TicketNumber;
}

async function doublesOf({ draft, tickets }: Turn): Promise<Double[]> {
  const asked = draft.schools.map((school, index) => ({ school, index, code: codeOfDraft(school) ?? '' }));
  const open = await tickets.openWith(asked.filter(({ school }) => !school.again).map(({ code }) => code));
  return asked.flatMap(({ school, index, code }) => {
    const ticket = open.get(code);
    return ticket === undefined || school.again ? [] : [{ school, index, ticket }];
  });
}

const showReview: Step = async function showReview(step) {
  const { draft } = turnOf(step);
  draft.beforeChange = undefined;
  const ticket = mandaatTicket(draft);
  await step.context.sendActivity(MessageFactory.attachment(reviewCard(draft, digestOf(ticket))));
  return ask(step, questions.review(draft));
};

const sendOrChange: Step = async function sendOrChange(step) {
  const word = wordOf(step);
  if (word === 'ja' || word === 'versturen') return send(step);
  if (word === 'nee') return step.beginDialog('wijzigen');
  const [verb, index] = word?.split('.') ?? [];
  if (verb === 'school') return step.beginDialog('wijzigen', { school: Number(index) });
  const fact = FactKey.safeParse(word);
  return fact.success ? step.beginDialog('wijzigen', { fact: fact.data }) : step.next();
};

const send: Step = async function send(step) {
  const turn = turnOf(step);
  // Somebody else may have sent one of these schools while this review stood open.
  if ((await doublesOf(turn)).length > 0) return again('controle')(step);
  const ticket = mandaatTicket(turn.draft);
  const { number } = await turn.file(ticket);
  draftOf(step).ticket = number;
  noteSent(draftOf(step), number);
  await step.context.sendActivity(message(texts.filed(number, ticket.replyAddress), { plain: true }));
  return step.endDialog();
};
