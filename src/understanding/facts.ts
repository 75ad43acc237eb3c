import { readCode } from '../domain/read-code.js';
import type { Question } from '../domain/question.js';
import type { Answer, Facts, Understanding } from '../domain/understanding.js';
import { readLabel } from './choice.js';
import { readMail } from './mail.js';
import { readPerson } from './person.js';
import { readPlace } from './place.js';
import { isOfNext } from './next-school.js';
import { isQuestion } from './question.js';
import { readSchoolName } from './school-name.js';
import { readTold } from './told.js';
import { readNamedSchool } from './school-number.js';
import type { NamedSchool } from './school-number.js';

/*
 * Facts that come along with a message, whatever was asked: "ik ben A. 't Hart van obs De Regenboog, 12AB00", or
 * a correction: "nee, de plaats moet Almere zijn". Only what a sentence says in so many words is taken; a name or
 * a place without such words is an answer to a question, or nothing.
 */

/** Where a fact ends: at the next one, or with the sentence. */
const END = String.raw`(?=[,;()\n]|\.(?:\s|$)|[!?]|\s(?:en|met|maar|brin|in|te|uit|van|op|bij)\s|\s\d{2}\s?[a-z]{2}|\s\S+@|$)`;
const IS = String.raw`(?:\s+(?:is|heet|wordt|moet)|\s?:)\s+`;
const MUST_BE = /\s+(?:zijn|wezen|worden)$/iu;

const KIND =
  'obs|cbs|rkbs|pcbs|pcb|kbs|rkb|bs|sbo|so|vso|ikc|kc|obk|basisschool|kindcentrum|daltonschool|montessorischool|jenaplanschool|openbare|christelijke|katholieke|vrije\\s+school';
/** A sentence ends; a title and an initial do not end one. */
const SENTENCE_END = String.raw`(?<=\p{Ll}{3})(?<![mM]evr|[pP]rof)\.\s`;
/**
 * Where a name of a person ends: tussenvoegsels such as "van" belong to it, "van obs De Regenboog" and "van De Klimop in
 * Zeist" do not.
 */
const NAME_END = String.raw`(?=[,;()\n!?]|\.?$|${SENTENCE_END}|\s(?:van|bij|op)\s[^,;()\n]{2,60}\sin\s['’]?\p{Lu}|\s(?:van|bij|op|namens|voor)\s(?:de\s|het\s)?(?:school|${KIND})\s|\s(?:en|met|maar|brin)\s)`;
/** A person's own name begins with a capital here: "ik ben er niet uit" names nobody. */
const ADMINISTRATOR = new RegExp(
  String.raw`(?:^|[\s,;])(?:[iI]k (?:ben|heet)\s+|[mM]ijn naam${IS}|(?:[dD]e )?(?:[nN]aam van de )?[bB]eheerder${IS})(?<fact>\p{Lu}[^,;()\n]{0,80}?)${NAME_END}`,
  'u',
);
/** "Ik ben niet de beheerder maar Kees Bakker is dat", "de beheerder klopt niet, het is Kees Bakker". */
const OTHER_ADMINISTRATOR = new RegExp(
  String.raw`beheerder(?=[^.!?]*(?:niet|geen|fout|verkeerd)|(?<=(?:niet|geen) (?:de |meer de )?beheerder))[^.!?]*?(?:,|\smaar)\s(?:(?:dat|het|die)\s(?:is|moet)\s|(?:maar|dat|is)\s)*(?<fact>\p{Lu}[^,;()\n]{0,80}?)(?:\s(?:is\s(?:dat|het|de\sbeheerder)|zijn))?[.!]?$`,
  'u',
);
/** "De naam moet Marjan Bos zijn": a school is called otherwise, or named as a school. */
const NAME_MUST_BE = new RegExp(
  String.raw`(?:^|[\s,;])[dD]e naam (?:moet|wordt)\s(?!(?:[dD]e|[hH]et|'t|${KIND}|[sS]int|[sS]t\.?)\s)(?<fact>\p{Lu}(?:(?!school|college|lyceum|centrum)[^,;()\n]){1,80}?)(?:\s(?:zijn|worden))[.!]?$`,
  'u',
);
const SCHOOL = new RegExp(
  String.raw`(?:^|[\s,;])(?:(?:de |onze |mijn )?(?:naam van de )?school${IS}|(?=(?:${KIND})\s))(?<fact>\S[^,;()\n]{0,100}?)${END}`,
  'iu',
);
const PLACE = new RegExp(
  String.raw`(?:^|[\s,;])(?:de\s+)?plaats(?:naam)?${IS}(?<fact>\S[^,;()\n]{0,60}?)${END}`,
  'iu',
);
/** "obs De Regenboog in Almere". */
const SCHOOL_IN_PLACE = new RegExp(
  String.raw`(?:^|[\s,;])(?:${KIND})\s[^,;()\n]{1,100}?,?\s(?:in|te|uit)\s+(?<fact>['’]?\p{Lu}[^,;()\n]{1,60}?)${END}`,
  'iu',
);
/** "School 2 staat in Almere". */
const STANDS_IN = new RegExp(
  String.raw`school\s+(?:staat|ligt|zit|is|moet)\s+(?:in|te)\s+(?<fact>['’]?\p{Lu}[^,;()\n]{1,60}?)${END}`,
  'iu',
);
/** With these words, "school 2 is …" is no name. */
const OTHER_FACT = /plaats|brin|code|vestiging/iu;
/** A code that is mended needs these words beside it, so that no other number is taken for one. */
const ABOUT_CODE = /brin|vestiging|code/iu;
/** A message this short is the code itself, e.g. `05 AB - 00`. */
const MOST_BARE_CODE = 10;

