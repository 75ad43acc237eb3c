import { Vestiging } from '../domain/school.js';
import type { Columns } from './columns.js';
import { placeName } from './place-name.js';
import type { RowFault } from './refusal.js';

/** The longest name that still is one: DUO cuts them off at 80 characters. */
const LONGEST_NAME = 200;

/** Which part of a school makes a row useless when it is wrong. */
const FAULTS: Readonly<Record<string, RowFault>> = {
  brin: 'wrong_brin',
  vestiging: 'wrong_vestiging',
  name: 'no_name',
  place: 'no_place',
};

/** Reads one row: the school it holds, or why it holds none. */
export function readRow(row: readonly string[], columns: Columns): Vestiging | RowFault {
  if (row.length !== columns.width)
    return row.length < columns.width ? 'too_few_columns' : 'too_many_columns';
  const cell = (at: number | undefined): string => (at === undefined ? '' : plain(row[at] ?? ''));
  const name = cell(columns.name);
  if (name.length > LONGEST_NAME) return 'name_too_long';
  const school = Vestiging.safeParse(schoolOf(name, cell, columns));
  return school.success ? school.data : (FAULTS[String(school.error.issues[0]?.path[0])] ?? 'wrong_brin');
}

type Cell = (at: number | undefined) => string;

/** Filled in one by one: objects that are spread into one another take half the time of an import. */
function schoolOf(name: string, cell: Cell, columns: Columns): Vestiging {
  const [brin, vestiging] = codeOf(cell(columns.brin).toUpperCase(), cell(columns.vestiging).toUpperCase());
  const school: Vestiging = { brin, vestiging, name, place: placeName(cell(columns.place)) };
  const street = streetOf(cell, columns);
  if (street !== '') school.street = street;
  const bestuur = cell(columns.bestuur).padStart(5, '0');
  // A number that a spreadsheet took the zeros from has them back; one that is none is left out.
  if (/^[0-9]{5}$/.test(bestuur) && bestuur !== '00000') school.bestuur = bestuur;
  return school;
}

/** DUO writes a single space for nothing, and now and then two between words. */
const plain = (cell: string): string => (ODD.test(cell) ? cell.replace(/[\s\p{Cc}]+/gu, ' ').trim() : cell);

/** Space where none belongs, or signs that are none. */
const ODD = /[^\S ]|^ | $| {2}|[^ -\uFFFF]|[\u007F-\u009F]/;

/** The vestigingscode holds the BRIN already; in older files it is the two digits alone. */
function codeOf(brin: string, vestiging: string): readonly [brin: string, vestiging: string] {
  if (vestiging.length === 2) return [brin, vestiging];
  const [within, number] = [vestiging.slice(0, 4), vestiging.slice(4)];
  return [brin || within, brin === '' || brin === within ? number : ''];
}

function streetOf(cell: Cell, columns: Columns): string {
  const street = cell(columns.street);
  if (street === '') return '';
  const [house, addition] = [cell(columns.house) + cell(columns.letter), cell(columns.addition)];
  const number = house && addition ? `${house}-${addition}` : house + addition;
  return number === '' ? street : `${street} ${number}`;
}
