import type { Accepts } from '../domain/question.js';
import type { Answer } from '../domain/understanding.js';
import { readEmoji } from './emoji.js';
import { isAskedFact } from './facts.js';
import { normalise } from './normalise.js';
import { mendTypos } from './typos.js';

/*
 * While another question lies on top, what is said may be meant for that one. So an answer to the one under it must
 * look like nothing else.
 */

/** Words that agree, or point at what was offered, and say nothing of their own. */
const AGREES = new Set(
  (
    'ja jaa jaja jawel jahoor jazeker j jep jup yep yup yes yeah sure ok okay oke okee oki okidoki k kk prima top goed fijn mooi super perfect ' +
    'akkoord accoord klopt kloppen inderdaad idd zeker graag natuurlijk tuurlijk uiteraard absoluut weten precies exact juist correct waar eens ' +
    'doe doen maar ga gang je door verder vooruit volgende stap next check mag kan lijkt me laten we ' +
    'verstuur stuur verzend versturen verzenden opsturen doorsturen insturen op ' +
    'is er dat dit die deze het t hem helemaal allemaal alles heel wel zo hoor dan nou dus even nu eh mee in orde voor elkaar ' +
    'denk ik volgens mij waarschijnlijk vast zal please svp aub alsjeblieft alstublieft bedankt dank dankje dankjewel wel ' +
    'de een van eerste tweede derde laatste allebei beide meerdere meer alle twee drie'
  ).split(' '),
);
/** Agrees before more is said. */
const YES_LEAD =
  /^(?:(?:ja+|jawel|jazeker|jep|yes|ok|oke+|oké|prima|top|goed|zeker|inderdaad|klopt|graag|hoor)[\s,.!]+)+(?=\S)/iu;
const MENDED = { words: AGREES, otherLetterFrom: 5 };

/** Points at a choice, and begins no name. */
const POINTS =
  /^(?:die|deze|dat|dit|(?:de |het )?(?:eerste|tweede|derde|vierde|laatste|onderste|bovenste|vraag|vragen)|allebei|beide|over)(?: |$)/u;

/** "Mijn vraag staat er niet bij" tells of no step in OSR that failed. */
const OWN_QUESTION = /(?:^| )mijn vraag(?: |$)/u;

/** "Ja", "ok", "ja, die eerste": it agrees, and does not say with what. */
export const isBareYes = (text: string): boolean =>
  readEmoji(text) === 'up' || mendTypos(normalise(text).split(' '), MENDED).every((word) => AGREES.has(word));

/** What is said after a "ja": that must answer by itself, or it is no more than the "ja". */
export const afterYes = (text: string): string => text.replace(YES_LEAD, '');

/** Whether an answer looks like what is asked under the open question, and not like a reply to that one. */
export function isPlain(text: string, answer: Answer, accepts: Accepts): boolean {
  if (answer.kind === 'code') return answer.code.kind !== 'other';
  if (answer.kind === 'vestiging') return !answer.single;
  if (answer.kind === 'choice') return !OWN_QUESTION.test(normalise(text));
  return answer.kind !== 'text' || isPlainText(text, answer.text, accepts);
}

/** An address or a ticket's number is nothing else; whatever is asked in words of the user's own can be anything. */
function isPlainText(typed: string, text: string, accepts: Accepts): boolean {
  if (accepts === 'mail' || accepts === 'ticket') return true;
  return (
    accepts !== 'text' && accepts !== 'question' && (isAskedFact(typed, accepts) || isPlainName(typed, text))
  );
}

/** "Anna de Vries", "obs De Vlinder", "in Almere": more than a word, the last with a capital that no phone put there. */
function isPlainName(typed: string, name: string): boolean {
  const last = name.split(' ').at(-1) ?? '';
  return !POINTS.test(normalise(typed)) && /^\p{Lu}\p{Ll}/u.test(last) && typed.includes(` ${last}`);
}
