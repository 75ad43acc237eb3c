import { AddStep, CopyStep, JaNeeOnbekend } from './draft.js';
import type { Draft, DraftSchool, FactKey, SchoolField } from './draft.js';

/** A fact of a school. */
export interface SchoolFact {
  readonly index: number;
  readonly field: SchoolField;
}

/** A fact of a school, taken apart: `schools.1.brin` is field `brin` of school 1. */
export const schoolFact = (key: FactKey): SchoolFact | undefined => {
  const [, index, field] = /^schools\.([0-9]+)\.(.+)$/.exec(key) ?? [];
  return index === undefined ? undefined : { index: Number(index), field: field as SchoolField };
};

/** Writes a fact that was asked for: *terug* walks back to it. */
export function record(draft: Draft, key: FactKey, value: string): void {
  fill(draft, key, value);
  noteAsked(draft, key);
}

/** Notes that a fact was asked for last. */
export function noteAsked(draft: Draft, key: FactKey): void {
  draft.asked = [...draft.asked.filter((other) => other !== key), key];
}

/** Notes that a ticket was filed: whoever asks how it is need not know its number. */
export function noteSent(draft: Draft, number: string): void {
  draft.sent = [...sentOf(draft).filter((other) => other !== number), number];
}

/** The tickets that were filed in this conversation; in a draft of before they were noted, its own. */
export const sentOf = ({ sent, ticket }: Draft): readonly string[] =>
  sent ?? (ticket === undefined ? [] : [ticket]);

/** Writes a fact that came along with another answer: *terug* does not stop at it. */
export function fill(draft: Draft, key: FactKey, value: string): void {
  const school = schoolFact(key);
  if (school) fillSchool(draft, school, value);
  else if (key.startsWith('toevoegen.')) draft.toevoegen.push(AddStep.parse(key.slice('toevoegen.'.length)));
  else if (key.startsWith('kopieren.')) draft.kopieren.push(CopyStep.parse(key.slice('kopieren.'.length)));
  else fillFlat(draft, key, value);
}

/** Another code has to be looked up, and another name to be searched for again. */
function fillSchool(draft: Draft, { index, field }: SchoolFact, value: string): void {
  const isCode = field === 'brin' || field === 'vestiging';
  draft.offer = undefined;
  draft.schools[index] = {
    ...draft.schools[index],
    [field]: value,
    ...(isCode && UNCHECKED),
    ...(field === 'name' && { notInRegister: undefined }),
  };
}

/** What was found out about a code, and falls with it. */
const UNCHECKED = { verdict: undefined, typed: undefined, again: undefined } as const;

function fillFlat(draft: Draft, key: FactKey, value: string): void {
  if (isYesNo(key)) draft[key] = JaNeeOnbekend.parse(value);
  else if (isText(key)) draft[key] = value;
  else if (key === 'moreSchools') draft.moreSchools = value === 'ja' ? 'ja' : 'nee';
  // "No, there is another one" makes room for it, so that the next thing asked is that school's name.
  else if (value === 'nee') draft.schools.push({});
  else draft.allSchools = 'ja';
}

const isYesNo = (key: FactKey) => key === 'overeenkomst' || key === 'toegang';
const isText = (key: FactKey) => key === 'administrator' || key === 'replyAddress';

/** Forgets a fact and what cannot stand without it, so that exactly that is asked again. */
export function forget(draft: Draft, key: FactKey): void {
  const school = schoolFact(key);
  draft.proposal = undefined;
  draft.offer = undefined;
  if (school) forgetOfSchool(draft.schools[school.index], school.field);
  else if (key.startsWith('toevoegen.'))
    draft.toevoegen = draft.toevoegen.filter((step) => `toevoegen.${step}` !== key);
  else if (key.startsWith('kopieren.'))
    draft.kopieren = draft.kopieren.filter((step) => `kopieren.${step}` !== key);
  else forgetFlat(draft, key);
  draft.asked = draft.asked.filter((other) => other !== key);
}

function forgetOfSchool(school: DraftSchool | undefined, field: SchoolField): void {
  if (!school) return;
  school[field] = undefined;
  school.notInRegister = undefined;
  if (field === 'brin' || field === 'vestiging') Object.assign(school, UNCHECKED);
  // A vestigingsnummer is a number under a BRIN: with another BRIN it says nothing.
  if (field === 'brin') school.vestiging = undefined;
}

function forgetFlat(draft: Draft, key: FactKey): void {
  if (key === 'moreSchools') {
    draft.moreSchools = undefined;
    draft.kopieren = [];
    forgetFlat(draft, 'allSchools');
    draft.asked = draft.asked.filter((other) => other !== 'allSchools' && !other.startsWith('kopieren.'));
  } else if (key === 'allSchools') {
    draft.allSchools = undefined;
    draft.listed = undefined;
    if (draft.schools.length > 1 && isEmptySchool(draft.schools.at(-1))) draft.schools.pop();
  } else if (isYesNo(key) || isText(key)) draft[key] = undefined;
}

/** Whether nothing at all is known of a school: room was made for it. */
export const isEmptySchool = (school: DraftSchool = {}): boolean =>
  Object.values(school).every((value) => value === undefined);

/** Forgets a fact that the user wants to change at the review; `undoChange` brings it back. */
export function change(draft: Draft, key: FactKey): void {
  draft.beforeChange = reviewed(draft);
  forget(draft, key);
}

/** The answers that a change at the review can touch, as they are now. */
export function reviewed(draft: Draft): Draft['beforeChange'] {
  const { overeenkomst, toegang, moreSchools, kopieren } = draft;
  const { administrator, schools, allSchools, replyAddress } = draft;
  return structuredClone({
    ...{ overeenkomst, toegang, moreSchools, kopieren },
    ...{ administrator, schools, allSchools, replyAddress },
  });
}

/** Brings back what a change that is being made took away. @returns whether one was being made */
export function undoChange(draft: Draft): boolean {
  if (!draft.beforeChange) return false;
  Object.assign(draft, draft.beforeChange, {
    beforeChange: undefined,
    proposal: undefined,
    offer: undefined,
  });
  return true;
}

/** Forgets the fact that was answered last. @returns its key, or `undefined` when nothing was answered yet. */
export function forgetLast(draft: Draft): FactKey | undefined {
  const key = draft.asked.at(-1);
  if (key !== undefined) forget(draft, key);
  return key;
}

/** What stands in the draft under a fact that is a text of the user's, or their yes or no. */
export function valueOf(draft: Draft, key: FactKey): string | undefined {
  const school = schoolFact(key);
  if (school) return draft.schools[school.index]?.[school.field];
  return isText(key) || isYesNo(key) || key === 'moreSchools' ? draft[key] : undefined;
}
