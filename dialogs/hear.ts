import type { DialogContext } from 'botbuilder-dialogs';
import type { Draft } from '../src/domain/draft.js';
import { reviewed, sentOf } from '../src/domain/facts.js';
import { takeFacts } from '../src/domain/take-facts.js';
import { MAX_PARTS } from '../src/domain/ticket-parts.js';
import { TicketNumber } from '../src/domain/ticket.js';
import type { Facts, Mood, Wish } from '../src/domain/understanding.js';
import { startNext } from './afloop/dialog.js';
import { texts as answering } from './antwoord/texts.js';
import { askOpenAgain, beginJourney } from './commands.js';
import { texts } from './journey/texts.js';
import { leaveVraag } from './shared/aside.js';
import { explainOpen } from './shared/explain.js';
import { message } from './shared/message.js';
import { hearFile, takeList } from './scholen/hear.js';
import { turnOf } from './shared/waterfall.js';
import { grant } from './wishes.js';

/**
 * Hears a message that is no command: a wish or a list is done at once; an answer goes to the open question; facts
 * that came along are taken, also over what was known; a greeting or anger gets its own reply, and the open question stays.
 */
export async function hear(dc: DialogContext): Promise<void> {
  const { list, file } = understood(dc);
  const wish = wishOf(dc);
  const answeredOn = takeAnsweredOn(dc);
  if (file) await hearFile(dc, file);
  else if (list && !turnOf(dc).draft.helpdesk) await takeList(dc, list);
  else if (wish) await hearWish(dc, wish);
  else if (answeredOn !== undefined && isForHelpdesk(dc) && (await hasRoom(dc, answeredOn)))
    await keepBeside(dc, answeredOn);
  else await hearWords(dc);
}

/** What a user wants, if there is what it is about: what becomes of a mandaat is seen from its ticket. */
function wishOf(dc: DialogContext): Wish | undefined {
  const { wish } = understood(dc);
  if (wish?.kind === 'change') return isOfSchool(dc, wish) ? wish : undefined;
  const isOfMandaat = wish?.kind === 'status' && wish.ofMandaat;
  return isOfMandaat && !hasSent(dc) ? undefined : wish;
}

const hasSent = (dc: DialogContext): boolean => sentOf(turnOf(dc).draft).length > 0;

/** "Dat is de verkeerde school" asks for no change while there is no school yet, or is a "nee" to the one that is offered. */
function isOfSchool(dc: DialogContext, { fact, field }: Extract<Wish, { kind: 'change' }>): boolean {
  if (fact !== 'school') return true;
  const { schools, open } = turnOf(dc).draft;
  return schools.length > 0 && !(field === undefined && isOffer(open) && isAnswered(dc));
}

/** The ticket on which the helpdesk has just answered: only the next message can be about that answer. */
function takeAnsweredOn(dc: DialogContext): TicketNumber | undefined {
  const { draft } = turnOf(dc);
  const { data: ticket } = TicketNumber.safeParse(draft.answeredOn);
  delete draft.answeredOn;
  return ticket;
}

/** "Ja hoor": so many words after an answer of the helpdesk are still a choice of the open question. */
const MOST_WORDS_OF_CHOICE = 3;

/**
 * Words after an answer of the helpdesk that are no answer to the open question: also a question is for them then, and
 * "ja, dat kan op 1 december".
 */
function isForHelpdesk(dc: DialogContext): boolean {
  const { answer, mood, text } = understood(dc);
  if (mood || text === '' || turnOf(dc).draft.helpdesk) return false;
  return answer?.kind === 'choice' ? text.split(/\s+/u).length > MOST_WORDS_OF_CHOICE : !isAnswered(dc);
}

/** Whether a ticket is still there and takes another message. Trying would fail the turn, and each one after it. */
async function hasRoom(dc: DialogContext, ticket: TicketNumber): Promise<boolean> {
  const look = await turnOf(dc).tickets.look(ticket);
  return look.kind === 'shown' && look.ticket.messages.length < MAX_PARTS;
}

/** Puts a message with a ticket, and asks again what was open. */
async function keepBeside(dc: DialogContext, ticket: TicketNumber): Promise<void> {
  const turn = turnOf(dc);
  await turn.answer(ticket, understood(dc).text);
  turn.draft.misunderstood = 0;
  await dc.context.sendActivity(message(answering.keptBeside(ticket), { plain: true }));
  await askOpenAgain(dc);
}

/** "Het mailadres klopt niet, het is …": the change that is wanted is made by what came along. */
async function hearWish(dc: DialogContext, wish: Wish): Promise<void> {
  const isTold = takeWhatCame(dc) && isSaid(wish, understood(dc).facts ?? {});
  if (isTold) await confirm(dc);
  else await grant(dc, wish);
}

function isSaid(wish: Wish, facts: Facts): boolean {
  if (wish.kind !== 'change') return wish.kind === 'begin' && !wish.moreSchools;
  return sayingWhat(wish).some((fact) => facts[fact] !== undefined);
}

/** The facts that say to what something is to be changed; any, when the user did not say what. */
function sayingWhat({
  fact,
  field,
}: Omit<Extract<Wish, { kind: 'change' }>, 'kind'>): readonly (keyof Facts)[] {
  if (fact === undefined) return [...OF_PERSON, ...OF_SCHOOL];
  if (fact !== 'school') return [fact];
  return field === undefined ? OF_SCHOOL : [OF_FIELD[field]];
}

const OF_SCHOOL = ['school', 'place', 'code'] as const;
const OF_FIELD = { name: 'school', place: 'place', brin: 'code', vestiging: 'code' } as const;

