import { codeOfSchool } from './school.js';
import type { Ticket } from './ticket.js';

/** Folds case, accents and the ways of writing an apostrophe or a dash: `Sint-Jozefschool’s` is `sint-jozefschool's`. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[\u2018\u2019\u02bc`]/gu, "'")
    .replace(/\p{Pd}/gu, '-')
    .toLowerCase();

/** Everything by which a ticket is found, folded: number, codes, names and places of its schools, administrator. */
export const searchTextOf = ({ number, administrator, schools }: Ticket): string =>
  folded(
    [
      number,
      ...schools.flatMap((school) => [codeOfSchool(school), school.name, school.place]),
      administrator ?? '',
    ].join('\n'),
  );

/** How many words of a search count, and how long they may be: more narrow nothing that these do not. */
const MOST_WORDS = 10;
const LONGEST_WORD = 100;

/** The words of a search, folded: each must stand somewhere in the search text. None when nothing is searched for. */
export const searchWords = (search: string): readonly string[] =>
  folded(search)
    .split(/\s+/u)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
    .map((word) => word.slice(0, LONGEST_WORD));
