import type { SchoolList, SchoolRow } from '../domain/school-list.js';
import { nameOf, isCode, isCodeish, placeOf, readCodeCells } from './school-cell.js';
import { columnsOf, roleOf } from './school-columns.js';
import type { Columns } from './school-columns.js';
import { readItem } from './school-item.js';

type Cells = readonly (readonly string[])[];

/** A heading stands no lower than this: above it may be a title. */
const HIGHEST_ROWS = 10;

/**
 * Reads the schools in a table, whatever the order of its columns, with a heading or without. Columns that tell
 * nothing of a school are not read. Without a heading and without codes it holds no schools: any words could be.
 */
export function readSchoolRows(cells: Cells): SchoolList {
  const filled = cells.filter((row) => row.some((cell) => cell.trim() !== ''));
  const at = headingAt(filled);
  const heading = at < 0 ? undefined : filled[at];
  const below = filled.slice(at + 1);
  const columns = columnsOf(heading, below);
  const rows = isOnItsSide(filled) ? [] : below.flatMap((row) => readRow(row, heading, columns) ?? []);
  return { rows, skipped: filled.length - rows.length };
}

/** Whether a table has a row that says what its columns hold. */
export const hasHeading = (cells: Cells): boolean => headingAt(cells) >= 0 && !isOnItsSide(cells);

function headingAt(filled: Cells): number {
  const at = filled.slice(0, HIGHEST_ROWS).findIndex((row) => row.some((cell) => roleOf(cell) !== undefined));
  const others = filled
    .slice(0, at + 1)
    .flat()
    .filter((cell) => roleOf(cell) === undefined);
  return others.some(holdsCode) ? -1 : at;
}

const holdsCode = (cell: string): boolean =>
  isCode(cell) || isCodeish(cell) || readItem(cell)?.brin !== undefined;

/** A form of one school: its first column says *naam*, *plaats*, *brin*, one below the other. */
const isOnItsSide = (filled: Cells): boolean =>
  new Set(filled.flatMap(([first = '']) => roleOf(first) ?? [])).size > 1;

function readRow(
  row: readonly string[],
  heading: readonly string[] | undefined,
  columns: Columns,
): SchoolRow | undefined {
  // A table over several pages has its heading on each.
  if (heading && row.every((cell, column) => cell === heading[column])) return undefined;
  const cell = (column: number | undefined): string => (column === undefined ? '' : (row[column] ?? ''));
  const read = present({
    name: nameOf(cell(columns.name)),
    place: placeOf(cell(columns.place)),
    ...readCodeCells(columns.codes.map(cell)),
  });
  const both = { ...readItem(cell(columns.mixed)), ...read };
  return Object.keys(both).every((key) => key === 'place') || isRemark(both) ? undefined : both;
}

type Found = { readonly [Fact in keyof SchoolRow]: SchoolRow[Fact] | undefined };
const present = (row: Found): SchoolRow =>
  Object.fromEntries(Object.entries(row).filter(([, fact]) => fact !== undefined));

/** Words below a table, such as a total or a note, stand in no row of a school. */
const isRemark = ({ name, brin, typed }: SchoolRow): boolean =>
  name === undefined && brin === undefined && typed !== undefined && !/\d/u.test(typed) && /\s/u.test(typed);
