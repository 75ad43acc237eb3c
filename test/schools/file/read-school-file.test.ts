import writeXlsxFile from 'write-excel-file/node';
import type { SheetData } from 'write-excel-file/node';
import type { FileReading } from '../../../src/domain/school-list.js';
import { createReadSchoolFile } from '../../../src/schools/file/read-school-file.js';
import { silentLog } from '../../support/outside.js';
import { workbookOf, zipOf } from './zip.js';

const read = createReadSchoolFile({ root: process.cwd(), log: silentLog, patienceMs: 60_000 });
const reading = (bytes: Uint8Array | string): Promise<FileReading> =>
  read({ name: 'scholen.csv', bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes });
const xlsx = (data: SheetData): Promise<Buffer> => writeXlsxFile(data).toBuffer();
const refused = (why: string) => ({ kind: 'refused', why });
const text = (value: string) => ({ type: String, value });

const ARK = { name: 'De Ark', place: 'Urk', brin: '12AB', vestiging: '00' };
const KOMPAS = { name: "'t Kompás", place: 'Almere', brin: '07XT', vestiging: '01' };
const BOTH = { kind: 'list', list: { rows: [ARK, KOMPAS], skipped: 1 }, masked: false };

describe('a text file', () => {
  test.each<[string, Buffer]>([
    ['with semicolons', Buffer.from("naam;plaats;brin\r\nDe Ark;Urk;12AB00\r\n't Kompás;Almere;07XT01\r\n")],
    [
      'with commas and quotes',
      Buffer.from('naam,plaats,brin\n"De Ark",Urk,12AB00\n"\'t Kompás",Almere,07XT01'),
    ],
    ['with tabs', Buffer.from("brin\tnaam\tplaats\n12AB00\tDe Ark\tUrk\n07XT01\t't Kompás\tAlmere")],
    [
      'with a byte order mark',
      Buffer.from("\uFEFFbrin;naam;plaats\n12AB00;De Ark;Urk\n07XT01;'t Kompás;Almere"),
    ],
    [
      'in windows-1252',
      Buffer.from("brin;naam;plaats\n12AB00;De Ark;Urk\n07XT01;'t Komp\u00e1s;Almere", 'latin1'),
    ],
    [
      'in UTF-16',
      Buffer.from("\uFEFFbrin\tnaam\tplaats\n12AB00\tDe Ark\tUrk\n07XT01\t't Kompás\tAlmere", 'utf16le'),
    ],
    [
      "with Excel's own first line",
      Buffer.from("sep=;\r\nbrin;naam;plaats\r\n12AB00;De Ark;Urk\r\n07XT01;'t Kompás;Almere"),
    ],
  ])('%s is read', async (_, bytes) => {
    expect(await reading(bytes)).toEqual(BOTH);
  });

  test('with a code on each line, a sentence, or one school is read', async () => {
    const two = [
      { brin: '12AB', vestiging: '00' },
      { brin: '12AB', vestiging: '01' },
    ];

    expect(await reading('12AB00\n12AB01\n')).toMatchObject({ list: { rows: two } });
    expect(await reading('Het gaat om 12AB00 en 12AB01.')).toMatchObject({ list: { rows: two } });
    expect(await reading('brin;naam\n12AB00;De Ark')).toMatchObject({ list: { rows: [{ name: 'De Ark' }] } });
  });

  test('with a quote that is never closed is read all the same', async () => {
    expect(await reading('naam;brin\n"De Ark;12AB00\nHet Kompas;07XT01')).toMatchObject({
      list: { rows: [{ brin: '12AB' }, { brin: '07XT' }] },
    });
  });

  test('keeps formulas as text, and takes personal numbers out', async () => {
    expect(await reading("naam;brin;bsn\n=cmd|' /C calc'!A0;12AB00;123456782")).toEqual({
      kind: 'list',
      list: { rows: [{ name: "=cmd|' /C calc'!A0", brin: '12AB', vestiging: '00' }], skipped: 1 },
      masked: true,
    });
  });

  test.each<[string, string | Buffer, string]>([
    ['without a byte', '', 'empty'],
    ['of blank lines', ' \r\n\r\n', 'empty'],
    ['of empty cells', ';;;\n;;;', 'empty'],
    ['that is a page', '<!DOCTYPE html><html><body>502 Bad Gateway 12AB00</body></html>', 'not_a_table'],
    ['that is a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'not_a_table'],
    ['that is a PDF', '%PDF-1.7 12AB00', 'not_a_table'],
    ['that is an old Office file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'not_a_table'],
    ['of other bytes', Buffer.from([0x31, 0x32, 0x00, 0x41]), 'not_a_table'],
    ['without schools', 'Jan;Urk\nPiet;Almere', 'no_schools'],
    ['of more than 4 MB', Buffer.alloc(4 * 1024 * 1024 + 1, '1'), 'too_large'],
    ['of 200,000 rows', '12AB00;De Ark\n'.repeat(200_000), 'too_many_rows'],
  ])('%s is refused', async (_, bytes, why) => {
    expect(await reading(bytes)).toEqual(refused(why));
  });

  test('of 10,000 rows is read in a moment', async () => {
    const started = performance.now();

    expect(await reading('brin;naam\n' + '12AB00;De Ark\n'.repeat(9999))).toMatchObject({ kind: 'list' });
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('a workbook', () => {
  test('is read, whatever it is called', async () => {
    const bytes = await xlsx([
      ['Naam', 'Plaats', 'BRIN', 'Vestiging', 'Telefoon'].map(text),
      ['De Ark', 'Urk', '12AB'].map(text).concat([{ type: Number, value: 0 } as never, text('0527123456')]),
      ["'t Kompás", 'Almere', '07XT'].map(text).concat([{ type: Number, value: 1 } as never]),
    ]);

    expect(await reading(bytes)).toEqual(BOTH);
  });

  test('of more sheets is read at the first that has schools', async () => {
    const bytes = await writeXlsxFile([
      { sheet: 'Uitleg', data: [[text('Vul het tweede blad in')]] },
      { sheet: 'Scholen', data: [[text('brin')], [text('12AB00')], [text('=1+1')]] },
    ]).toBuffer();

    expect(await reading(bytes)).toMatchObject({
      list: { rows: [{ brin: '12AB', vestiging: '00' }, { typed: '=1+1' }] },
    });
  });

  test('gives what a formula came to, and numbers as they stand there', async () => {
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>brin</t></is></c></row>' +
      '<row r="2"><c r="A2" t="str"><f>"12"&amp;"AB00"</f><v>12AB00</v></c></row>' +
      '<row r="3"><c r="A3"><v>1.2E+51</v></c></row><row r="4"><c r="A4" t="e"><v>#REF!</v></c></row>';

    expect(await reading(workbookOf(rows))).toMatchObject({
      list: { rows: [{ brin: '12AB', vestiging: '00' }, { typed: '1.2E+51' }] },
    });
  });

  test('without anything in it is empty, and one without schools has none', async () => {
    expect(await reading(workbookOf(''))).toEqual(refused('empty'));
    expect(await reading(await xlsx([[text('Urk')]]))).toEqual(refused('no_schools'));
  });

  test('that is cut off or was meant for another program is refused', async () => {
    const whole = await xlsx([[text('brin')], [text('12AB00')]]);

    expect(await reading(whole.subarray(0, whole.length / 2))).toEqual(refused('damaged'));
    expect(await reading(zipOf([{ name: 'word/document.xml', content: '<a/>' }]))).toEqual(
      refused('not_a_table'),
    );
    expect(await reading(workbookOf('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'))).toEqual(
      refused('damaged'),
    );
  });

  test('with a cell far away is refused before room is made for it', async () => {
    const far = (address: string, row: string) => `<row r="${row}"><c r="${address}"><v>1</v></c></row>`;

    expect(await reading(workbookOf(far('A1048576', '1048576')))).toEqual(refused('too_many_rows'));
    expect(await reading(workbookOf(far('XFD1', '1')))).toEqual(refused('too_large'));
    expect(await reading(workbookOf(far('&#88;FD1', '1')))).toEqual(refused('damaged'));
  });

  test('that unpacks to far more than it is gets refused', async () => {
    const bomb = Buffer.alloc(64 * 1024 * 1024);
    const honest = workbookOf('', [{ name: 'xl/a.xml', content: bomb }]);
    const lying = workbookOf('', [{ name: 'xl/a.xml', content: bomb, says: 100 }]);
    const many = zipOf(Array.from({ length: 1001 }, (_, at) => ({ name: `xl/${at}.xml`, content: '' })));

    expect(await reading(honest)).toEqual(refused('too_large'));
    expect(await reading(lying)).toEqual(refused('damaged'));
    expect(await reading(many)).toEqual(refused('too_large'));
  });

  test('of 10,000 rows is read', async () => {
    const row = (at: number) =>
      ['De Ark', 'Urk', '12AB00', `Melkweg ${at}`, '8321AB', '0527123456'].map(text);
    const bytes = await xlsx(Array.from({ length: 9999 }, (_, at) => row(at)));

    expect(await reading(bytes)).toMatchObject({ kind: 'list' });
  });
});
