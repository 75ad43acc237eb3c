import type { SchoolRow } from '../../src/domain/school-list.js';
import { readSchoolList } from '../../src/understanding/school-list.js';
import { readSchoolRows } from '../../src/understanding/school-rows.js';

const ARK = { name: 'De Ark', place: 'Urk', brin: '12AB', vestiging: '00' };
const KOMPAS = { name: 'Het Kompas', place: 'Almere', brin: '07XT', vestiging: '01' };
const codes = (...typed: string[]): SchoolRow[] =>
  typed.map((code) => ({ brin: code.slice(0, 4), ...(code.length > 4 && { vestiging: code.slice(4) }) }));

test.each<[string, SchoolRow[]]>([
  ['12AB00, 12AB01 en 07XT00', codes('12AB00', '12AB01', '07XT00')],
  ['12AB00 12AB01 12AB00', codes('12AB00', '12AB01', '12AB00')],
  ['12AB en 07XT', codes('12AB', '07XT')],
  ['18mx, 18pm, 18li', codes('18MX', '18PM', '18LI')],
  ['18pm en 09am', codes('18PM', '09AM')],
  ['18mx 18pm\n18li', codes('18MX', '18PM', '18LI')],
  ['Het gaat om 12AB-00 en 12 AB 01', codes('12AB00', '12AB01')],
  ['kun je 12AB00 en 12AB01 toevoegen?', codes('12AB00', '12AB01')],
  ['Beste helpdesk,\nHet gaat om 12AB00 en\n12AB01.\nMvg Jan', codes('12AB00', '12AB01')],
  ['Kun je deze scholen toevoegen?\n12AB00\n12AB01', codes('12AB00', '12AB01')],
  ['12AB00\n12AB01\n5AB00', [...codes('12AB00', '12AB01'), { typed: '5AB00' }]],
  ['O5AB00, 12AB0 en 12AB01', [{ typed: 'O5AB00' }, { typed: '12AB0' }, ...codes('12AB01')]],
  [
    'obs De Ark 12AB00, cbs Het Kompas Lelystad 07XT01',
    [
      { name: 'obs De Ark', brin: '12AB', vestiging: '00' },
      { name: 'cbs Het Kompas Lelystad', brin: '07XT', vestiging: '01' },
    ],
  ],
  ['De Ark, Urk, 12AB00, Het Kompas, Almere, 07XT01', [ARK, KOMPAS]],
  ['12AB00 De Ark in Urk, 07XT01 Het Kompas in Almere', [ARK, KOMPAS]],
  ['De Ark in Urk\n12AB00\nHet Kompas in Almere\n07XT01', [ARK, KOMPAS]],
  ['1. De Ark, Urk - 12AB00\n2. Het Kompas, Almere - 07XT01', [ARK, KOMPAS]],
  ['De Ark, Urk, 12AB00\nHet Kompas, Almere, 07XT01', [ARK, KOMPAS]],
  ['De Ark\tUrk\t12AB00\nHet Kompas\tAlmere\t07XT01', [ARK, KOMPAS]],
  ['12AB00   De Ark    Urk\r\n07XT01   Het Kompas    Almere', [ARK, KOMPAS]],
  ['De Ark;Urk;12AB;00\nHet Kompas;Almere;07XT;01', [ARK, KOMPAS]],
  ['De Ark\tUrk\t12AB00 Het Kompas\tAlmere\t07XT01', [ARK, KOMPAS]],
  ['Naam\tPlaats\tBRIN\nDe Ark\tUrk\t12AB00\nHet Kompas\tAlmere\t07XT01', [ARK, KOMPAS]],
  ['naam,plaats,brin\nDe Ark,Urk,12AB00\nHet Kompas,Almere,07XT01', [ARK, KOMPAS]],
  ['School\nDe Ark\nHet Kompas', [{ name: 'De Ark' }, { name: 'Het Kompas' }]],
  ['BRIN\nabc\nx1\n5AB', [{ typed: 'abc' }, { typed: 'x1' }, { typed: '5AB' }]],
])('%j is a list', (typed, rows) => {
  expect(readSchoolList(typed)?.list.rows).toEqual(rows);
});

test.each([
  'wat is het verschil tussen 12AB00 en 12AB01?',
  'nee, niet 12AB00 maar 12AB01',
  '12AB00 moet 12AB01 zijn',
  'is het 12AB00 of 12AB01?',
  'obs De Ark 12AB00',
  '12AB 00',
  '10 en 11 en 12',
  'de 10de en de 12de',
  'tussen 09am en 11pm',
  'Naam\tDe Ark\nPlaats\tAlmere\nBRIN\t12AB00',
  'Beheerder: Jan\nSchool: De Ark\nBRIN: 12AB00',
  'De Ark\nHet Kompas',
  'Jan de Vries\tUrk\nPiet Jansen\tAlmere',
  'ik wil graag weten hoe het gaat\nen of het lukt\nmet vriendelijke groet\nJan 12AB00',
  '1316 AB en 1317 AC',
  '',
])('%j is no list', (typed) => {
  expect(readSchoolList(typed)).toBeUndefined();
});

