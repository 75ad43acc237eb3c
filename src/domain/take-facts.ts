import { schoolToAsk } from './draft-schools.js';
import type { Draft, FactKey } from './draft.js';
import { fill, forget, valueOf } from './facts.js';
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
