import { MAX_TEXT } from '../domain/conversation.js';
import type { Question } from '../domain/question.js';
import type { Answer, Command, Understand, Understanding, Wish } from '../domain/understanding.js';
import { readAnswer } from './answer.js';
import { clean, cleanLines } from './clean.js';
import { readCommand, wantsPerson } from './command.js';
import { readMood } from './mood.js';
import { readLabel, readPart } from './choice.js';
import { besideAnswer, readFacts } from './facts.js';
import { maskPersonalNumbers } from './personal-numbers.js';
import { readNextSchool } from './next-school.js';
import { isQuestion } from './question.js';
import { readRemovedName } from './removed-name.js';
import { maskList, readSchoolList } from './school-list.js';
import type { TypedList } from './school-list.js';
import { readSchoolNames } from './school-names.js';
import { readTicketNumber } from './ticket-number.js';
import { afterYes, isBareYes, isPlain } from './under.js';
import { isExact, readWish } from './wish.js';

/** The longest text that is taken as a question to the helpdesk; the same as a ticket holds. */
const MAX_FREE_TEXT = 4000;
/** More than this is not even looked at. */
const MOST_TYPED = 10_000;

/**
 * Reads a message in the light of the open question: a list of schools first, as it may be longer than anything
 * else; then a command, a strict answer, a wish, and what else it holds.
 */
export const understand: Understand = (typed, open) => readListed(typed, open) ?? readText(typed, open);

type Meaning = Pick<
  Understanding,
  'command' | 'answer' | 'toUnder' | 'facts' | 'mood' | 'isQuestion' | 'wish' | 'list'
>;

/** In a text of the user's own, a list is part of that text; schools that are to be removed are no list. */
function readListed(typed: string, open: Question | undefined): Understanding | undefined {
  if (typed.length > MOST_TYPED || isInOwnWords(open)) return undefined;
  const found = listIn(typed, open);
  if (!found) return undefined;
  const { list, isTable } = found;
  const text = clean(typed);
  return { ...maskList(typed), list, ...(!isTable && text.length <= MAX_TEXT && besideList(text, open)) };
}

function listIn(typed: string, open: Question | undefined): TypedList | undefined {
  const found = readSchoolList(typed);
  return found && isRemoving(typed) ? undefined : (found ?? namesIn(typed, open));
}

/** Names without codes are a list only where schools are asked for, and no button of it. */
function namesIn(typed: string, open: Question | undefined): TypedList | undefined {
  if (open?.accepts !== 'school' && open?.accepts !== 'schools') return undefined;
  if (readLabel(typed, open.choices) !== undefined || readWish(clean(typed))) return undefined;
  const list = readSchoolNames(typed);
  return list && { list, isTable: false };
}

/** "12AB00 en 12AB01 weg": on one line, as a pasted list may end in any words. */
const isRemoving = (typed: string): boolean =>
  !/[\r\n\t]/u.test(typed.trim()) && readWish(typed)?.kind === 'remove';

/** A sentence may answer by a choice as well, "ja, 12AB00 en 12AB01", or name the person. */
function besideList(text: string, open: Question | undefined): Meaning {
  const isChoice = open?.accepts === 'choice' || open?.accepts === 'schools';
  const answer = isChoice ? readAnswer(text, open) : undefined;
  const facts = Object.entries(readFacts(text)).filter(([fact]) => OF_PERSON.has(fact));
  return { ...(answer && { answer }), ...(facts.length > 0 && { facts: Object.fromEntries(facts) }) };
}

const OF_PERSON = new Set(['administrator', 'replyAddress']);

function readText(typed: string, open: Question | undefined): Understanding {
  const { text, masked } = maskPersonalNumbers(clean(typed.slice(0, MOST_TYPED)));
  const most = isInOwnWords(open) ? MAX_FREE_TEXT : MAX_TEXT;
  if (typed.length <= MOST_TYPED && text.length <= most) {
    const meaning = readMessage(text, open);
    const own = isOwnText(meaning, open) ? maskPersonalNumbers(cleanLines(typed)).text : '';
    return own !== '' && own.length <= most
      ? { text: own, masked, ...meaning, answer: { kind: 'text', text: own } }
      : { text, masked, ...meaning };
  }
  return { text: clean(text.slice(0, most)), masked, answer: { kind: 'refused', why: 'too_long' } };
}

/** Whether all of a message is the text that was asked for: what the helpdesk is to read. */
const isOwnText = ({ answer }: Meaning, open: Question | undefined): boolean =>
  isInOwnWords(open) && answer?.kind === 'text';

function readMessage(text: string, open: Question | undefined): Meaning {
  const mood = readMood(text);
  // "Ik stop even" wants nothing thrown away.
  const command = mood === 'goodbye' ? undefined : commandIn(text, open);
  return { ...(mood && { mood }), ...(command ? { command } : readOpen(text, open)) };
}

/** What says nothing to the open question may answer the one under it; a bare yes leads back to that one, and no more. */
function readOpen(text: string, open: Question | undefined): Meaning {
  const meaning = readWords(text, open);
  if (!open?.under || !saysNothing(meaning)) return meaning;
  const read = (said: string) => readWords(said, open.under, readAnswerUnder);
  const under = read(text);
  if (!isAnswered(under)) return meaning;
  const isMore = !isBareYes(text) && isAnswered(read(afterYes(text)));
  return isMore ? { ...under, toUnder: true } : { ...meaning, toUnder: true };
}

