import type { Brin, CodeProposal, Vestigingscode } from './brin.js';
import type { Draft, DraftSchool } from './draft.js';
import { noteAsked } from './facts.js';
import { withFoundCode } from './name-rows.js';
import { readCode } from './read-code.js';
import { codeOfSchool } from './school.js';
import type { Schools, Verdict, Vestiging } from './school.js';

/*
 * What the register has to say of the schools of a draft: it settles what it can, offers what it finds, and never
 * decides.
 */

/** The school's code, once both its parts are known. */
export const codeOfDraft = ({ brin, vestiging }: DraftSchool): Vestigingscode | undefined =>
  brin === undefined || vestiging === undefined ? undefined : `${brin}${vestiging}`;

/** Settles what the register can settle of all schools by itself, so that a list shows how each stands now. */
export function settleAll(draft: Draft, schools: Schools): void {
  draft.schools = draft.schools.map((school) =>
    school.verdict === undefined ? settled(found(school, schools), schools) : school,
  );
}

const found = (school: DraftSchool, schools: Schools): DraftSchool =>
  school.notInRegister ? school : withFoundCode(school, schools);

/** A row as far as the register settles it by itself: by its code, unless the name is another one. */
export function settled(school: DraftSchool, schools: Schools): DraftSchool {
  const code = codeOfDraft(school);
  if (code === undefined) return school;
  if (schools.importedAt() === undefined) return { ...school, verdict: 'unchecked' };
  const found = schools.find(code);
  return found && agrees(school, found, schools) ? asInRegister(school, found) : school;
}

/**
 * A row whose code has a slip in it, `5AB00`, with the mended one when the register has that under the row's own name and
 * place: a name alone is that of many schools. What was typed stays beside it, to be shown with the list.
 */
export function mended(school: DraftSchool, schools: Schools): DraftSchool {
  const slip = slipIn(school);
  const found = slip && schools.find(codeOfDraft(slip) ?? '');
  const isToldWhere = school.name !== undefined && school.place !== undefined;
  return found && isToldWhere && agrees(school, found, schools)
    ? { ...school, brin: found.brin, vestiging: found.vestiging }
    : school;
}

/** Whether a row has the mended code of what was typed for it. */
export function isMended({ typed, ...school }: DraftSchool): boolean {
  const slip = slipIn({ typed });
  return slip !== undefined && codeOfDraft(slip) === codeOfDraft(school);
}

function slipIn({ brin, typed }: DraftSchool): CodeProposal | undefined {
  const reading = brin === undefined && typed !== undefined ? readCode(typed) : undefined;
  return reading?.kind === 'proposal' ? reading.proposal : undefined;
}

/** What the user did not tell is taken from the register; what they did tell stays. */
const asInRegister = (school: DraftSchool, found: Vestiging): DraftSchool => ({
  ...school,
  name: school.name ?? found.name,
  place: school.place ?? found.place,
  verdict: verdictOf(found),
});

const verdictOf = ({ closed }: Vestiging): Verdict => (closed ? 'closed' : 'known');

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
  const slip = slipIn(school);
  if (code !== undefined) lookUpCode(draft, index, schools);
  else if (slip) {
    // Whoever says that it was not meant is asked for the code, without a word of this one.
    school.typed = undefined;
    draft.proposal = { school: index, code: slip };
  } else if (!school.notInRegister) lookUpLike(draft, index, schools);
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
    verdict: verdictOf(found),
  };
  noteAsked(draft, `schools.${index}.brin`);
}

/** Takes the one school that is offered, when what the user says goes on from it: "alle scholen van mijn bestuur". */
export function takeProposed(draft: Draft, schools: Schools): void {
  const [only = '', other] = draft.offer?.codes ?? [];
  const found = other === undefined ? schools.find(only) : undefined;
  if (draft.offer && draft.offer.why !== 'near' && found) takeOffered(draft, draft.offer.school, found);
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

/** Schools that a ticket can have besides those of the draft, to be added at once. */
export interface Group {
  readonly kind: 'bestuur' | 'brin';
  /** The bestuursnummer or the BRIN. */
  readonly id: string;
  /** Those that the draft does not have yet; at least one. */
  readonly others: readonly Vestiging[];
}

/** The other schools of the bestuur, and of the BRIN, of which the draft has one; nothing when it has more besturen. */
export function groupsOf(draft: Draft, schools: Schools): readonly Group[] {
  const codes = new Set(draft.schools.map(codeOfDraft));
  const found = [...codes].flatMap((code) => schools.find(code ?? '') ?? []);
  const group = (kind: Group['kind'], id: string, all: readonly Vestiging[]): Group => ({
    ...{ kind, id },
    others: all.filter((school) => !codes.has(codeOfSchool(school))),
  });
  const one = (values: readonly (string | undefined)[]) =>
    new Set(values).size === 1 ? values[0] : undefined;
  const ofBrin = one(found.map(({ brin }) => brin));
  const ofBestuur = one(found.map(({ bestuur }) => bestuur));
  const groups: Group[] = [
    ...(ofBrin === undefined ? [] : [group('brin', ofBrin, schools.ofBrin(ofBrin))]),
    ...(ofBestuur === undefined ? [] : [group('bestuur', ofBestuur, schools.ofBestuur(ofBestuur))]),
  ];
  return groups.filter(({ others }) => others.length > 0);
}
