import { clausesOf } from './normalise.js';
import { readMood } from './mood.js';
import { being } from './patterns.js';
import { isQuestion } from './question.js';
import { readYesNo } from './yes-no.js';

/** Tells what to do with a question, and is none. */
const SENDS = being(
  '(?:(?:ja|ok|oke|graag) )*(?:stuur|verstuur|zend|verzend|geef|mail|doe) (?:(?:het|hem|m|dit|dat|mijn|de|deze|die|vraag|bericht|alles|maar|dan|aub|even|graag) ){0,6}(?:door|op|in|maar|vraag|bericht|(?:door |op )?(?:naar|aan) (?:de )?(?:helpdesk|digidoor|jullie))',
  '(?:(?:ja|ok|oke|graag) )*(?:(?:mijn|de|deze) )?(?:vraag )?(?:graag )?(?:door|op|ver)sturen(?: graag)?',
);
/** A longer clause tells more than yes or no. */
const MOST_OF_YES_NO = 4;

/**
 * Reads a question to the helpdesk in the user's own words: the whole text, when more than a yes or no, a mood or
 * "stuur maar door" is in it.
 * @param least so many words it has, unless it asks
 */
export function readOwnQuestion(text: string, least: number): string | undefined {
  const own = clausesOf(text).filter((clause) => !isBeside(clause));
  const words = own.join(' ').split(' ').filter(Boolean).length;
  return words >= least || (words > 0 && isQuestion(text)) ? text : undefined;
}

const isBeside = (clause: string): boolean =>
  SENDS.test(clause) ||
  readMood(clause) !== undefined ||
  (clause.split(' ').length <= MOST_OF_YES_NO && readYesNo(clause, 'helpdesk') !== undefined);
