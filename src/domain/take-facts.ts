import { schoolToAsk } from './draft-schools.js';
import type { Brin } from './brin.js';
import { ADD_STEPS, COPY_STEPS, MAX_SCHOOLS } from './draft.js';
import type { Draft, DraftSchool, FactKey } from './draft.js';
import { fill, forget, isEmptySchool, record, valueOf } from './facts.js';
import { codeOfDraft } from './look-up.js';
import type { Facts } from './understanding.js';

/**
 * Takes facts that came along with a message, also over what was known: a correction. School facts belong to the
 * next school when they are said to, to the school that is being asked, to the one that the BRIN names, or to the only one.
 * A mended code is only proposed.
 * @returns whether anything is different now
 */
export function takeFacts(draft: Draft, facts: Facts): boolean {
  const index = schoolMeant(draft, facts);
  const found: readonly (readonly [FactKey, string | undefined])[] = [
    ['overeenkomst', facts.overeenkomst],
    ['toegang', facts.toegang],
    ['moreSchools', facts.moreSchools],
    ['administrator', facts.administrator],
    ['replyAddress', facts.replyAddress],
    ...(index === undefined ? [] : ofSchool(index, facts)),
  ];
  const changed = found.filter(([key, value]) => value !== undefined && replace(draft, key, value));
  const isFurther = [takeDone(draft, facts), takeSteps(draft, facts)].includes(true);
  return propose(draft, index, facts.code) || isFurther || changed.length > 0;
}

/** What was copied was given before that. @returns whether anything is different now */
function takeDone(draft: Draft, { given, copied }: Facts): boolean {
  const [isGiven, isCopied] = [isGivenIn(draft), draft.kopieren.length === COPY_STEPS.length];
  if ((given || copied) && !isGiven) draft.given = true;
  if (copied && !isCopied) {
    draft.moreSchools = 'ja';
    draft.kopieren = [...COPY_STEPS];
  }
  return isGivenIn(draft) !== isGiven || (copied === true && !isCopied);
}

/** Steps have their numbers only while they are gone through. @returns whether one was not done before */
function takeSteps(draft: Draft, { steps = [] }: Facts): boolean {
  if (!draft.open?.id.startsWith('toevoegen.')) return false;
  const done = ADD_STEPS.filter((step, at) => steps.includes(at) && !draft.toevoegen.includes(step));
  for (const step of done) record(draft, `toevoegen.${step}`, 'gelukt');
  return done.length > 0;
}

/** Whether the mandaat was given step by step, or the user said that it was. */
const isGivenIn = ({ given, toevoegen }: Draft): boolean =>
  given === true || toevoegen.length === ADD_STEPS.length;

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

function propose(draft: Draft, index: number | undefined, code: Facts['code']): boolean {
  if (code?.kind !== 'proposal' || index === undefined) return false;
  forget(draft, `schools.${index}.brin`);
  draft.proposal = { school: index, code: code.proposal };
  return true;
}

function schoolMeant(draft: Draft, facts: Facts): number | undefined {
  const { code, schoolIndex } = facts;
  if (schoolIndex !== undefined) return schoolIndex < draft.schools.length ? schoolIndex : undefined;
  // Each school stands in a ticket once: whose code it is, it is about.
  const known = draft.schools.findIndex((school) => code?.kind === 'code' && isCodeOf(school, code));
  if (known !== -1) return known;
  if (isOfNext(draft, facts)) return makeRoom(draft);
  const open = schoolToAsk(draft);
  if (open !== undefined) return open;
  return draft.schools.length === 1 ? 0 : onlyOf(draft, brinOf(code));
}

const brinOf = (code: Facts['code']): Brin | undefined => (code?.kind === 'code' ? code.brin : undefined);

const isCodeOf = (
  school: DraftSchool,
  { brin, vestiging }: Pick<DraftSchool, 'brin' | 'vestiging'>,
): boolean => vestiging !== undefined && school.brin === brin && school.vestiging === vestiging;

function onlyOf({ schools }: Draft, brin: Brin | undefined): number | undefined {
  const same = schools.flatMap((school, index) => (school.brin === brin ? [index] : []));
  return same.length === 1 ? same[0] : undefined;
}

/**
 * Whether facts are of a school that the draft does not have: they are said to be, or a code came with no word beside it
 * from somebody who has more schools. While nothing is known of a school, they are of that one.
 */
function isOfNext(draft: Draft, { next, code }: Facts): boolean {
  const { schools } = draft;
  if (next === undefined || schools.length === 0 || isEmptySchool(schools.at(-1))) return false;
  return next === 'said' || mayBeNext(draft, brinOf(code));
}

/** A code alone is that of the school that has none, and puts one right where no more are expected. */
function mayBeNext({ schools, moreSchools, proposal }: Draft, brin: Brin | undefined): boolean {
  if (proposal || (moreSchools !== 'ja' && schools.length === 1)) return false;
  return schools.every((school) => codeOfDraft(school) !== undefined && school.brin !== brin);
}

/** Makes room for a school more. @returns where, or `undefined` when a ticket holds no more */
function makeRoom({ schools }: Draft): number | undefined {
  return schools.length < MAX_SCHOOLS ? schools.push({}) - 1 : undefined;
}
