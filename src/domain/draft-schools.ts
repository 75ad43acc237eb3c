import type { Brin, Vestigingscode } from './brin.js';
import { MAX_SCHOOLS } from './draft.js';
import type { Draft, DraftSchool, FactKey } from './draft.js';
import type { SchoolRow } from './school-list.js';
import { codeOfSchool } from './school.js';
import type { Schools, Vestiging } from './school.js';

/** A school of which a ticket can be made. */
export type CompleteSchool = DraftSchool &
  Required<Pick<DraftSchool, 'name' | 'place' | 'brin' | 'vestiging'>>;

/** Schools that a ticket can have besides those of the draft, to be added at once. */
export interface Group {
  readonly kind: 'bestuur' | 'brin';
  /** The bestuursnummer or the BRIN. */
  readonly id: string;
  /** Those that the draft does not have yet; at least one. */
  readonly others: readonly Vestiging[];
}

/** Whether everything that DigiDoor needs of a school is known; the register may still have something to say. */
export const isComplete = (school: DraftSchool): school is CompleteSchool =>
  [school.name, school.place, school.brin, school.vestiging].every((fact) => fact !== undefined);

/** The school's code, once both its parts are known. */
export const codeOfDraft = ({ brin, vestiging }: DraftSchool): Vestigingscode | undefined =>
  brin === undefined || vestiging === undefined ? undefined : `${brin}${vestiging}`;

/** The school that is being asked: the first of which something is missing; `undefined` when all are settled. */
export function schoolToAsk({ schools }: Draft): number | undefined {
  if (schools.length === 0) return 0;
  const index = schools.findIndex((school) => !isComplete(school) || school.verdict === undefined);
  return index === -1 ? undefined : index;
}

