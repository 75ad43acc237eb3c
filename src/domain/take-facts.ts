import { schoolToAsk } from './draft-schools.js';
import { ADD_STEPS, COPY_STEPS } from './draft.js';
import type { Draft, FactKey } from './draft.js';
import { fill, forget, record, valueOf } from './facts.js';
import type { Facts } from './understanding.js';

/**
 * Takes facts that came along with a message, also over what was known: a correction. School facts belong to the
 * school that is being asked, or to the one that the BRIN names, or to the only one.
 * A mended code is only proposed.
 * @returns whether anything is different now
 */
export function takeFacts(draft: Draft, facts: Facts): boolean {
  const index = schoolMeant(draft, facts);
  const found: readonly (readonly [FactKey, string | undefined])[] = [
    ['overeenkomst', facts.overeenkomst],
    ['toegang', facts.toegang],
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

function schoolMeant(draft: Draft, { code, schoolIndex }: Facts): number | undefined {
  if (schoolIndex !== undefined) return schoolIndex < draft.schools.length ? schoolIndex : undefined;
  const open = schoolToAsk(draft);
  if (open !== undefined) return open;
  if (draft.schools.length === 1) return 0;
  const brin = code?.kind === 'code' ? code.brin : undefined;
  const same = draft.schools.flatMap((school, index) => (school.brin === brin ? [index] : []));
  return same.length === 1 ? same[0] : undefined;
}
