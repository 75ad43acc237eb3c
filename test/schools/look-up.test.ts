import fc from 'fast-check';
import type { Schools, Vestiging } from '../../src/domain/school.js';
import { codeOfSchool } from '../../src/domain/school.js';
import { createSchools } from '../../src/schools/look-up.js';
import { aSchool, manySchools } from './files.js';

const look = (schools: Vestiging[]): Promise<Schools> =>
  createSchools({ version: 1, importedAt: '2026-03-02T09:00:00.000Z', schools });
const codes = (schools: readonly Vestiging[]) => schools.map(codeOfSchool);

/** Invented schools, with the oddities that real ones have. */
const SCHOOLS = [
  aSchool({
    brin: '12AB',
    name: 'Openbare Basisschool De Regenboog',
    place: 'Almere',
    street: 'Lindelaan 4',
  }),
  aSchool({
    brin: '12AC',
    name: 'Christelijke Basisschool De Regenboog',
    place: 'Almere',
    street: 'Kerkweg 9',
  }),
  aSchool({ brin: '12AD', name: 'De Regenboog', place: 'Breda', street: 'Havenkade 1' }),
  aSchool({ brin: '12AE', name: 'R.K. Basisschool ‘t Schéúrtje', place: "'s-Gravenhage" }),
  aSchool({ brin: '12AF', name: 'Sint Jozefschool', place: "'s-Hertogenbosch" }),
  aSchool({ brin: '12AG', name: 'Eerste Montessorischool', place: 'Goes' }),
  aSchool({
    brin: '12AH',
    name: 'School voor Speciaal Basisonderwijs De Vuurvogel',
    place: 'Hoogvliet Rotterdam',
  }),
  aSchool({
    brin: '12AI',
    name: 'Kindcentrum De Vier Windstreken',
    place: 'Alteveer (gemeente Noordenveld)',
  }),
  aSchool({
    brin: '12AJ',
    name: 'Chr. Scholengemeenschap Prins van Oranje',
    place: 'Goes',
    bestuur: '40002',
  }),
  aSchool({
    brin: '12AJ',
    vestiging: '02',
    name: 'Prins van Oranje locatie Zuid',
    place: 'Goes',
    bestuur: '40002',
  }),
  aSchool({
    brin: '12AJ',
    vestiging: '01',
    name: 'Prins van Oranje locatie Noord',
    place: 'Goes',
    bestuur: '40002',
    closed: true,
  }),
  aSchool({ brin: '12AK', name: 'De Dichte Deur', place: 'Goes', closed: true }),
  aSchool({ brin: '12AL', name: 'Dr. J. van der Bergschool', place: 'Bergen (NH)' }),
];
let schools: Schools;
const firstOf = (name: string, where?: string) => codes(schools.named(name, where).found)[0];

beforeAll(async () => {
  schools = await look(SCHOOLS);
});

test('a code finds its school, a closed one as well', () => {
  expect(schools.find('12AC00')).toEqual(SCHOOLS[1]);
  expect(schools.find('12AK00')).toMatchObject({ closed: true });
  expect(schools.find('99ZZ00')).toBeUndefined();
  expect(schools.importedAt()).toBe('2026-03-02T09:00:00.000Z');
});

test('a BRIN and a bestuur have only open schools, in their order', () => {
  expect(codes(schools.ofBrin('12AJ'))).toEqual(['12AJ00', '12AJ02']);
  expect(codes(schools.ofBestuur('40002'))).toEqual(['12AJ00', '12AJ02']);
  expect(schools.ofBrin('99ZZ')).toEqual([]);
});

test.each([
  ['obs de regenboog', 'Almere', '12AB00'],
  ['cbs de regenboog', 'almere', '12AC00'],
  ['Regenboog', 'breda', '12AD00'],
  ['de regneboog', 'Breda', '12AD00'],
  ['regen boog', 'Breda', '12AD00'],
  ['deregenboog', 'Breda', '12AD00'],
  ['regenboogschool', 'Breda', '12AD00'],
  ['de regenboog breda', undefined, '12AD00'],
  ['de regenboog', 'kerkweg', '12AC00'],
  ['de regenboog', 'Lindenlaan 4', '12AB00'],
  ['rkbs t scheurtje', 'Den Haag', '12AE00'],
  ['t scheurtje', 'gravenhage', '12AE00'],
  ['St. Jozefschool', 'den bosch', '12AF00'],
  ['st jozef', 'Den Bosch', '12AF00'],
  ['1e montessori', 'Goes', '12AG00'],
  ['sbo vuurvogel', 'Rotterdam', '12AH00'],
  ['vuurvogel sbo', undefined, '12AH00'],
  ['kc 4 windstreken', 'Noordenveld', '12AI00'],
  ['windstreken', 'alteveer', '12AI00'],
  ['csg prins v. oranje', 'goes', '12AJ00'],
  ['oranje prins van', 'goes', '12AJ00'],
  ['j vd bergschool', 'Bergen', '12AL00'],
  ['dokter bergschool', 'bergen nh', '12AL00'],
  ['Regenboog', 'Bredda', '12AD00'],
])('%s in %s is found', (name, where, code) => {
  expect(firstOf(name, where)).toBe(code);
});

test('a place that no school of the name has leaves those of other places', () => {
  expect(firstOf('vuurvogel', 'Maastricht')).toBe('12AH00');
});

