import type { Draft } from './draft.js';

/** Stands in for what names a person or a school. */
const HIDDEN = '…';
const MAIL = /[^\s@]+@[^\s@]+\.[^\s@]+/g;
/** Ten digits or more, as phone numbers are written: `06-12345678`, `+31 6 1234 5678`, `085 301 92 36`. */
const PHONE = /\+?\d(?:[\s-]?\d){8,}/g;

/** A text without mail addresses, phone numbers and the names that the draft knows: for what is kept to learn from. */
export function withoutNames(text: string, { administrator, schools, replyAddress }: Draft): string {
  const names = [administrator, replyAddress, ...schools.flatMap(({ name, place }) => [name, place])];
  const known = names.flatMap((name) => (name === undefined ? [] : [name, ...name.split(/\s+/)]));
  return known
    .filter((name) => name.length > 3)
    .toSorted((one, other) => other.length - one.length)
    .reduce((left, name) => hide(left, name), text.replace(MAIL, HIDDEN).replace(PHONE, HIDDEN));
}

/** Takes a name out, whatever its capitals. Not as a pattern: users type brackets and stars in names. */
function hide(text: string, name: string): string {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  return at === -1 ? text : `${text.slice(0, at)}${HIDDEN}${hide(text.slice(at + name.length), name)}`;
}