/** Which fact each kind of question asks for. */
const FACT_OF: Partial<Record<Question['accepts'], keyof Facts>> = {
  name: 'administrator',
  school: 'school',
  place: 'place',
  code: 'code',
  vestiging: 'code',
  mail: 'replyAddress',
};

/**
 * An answer with the facts that came along with it. The fact that the open question asks for is its answer;
 * whatever is typed at a free text is that text, also when it names something.
 */
export function besideAnswer(
  text: string,
  answer: Answer | undefined,
  open: Question | undefined,
): Pick<Understanding, 'answer' | 'facts'> {
  if (answer && (isInOwnWords(answer, open) || isButton(text, answer, open))) return { answer };
  const facts = factsBeside(text, answer);
  if (!answer || isOfOther(facts, open)) return some(facts);
  const asked = askedBy(open, answer);
  return asked === undefined ? { answer, ...some(facts) } : withoutOwn(answer, facts, asked);
}

/** At a step in OSR its answer says how far that is: "ik heb het mandaat toegevoegd" may be the step. */
function factsBeside(text: string, answer: Answer | undefined): Facts {
  const { given, ...others } = readFacts(text);
  const isDone = answer?.kind === 'choice' && ['gelukt', 'eerder', 'alles'].includes(answer.value);
  return given && !isDone ? { ...others, given } : others;
}

/** "School 3 is 12AB01" answers nothing about the school that was asked for, nor "stap 4 is gelukt" about step 5. */
const isOfOther = ({ schoolIndex, steps }: Facts, open: Question | undefined): boolean =>
  schoolIndex !== undefined || (steps !== undefined && isStep(open));

const isStep = (open: Question | undefined): boolean =>
  open?.choices.some(({ value }) => value === 'alles') === true;

/** "Ja graag, mijn mailadres is …" at the offer of the helpdesk tells something beside; a question to it does not. */
const isInOwnWords = (answer: Answer, open: Question | undefined): boolean =>
  open?.accepts === 'text' || (open?.accepts === 'question' && answer.kind === 'text');

