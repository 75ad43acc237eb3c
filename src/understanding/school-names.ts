import type { SchoolList, SchoolRow } from '../domain/school-list.js';
import { readMood } from './mood.js';
import { readPlace } from './place.js';
import { isQuestion } from './question.js';
import { readItem } from './school-item.js';
import { linesOf } from './school-list.js';
import { readSchoolName } from './school-name.js';
import { isSchoolish } from './schoolish.js';

/** Before a name: a bullet or the number of a row. */
const BULLET = /^\s*(?:[-*•·–]+|\d{1,2}[.)])\s*/u;
/** Said before the names: "het gaat om: ". */
const INTRODUCED = /^[^:]{1,60}:\s+(?=\S)/u;
const IN_BRACKETS = /^(\S.{1,100}?)\s*\((?:(?:in|te)\s)?([^()\d]{2,60})\)$/u;
const AND = /\s+(?:en|plus|\+|&)\s+(?:ook\s+|nog\s+)*/iu;
const STREET = /\p{L}{3}\s\d+\s?[a-z]?$/iu;
/** So many names without a word that tells of a school are a list all the same. */
const MANY = 3;

/** How the schools stand apart. A comma stands before a place as well. */
type Apart = 'lines' | 'signs' | 'commas';

/**
 * Reads two schools or more by their names alone, where names of schools are asked: one below the other, or with commas
 * between them. A place may stand beside each name, or after it as an item of its own.
 */
export function readSchoolNames(typed: string): SchoolList | undefined {
  const lines = linesOf(typed).filter((line) => readMood(line.trim()) === undefined && !/:\s*$/u.test(line));
  if (isQuestion(typed)) return undefined;
  const [first = '', second] = lines;
  if (second !== undefined) return listOf(lines.flatMap(itemOf), 'lines', lines.length);
  const line = first.replace(INTRODUCED, '');
  const signs = line.split(/[;|\t•]/u).filter((piece) => piece.trim() !== '');
  const pieces = (signs.length > 1 ? signs : line.split(/,(?!\d)/u)).flatMap(withoutAnd);
  return listOf(pieces.flatMap(itemOf), signs.length > 1 ? 'signs' : 'commas', pieces.length);
}

/** "De Ark in Urk en De Zon in Velp" are two, "De Klim en Klauter" is one. */
function withoutAnd(piece: string): readonly string[] {
  const parts = piece.split(AND);
  const items = parts.flatMap(itemOf);
  return items.length === parts.length && items.every(isSure) ? parts : [piece];
}

function itemOf(typed: string): readonly SchoolRow[] {
  const line = typed.replace(BULLET, '').trim();
  const [, name = line, where = ''] = IN_BRACKETS.exec(line) ?? [];
  const place = readPlace(where);
  if (place !== undefined) return named(name, place);
  return STREET.test(line) && !isSchoolish(line) ? [] : withNameRead(readItem(line));
}

const withNameRead = (row: SchoolRow | undefined): readonly SchoolRow[] =>
  row?.name === undefined ? [] : named(row.name).map((read) => ({ ...row, ...read }));

function named(typed: string, place?: string): readonly SchoolRow[] {
  const name = readSchoolName(typed);
  return name === undefined ? [] : [{ name, ...(place !== undefined && { place }) }];
}

const isSure = ({ name = '', place, brin }: SchoolRow): boolean =>
  place !== undefined || brin !== undefined || isSchoolish(name);

function listOf(items: readonly SchoolRow[], apart: Apart, pieces: number): SchoolList | undefined {
  const rows = inPairs(items) ?? items;
  const skipped = pieces - items.length;
  if (rows.length < 2 || (apart === 'commas' ? skipped > 0 : skipped >= items.length)) return undefined;
  return apart === 'commas' && !isListed(rows) ? undefined : { rows, skipped };
}

/** "De Ark, Urk, Flevoland" is one school. */
function isListed(rows: readonly SchoolRow[]): boolean {
  const sure = rows.filter(isSure).length;
  if (sure === 0) return rows.length >= MANY;
  return sure > 1 || rows.length > MANY;
}

/** Names and places by turns: "De Ark, Urk, De Zon, Velp". */
function inPairs(items: readonly SchoolRow[]): readonly SchoolRow[] | undefined {
  const isName = items.map(isSure);
  if (items.length % 2 > 0 || !isName.every((sure, at) => sure === (at % 2 === 0))) return undefined;
  return items.flatMap((item, at) => {
    const place = readPlace(items[at + 1]?.name ?? '');
    return at % 2 > 0 ? [] : [{ ...item, ...(place !== undefined && { place }) }];
  });
}
