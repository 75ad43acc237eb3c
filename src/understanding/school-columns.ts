import { readCodes } from '../domain/read-code.js';
import { readMail } from './mail.js';
import { normalise } from './normalise.js';
import { readPhone } from './phone.js';
import { readPlace } from './place.js';
import { isCode, isCodeish, isNumber, nameOf } from './school-cell.js';

/** What the columns of a table hold, by their number. */
export interface Columns {
  /** Where codes belong: BRIN, vestigingscode, vestigingsnummer. */
  readonly codes: readonly number[];
  readonly name?: number | undefined;
  readonly place?: number | undefined;
  /** Name and code of a school together. */
  readonly mixed?: number | undefined;
}

type Role = 'code' | 'vestiging' | 'name' | 'place' | 'gemeente';
type Cells = readonly (readonly string[])[];

/** Words of headings, without spaces. Source: DUO's address files, and lists as school staff keep them. */
const HEADINGS: readonly (readonly [Role, RegExp])[] = [
  [
    'code',
    /^(?:brin\w*|(?:instellings?|vestigings?|school|duo)(?:code|brin\w*)s?|codes?|(?:instellings|school)nummer)$/u,
  ],
  ['vestiging', /^(?:hoofd|neven)?vest(?:iging)?s?(?:nummer|nr|no)?$/u],
  [
    'name',
    /^(?:(?:officiele)?na(?:am|men)(?:vande)?(?:scho(?:ol|len)|vestiging|instelling)?|school(?:naam|namen)?|scholen|(?:vestigings|instellings?)naam|instelling|basisschool|(?:onze|deze|devolgende)scholen)$/u,
  ],
  [
    'place',
    /^(?:(?:vestigings|woon|school)?plaats(?:naam)?(?:vande)?(?:school|vestiging)?|stad|dorp|locatie)$/u,
  ],
  ['gemeente', /^gemeente(?:naam)?$/u],
];
/** Headings of columns that hold words, but not a school's name. */
const OTHER =
  /beheer|contact|direct|admin|persoon|tel|mail|adres|straat|post|bestuur|gezag|provincie|gemeente|denominatie|internet|site|opmerking|leerling|systeem|datum|status|plaats/u;
const PROVINCES = new Set(
  'groningen friesland fryslan drenthe overijssel flevoland gelderland utrecht noord holland zuid holland zeeland brabant limburg'.split(
    ' ',
  ),
);
const KINDS =
  /^(?:openbaar|rooms katholiek|protestants christelijk|algemeen bijzonder|gereformeerd vrijgemaakt|ja|nee|po|vo|bo|so|sbo|vso)$/u;
const SCHOOLISH =
  /^(?:obs|cbs|rkbs|pcbs|kbs|bs|sbo|so|vso|ikc|kc|de|het|t) |school|college|lyceum|gymnasium|kindcentrum/u;
