import { MAX_SCHOOLS } from './draft.js';
import type { SchoolRow } from './school-list.js';
import type { Schools } from './school.js';

/** A row that tells no code, with that of the one school of the register that it can be; else as it is. */
export function withFoundCode<Row extends SchoolRow>(row: Row, schools: Schools): Row {
  const found = isOfName(row) ? schools.sure(row.name ?? '', row.place) : undefined;
  if (!found) return row;
  const { name, place, brin, vestiging } = found;
  return { ...row, name, place, brin, vestiging };
}

/** A name and a place that stand apart are one school, when the register has it there: "De Lappendeken, De Steeg". */
export function withPlaces(rows: readonly SchoolRow[], schools: Schools): readonly SchoolRow[] {
  const joined: SchoolRow[] = [];
  for (const [at, row] of rows.entries()) {
    const before = at < 2 * MAX_SCHOOLS ? joined.at(-1) : undefined;
    if (before && isOfName(before) && isPlaceOf(before, row, schools))
      joined.splice(-1, 1, joinedRow(before, row));
    else joined.push(row);
  }
  return joined;
}

const isOfName = ({ name, brin, typed }: SchoolRow): boolean =>
  name !== undefined && brin === undefined && typed === undefined;

function isPlaceOf({ name, place }: SchoolRow, next: SchoolRow, schools: Schools): boolean {
  if (place !== undefined || next.place !== undefined || !isOfName(next)) return false;
  const found = schools.sure(name ?? '', next.name);
  return found?.place.toLowerCase().replace(/ \(.*/u, '') === next.name?.toLowerCase();
}

const joinedRow = (row: SchoolRow, { name }: SchoolRow): SchoolRow => ({
  ...row,
  ...(name !== undefined && { place: name }),
});
