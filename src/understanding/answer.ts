import { readCode, readCodes } from '../domain/read-code.js';
import type { Accepts, Question } from '../domain/question.js';
import type { Answer, Refusal } from '../domain/understanding.js';
import { readChoice, readLabel, readPart } from './choice.js';
import { readAllSteps, readDoneBefore } from './done-before.js';
import { readDone } from './done.js';
import { countMails, readMail } from './mail.js';
import { readMoreSchools } from './more-schools.js';
import { normalise } from './normalise.js';
import { readOwnQuestion } from './own-question.js';
import { readPerson } from './person.js';
import { readPlace } from './place.js';
import { isQuestion } from './question.js';
import { countsSchools, readSchoolName } from './school-name.js';
import { readTicketNumber } from './ticket-number.js';
import { readVestiging } from './vestiging.js';
import { readWaiting } from './waiting.js';
import { isHedged, isOnlyFine, readYesNo } from './yes-no.js';

type Reader = (text: string, open: Asked, byLabel: ByLabel) => Answer | undefined;
/** What of the open question an answer is read by. */
type Asked = Omit<Question, 'under'>;
type ByLabel = typeof readChoice;

/** Says nothing of a school beside its code. */
const BESIDE_CODE =
  /^(?:(?:de|het|dat|dit|is|onze|mijn|ons|we|zijn|hebben|ik|denk|hoor|volgens|mij|school|met|voor|brin|nummer|nr|code|brinnummer|brincode|vestiging|vestigingsnummer|vestigingscode|dus|eh|ja) ?)*$/u;
/** More words than this are no yes or no where a text is asked. */
const MOST_OWN_WORDS = 3;

/**
 * Reads a message as the answer to the open question. Where only choices are asked, something else is no
 * answer (`undefined`); where a text is asked, it is refused with the reason. `byLabel: readPart` where the choices
 * are not to be seen, so that "3" is none of them.
 */
export function readAnswer(text: string, open: Asked, byLabel: ByLabel = readChoice): Answer | undefined {
  const { accepts } = open;
  const refusal = REFUSALS[accepts];
  if (text === '') return refusal && refused('empty');
  const answer = isNotReady(text, open) ? undefined : READERS[accepts](text, open, byLabel);
  return answer ?? whyNot(text, accepts);
}

/** Why a text is no answer; `undefined` where only choices are asked: then it is heard. */
function whyNot(text: string, accepts: Accepts): Answer | undefined {
  const refusal = moreOf(text, accepts) ?? REFUSALS[accepts];
  return refusal && refused(refusal);
}

/** A reason that says more than that it is no answer. What was meant for a mail address is one whatever was asked. */
function moreOf(text: string, accepts: Accepts): Refusal | undefined {
  const addresses = countMails(text);
  if (addresses !== 1 && TRIES_MAIL.test(text)) return addresses > 1 ? 'more_addresses' : 'not_an_address';
  if (REFUSALS[accepts] === undefined) return undefined;
  if (isQuestion(text)) return 'a_question';
  return accepts === 'school' && countsSchools(text) ? 'a_number' : undefined;
}

/** School De St@rtbaan is none. */
const TRIES_MAIL = /\S ?@ ?\S+[.,]\S/u;

/** In a text of the user's own, also "ik ga morgen verder" is that text. */
const isNotReady = (text: string, { accepts }: Asked): boolean =>
  accepts !== 'text' && (readWaiting(text) !== undefined || (accepts !== 'question' && isMistypedMail(text)));

const isMistypedMail = (text: string): boolean => countMails(text) === 0 && TRIES_MAIL.test(text);

const refused = (why: Refusal): Answer => ({ kind: 'refused', why });
const chosen = (value: string | undefined): Answer | undefined =>
  value === undefined ? undefined : { kind: 'choice', value };
const written = (text: string | undefined): Answer | undefined =>
  text === undefined ? undefined : { kind: 'text', text };