describe('a table', () => {
  test('is read by its heading, whatever stands beside the schools', () => {
    const { rows, skipped } = readSchoolRows([
      ['Scholenlijst 2026', '', ''],
      [
        'PROVINCIE',
        'BEVOEGD GEZAG NUMMER',
        'INSTELLINGSCODE',
        'VESTIGINGSCODE',
        'VESTIGINGSNAAM',
        'STRAATNAAM',
        'POSTCODE',
        'PLAATSNAAM',
        'TELEFOONNUMMER',
        'PLAATSNAAM CORRESPONDENTIEADRES',
      ],
      [
        'Flevoland',
        '20091',
        '12AB',
        '12AB00',
        'De Ark',
        'Melkweg 13',
        '8321 AB',
        'Urk',
        '0527123456',
        'Zwolle',
      ],
      ['', '', '', '', '', '', '', '', '', ''],
      [
        'Flevoland',
        '20091',
        '07XT',
        '07XT01',
        'Het Kompas',
        'Zonlaan',
        '1316 AB',
        'Almere',
        '0361234567',
        'Zwolle',
      ],
    ]);

    expect(rows).toEqual([ARK, KOMPAS]);
    expect(skipped).toBe(2);
  });

  test('without a heading is read by what its cells hold', () => {
    expect(
      readSchoolRows([
        ['1', 'Jan de Vries', '0612345678', '12AB', '20091', 'De Ark', '8321AB', 'Urk', '0', 'a@b.nl'],
        [
          '2',
          'Piet Klaassen',
          '0612345679',
          '07XT',
          '20091',
          'Het Kompas',
          '1316AB',
          'Almere',
          '1',
          'c@d.nl',
        ],
        ['3', 'Anna Smit', '0612345670', '05AB', '20091', 'obs De Zon', '1316AB', 'Den Haag', '0', 'e@f.nl'],
      ]).rows,
    ).toEqual([ARK, KOMPAS, { name: 'obs De Zon', place: 'Den Haag', brin: '05AB', vestiging: '00' }]);
  });

  test('with only a vestigingsnummer that lost its zero gets it back, but a BRIN that lost one is not guessed', () => {
    expect(
      readSchoolRows([
        ['brin', 'vestigingsnummer'],
        ['12AB', '1'],
        ['5AB', '0'],
        ['1,2E+51', ''],
      ]).rows,
    ).toEqual([{ brin: '12AB', vestiging: '01' }, { typed: '5AB' }, { typed: '1,2E+51' }]);
  });

  test('keeps formulas as the text they are, and what is no code short', () => {
    expect(
      readSchoolRows([
        ['school', 'brin'],
        ["=cmd|' /C calc'!A0", '12AB00'],
        ['@SUM(A1)', `=HYPERLINK("https://x.example/${'a'.repeat(50)}")`],
      ]).rows,
    ).toEqual([
      { name: "=cmd|' /C calc'!A0", brin: '12AB', vestiging: '00' },
      { name: '@SUM(A1)', typed: '=HYPERLINK("https://x.example/aaaaaaaaaa' },
    ]);
  });

  test('takes personal numbers and what cannot be seen out of its cells', () => {
    expect(
      readSchoolRows([
        ['naam', 'brin'],
        ['De Ark 123456782', '123456782'],
        ['De\u202e\u0000 Ark', '12\u200bAB00'],
      ]).rows,
    ).toEqual([
      { name: 'De Ark [bsn weggehaald]', typed: '[bsn weggehaald]' },
      { name: 'De Ark', brin: '12AB', vestiging: '00' },
    ]);
  });

  test('leaves out totals, notes and headings that come again', () => {
    const { rows, skipped } = readSchoolRows([
      ['naam', 'brin'],
      ['De Ark', '12AB00'],
      ['naam', 'brin'],
      ['Het Kompas', 'n.v.t.'],
      ['Totaal', ''],
      ['', 'bijgewerkt door Jan'],
    ]);

    expect(rows).toEqual([{ name: 'De Ark', brin: '12AB', vestiging: '00' }, { name: 'Het Kompas' }]);
    expect(skipped).toBe(4);
  });

  test('of words alone, without a heading, holds no schools', () => {
    expect(
      readSchoolRows([
        ['De Ark', 'Urk'],
        ['Het Kompas', 'Almere'],
      ]),
    ).toEqual({ rows: [], skipped: 2 });
    expect(readSchoolRows([])).toEqual({ rows: [], skipped: 0 });
  });
});
