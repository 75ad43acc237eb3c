import { MAX_SCHOOLS } from './draft.js';
import type { Draft, DraftSchool } from './draft.js';
import { isEmptySchool, schoolFact } from './facts.js';
import { codeOfDraft, mended, settled } from './look-up.js';
import { withFoundCode, withPlaces } from './name-rows.js';
import type { SchoolRow } from './school-list.js';
import type { Schools, Vestiging } from './school.js';

/** A school of which a ticket can be made. */
export type CompleteSchool = DraftSchool &
  Required<Pick<DraftSchool, 'name' | 'place' | 'brin' | 'vestiging'>>;

/** Whether everything that DigiDoor needs of a school is known; the register may still have something to say. */
export const isComplete = (school: DraftSchool): school is CompleteSchool =>
  [school.name, school.place, school.brin, school.vestiging].every((fact) => fact !== undefined);

/** Whether nothing is left to be asked of a school: it is complete, and its code was looked up. */
export const isSettled = (school: DraftSchool): boolean => isComplete(school) && school.verdict !== undefined;

/** The school that is being asked: the first of which something is missing; `undefined` when all are settled. */
export function schoolToAsk({ schools }: Draft): number | undefined {
  if (schools.length === 0) return 0;
  const index = schools.findIndex((school) => !isSettled(school));
  return index === -1 ? undefined : index;
}

/** Where the schools with a BRIN, a Vestigingscode or what was typed for one stand in the draft. */
export const schoolsWith = ({ schools }: Draft, code: string): readonly number[] =>
  schools.flatMap((school, index) =>
    [school.brin, codeOfDraft(school), school.typed?.toUpperCase()].includes(code.toUpperCase())
      ? [index]
      : [],
  );

/** Where the schools stand whose names and places have every word of a name. */
export function schoolsCalled({ schools }: Draft, name: string): readonly number[] {
  const words = wordsOf(name);
  return schools.flatMap((school, index) => {
    const own = new Set(wordsOf(`${school.name ?? ''} ${school.place ?? ''}`));
    return words.every((word) => own.has(word)) ? [index] : [];
  });
}

const wordsOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !['in', 'te'].includes(word));

/** Takes a school out of the draft; what was asked of the schools after it moves up with them. */
export function removeSchool(draft: Draft, index: number): void {
  draft.schools.splice(index, 1);
  draft.proposal = undefined;
  draft.offer = undefined;
  draft.asked = draft.asked.flatMap((key) => {
    const fact = schoolFact(key);
    if (!fact || fact.index < index) return [key];
    return fact.index === index ? [] : [`schools.${fact.index - 1}.${fact.field}` as const];
  });
}

/** Removes a school whose code another school of the draft has as well. @returns whether it was removed */
export function foldDouble(draft: Draft, index: number): boolean {
  const code = codeOfDraft(draft.schools[index] ?? {});
  const isDouble = draft.schools.some((other, at) => at !== index && codeOfDraft(other) === code);
  if (code === undefined || !isDouble) return false;
  removeSchool(draft, index);
  return true;
}

/** Leaves each code to the first school that has it. @returns whether any was removed */
export function foldDoubles(draft: Draft): boolean {
  const before = draft.schools.length;
  for (let index = before - 1; index > 0; index -= 1) foldDouble(draft, index);
  return draft.schools.length < before;
}

/** What became of the rows of a list. */
export interface Added {
  readonly added: number;
  /** Rows of a school that was there already. */
  readonly folded: number;
  /** Of those added, the ones whose code was found by their name. */
  readonly found: number;
  /** Rows for which the ticket had no room. */
  readonly left: readonly SchoolRow[];
}

/** Adds the rows of a list to the schools of the draft, each school once, and has them seen back. */
export function addRows(draft: Draft, rows: readonly SchoolRow[], schools: Schools): Added {
  const left: SchoolRow[] = [];
  let [folded, found] = [0, 0];
  if (isEmptySchool(draft.schools.at(-1))) draft.schools.pop();
  const before = draft.schools.length;
  for (const row of withPlaces(rows, schools)) {
    const isFull = draft.schools.length >= MAX_SCHOOLS;
    const told = isFull ? row : withFoundCode(row, schools);
    const school = settled(mended({ ...told }, schools), schools);
    if (isThere(draft, school)) folded += 1;
    else if (isFull) left.push(row);
    else {
      draft.schools.push(school);
      found += told === row ? 0 : 1;
    }
  }
  afterAdding(draft);
  return { added: draft.schools.length - before, folded, found, left };
}

/** Adds schools of the register to the draft, as far as they are not there and there is room. @returns how many */
export const addVestigingen = (draft: Draft, found: readonly Vestiging[], schools: Schools): Added =>
  addRows(
    draft,
    found.map(({ name, place, brin, vestiging }) => ({ name, place, brin, vestiging })),
    schools,
  );

function afterAdding(draft: Draft): void {
  draft.listed = true;
  draft.allSchools = undefined;
  draft.offer = undefined;
  draft.proposal = undefined;
  // Vestigingen of one BRIN share a mandaat, so only another BRIN asks for copying.
  if (new Set(draft.schools.map(({ brin }) => brin)).size > 1) draft.moreSchools = 'ja';
}

function isThere({ schools }: Draft, row: SchoolRow): boolean {
  const code = codeOfDraft(row);
  if (code !== undefined) return schools.some((school) => codeOfDraft(school) === code);
  const said = saidOf(row);
  return schools.some((school) => saidOf(school) === said);
}

/** What tells a school without a whole code from others. */
const saidOf = ({ name = '', place = '', brin = '', typed = '' }: SchoolRow): string =>
  [name, place, brin, typed].join('|').toLowerCase();
