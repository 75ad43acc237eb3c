import type { JaNeeOnbekend } from '../domain/draft.js';
import { readEmoji } from './emoji.js';
import { clausesOf, normalise } from './normalise.js';
import { within } from './patterns.js';
import { isQuestion } from './question.js';
import { readYesNoClause } from './yes-no.phrases.js';

type Said = NonNullable<ReturnType<typeof readYesNoClause>>;
/** A clause, and what it says; `undefined` when it says neither yes nor no by itself. */
interface Part {
  readonly words: string;
  readonly said: Said | undefined;
}

/** Words with which an answer opens before it goes on. */
const LEAD = /^(ja+|nee+|neen|jawel|jazeker|zeker|jep|yes|inderdaad|prima|nope|ok|oke) (.+)$/u;
/** "nee dat is niet het probleem die hebben we wel": the end takes back the beginning. */
const TAKEN_BACK =
  /(?:^| )((?:(?:die|dat|deze|hem|het|wij|we|ik) )?(?:heb|hebben|is|kan|lukt|wij|we|ik)(?: \p{L}+){0,3} wel)$/u;
const DENIES = /(?:^| )(?:niet|geen|nooit|niks|niets|nergens)(?: |$)/u;
/** Having the overeenkomst for OSO says nothing of the one for OSR. */
const OTHER = /(?:^| )(?:oso|digiplan)(?: |$)/u;
const HEDGES =
  /(?:^| )(?:volgens mij|volgens ons|ik denk|denk ik|denk het|geloof ik|geloof het|ik geloof|dacht (?:ik|het|van)|ik dacht|volgens \p{L}+(?: \p{L}+)?|vermoedelijk|vermoed|waarschijnlijk|wrs|misschien|vast wel|zal wel|gok|neem aan|lijkt me wel|zover ik weet)(?: |$)/u;
/** Longer than this it is a story, not an answer. */
const MOST_CHARACTERS = 300;
const MOST_UNREAD_WORDS = 12;

/**
 * What a clause can only be about, by the questions to which it then is an answer: "ik kan niet inloggen" denies no
 * overeenkomst, and "versturen" confirms no school.
 */
const ABOUT: readonly (readonly [questions: RegExp, words: RegExp])[] = [
  [
    /^toegang/,
    within(
      'inlog\\p{L}*|ingelogd|(?:osr ?)?toegang|account|(?:de |die )?rol|machtiging|eherkenning|lukte?|werkt|erin|er in|(?:er|osr) (?:\\p{L}+ ){0,2}in|in osr',
    ),
  ],
  [/^overeenkomst/, within('(?:osr ?)?overeenkomst|contract|getekend|ondertekend|afgesloten')],
  [/^(?:controle|helpdesk|vraag|dubbel)/, within('verstu\\p{L}+|verzend\\p{L}*|stuur|(?:op|door|in)?sturen')],
];

/**
 * Reads yes, no or "I do not know" in a user's own words, with what denies first.
 * @param question the id of the question that is answered: what is about another thing then says nothing
 */
export function readYesNo(text: string, question?: string): JaNeeOnbekend | undefined {
  const emoji = readEmoji(text);
  if (emoji !== undefined) return emoji === 'up' ? 'ja' : 'nee';
  if (text.length > MOST_CHARACTERS) return undefined;
  const parts = partsOf(text);
  const isHere = ({ said, words }: Part) => said === undefined || !isElsewhere(words, question);
  if (parts.every(isHere)) return decide(parts);
  const here = parts.filter(isHere);
  // "Nee, ik kan niet inloggen" denies just that.
  if (here.every(({ said }) => said === 'nee')) return undefined;
  return decide(
    STANDS_ALONE.test(question ?? '') ? here : parts.map((part) => (isHere(part) ? part : unread(part))),
  );
}

/** What else there is to tell changes nothing about these; at the review it may be a reason not to send. */
const STANDS_ALONE = /^(?:overeenkomst|toegang)/;

const unread = ({ words }: Part): Part => ({ words, said: undefined });

function isElsewhere(words: string, question: string | undefined): boolean {
  if (question === undefined) return false;
  const about = ABOUT.filter(([, says]) => says.test(words));
  return about.length > 0 && !about.some(([questions]) => questions.test(question));
}

/** Words with a doubt in them, like "ik denk het wel": no certain yes where "Weet ik niet" can be answered. */
export const isHedged = (text: string): boolean => HEDGES.test(normalise(text.slice(0, MOST_CHARACTERS)));

/** "ok", "prima, bedankt": a yes to a question that can be denied, but elsewhere only a sign of having read. */
export const isOnlyFine = (text: string): boolean => partsOf(text).every(({ said }) => said === 'fine');

function partsOf(text: string): Part[] {
  const words = normalise(text);
  const said = readYesNoClause(words);
  const parts = said === undefined ? clausesOf(text).flatMap(partsOfClause) : [{ words, said }];
  return parts.filter((part) => part.said !== 'nothing');
}

function partsOfClause(words: string): Part[] {
  const said = readYesNoClause(words);
  if (said !== undefined) return [{ words, said }];
  const [, lead, rest] = LEAD.exec(words) ?? [];
  if (lead !== undefined && rest !== undefined)
    return [{ words: lead, said: readYesNoClause(lead) }, ...partsOfClause(rest)];
  const [, end] = TAKEN_BACK.exec(words) ?? [];
  return [
    { words, said: end !== undefined && readYesNoClause(end) === 'still_yes' ? 'still_yes' : undefined },
  ];
}

/** What is said against the part before it. */
const TURNS: ReadonlySet<string> = new Set<Said>(['nee', 'still_yes', 'wait']);

function decide(parts: readonly Part[]): JaNeeOnbekend | undefined {
  const said = parts.flatMap((part) => part.said ?? []);
  const rest = parts.filter((part) => part.said === undefined).map(({ words }) => words);
  if (said.length === 0 || rest.some(isQuestion)) return undefined;
  if (said.includes('onbekend')) return 'onbekend';
  // What was said last decides: "nee ..., die hebben we wel", but "die hebben we wel, maar nog niet getekend".
  const turn = said.filter((each) => TURNS.has(each)).at(-1);
  if (turn === 'wait' || !isCovered(turn, parts[0]?.said === undefined, rest.join(' '))) return undefined;
  return turn === 'nee' ? 'nee' : 'ja';
}

/** What was not read may tell more; but not much before the answer, and nothing that speaks against it. */
function isCovered(turn: Said | undefined, opensUnread: boolean, unread: string): boolean {
  if (OTHER.test(unread) || (opensUnread && unread.split(' ').length > MOST_UNREAD_WORDS)) return false;
  if (turn === 'nee') return !/ wel(?: |$)/u.test(unread);
  return turn === 'still_yes' || !DENIES.test(unread);
}
