import { readCodes } from '../domain/read-code.js';
import type { FoundCode } from '../domain/read-code.js';
import type { SchoolRow } from '../domain/school-list.js';
import { readPlace } from './place.js';
import { kept, plainCode, typedOf } from './school-cell.js';
import type { RowCode } from './school-cell.js';
import { readSchoolName } from './school-name.js';

/** What looks like a code with a mistake in it, written in one: `5AB00`, `12AB0`, `12A500`. */
const CODEISH =
  /(?<![\p{L}\p{N}])(?:\d[A-Z]{2}\d\d?|\d{3}[A-Z]{2}\d\d|\d\d[A-Z]{2}\d{3}|\d\d[A-Z]\d{3})(?![\p{L}\p{N}])/giu;
/** Between a school's name, its place and its code. */
const APART = /[,;|\t\n]| {2,}|\s[-–]\s/u;
/** Left over around a name: bullets, numbers of rows, the word before a code. */
const AROUND =
  /^(?:[\s.)(:*•·–-]+|\d{1,2}[.)]\s+|en\s+|brin(?:[- ]?(?:nummer|code))?\s*:?(?=\s|$))+|(?:[\s(:,;-]+|\s(?:en|brin(?:[- ]?(?:nummer|code))?:?)|^en)+$/giu;

/** "De Regenboog in Almere". */
const IN_PLACE = /^(\S.{1,100}?),? (?:in|te) (['’]?\p{Lu}[^,;()]{1,60})$/u;

/** A code in a text, or what was meant to be one, and where it stands. */
export interface FoundItem {
  readonly code: RowCode;
  readonly start: number;
  readonly end: number;
}

/** Finds the codes in a text of one line, in their order, also those with a mistake in them. */
export function findItems(line: string): FoundItem[] {
  const codes = readCodes(line).map((found) => itemOf(found, line));
  const others = [...line.matchAll(CODEISH)]
    .map(({ 0: cell, index }) => ({ code: typedOf(cell), start: index, end: index + cell.length }))
    .filter(({ start, end }) => !codes.some((code) => code.start < end && start < code.end));
  return [...codes, ...others].sort((one, other) => one.start - other.start);
}

/** A code that was mended is not taken without asking. */
const itemOf = ({ reading, start, end }: FoundCode, line: string): FoundItem => ({
  code: reading.kind === 'proposal' ? typedOf(line.slice(start, end)) : plainCode(reading),
  start,
  end,
});

/** Reads a school that was written on one line: its code, and its name and place beside that. */
export function readItem(typed: string): SchoolRow | undefined {
  const line = typed.trim();
  const [found] = findItems(line);
  const beside = found ? [line.slice(0, found.start), line.slice(found.end)] : [line];
  const row = { ...readBeside(beside), ...found?.code };
  return Object.keys(row).some((key) => key !== 'place') ? row : undefined;
}

function readBeside(stretches: readonly string[]): Pick<SchoolRow, 'name' | 'place'> {
  const parts = stretches
    .flatMap((stretch) => stretch.split(APART))
    .map((part) => kept(part.replace(AROUND, '').replace(AROUND, '')))
    .filter((part) => part !== '');
  const at = parts.findIndex((part) => readSchoolName(part) !== undefined);
  const first = parts[at];
  if (first === undefined) return {};
  const [, name = first, where] = IN_PLACE.exec(first) ?? [];
  const place = [...(where === undefined ? [] : [where]), ...parts.slice(at + 1)].flatMap(
    (part) => readPlace(part) ?? [],
  )[0];
  return { name: readSchoolName(name) ?? first, ...(place !== undefined && { place }) };
}