/** Takes a school out of the draft; what was asked of the schools after it moves up with them. */
export function removeSchool(draft: Draft, index: number): void {
  draft.schools.splice(index, 1);
  draft.proposal = undefined;
  draft.offer = undefined;
  draft.asked = draft.asked.flatMap((key) => {
    const [, number, field] = /^schools\.([0-9]+)\.(.+)$/.exec(key) ?? [];
    if (number === undefined || Number(number) < index) return [key];
    return Number(number) === index ? [] : [`schools.${Number(number) - 1}.${field}` as FactKey];
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

/** What became of the rows of a list. */
export interface Added {
  readonly added: number;
  /** Rows of a school that was there already. */
  readonly folded: number;
  /** Rows for which the ticket had no room. */
  readonly left: readonly SchoolRow[];
}

/** Adds the rows of a list to the schools of the draft, each school once, and has them seen back. */
export function addRows(draft: Draft, rows: readonly SchoolRow[], schools: Schools): Added {
  const left: SchoolRow[] = [];
  let [added, folded] = [0, 0];
  if (isEmpty(draft.schools.at(-1))) draft.schools.pop();
  for (const row of rows) {
    if (isThere(draft, row)) folded += 1;
    else if (draft.schools.length >= MAX_SCHOOLS) left.push(row);
    else {
      draft.schools.push(settled({ ...row }, schools));
      added += 1;
    }
  }
  afterAdding(draft);
  return { added, folded, left };
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

const isEmpty = (school: DraftSchool | undefined): boolean =>
  school !== undefined && Object.values(school).every((value) => value === undefined);

function isThere({ schools }: Draft, row: SchoolRow): boolean {
  const code = codeOfDraft(row);
  if (code !== undefined) return schools.some((school) => codeOfDraft(school) === code);
  const said = saidOf(row);
  return schools.some((school) => saidOf(school) === said);
}

/** What tells a school without a whole code from others. */
const saidOf = ({ name = '', place = '', brin = '', typed = '' }: SchoolRow): string =>
  [name, place, brin, typed].join('|').toLowerCase();

/** Settles what the register can settle of all schools by itself, so that a list shows how each stands now. */
export function settleAll(draft: Draft, schools: Schools): void {
  draft.schools = draft.schools.map((school) =>
    school.verdict === undefined ? settled(school, schools) : school,
  );
}

/** A row as far as the register settles it by itself: by its code, unless the name is another one. */
function settled(school: DraftSchool, schools: Schools): DraftSchool {
  const code = codeOfDraft(school);
  if (code === undefined) return school;
  if (schools.importedAt() === undefined) return { ...school, verdict: 'unchecked' };
  const found = schools.find(code);
  return found && agrees(school, found, schools) ? asInRegister(school, found) : school;
}

/** What the user did not tell is taken from the register; what they did tell stays. */
const asInRegister = (school: DraftSchool, found: Vestiging): DraftSchool => ({
  ...school,
  name: school.name ?? found.name,
  place: school.place ?? found.place,
  verdict: found.closed ? 'closed' : 'known',
});

const agrees = ({ name, place }: DraftSchool, found: Vestiging, schools: Schools): boolean =>
  name === undefined || schools.agrees(found, { name, ...(place !== undefined && { place }) });

/**
 * Lets the register say what it knows of one school before anything is asked: a verdict, what was not told, or
 * an offer to choose from. Does nothing while an offer or a mended code waits for the user.
 */
export function lookUp(draft: Draft, index: number, schools: Schools): void {
  const school = draft.schools[index];
  if (!school || school.verdict !== undefined || isWaiting(draft)) return;
  const code = codeOfDraft(school);
  if (code !== undefined) lookUpCode(draft, index, schools);
  else if (!school.notInRegister) lookUpLike(draft, index, schools);
}

const isWaiting = ({ offer, proposal }: Draft): boolean => offer !== undefined || proposal !== undefined;

function lookUpCode(draft: Draft, index: number, schools: Schools): void {
  const school = draft.schools[index] ?? {};
  const code = codeOfDraft(school) ?? '';
  const found = schools.find(code);
  if (schools.importedAt() === undefined) school.verdict = 'unchecked';
  else if (!found)
    draft.offer = { school: index, why: 'near', codes: codesOf(nearOrNamed(school, code, schools)) };
  else if (school.name !== undefined && agrees(school, found, schools))
    draft.schools[index] = asInRegister(school, found);
  else draft.offer = { school: index, why: 'code', codes: codesOf([found]) };
}

/**
 * Codes one slip away and schools of that name, also when there are none: then the user is asked whether the code is
 * right. Where the name tells which school it is, others of another BRIN only distract.
 */
function nearOrNamed(school: DraftSchool, code: Vestigingscode, schools: Schools): readonly Vestiging[] {
  const { name, place, brin } = school;
  const near = schools.near(code, name);
  if (name === undefined) return near;
  const { found } = schools.named(name, place);
  const all = [...near, ...found.filter((one) => !near.includes(one))];
  const called = all.filter((one) => agrees(school, one, schools));
  if (called.length === 0) return all;
  return [...called, ...near.filter((one) => one.brin === brin && !called.includes(one))];
}

/** What a BRIN or a name alone can mean. More than fit in an offer ask for the next fact instead. */
function lookUpLike(draft: Draft, index: number, schools: Schools): void {
  const school = draft.schools[index] ?? {};
  const codes = codesOf(
    school.brin === undefined ? likeName(school, schools) : underBrin(school.brin, schools),
  );
  const why = school.brin === undefined ? 'name' : 'brin';
  if (codes.length > 0) draft.offer = { school: index, why, codes };
}

function underBrin(brin: Brin, schools: Schools): readonly Vestiging[] {
  const vestigingen = schools.ofBrin(brin);
  return vestigingen.length <= MOST_OFFERED ? vestigingen : [];
}

function likeName({ name, place }: DraftSchool, schools: Schools): readonly Vestiging[] {
  if (name === undefined) return [];
  const { found, more } = schools.named(name, place);
  return more && place === undefined ? [] : found;
}

const MOST_OFFERED = 5;
const codesOf = (found: readonly Vestiging[]): Vestigingscode[] =>
  found.slice(0, MOST_OFFERED).map(codeOfSchool);

/** Takes the school of the register that the user chose. */
export function takeOffered(draft: Draft, index: number, found: Vestiging): void {
  const { name, place, brin, vestiging } = found;
  const { again } = draft.schools[index] ?? {};
  draft.offer = undefined;
  draft.schools[index] = {
    ...(again && { again }),
    ...{ name, place, brin, vestiging },
    verdict: found.closed ? 'closed' : 'known',
  };
  draft.asked = [...draft.asked.filter((key) => key !== `schools.${index}.brin`), `schools.${index}.brin`];
}

/** Keeps the code and what the user calls the school: the register may be a month old. */
export function keepCode(draft: Draft, index: number, schools: Schools): void {
  const school = draft.schools[index] ?? {};
  const found = schools.find(codeOfDraft(school) ?? '');
  draft.offer = undefined;
  draft.schools[index] = found
    ? { ...asInRegister(school, found), name: school.name }
    : { ...school, verdict: 'unknown' };
}

/** None of what was offered is the school: the next fact is asked. */
export function declineOffer(draft: Draft, index: number): void {
  draft.offer = undefined;
  const school = draft.schools[index];
  if (school) school.notInRegister = true;
}

/** The other schools of the bestuur, and of the BRIN, of which the draft has one; nothing when it has more besturen. */
export function groupsOf(draft: Draft, schools: Schools): readonly Group[] {
  const codes = new Set(draft.schools.map(codeOfDraft));
  const found = [...codes].flatMap((code) => schools.find(code ?? '') ?? []);
  const others = (all: readonly Vestiging[]) => all.filter((one) => !codes.has(codeOfSchool(one)));
  const one = (values: readonly (string | undefined)[]) =>
    new Set(values).size === 1 ? values[0] : undefined;
  const [bestuur, brin] = [
    one(found.map((school) => school.bestuur)),
    one(found.map((school) => school.brin)),
  ];
  const groups: Group[] = [
    { kind: 'brin', id: brin ?? '', others: brin === undefined ? [] : others(schools.ofBrin(brin)) },
    {
      kind: 'bestuur',
      id: bestuur ?? '',
      others: bestuur === undefined ? [] : others(schools.ofBestuur(bestuur)),
    },
  ];
  return groups.filter((group) => group.others.length > 0);
}