test.each([
  ['De Regenboog', 'Breda', '12AD00'],
  ['De Regenboog Breda', undefined, '12AD00'],
  ['obs de vuurvogel', undefined, '12AH00'],
  ['Jozefschool', 'Den Bosch', undefined],
  ['Sint Jozefschool', 'Den Bosch', '12AF00'],
  ['De Regenboog', 'Almere', undefined],
  ['De Regenboog', undefined, undefined],
  ['De Regenboog', 'Goes', undefined],
  ['De Dichte Deur', 'Goes', undefined],
  ['basisschool', 'Breda', undefined],
])('%s in %s is surely %s', (name, where, code) => {
  const found = schools.sure(name, where);

  expect(found && codeOfSchool(found)).toBe(code);
});

test('a name that is like none finds none', () => {
  expect(schools.named('Zonnestraal College')).toEqual({ found: [], more: false });
  expect(schools.named('')).toEqual({ found: [], more: false });
  expect(schools.named('!?', '...')).toEqual({ found: [], more: false });
});

test('a kind of school alone is no name', () => {
  expect(schools.named('obs', 'Almere').found).toEqual([]);
  expect(schools.named('de basisschool').found).toEqual([]);
});

test('a number that is another is less like than none', async () => {
  const numbered = await look([
    aSchool({ name: '7e Montessorischool' }),
    aSchool({ brin: '12AC', name: 'De Meidoorn, tiende Montessorischool' }),
  ]);

  expect(codes(numbered.named('10e montessorischool', 'Almere').found)).toEqual(['12AC00', '12AB00']);
});

test('a closed school is found when no open one is like it', () => {
  expect(schools.named('dichte deur', 'Goes').found).toEqual([expect.objectContaining({ closed: true })]);
  expect(codes(schools.named('prins van oranje locatie noord', 'Goes').found)).not.toContain('12AJ01');
});

test('more than five that are as likely are told', async () => {
  const six = await look(manySchools(6, () => ({ name: 'De Brug' })));
  const five = await look(manySchools(5, () => ({ name: 'De Brug' })));

  expect(six.named('de brug').found).toHaveLength(5);
  expect(six.named('de brug').more).toBe(true);
  expect(five.named('de brug').found).toHaveLength(5);
  expect(five.named('de brug').more).toBe(false);
});

test.each([
  ['12BA00', '12AB00'],
  ['12AB01', '12AB00'],
  ['21AB00', '12AB00'],
  ['1ZAB00', '12AB00'],
  ['99ZZ99', undefined],
  ['I2AB00', '12AB00'],
  ['12ABOO', '12AB00'],
  ['12AX02', '12AJ02'],
])('near %s stands %s', (typed, code) => {
  const near = codes(schools.near(typed));

  if (code === undefined) expect(near).toEqual([]);
  else expect(near).toContain(code);
});

test('a name decides between codes that are as near', () => {
  expect(codes(schools.near('12AX00', 'sbo de vuurvogel'))[0]).toBe('12AH00');
  expect(codes(schools.near('12AX00', 'Regenboog'))[0]).toMatch(/^12A[BCD]00$/);
  expect(schools.near('12AX00')).toHaveLength(5);
});

test('a BRIN has near ones too: of each its first open vestiging', () => {
  expect(codes(schools.near('12JA'))).toContain('12AJ00');
  expect(codes(schools.near('12XJ'))).toEqual(['12AJ00']);
});

test('every code one slip away is near, and the code itself never', () => {
  const digits = Array.from('0123456789');
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const slip = fc
    .tuple(fc.constantFrom(...SCHOOLS.map(codeOfSchool)), fc.nat(5))
    .chain(([code, at]) =>
      fc
        .constantFrom(...(at === 2 || at === 3 ? letters : digits))
        .map((sign) => ({ code, typed: code.slice(0, at) + sign + code.slice(at + 1) })),
    );
  fc.assert(
    fc.property(slip, ({ code, typed }) => {
      const near = codes(schools.near(typed, schools.find(code)?.name));

      expect(near).not.toContain(typed);
      expect(near.length).toBeLessThanOrEqual(5);
      if (typed !== code) expect(near).toContain(code);
    }),
  );
});

test.each([
  ['12AB00', { name: 'obs Regenboog', place: 'Almere' }, true],
  ['12AB00', { name: 'de regenbog' }, true],
  ['12AB00', { name: 'de regenboog', place: 'Breda' }, false],
  ['12AB00', { name: 'De Vuurvogel', place: 'Almere' }, false],
  ['12AF00', { name: 'st jozef', place: 'Den Bosch' }, true],
  ['12AI00', { name: 'De 4 Windstreken', place: 'Alteveer' }, true],
])('whether %s can be called %j', (code, said, agrees) => {
  expect(schools.agrees(schools.find(code)!, said)).toBe(agrees);
});

test('every school agrees with its own name and place, and is found by them', () => {
  for (const school of SCHOOLS.filter(({ closed }) => !closed)) {
    expect(schools.agrees(school, school)).toBe(true);
    expect(schools.named(school.name, school.place).found[0]).toBe(school);
  }
});

test('any text at all may be looked for', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ unit: 'grapheme' }),
      (name, where) => {
        expect(schools.named(name, where).found.length).toBeLessThanOrEqual(5);
        expect(schools.near(name, where).length).toBeLessThanOrEqual(5);
        expect(typeof schools.agrees(SCHOOLS[0]!, { name, place: where })).toBe('boolean');
      },
    ),
  );
});
