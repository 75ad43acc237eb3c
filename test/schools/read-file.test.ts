import fc from 'fast-check';
import { readRegisterFile } from '../../src/schools/read-file.js';
import { whyRefused } from '../../src/schools/refusal.js';
import { aSchool, duoFile, manySchools, rowOf } from './files.js';

const read = (text: string) => readRegisterFile(Buffer.from(text));
const whyOf = (text: string | Buffer): Promise<unknown> =>
  readRegisterFile(Buffer.from(text)).then(() => 'taken', whyRefused);
const HEADER = duoFile([]).trimEnd();

test('a file of DUO gives its schools, with places as people write them', async () => {
  const schools = [
    aSchool({ place: "'s-Gravenhage", street: 'Melkweg 3-A' }),
    aSchool({ brin: '00IO', vestiging: '07', name: 'School "Zuid"', place: 'Bergen op Zoom' }),
  ];

  expect(await read(duoFile(schools))).toEqual({ schools, refused: [] });
});

test.each([
  ['12AB;12AB00', 'INSTELLINGSCODE;VESTIGINGSCODE'],
  ['12AB;00', 'BRIN NUMMER;VESTIGINGSNUMMER'],
  ['12ab;12AB00', 'brin_nummer;vestigingscode'],
])('%s under %s is a school', async (codes, header) => {
  const { schools } = await read(`${header};Vestigingsnaam;plaats naam\n${codes};De Boom;Goes\n`);

  expect(schools).toEqual([{ brin: '12AB', vestiging: '00', name: 'De Boom', place: 'Goes' }]);
});

test('a comma, quotes and a byte order mark are found from the file itself', async () => {
  const { schools } = await read(
    '\uFEFF"BRIN NUMMER","VESTIGINGSNUMMER","VESTIGINGSNAAM","PLAATSNAAM"\n12AB,00,"De Boom, Roos; Vis",GOES\n',
  );

  expect(schools).toEqual([{ brin: '12AB', vestiging: '00', name: 'De Boom, Roos; Vis', place: 'Goes' }]);
});

test('windows-1252 keeps its quotes and accents', async () => {
  const text = duoFile([aSchool({ name: '\x91t Schéúrtje' })]);
  const { schools } = await readRegisterFile(Buffer.from(text, 'latin1'));

  expect(schools[0]?.name).toBe('‘t Schéúrtje');
});

test('one space is nothing, and two are one', async () => {
  const { schools } = await read(
    duoFile([aSchool({ name: ' De  Grote   Boom ', street: ' ', bestuur: ' ' })]),
  );

  expect(schools).toEqual([{ brin: '12AB', vestiging: '00', name: 'De Grote Boom', place: 'Almere' }]);
});

test('the parts of a house number come together', async () => {
  const { schools } = await read(
    'vestigingscode;naam;straat;huisnummer;huisletter;huisnummertoevoeging;plaats\n' +
      '12AB00;De Boom;Laan;42;A;bis;Goes\n12AC00;De Vis;Kade;;;;Goes\n',
  );

  expect(schools.map(({ street }) => street)).toEqual(['Laan 42A-bis', 'Kade']);
});

test('each row that is not taken is named with its line and its reason', async () => {
  const good = manySchools(100).map(rowOf);
  const bad = [
    rowOf(aSchool({ brin: '1ABC' })),
    rowOf(aSchool({ vestiging: 'X1' })),
    rowOf(aSchool({ name: ' ' })),
    rowOf(aSchool({ place: ' ' })),
    rowOf(aSchool({ name: 'x'.repeat(201) })),
    `${rowOf(aSchool())};nog een`,
    'Flevoland;40001;12AB',
    rowOf(aSchool()).replace('12AB00', '99ZZ00'),
  ];
  const { schools, refused } = await read([HEADER, ...bad, '', ...good, ''].join('\r\n'));

  expect(schools).toHaveLength(100);
  expect(refused.map(({ line, why }) => [line, why])).toEqual([
    [2, 'wrong_brin'],
    [3, 'wrong_vestiging'],
    [4, 'no_name'],
    [5, 'no_place'],
    [6, 'name_too_long'],
    [7, 'too_many_columns'],
    [8, 'too_few_columns'],
    [9, 'wrong_vestiging'],
  ]);
});

test.each([
  ['empty', ''],
  ['empty', ' \r\n\uFEFF'],
  ['html', '\n<!DOCTYPE html><html><body>503;Service;Unavailable</body></html>'],
  ['no_header', 'PK\u0003\u0004 geen;tabel\n12AB;00'],
  ['no_header', 'VESTIGINGSCODE;TELEFOON\n12AB00;0123456789\n'],
  ['no_rows', HEADER],
  ['no_rows', `${HEADER}\r\n;;;\r\n`],
  ['cut_off', `${duoFile(manySchools(50))}Flevoland;40001;12AB;12AB0`],
  ['cut_off', `${duoFile(manySchools(50))}Flevoland;40001;12AB;12AB00;"De Boo`],
  ['row_too_long', duoFile([aSchool({ name: 'x'.repeat(30_000) })])],
  ['mostly_refused', duoFile([...manySchools(7), aSchool({ brin: 'FOUT' }), aSchool()])],
])('a file is refused as %s', async (why, text) => {
  expect(await whyOf(text)).toBe(why);
});

test('200,000 rows are refused', async () => {
  const rows = 'brin;vestigingscode;naam;plaats\n' + '12AB;12AB00;De Boom;Goes\n'.repeat(200_000);

  expect(await whyOf(rows)).toBe('too_many_rows');
});

test('a file of more bytes than any register has is refused unread', async () => {
  expect(await whyOf(Buffer.alloc(32 * 2 ** 20 + 1))).toBe('too_large');
});

test('a file that is cut anywhere is refused, or gives schools it did hold', async () => {
  const schools = manySchools(30, (index) => ({ name: index % 3 ? `École "${index}"` : 'De Boom' }));
  const bytes = Buffer.from(duoFile(schools));
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 3), async (end) => {
      const taken = await readRegisterFile(bytes.subarray(0, end)).catch((error: unknown) =>
        whyRefused(error),
      );

      if (typeof taken === 'object') expect(schools).toEqual(expect.arrayContaining([...taken.schools]));
      else expect(['empty', 'no_header', 'no_rows', 'cut_off', 'mostly_refused']).toContain(taken);
    }),
  );
});

test('any bytes at all are read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (any, headed) => {
      const bytes = headed ? Buffer.concat([Buffer.from(`${HEADER}\r\n`), any]) : any;

      expect(await readRegisterFile(bytes).then(() => 'read', whyRefused)).toBeDefined();
    }),
  );
});

test('the event loop goes on while a large file is read', async () => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  const shares: number[] = [];
  await readRegisterFile(Buffer.from(duoFile(manySchools(6000))), (share) => shares.push(share));
  clearInterval(timer);

  expect(turns).toBeGreaterThan(5);
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});