/** The words of a button are ours: "13DW00: P.C. basisschool De Ark" names nothing beside what it stands for. */
const isButton = (text: string, answer: Answer, open: Question | undefined): boolean =>
  answer.kind === 'choice' && readLabel(text, open?.choices ?? []) === answer.value;

/** Whether a message says in so many words what a question asks for. */
export function isAskedFact(text: string, accepts: Question['accepts']): boolean {
  const asked = FACT_OF[accepts];
  return asked !== undefined && readFacts(text)[asked] !== undefined;
}

/** The fact that an answer gives: a code also where a name was asked. */
function askedBy(open: Question | undefined, { kind }: Answer): keyof Facts | undefined {
  if (kind === 'refused') return undefined;
  return kind === 'code' ? 'code' : open && FACT_OF[open.accepts];
}

/** What the sentence says of the fact that was asked is more exact than all that was typed. */
function withoutOwn(
  answer: Answer,
  facts: Facts,
  asked: keyof Facts,
): Pick<Understanding, 'answer' | 'facts'> {
  const own = facts[asked];
  const told = asked === 'code' ? [asked, 'next'] : [asked];
  const others: Facts = Object.fromEntries(Object.entries(facts).filter(([fact]) => !told.includes(fact)));
  const isNamed = typeof own === 'string' && answer.kind === 'text';
  return { answer: isNamed ? { kind: 'text', text: own } : answer, ...some(others) };
}

const some = (facts: Facts): { facts?: Facts } => (Object.keys(facts).length > 0 ? { facts } : {});

/** Reads the facts that a message holds; empty when it holds none, or asks something. */
export function readFacts(text: string): Facts {
  if (isQuestion(text)) return {};
  const named = readNamedSchool(text);
  const facts = (named && factsOfSchool(named)) ?? factsIn(text);
  const next = facts.code && facts.schoolIndex === undefined ? isOfNext(text) : undefined;
  return { ...facts, ...(next && { next }) };
}

const factsIn = (text: string): Facts =>
  present({
    administrator: administratorIn(text),
    school: factIn(SCHOOL, text, readSchoolName),
    place: factIn(PLACE, text, readPlace) ?? factIn(SCHOOL_IN_PLACE, text, readPlace),
    code: codeIn(text),
    replyAddress: readMail(text),
    ...readTold(text),
  });

const administratorIn = (text: string): string | undefined =>
  factIn(OTHER_ADMINISTRATOR, text, readPerson) ??
  factIn(ADMINISTRATOR, text, readPerson) ??
  factIn(NAME_MUST_BE, text, readPerson);

/** What a message says of one school of the list; nothing else of it counts, so that no fact is taken twice. */
function factsOfSchool({ school: schoolIndex, without, plain }: NamedSchool): Facts | undefined {
  const code = readCode(without);
  const facts = present({
    school: OTHER_FACT.test(without) ? undefined : factIn(SCHOOL, plain, readSchoolName),
    place: factIn(PLACE, without, readPlace) ?? factIn(STANDS_IN, plain, readPlace),
    code: code.kind === 'code' || code.kind === 'proposal' ? code : undefined,
  });
  return Object.keys(facts).length > 0 ? { ...facts, schoolIndex } : undefined;
}

type Found = { readonly [Fact in keyof Facts]?: Facts[Fact] | undefined };
const present = (facts: Found): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));

function factIn(
  pattern: RegExp,
  text: string,
  read: (part: string) => string | undefined,
): string | undefined {
  const found = pattern.exec(text)?.groups?.fact;
  return found === undefined ? undefined : read(found.replace(MUST_BE, ''));
}

function codeIn(text: string): Facts['code'] {
  const code = readCode(text);
  const isAboutCode = ABOUT_CODE.test(text) || text.length <= MOST_BARE_CODE;
  if (code.kind === 'code') return code.vestiging !== undefined || isAboutCode ? code : undefined;
  return code.kind === 'proposal' && isAboutCode ? code : undefined;
}