const READERS: Readonly<Record<Accepts, Reader>> = {
  choice: (text, open, byLabel) => chosen(readOpenChoice(text, open, byLabel)),
  schools: (text, open, byLabel) => chosen(readOpenChoice(text, open, byLabel)),
  name: (text, open, byLabel) => chosen(readOpenChoice(text, open, byLabel)) ?? written(readPerson(text)),
  school: (text, open, byLabel) =>
    chosen(readOpenChoice(text, open, byLabel)) ?? bareCode(text) ?? written(readSchoolName(text)),
  place: (text, open, byLabel) => chosen(readOpenChoice(text, open, byLabel)) ?? written(readPlace(text)),
  mail: (text, open) => written(readMail(text)) ?? chosen(readOpenChoice(text, open, readPart)),
  code: (text, open) => schoolCode(text) ?? chosen(readOpenChoice(text, open, readPart)) ?? otherCode(text),
  vestiging: (text, open) =>
    vestigingsnummer(text) ??
    schoolCode(text) ??
    chosen(readOpenChoice(text, open, readPart)) ??
    otherCode(text),
  ticket: (text, open) => written(readTicketNumber(text)) ?? chosen(readOpenChoice(text, open, readPart)),
  text: (text, open) => {
    const isShort = text.split(' ').length <= MOST_OWN_WORDS;
    return (
      chosen(isShort ? readOpenChoice(text, open, readLabel) : readLabel(text, open.choices)) ?? written(text)
    );
  },
  question: (text, open, byLabel) => {
    const isOffer = open.choices.some(({ value }) => value === 'ja');
    return (
      chosen(readOpenChoice(text, open, byLabel)) ??
      written(readOwnQuestion(text, isOffer ? LEAST_OF_QUESTION : 1))
    );
  },
};

/** So many words are a question of their own where a button could have been tapped. */
const LEAST_OF_QUESTION = 3;

/** Where only choices are asked, something else is not refused but heard. */
const REFUSALS: Readonly<Record<Accepts, Refusal | undefined>> = {
  choice: undefined,
  schools: undefined,
  name: 'not_a_name',
  school: 'not_a_name',
  place: 'not_a_name',
  mail: 'not_an_address',
  code: 'not_a_code',
  vestiging: 'not_a_code',
  ticket: 'not_a_ticket',
  text: 'unclear',
  question: 'unclear',
};

/** A choice by its label, or by what its value means in the user's own words; last, what is not shown. */
function readOpenChoice(text: string, { id, choices }: Asked, byLabel: ByLabel): string | undefined {
  const values = choices.map(({ value }) => value);
  const exact = readLabel(text, choices);
  if (exact !== undefined) return exact;
  // "Alle stappen zijn gelukt" holds the label of this step.
  const all = values.includes('stappen') ? readAllSteps(text) : undefined;
  const value = all ?? readSomeChoice(text, { id, choices }, byLabel);
  return value === 'ja' && values.includes('onbekend') && isHedged(text) ? 'onbekend' : value;
}

function readSomeChoice(
  text: string,
  { id, choices }: Pick<Asked, 'id' | 'choices'>,
  byLabel: ByLabel,
): string | undefined {
  const shown = choices.filter(({ hidden }) => !hidden);
  const others = choices.filter(({ hidden }) => hidden);
  const values = choices.map(({ value }) => value);
  return byLabel(text, shown) ?? readOwnWords(text, values, id) ?? byLabel(text, others);
}

/** "Ok" to news that cannot be denied says that it was read, not that it is so. */
function readOwnWords(text: string, values: readonly string[], question: string): string | undefined {
  const yesNo = values.includes('nee') || !isOnlyFine(text) ? readYesNo(text, question) : undefined;
  return [readDoneBefore(text), readMoreSchools(text), yesNo, readDone(text)].find(
    (value) => value !== undefined && values.includes(value),
  );
}

function schoolCode(text: string): Answer | undefined {
  const code = readCode(text);
  return code.kind === 'code' || code.kind === 'proposal' ? { kind: 'code', code } : undefined;
}

/** A school's code that stands alone where its name may stand as well. */
function bareCode(text: string): Answer | undefined {
  const [only, other] = readCodes(text);
  if (!only || other) return undefined;
  const beside = normalise(`${text.slice(0, only.start)} ${text.slice(only.end)}`);
  return BESIDE_CODE.test(beside) ? schoolCode(text) : undefined;
}

/** A code or number that is no school's code is worth explaining, unless it stands in a question. */
function otherCode(text: string): Answer | undefined {
  const code = readCode(text);
  return code.kind === 'other' && !isQuestion(text) ? { kind: 'code', code } : undefined;
}

function vestigingsnummer(text: string): Answer | undefined {
  const read = readVestiging(text);
  return read && { kind: 'vestiging', ...read };
}
