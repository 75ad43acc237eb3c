import { normalise } from './normalise.js';
import { readNumber } from './number.js';

const ORDINALS = 'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende'.split(' ');
const ONES = 'een twee drie vier vijf zes zeven acht negen';
const WORDS =
  `${ONES} tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig`.replace(
    / /gu,
    '|',
  );
const NUMBER = `(?:\\d{1,2}(?:e|de|ste)?|${WORDS}|${ORDINALS.join('|')})`;
const NOUN = '(?:school|scholen|rij|rijen|regel|regels|nummer|nummers|nr|nrs)';
const ONE = `(?:(?:de )?${NOUN} )?${NUMBER}`;
const UNTIL = '(?:t m|tm|tot en met|tot)';
const LIST = `(?:de )?${ONE}(?: (?:(?:en|plus|of|${UNTIL}) )?(?:de )?${ONE}(?= |$))*(?: ${NOUN})?`;
/** "school 3", "rij 2 en 5", "de derde school", "3 en 5". */
const SCHOOLS = new RegExp(`(?<= |^)${LIST}(?= |$)`, 'gu');
/** "een school" is any school. */
const ANY = /^(?:de )?een(?: |$)/u;
const RANGE = new RegExp(`(${NUMBER}) ${UNTIL} (?:de )?(?:${NOUN} )?(${NUMBER})`, 'gu');
/** With a noun beside it, it is about a school and nothing else. */
const NAMED = new RegExp(
  `(?:^|[ (])(?:(?:bij|van|voor) )?(?:de )?(?:(?:school|rij|regel) (${NUMBER})|(${ORDINALS.join('|')}|\\d{1,2}(?:e|de|ste)) (?:school|rij|regel))(?=[ :,]|$)`,
  'iu',
);
/** Stands where schools were numbered, so that phrases can be written without numbers. */
export const NUMBERED = 'zoveel';

/** A text of which the numbers of schools are taken out. */
export interface Numbered {
  readonly words: string;
  /** Counted from 0, in their order. */
  readonly schools: readonly number[];
}

/** Takes the numbers of schools out of a text: "haal school 3 en 5 weg" is "haal zoveel weg" for 2 and 4. */
export function takeNumbers(text: string): Numbered {
  const schools: number[] = [];
  const words = normalise(text).replace(SCHOOLS, (list) => {
    if (ANY.test(list)) return list;
    schools.push(...numbersIn(list));
    return NUMBERED;
  });
  return { words, schools: [...new Set(schools)] };
}

/** A school that is named by its number, and the text without that: "de plaats van school 2 is Urk". */
export interface NamedSchool {
  readonly school: number;
  readonly without: string;
  /** With "de school" in its place. */
  readonly plain: string;
}

/** Reads which school of the list a text is about. */
export function readNamedSchool(text: string): NamedSchool | undefined {
  const found = NAMED.exec(text);
  const number = found && valueOf((found[1] ?? found[2] ?? '').toLowerCase());
  if (!found || !number) return undefined;
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + found[0].length);
  const plain = /^ ?van/iu.test(found[0]) ? ' van de school' : ' de school';
  return { school: number - 1, without: (before + after).trim(), plain: (before + plain + after).trim() };
}

function numbersIn(list: string): number[] {
  const whole = list.replace(
    RANGE,
    (range, from: string, to: string) => between(valueOf(from), valueOf(to)) ?? range,
  );
  return whole.split(' ').flatMap((word) => {
    const value = valueOf(word);
    return value === undefined || value < 1 ? [] : [value - 1];
  });
}

function between(from: number | undefined, to: number | undefined): string | undefined {
  if (from === undefined || to === undefined || to < from) return undefined;
  return Array.from({ length: to - from + 1 }, (_, place) => String(from + place)).join(' ');
}

function valueOf(word: string): number | undefined {
  const ordinal = ORDINALS.indexOf(word) + 1;
  return ordinal > 0 ? ordinal : readNumber(word.replace(/^(\d+)(?:e|de|ste)$/u, '$1'));
}
