import { emptyDraft } from '../../src/domain/draft.js';
import type { Draft, DraftSchool } from '../../src/domain/draft.js';
import { foldDoubles } from '../../src/domain/draft-schools.js';
import { takeFacts } from '../../src/domain/take-facts.js';

const regenboog = { name: 'De Regenboog', place: 'Almere', brin: '05AB', vestiging: '00' };
const ark = { name: 'De Ark', place: 'Lelystad', brin: '12AB', vestiging: '03' };
const draftOf = (...schools: DraftSchool[]): Draft => ({
  ...emptyDraft('00000000-0000-4000-8000-000000000001', new Date('2026-03-02T09:00:00Z')),
  schools,
});

test('each code stays with the first school that has it', () => {
  const draft = draftOf(regenboog, ark, { brin: '05AB', vestiging: '00' });

  expect(foldDoubles(draft)).toBe(true);
  expect(draft.schools).toEqual([regenboog, ark]);
  expect(foldDoubles(draft)).toBe(false);
});

test('schools without a code are no doubles of each other', () => {
  const draft = draftOf({ name: 'De Ark' }, { name: 'De Ark' });

  expect(foldDoubles(draft)).toBe(false);
  expect(draft.schools).toHaveLength(2);
});

test('a code that a school of the draft has is of that school, though another one is asked', () => {
  const draft = draftOf({ brin: '12IO', vestiging: '03' }, regenboog);

  expect(takeFacts(draft, { code: { kind: 'code', brin: '05AB', vestiging: '00' } })).toBe(false);
  expect(draft.schools).toEqual([{ brin: '12IO', vestiging: '03' }, regenboog]);
});
