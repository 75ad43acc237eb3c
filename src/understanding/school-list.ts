import type { SchoolList, SchoolRow } from '../domain/school-list.js';
import { readMood } from './mood.js';
import { normalise } from './normalise.js';
import { maskPersonalNumbers } from './personal-numbers.js';
import { clean } from './clean.js';
import { within } from './patterns.js';
import { isQuestion } from './question.js';
import { isCode } from './school-cell.js';
import { findItems, readItem } from './school-item.js';
import { hasHeading, readSchoolRows } from './school-rows.js';

/** Schools that were typed or pasted at once, and how. */
export interface TypedList {
  readonly list: SchoolList;
  /** Rows of a table, and not a sentence. */
  readonly isTable: boolean;
}

const LINES = /\r\n?|[\n\u0085\u2028\u2029]/u;
/** What stands between the cells of a row, in the order in which it counts. */
const BETWEEN_CELLS = [/\t/u, /\s*;\s*/u, /\s*\|\s*/u, / {2,}/u];
const PIECES = /([\t;|\r\n\u0085\u2028\u2029]+| {2,})/u;
/** Words after which the codes in a sentence are no list. */
const SAYS_MORE = within(
  'niet|geen|moet|moeten|ipv|in plaats van|verander|wijzig|vervang|haal|verwijder|laat|zonder|behalve|klopt|fout|verkeerd|verschil|of|maar(?! ook)',
);
const ASKS_TO_ADD =
  /^(?:\p{L}+ ){0,2}(?:kun|kan|kunt|wil|wilt|mag|mogen|zou|zouden) .*(?:toevoegen|aanmelden|opnemen|meenemen|koppelen|noteren|regelen|erbij|doorgeven)/u;
/** Ends what a letter is about. */
const CLOSING =
  /^(?:met )?(?:vriendelijke|hartelijke) groet|^(?:mvg|groet|groeten|groetjes|alvast bedankt|bedankt)\b/u;
const FEWEST = 2;
/** Stands between schools, and belongs to none. */
const AND = /^[\s,.]*(?:en|ook|plus)\s+/iu;

/** Reads two schools or more that were typed in a sentence, one below the other, or pasted from a table. */
export function readSchoolList(typed: string): TypedList | undefined {
  const lines = linesOf(typed);
  const cells = cellsOf(lines);
  if (cells) return listOf(readSchoolRows(cells), hasHeading(cells));
  return isAboutCodes(typed, lines) ? undefined : itemsIn(lines);
}

/** The lines of a letter that hold something, up to its closing. */
export const linesOf = (typed: string): readonly string[] =>
  untilClosing(typed.split(LINES).filter((line) => line.trim() !== ''));

/** Something is asked or said about the codes: "is het 12AB00 of 12AB01?", "niet 12AB00 maar 12AB01". */
function isAboutCodes(typed: string, [first = '', second]: readonly string[]): boolean {
  const isOne = second === undefined;
  if (isOne && SAYS_MORE.test(beside(first))) return true;
  const asks = isQuestion(typed) && !ASKS_TO_ADD.test(normalise(typed));
  return asks && (isOne || /\?\s*$/u.test(typed));
}

/** A pasted list as it may be kept: cell by cell, as numbers of two cells are no BSN together. */
export function maskList(typed: string): { readonly text: string; readonly masked: boolean } {
  const pieces = typed.split(PIECES).map((piece) => maskPersonalNumbers(clean(piece)));
  return {
    text: clean(pieces.map(({ text }) => text).join(' ')),
    masked: pieces.some(({ masked }) => masked),
  };
}

function listOf(list: SchoolList, isHeaded: boolean): TypedList | undefined {
  const coded = list.rows.filter(({ brin, typed }) => brin !== undefined || typed !== undefined);
  const isList = list.rows.length >= FEWEST && (isHeaded || coded.length >= FEWEST);
  return isList ? { list, isTable: true } : undefined;
}

function untilClosing(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line) => CLOSING.test(normalise(line)));
  return end < 0 ? lines : lines.slice(0, end);
}

/** The cells, when the lines are rows of a table. */
function cellsOf(lines: readonly string[]): string[][] | undefined {
  if (lines.length < FEWEST) return undefined;
  const between = BETWEEN_CELLS.find(
    (sign) => lines.filter((line) => sign.test(line.trim())).length * 2 > lines.length,
  );
  if (between) return lines.map((line) => cut(line, between));
  const byComma = lines.map((line) => cut(line, /\s*,\s*/u));
  const [first, ...others] = byComma.map((row) => row.length);
  const isEven = first !== undefined && first > 1 && others.every((width) => width === first);
  const coded = byComma.filter((row) => row.filter(isCode).length === 1);
  return (isEven && coded.length >= FEWEST) || hasHeading(byComma) ? byComma : undefined;
}

const cut = (line: string, between: RegExp): string[] =>
  line.split(between).map((cell) => cell.trim().replace(/^"(.*)"$/u, '$1'));

/** The words of a sentence that are no code. */
const beside = (line: string): string =>
  normalise(
    findItems(line).reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, line),
  );

/** A school per line, or several on a line. */
function itemsIn(lines: readonly string[]): TypedList | undefined {
  const coded = lines.filter((line) => findItems(line).length > 0);
  const isPerLine = lines.length > 1 && coded.every((line) => findItems(line).length === 1);
  if (isPerLine && coded.length * 2 > lines.length) return listOfLines(lines);
  return hasHeading(lines.map((line) => [line])) && coded.length === 0
    ? listOf(readSchoolRows(lines.map((line) => [line])), true)
    : sentence(lines.join('\n'));
}

function listOfLines(lines: readonly string[]): TypedList | undefined {
  const told = lines.filter((line) => readMood(line) === undefined && !/:\s*$/u.test(line));
  const cells = told.map((line) => [line]);
  const rows = told.filter((line) => !hasHeading([[line]])).flatMap((line) => readItem(line) ?? []);
  return listOf({ rows, skipped: lines.length - rows.length }, hasHeading(cells));
}

/** Cuts a sentence at its codes: names stand before their codes, or after them when a code comes first. */
function sentence(text: string): TypedList | undefined {
  const items = findItems(text);
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last || items.length < FEWEST || !items.some(({ code }) => code.brin !== undefined))
    return undefined;
  const leads =
    readItem(text.slice(0, first.start))?.name === undefined && /\p{L}{3}/u.test(text.slice(last.end));
  const rows = items.flatMap(({ start, end }, place): SchoolRow[] => {
    const from = leads ? start : (items[place - 1]?.end ?? 0);
    const to = leads ? (items[place + 1]?.start ?? text.length) : end;
    return [readItem(text.slice(from, to).replace(AND, '')) ?? []].flat();
  });
  return rows.length < FEWEST ? undefined : { list: { rows, skipped: 0 }, isTable: false };
}
