import { emptyDraft } from '../../src/domain/draft.js';
import { withoutNames } from '../../src/domain/without-names.js';

const draft = {
  ...emptyDraft('11111111-1111-4111-8111-111111111111', new Date(0)),
  administrator: 'Anneke van der Berg',
  schools: [{ name: 'obs De (Regen)boog*', place: 'Almere' }],
};

test.each([
  ['wie is Anneke?', 'wie is …?'],
  ['hoort ALMERE erbij?', 'hoort … erbij?'],
  ['mail jan@school.example of bel 06-12345678', 'mail … of bel …'],
  ['bel +31 6 1234 5678 over stap 1a van 2026', 'bel … over stap 1a van 2026'],
  ['obs De (Regen)boog* staat er niet bij', '… staat er niet bij'],
  ['wat is een BRIN?', 'wat is een BRIN?'],
])('%s is kept as %s', (text, kept) => {
  expect(withoutNames(text, draft)).toBe(kept);
});