function readAnswerUnder(text: string, under: Question): Answer | undefined {
  const answer = readAnswer(text, under, readPart);
  return answer && isPlain(text, answer, under.accepts) ? answer : undefined;
}

const isAnswered = ({ answer }: Meaning): boolean => answer !== undefined && answer.kind !== 'refused';

const saysNothing = (meaning: Meaning): boolean =>
  !isAnswered(meaning) && !meaning.command && !meaning.wish && !meaning.isQuestion;

function readWords(text: string, open: Question | undefined, read = readAnswer): Meaning {
  return readNext(text, open) ?? readSaid(text, open, read);
}

/** Where schools are gathered, one that is told, or to be taken out by its name; a button is a button. */
function readNext(text: string, open: Question | undefined): Meaning | undefined {
  const isGathering = open?.accepts === 'schools' && readLabel(text, open.choices) === undefined;
  return isGathering ? (readRemoved(text) ?? readAdded(text)) : undefined;
}

function readRemoved(text: string): Meaning | undefined {
  const name = readWish(text) ? undefined : readRemovedName(text);
  return name === undefined ? undefined : { wish: { kind: 'remove', schools: [], name } };
}

function readAdded(text: string): Meaning | undefined {
  const wish = readWish(text);
  const facts = wish && wish.kind !== 'add' ? undefined : readNextSchool(text);
  return facts && { facts };
}

/** A strict answer goes before a wish, and is no question. */
function readSaid(text: string, open: Question | undefined, read: typeof readAnswer): Meaning {
  const answer = open && read(text, open);
  if (answer?.kind === 'choice' && isCommand(answer.value)) return { command: answer.value };
  const beside = besideAnswer(text, answer, open);
  return beside.facts?.schoolIndex === undefined ? withWish(text, beside, open) : beside;
}

function withWish(text: string, beside: Meaning, open: Question | undefined): Meaning {
  const wish = wishIn(text, open);
  if (wish && isMeant(wish, beside.answer, open))
    return { wish, ...factsOf(wish, beside), ...perhapsAsks(wish, text) };
  return { ...beside, ...besideWish(wish), ...asks(text, beside.answer, open) };
}

/** Who wants a change may say of what, and who begins how far they are. A school to add or remove is no fact of another. */
const factsOf = ({ kind }: Wish, { facts }: Meaning): Pick<Meaning, 'facts'> =>
  facts && (kind === 'change' || kind === 'begin') ? { facts } : {};

/** "Is mijn mandaat al verwerkt?" is a question like any other when nothing was sent. */
const perhapsAsks = (wish: Wish, text: string): Pick<Meaning, 'isQuestion'> =>
  wish.kind === 'status' && wish.ofMandaat && isQuestion(text) ? { isQuestion: true } : {};

/** In a text of the user's own a wish is part of that text, a button is a button, and a number the one asked for. */
function wishIn(text: string, open: Question | undefined): Wish | undefined {
  const isAnswer =
    open &&
    ((isInOwnWords(open) && open.choices.every(({ hidden }) => hidden)) ||
      readLabel(text, open.choices) !== undefined ||
      (open.accepts === 'ticket' && readTicketNumber(text) !== undefined));
  return isAnswer ? undefined : readWish(text);
}

/**
 * Whether a wish is what a message says: rather than a name that it could be, or part of a choice when it is exact.
 * "Ja, ik wil een mandaat geven" is no certain yes to what a user may not know.
 */
const isMeant = (wish: Wish, answer: Answer | undefined, open: Question | undefined): boolean =>
  answer === undefined ||
  answer.kind === 'refused' ||
  answer.kind === 'text' ||
  isExact(wish) ||
  (wish.kind === 'begin' && open?.choices.some(({ value }) => value === 'onbekend') === true);

/** "Nee, de beheerder klopt niet", "ja, alle scholen van mijn bestuur": an answer and more. */
const besideWish = (wish: Wish | undefined): Pick<Meaning, 'wish'> =>
  wish?.kind === 'change' || wish?.kind === 'bestuur' ? { wish } : {};

/** Where the answer is a text of the user's own, that may be a question as well. */
const asks = (
  text: string,
  answer: Answer | undefined,
  open: Question | undefined,
): Pick<Meaning, 'isQuestion'> => (isFree(answer, open) && isQuestion(text) ? { isQuestion: true } : {});

const isFree = (answer: Answer | undefined, open: Question | undefined): boolean =>
  isInOwnWords(open) || answer === undefined || answer.kind === 'refused';

/** A button such as *Terug* is a command, also when it is chosen by its number. */
const isCommand = (value: string): value is Command => COMMANDS.some((command) => command === value);
const COMMANDS: readonly Command[] = ['terug', 'stop', 'opnieuw', 'waar was ik', 'help', 'medewerker'];

/** Where whatever is typed is kept as it is. */
const isInOwnWords = (open: Question | undefined): boolean =>
  open?.accepts === 'text' || open?.accepts === 'question';

/** In a text of the user's own, "kan iemand mij bellen?" is part of that text. */
function commandIn(text: string, open: Question | undefined): Command | undefined {
  const asksPerson = !isInOwnWords(open) && wantsPerson(text);
  return readCommand(text) ?? (asksPerson ? 'medewerker' : undefined);
}
