import type { CodeReading } from '../domain/brin.js';
import { readCodes } from '../domain/read-code.js';
import type { SchoolRow } from '../domain/school-list.js';
import { clean } from './clean.js';
import { normalise } from './normalise.js';
import { maskPersonalNumbers } from './personal-numbers.js';

/** What a row tells of a school's code. */
export type RowCode = Pick<SchoolRow, 'brin' | 'vestiging' | 'typed'>;

const MOST_TYPED = 40;
const MOST_NAME = 120;
const MOST_PLACE = 80;

/** What spreadsheets and people put between the parts of a code. */
const GAPS = /[\s.,:;/|\\_()'"-]+/gu;
const CODE = /^(\d\d[A-Z]{2})(\d\d)?$/u;
const NUMBER = /^\d{1,2}$/u;
/** A code with a mistake in it, such as `5AB00`: letters and digits, but no postcode. */
const CODEISH = /^(?=.*\d)(?=.*[A-Z])(?!\d{4}[A-Z]{2}$)[0-9A-Z]{3,7}$/u;
/** Stands in a cell that nobody filled in. */
const NOTHING = new Set([
  '',
  'nvt',
  'n v t',
  'onbekend',
  'geen',
  'leeg',
  'volgt',
  'weet ik niet',
  'null',
  'na',
]);
const TOTAL = /^(?:sub ?)?totaal\b|^aantal\b/u;

/** A cell as it may be kept: one clean line without personal numbers. */
export const kept = (cell: string): string => maskPersonalNumbers(clean(cell)).text;

const compact = (cell: string): string => clean(cell).replace(GAPS, '').toUpperCase();

/** Whether a cell is a school's code and nothing else, whole or without its vestigingsnummer. */
export const isCode = (cell: string): boolean => CODE.test(compact(cell));

/** Whether a cell looks as if a school's code was meant. */
export const isCodeish = (cell: string): boolean => CODEISH.test(compact(cell));

/** Whether a cell can be a vestigingsnummer; a spreadsheet takes its leading zero away. */
export const isNumber = (cell: string): boolean => NUMBER.test(cell.trim());

/** Reads the cells of one row where codes belong: whole codes, or BRIN and vestigingsnummer apart. */
export function readCodeCells(cells: readonly string[]): RowCode {
  const codes = cells.flatMap((cell) => codeIn(cell) ?? []);
  const code = codes.find(({ vestiging }) => vestiging !== undefined) ?? codes[0];
  if (!code) return typedOf(cells.find((cell) => !NOTHING.has(normalise(cell))) ?? '');
  const number = cells.map((cell) => cell.trim()).find(isNumber);
  return code.vestiging === undefined && number !== undefined
    ? { ...code, vestiging: number.padStart(2, '0') }
    : code;
}

function codeIn(cell: string): RowCode | undefined {
  const [, brin, vestiging] = CODE.exec(compact(cell)) ?? [];
  if (brin !== undefined) return { brin, ...(vestiging !== undefined && { vestiging }) };
  const [only, other] = readCodes(clean(cell));
  return only?.reading.kind === 'code' && !other ? plainCode(only.reading) : undefined;
}

/** A code as a row has it. */
export const plainCode = ({ brin, vestiging }: Extract<CodeReading, { kind: 'code' }>): RowCode => ({
  brin,
  ...(vestiging !== undefined && { vestiging }),
});

/** What stands where a code belongs and is none. */
export function typedOf(cell: string): RowCode {
  const typed = kept(cell).slice(0, MOST_TYPED).trim();
  return typed === '' ? {} : { typed };
}

/** The name of a school as a cell has it; none when it is a number, a code or a total. */
export function nameOf(cell: string): string | undefined {
  const name = kept(cell).slice(0, MOST_NAME).trim();
  const isName = /\p{L}{2}/u.test(name) && !isCode(name) && !TOTAL.test(normalise(name));
  return isName && !NOTHING.has(normalise(name)) ? name : undefined;
}

/** A place as a cell has it, without its postcode. */
export function placeOf(cell: string): string | undefined {
  const place = kept(cell)
    .replace(/^\d{4} ?[A-Z]{2}\b[\s,]*/u, '')
    .slice(0, MOST_PLACE)
    .trim();
  return /\p{L}/u.test(place) && !NOTHING.has(normalise(place)) ? place : undefined;
}
