import { MOST_ROWS } from '../../domain/school-list.js';
import type { FileReading, FileRefusal } from '../../domain/school-list.js';
import { maskPersonalNumbers } from '../../understanding/personal-numbers.js';
import { readSchoolRows } from '../../understanding/school-rows.js';

/** Cells of a table as text, row by row. */
export type Table = readonly (readonly string[])[];

/** Columns after this are not read. */
export const MOST_COLUMNS = 200;
/** A cell that long holds no name and no code. */
const MOST_CHARACTERS = 500;
/** Only a cell with so many digits can hold a personal number. */
const DIGITS = /\d(?:\D{0,3}\d){7}/u;

/** A file that gives no list. */
export const refused = (why: FileRefusal): FileReading => ({ kind: 'refused', why });

/** Reads the schools in the cells of a file. */
export function readTable(table: Table): FileReading {
  const filled = table.filter((row) => row.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return refused('empty');
  if (filled.length > MOST_ROWS) return refused('too_many_rows');
  const cells = filled.map((row) => row.slice(0, MOST_COLUMNS).map((cell) => cell.slice(0, MOST_CHARACTERS)));
  const list = readSchoolRows(cells);
  if (list.rows.length === 0) return refused('no_schools');
  return { kind: 'list', list, masked: cells.some((row) => row.some(holdsPersonalNumber)) };
}

const holdsPersonalNumber = (cell: string): boolean => DIGITS.test(cell) && maskPersonalNumbers(cell).masked;
