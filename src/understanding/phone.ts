import { clean } from './clean.js';

const GAP = String.raw`[\s.()/-]{0,3}`;
/** 06, 088 and area numbers have ten digits; 0800 and 0900 have four or seven behind them; or any country. */
const FORMS = [
  `(?:\\+|00)[1-9](?:${GAP}\\d){7,14}`,
  `0[89]00(?:${GAP}\\d){7}`,
  `0[89]00(?:${GAP}\\d){4}`,
  `0[1-9](?:${GAP}\\d){8}`,
].map((form) => new RegExp(`(?<![\\p{N}+])${form}(?!\\p{N})`, 'u'));

/** Finds a phone number in a text, and gives it without anything between its digits: `0612345678`, `+32…`. */
export function readPhone(text: string): string | undefined {
  const line = clean(text);
  const found = FORMS.map((form) => form.exec(line)?.[0]).find((number) => number !== undefined);
  return found === undefined ? undefined : compact(found);
}

const compact = (typed: string): string =>
  typed
    .replace(/\(0\)/, '')
    .replace(/[^\d+]/g, '')
    .replace(/^00/, '+')
    .replace(/^\+310?(?=\d{9}$)/, '0');