/** The next step says by itself that the one before it is done. */
async function confirm(dc: DialogContext): Promise<void> {
  const told = Object.keys(understood(dc).facts ?? {});
  if (told.some((fact) => fact !== 'steps')) await dc.context.sendActivity(message(texts.noted()));
  await beginJourney(dc);
}

const isOffer = (open: Draft['open']): boolean => open?.id.startsWith('aanbod') === true;

/** The facts that are of the person, and of no school. */
const OF_PERSON: ReadonlySet<keyof Facts> = new Set(['administrator', 'replyAddress'] as const);

async function hearWords(dc: DialogContext): Promise<void> {
  if (understood(dc).toUnder) leaveVraag(dc);
  if (tellsAfterTicket(dc)) return hearAfterTicket(dc);
  const corrected = takeWhatCame(dc);
  if (!dc.activeDialog) await beginJourney(dc);
  else if (!isAnswered(dc) || isHeld(dc, corrected)) await hearBeside(dc, corrected);
  else await dc.continueDialog();
}

/** Something about a school or a person, once the ticket is filed. */
function tellsAfterTicket(dc: DialogContext): boolean {
  const { facts = {}, isQuestion } = understood(dc);
  const { open } = turnOf(dc).draft;
  return (
    open?.id === 'afloop' && !isQuestion && !isAnswered(dc) && sayingWhat({}).some((fact) => facts[fact])
  );
}

/** Another school is the next ticket's; anything else is a mistake in this one. */
async function hearAfterTicket(dc: DialogContext): Promise<void> {
  const turn = turnOf(dc);
  const { facts = {} } = understood(dc);
  if (!facts.code && facts.school === undefined) return grant(dc, { kind: 'change' });
  startNext(turn);
  takeFacts(turn.draft, facts);
  await confirm(dc);
}

/**
 * At the review a correction is shown first: "ja, maar de BRIN is …" must not send what nobody has seen, and a "ja" that
 * may have been meant for what lay on top sends nothing. Nor is a correction an answer about a question of the user's
 * own, but for what goes along with it.
 */
function isHeld(dc: DialogContext, corrected: boolean): boolean {
  const { draft } = turnOf(dc);
  if (corrected) return draft.open?.under ? !goesAlong(dc) : isReviewing(draft);
  return isReviewing(draft) && (understood(dc).toUnder === true || isUnsureYes(dc));
}

/** After what was not understood a "ja" may be meant for that: whoever wanted something changed sends nothing with it. */
function isUnsureYes(dc: DialogContext): boolean {
  const { answer } = understood(dc);
  return turnOf(dc).draft.misunderstood > 0 && answer?.kind === 'choice' && answer.value === 'ja';
}

/** "Ja graag, mijn mailadres is …": who asks, and where the answer goes. A "nee" before it denies what was known. */
function goesAlong(dc: DialogContext): boolean {
  const { answer, facts = {} } = understood(dc);
  const denies = answer?.kind === 'choice' && answer.value === 'nee';
  return !denies && (Object.keys(facts) as (keyof Facts)[]).every((fact) => OF_PERSON.has(fact));
}

/** What is not, or not yet, an answer. */
async function hearBeside(dc: DialogContext, corrected: boolean): Promise<void> {
  const { mood, toUnder } = understood(dc);
  if (corrected) await confirm(dc);
  else if (toUnder) await askOpenAgain(dc);
  else if (isAnswered(dc)) await askBeforeSending(dc);
  else if (mood) await moods[mood](dc);
  else await dc.continueDialog();
}

/** The question has one meaning again, so the next "ja" has one too. */
async function askBeforeSending(dc: DialogContext): Promise<void> {
  turnOf(dc).draft.misunderstood = 0;
  await dc.context.sendActivity(message(texts.notSentYet()));
  await askOpenAgain(dc);
}

function isAnswered(dc: DialogContext): boolean {
  const { answer } = understood(dc);
  return answer !== undefined && answer.kind !== 'refused';
}

/** Takes the facts of a message. @returns whether anything known is another now, or waits to be confirmed */
function takeWhatCame(dc: DialogContext): boolean {
  const { facts, isQuestion } = understood(dc);
  const { draft } = turnOf(dc);
  // To ask is not to tell.
  if (!facts || isQuestion || !mayChange(draft)) return false;
  const before = reviewed(draft);
  const reviewing = isReviewing(draft);
  const changed = takeFacts(draft, facts);
  if (changed && reviewing) draft.beforeChange = before;
  return changed;
}

const isReviewing = ({ open }: Draft): boolean => (open?.under ?? open)?.id.startsWith('controle') === true;

/** A filed ticket is not changed, and a question to the helpdesk may name whom it likes. */
const mayChange = ({ ticket, helpdesk }: Draft): boolean => ticket === undefined && helpdesk === undefined;

function understood(dc: DialogContext) {
  const { understanding } = turnOf(dc);
  if (!understanding) throw new Error('Only a message is heard');
  return understanding;
}

const replyAndAskAgain = (text: () => string) => async (dc: DialogContext) => {
  await dc.context.sendActivity(message(text()));
  await askOpenAgain(dc);
};

const moods: Readonly<Record<Mood, (dc: DialogContext) => Promise<void>>> = {
  async angry(dc) {
    await dc.context.sendActivity(message(texts.sorry()));
    if (turnOf(dc).draft.helpdesk) await askOpenAgain(dc);
    else await dc.beginDialog('helpdesk');
  },
  greeting: replyAndAskAgain(texts.greeting),
  // The question that stands open can wait: now it is the user who asks.
  async asking(dc) {
    await dc.context.sendActivity(message(texts.asking()));
  },
  thanks: replyAndAskAgain(texts.thanks),
  goodbye: replyAndAskAgain(texts.goodbye),
  waiting: replyAndAskAgain(texts.waiting),
  puzzled: explainOpen,
  english: replyAndAskAgain(texts.english),
};
