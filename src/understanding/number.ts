import { normalise } from './normalise.js';

const ONES =
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien';
const TENS = 'twintig dertig veertig vijftig zestig zeventig tachtig negentig';

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...ONES.split(' ').map((word, number): [string, number] => [word, number]),
  ...TENS.split(' ').flatMap((tens, row) =>
    ['', ...ONES.split(' ').slice(1, 10)].map((ones, number): [string, number] => [
      normalise(ones === '' ? tens : `${ones}en${tens}`),
      (row + 2) * 10 + number,
    ]),
  ),
]);

/** Reads a text that is a number as a whole, nul to negenennegentig in words or in at most two digits. */
export function readNumber(text: string): number | undefined {
  const word = normalise(text);
  return /^\d{1,2}$/.test(word) ? Number(word) : NUMBERS.get(normalise(word.replace(/ /g, '')));
}
