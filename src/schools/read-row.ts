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
  const school = Vestiging.safeParse({
    ...codeOf(cell(columns.brin).toUpperCase(), cell(columns.vestiging).toUpperCase()),
    name,
    place: placeName(cell(columns.place)),
    ...streetOf(cell, columns),
    ...bestuurOf(cell(columns.bestuur).padStart(5, '0')),
  });
  return school.success ? school.data : (FAULTS[String(school.error.issues[0]?.path[0])] ?? 'wrong_brin');
}

/** DUO writes a single space for nothing, and now and then two between words. */
const plain = (cell: string): string => cell.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** The vestigingscode holds the BRIN already; in older files it is the two digits alone. */
function codeOf(brin: string, vestiging: string): { readonly brin: string; readonly vestiging: string } {
  if (vestiging.length === 2) return { brin, vestiging };
  const [within, number] = [vestiging.slice(0, 4), vestiging.slice(4)];
  return { brin: brin || within, vestiging: brin === '' || brin === within ? number : '' };
}

function streetOf(cell: (at: number | undefined) => string, columns: Columns): Pick<Vestiging, 'street'> {
  const [house, addition] = [cell(columns.house) + cell(columns.letter), cell(columns.addition)];
  const number = [house, addition].filter(Boolean).join('-');
  const street = cell(columns.street);
  return street === '' ? {} : { street: `${street} ${number}`.trim() };
}

/** A number that a spreadsheet took the zeros from has them back; one that is none is left out. */
const bestuurOf = (bestuur: string): Pick<Vestiging, 'bestuur'> =>
  /^[0-9]{5}$/.test(bestuur) && bestuur !== '00000' ? { bestuur } : {};
