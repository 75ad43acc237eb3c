import type { JaNeeOnbekend } from '../domain/draft.js';
import { readEmoji } from './emoji.js';
import { clausesOf, normalise } from './normalise.js';
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

/** Reads yes, no or "I do not know" in a user's own words, with what denies first. */
export function readYesNo(text: string): JaNeeOnbekend | undefined {
  const emoji = readEmoji(text);
  if (emoji !== undefined) return emoji === 'up' ? 'ja' : 'nee';
  return text.length > MOST_CHARACTERS ? undefined : decide(partsOf(text));
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

function decide(parts: readonly Part[]): JaNeeOnbekend | undefined {
  const said = parts.flatMap((part) => part.said ?? []);
  const unread = parts.filter((part) => part.said === undefined).map(({ words }) => words);
  if (said.length === 0 || unread.some(isQuestion)) return undefined;
  if (said.includes('onbekend')) return 'onbekend';
  // What was said last decides: "nee ..., die hebben we wel", but "die hebben we wel, maar nog niet getekend".
  const turn = said.filter((each) => each === 'nee' || each === 'still_yes').at(-1);
  if (!isCovered(turn, parts[0]?.said === undefined, unread.join(' '))) return undefined;
  return turn === 'nee' ? 'nee' : 'ja';
}

/** What was not read may tell more; but not much before the answer, and nothing that speaks against it. */
function isCovered(turn: Said | undefined, opensUnread: boolean, unread: string): boolean {
  if (OTHER.test(unread) || (opensUnread && unread.split(' ').length > MOST_UNREAD_WORDS)) return false;
  if (turn === 'nee') return !/ wel(?: |$)/u.test(unread);
  return turn === 'still_yes' || !DENIES.test(unread);
}
