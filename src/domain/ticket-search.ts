import { codeOfSchool } from './school.js';
import type { Ticket } from './ticket.js';

/** Letters that are typed as others where a keyboard lacks them, and that Unicode takes for no letter with an accent. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/**
 * Folds case and accents; apostrophes fall away, and other punctuation becomes one space: `Sint-Jozef’s` is
 * `sint jozefs`. So a text is found as it stands on a page, commas and all.
 */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}'\u2018\u2019\u02bc`]/gu, '')
    .toLowerCase()
    .replace(/[łøđðþßæœı]/gu, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Everything by which a ticket is found, folded, each on a line: number, that of the ticket it is the double of, codes,
 * names and places of its schools, administrator, mail address, and the question that was asked.
 */
export function searchTextOf(ticket: Ticket): string {
  const { number, doubleOf, schools, administrator, replyAddress, question } = ticket;
  return [
    ...(doubleOf === undefined ? [number] : [number, doubleOf]),
    ...schools.flatMap((school) => [codeOfSchool(school), school.name, school.place]),
    ...[administrator ?? '', replyAddress, question ?? ''],
  ]
    .map(folded)
    .join('\n');
}

/** How many words of a search count, and how long they may be: more narrow nothing that these do not. */
const MOST_WORDS = 10;
const LONGEST_WORD = 100;

/** Stands in no search text. */
const NOWHERE = '?';

/**
 * The words of a search, folded: each must stand somewhere in the search text. What is written as one, as a ticket's
 * number or a mail address, stays together. None when nothing is searched for.
 */
export function searchWords(search: string): readonly string[] {
  const written = search.split(/[\s,;/]+/u).filter((word) => word !== '');
  const words = written.map((word) => folded(asSerial(word))).filter((word) => word !== '');
  if (words.length === 0 && written.length > 0) return [NOWHERE];
  return words.slice(0, MOST_WORDS).map((word) => word.slice(0, LONGEST_WORD));
}

/** Colleagues write `#4` for `DD-2026-00004`. */
const asSerial = (word: string): string =>
  word.replace(/^#(\d+)$/, (_, serial: string) => serial.padStart(5, '0'));
