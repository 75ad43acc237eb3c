import type { JaNeeOnbekend } from '../domain/draft.js';
import { normalise } from './normalise.js';

const UNSURE = /\b(?:weet (?:ik |het )*niet|geen idee|niet zeker|misschien|twijfel)\b/;
const STILL_YES = /\b(?:hebben we|heb ik|is er|kan ik|lukt) wel$/;
const NO =
  /^(?:nee|neen|n|nope|nog niet|niet|doe maar niet|liever niet|volgens mij niet|klopt niet|dat klopt niet|wacht)\b/;
const YES = /^(?:ja|j|jawel|jazeker|yes|ok|oke|klopt|dat klopt|prima|zeker|graag|inderdaad|goed|doe maar)\b/;

/** Reads yes, no or "I do not know", with what denies first. */
export function readYesNo(text: string): JaNeeOnbekend | undefined {
  const words = normalise(text);
  if (UNSURE.test(words)) return 'onbekend';
  if (STILL_YES.test(words)) return 'ja';
  if (NO.test(words)) return 'nee';
  if (YES.test(words)) return 'ja';
  return undefined;
}
