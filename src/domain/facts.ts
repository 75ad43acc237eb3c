import { createHash } from 'node:crypto';
import { AddStep, CopyStep, JaNeeOnbekend } from './draft.js';
import type { Draft, DraftSchool, FactKey, SchoolField } from './draft.js';
import { NewTicket, TicketSchool } from './ticket.js';
import type { Facts } from './understanding.js';

/** A fact of a school, taken apart: `schools.1.brin` is field `brin` of school 1. */
const schoolFact = (key: FactKey): { index: number; field: SchoolField } | undefined => {
  const [, index, field] = /^schools\.([0-9]+)\.(.+)$/.exec(key) ?? [];
  return index === undefined ? undefined : { index: Number(index), field: field as SchoolField };
};

/** Writes a fact that was asked for: *terug* walks back to it. */
export function record(draft: Draft, key: FactKey, value: string): void {
  fill(draft, key, value);
  draft.asked = [...draft.asked.filter((other) => other !== key), key];
}

/** Writes a fact that came along with another answer: *terug* does not stop at it. */
export function fill(draft: Draft, key: FactKey, value: string): void {
  const school = schoolFact(key);
  if (school) (draft.schools[school.index] ??= {})[school.field] = value;
  else if (key.startsWith('toevoegen.')) draft.toevoegen.push(AddStep.parse(key.slice('toevoegen.'.length)));
  else if (key.startsWith('kopieren.')) draft.kopieren.push(CopyStep.parse(key.slice('kopieren.'.length)));
  else fillFlat(draft, key, value);
}

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
    if (draft.schools.length > 1 && isEmpty(draft.schools.at(-1))) draft.schools.pop();
  } else if (isYesNo(key) || isText(key)) draft[key] = undefined;
}

const isEmpty = (school: DraftSchool = {}) => Object.values(school).every((value) => value === undefined);

/** Forgets a fact that the user wants to change at the review; `undoChange` brings it back. */
export function change(draft: Draft, key: FactKey): void {
  draft.beforeChange = reviewed(draft);
  forget(draft, key);
}

/** The answers that a change at the review can touch, as they are now. */
export const reviewed = ({
  administrator,
  schools,
  allSchools,
  replyAddress,
}: Draft): Draft['beforeChange'] => structuredClone({ administrator, schools, allSchools, replyAddress });

/** Takes a school out of the draft; what was asked of the schools after it moves up with them. */
export function removeSchool(draft: Draft, index: number): void {
  draft.schools.splice(index, 1);
  draft.asked = draft.asked.flatMap((key) => {
    const school = schoolFact(key);
    if (!school || school.index < index) return [key];
    return school.index === index ? [] : [`schools.${school.index - 1}.${school.field}` as const];
  });
}

/** Brings back what a change that is being made took away. @returns whether one was being made */
export function undoChange(draft: Draft): boolean {
  if (!draft.beforeChange) return false;
  Object.assign(draft, draft.beforeChange, { beforeChange: undefined, proposal: undefined });
  return true;
}

/** Forgets the fact that was answered last. @returns its key, or `undefined` when nothing was answered yet. */
export function forgetLast(draft: Draft): FactKey | undefined {
  const key = draft.asked.at(-1);
  if (key !== undefined) forget(draft, key);
  return key;
}

/** The school whose facts are being asked: the first that misses one; `undefined` when all are complete. */
export function schoolToAsk(draft: Draft): number | undefined {
  if (draft.schools.length === 0) return 0;
  const index = draft.schools.findIndex((school) => !TicketSchool.safeParse(school).success);
  return index === -1 ? undefined : index;
}

/** What is filed of a draft that misses nothing. @throws ZodError when something is missing: a fault of ours */
export const mandaatTicket = (draft: Draft): NewTicket =>
  NewTicket.parse({
    key: draft.id,
    kind: 'mandaat',
    product: 'DigiDoor',
    administrator: draft.administrator,
    schools: draft.schools,
    replyAddress: draft.replyAddress,
    done: doneOf(draft),
  });

/** What is filed of a question to the helpdesk, with all that is known by then. */
export const vraagTicket = (draft: Draft): NewTicket =>
  NewTicket.parse({
    key: draft.helpdesk?.key,
    kind: 'vraag',
    product: 'DigiDoor',
    ...(draft.administrator !== undefined && { administrator: draft.administrator }),
    schools: draft.schools.filter((school) => TicketSchool.safeParse(school).success),
    replyAddress: draft.replyAddress,
    done: doneOf(draft),
    question: draft.helpdesk?.text,
    step: draft.helpdesk?.step,
  });

const doneOf = ({ overeenkomst, toegang, toevoegen, kopieren }: Draft) => ({
  ...(overeenkomst && { overeenkomst }),
  ...(toegang && { toegang }),
  toevoegen,
  kopieren,
});

/** A short digest of what would be filed: differs once any answer differs. */
export const digestOf = (ticket: NewTicket): string =>
  createHash('sha256').update(JSON.stringify(ticket)).digest('base64url').slice(0, 22);

/**
 * Takes facts that came along with a message, also over what was known: a correction. School facts belong to the
 * school that is being asked, or to the one that the BRIN names, or to the only one.
 * A mended code is only proposed.
 * @returns whether anything is different now
 */
export function takeFacts(draft: Draft, facts: Facts): boolean {
  const index = schoolMeant(draft, facts);
  const found: readonly (readonly [FactKey, string | undefined])[] = [
    ['administrator', facts.administrator],
    ['replyAddress', facts.replyAddress],
    ...(index === undefined ? [] : ofSchool(index, facts)),
  ];
  const changed = found.filter(([key, value]) => value !== undefined && replace(draft, key, value));
  return propose(draft, index, facts.code) || changed.length > 0;
}

const ofSchool = (
  index: number,
  { school, place, code }: Facts,
): readonly (readonly [FactKey, string | undefined])[] => [
  [`schools.${index}.name`, school],
  [`schools.${index}.place`, place],
  [`schools.${index}.brin`, code?.kind === 'code' ? code.brin : undefined],
  [`schools.${index}.vestiging`, code?.kind === 'code' ? code.vestiging : undefined],
];

/** Writes a fact over what was known. @returns whether it is another one now */
function replace(draft: Draft, key: FactKey, value: string): boolean {
  if (valueOf(draft, key) === value) return false;
  forget(draft, key);
  fill(draft, key, value);
  return true;
}

function valueOf(draft: Draft, key: FactKey): string | undefined {
  const school = schoolFact(key);
  if (school) return draft.schools[school.index]?.[school.field];
  return isText(key) ? draft[key] : undefined;
}

function propose(draft: Draft, index: number | undefined, code: Facts['code']): boolean {
  if (code?.kind !== 'proposal' || index === undefined) return false;
  forget(draft, `schools.${index}.brin`);
  draft.proposal = { school: index, code: code.proposal };
  return true;
}

function schoolMeant(draft: Draft, { code }: Facts): number | undefined {
  const open = schoolToAsk(draft);
  if (open !== undefined) return open;
  if (draft.schools.length === 1) return 0;
  const brin = code?.kind === 'code' ? code.brin : undefined;
  const same = draft.schools.flatMap((school, index) => (school.brin === brin ? [index] : []));
  return same.length === 1 ? same[0] : undefined;
}