const STREET = /\p{L}{3}.*\s\d+\s?[a-z]?$/iu;
/** A place of more than one word. */
const PLACE_OF_WORDS =
  /^(?:den|de|het|t|s|st|sint|nieuwe?|oude?|'[ts])[ -]|[ -](?:aan|op|bij|over|en|ad)[ -]/iu;
const HALF = 0.5;
/** So many rows tell what a column holds. */
const SAMPLE = 200;

/** What a heading says that its column holds. */
export function roleOf(heading: string): Role | undefined {
  const words = normalise(heading).replace(/ /gu, '');
  return HEADINGS.find(([, form]) => form.test(words))?.[0];
}

/** Tells what each column holds: by its heading when there is one, else by what stands in it. */
export function columnsOf(heading: readonly string[] | undefined, rows: Cells): Columns {
  const look = lookAt(heading ?? [], rows.slice(0, SAMPLE));
  const { all } = look;
  const codes = codesOf(look);
  const mixed = codes.length > 0 ? undefined : all.find((column) => shareOf(look, column, holdsCode) >= HALF);
  if (codes.length === 0 && mixed === undefined && !isAboutSchools(look)) return { codes };
  const free = all.filter(
    (column) => !codes.includes(column) && column !== mixed && shareOf(look, column, isWords) > 0,
  );
  const name = mixed === undefined ? nameColumn(look, free) : undefined;
  return { codes, mixed, name, place: placeColumn(look, free, name ?? mixed) };
}

/** A heading *naam* may stand above pupils or colleagues: without one code, something has to speak of schools. */
const isAboutSchools = (look: Look): boolean =>
  look.heading.some((cell) => ABOUT_SCHOOLS.test(normalise(cell))) ||
  (look.heading.length > 0 && look.all.some((column) => shareOf(look, column, isSchoolish) >= HALF));
const ABOUT_SCHOOLS = /scho(?:ol|len)|vestiging|instelling|brin/u;
const isSchoolish = (cell: string): boolean => SCHOOLISH.test(normalise(cell));

function lookAt(heading: readonly string[], sample: Cells): Look {
  const width = Math.max(heading.length, ...sample.map((row) => row.length));
  return { all: Array.from({ length: width }, (_, column) => column), sample, heading };
}

interface Look {
  readonly all: readonly number[];
  readonly sample: Cells;
  readonly heading: readonly string[];
}

/** How many of the filled cells of a column are so. */
function shareOf({ sample }: Look, column: number, is: (cell: string) => boolean): number {
  const filled = sample.map((row) => row[column] ?? '').filter((cell) => cell.trim() !== '');
  return filled.length === 0 ? 0 : filled.filter(is).length / filled.length;
}

const headed = ({ all, heading }: Look, ...roles: Role[]): number[] =>
  all.filter((column) => roles.some((role) => role === roleOf(heading[column] ?? '')));

/** Columns of codes. A heading *vestiging* may stand above names as well. */
function codesOf(look: Look): readonly number[] {
  const { all, sample } = look;
  const called = headed(look, 'code', 'vestiging').filter((column) => shareOf(look, column, isName) < HALF);
  const hasCode = called.some(
    (column) => roleOf(look.heading[column] ?? '') === 'code' || isCodeColumn(look, column),
  );
  const codes = hasCode ? called : all.filter((column) => isCodeColumn(look, column));
  if (codes.length === 0 || called.length > 1 || codes.some((column) => hasVestiging(sample, column)))
    return codes;
  return [...codes, ...numbersBeside(look, Math.min(...codes))];
}

const isName = (cell: string): boolean =>
  isWords(cell) && !isCodeish(cell) && !isCode(cell) && cell.length > 7;
const isCodeColumn = (look: Look, column: number): boolean =>
  shareOf(look, column, isCodeish) >= HALF && shareOf(look, column, isCode) > 0;
const hasVestiging = (sample: Cells, column: number): boolean =>
  sample.some((row) => /\d\d\W{0,3}$/u.test(row[column] ?? '') && isCode(row[column] ?? ''));

/** A column of vestigingsnummers: the nearest one to the BRIN that does not count the rows. */
function numbersBeside(look: Look, code: number): readonly number[] {
  const { all, sample, heading } = look;
  const counts = (column: number): boolean =>
    sample.every((row, place) => Number(row[column]) === place + Number(sample[0]?.[column]));
  const [nearest] = all
    .filter((column) => column !== code && ['', undefined].includes(heading[column]?.trim()))
    .filter((column) => shareOf(look, column, isNumber) > HALF && !(sample.length > 2 && counts(column)))
    .sort((one, other) => Math.abs(one - code) - Math.abs(other - code));
  return nearest === undefined ? [] : [nearest];
}

/** A name and a code in one cell. */
const holdsCode = (cell: string): boolean => readCodes(cell).length > 0;

function isWords(cell: string): boolean {
  const words = normalise(cell);
  if (nameOf(cell) === undefined || isCodeish(cell) || PROVINCES.has(words) || KINDS.test(words))
    return false;
  if (readMail(cell) !== undefined || readPhone(cell) !== undefined) return false;
  return SCHOOLISH.test(words) || !STREET.test(cell);
}

function nameColumn(look: Look, free: readonly number[]): number | undefined {
  const [called] = headed(look, 'name').filter((column) => free.includes(column));
  if (called !== undefined) return called;
  const score = (column: number): number => shareOf(look, column, isSchoolish);
  const possible = free.filter(
    (column) => !OTHER.test(normalise(look.heading[column] ?? '')) && shareOf(look, column, isWords) >= HALF,
  );
  return [...possible].sort((one, other) => score(other) - score(one))[0];
}

function placeColumn(look: Look, free: readonly number[], name: number | undefined): number | undefined {
  const [called] = [...headed(look, 'place'), ...headed(look, 'gemeente')];
  if (called !== undefined) return called;
  return free
    .filter((column) => column !== name && ['', undefined].includes(look.heading[column]?.trim()))
    .filter((column) => shareOf(look, column, isPlace) > HALF)
    .sort((one, other) => distance(name, one) - distance(name, other))[0];
}

/** Places stand beside names, mostly after them. */
const distance = (name = 0, column: number): number => (column > name ? column - name : 2 * (name - column));

const isPlace = (cell: string): boolean =>
  isWords(cell) &&
  readPlace(cell) !== undefined &&
  (!/\s/u.test(cell.trim()) || PLACE_OF_WORDS.test(cell.trim()));
