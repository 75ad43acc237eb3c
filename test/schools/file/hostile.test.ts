import { createReadSchoolFile } from '../../../src/schools/file/read-school-file.js';
import { whyUnfit } from '../../../src/schools/file/unpacked.js';
import { recordingLog } from '../../support/outside.js';
import { workbookOf, zipOf } from './zip.js';

/** More than any limit: it is the shape that is refused, so a thousand times as much would do the same. */
const MANY = 20_000;
const log = recordingLog();
const root = process.cwd();
const read = createReadSchoolFile({ root, log, patienceMs: 60_000 });
const sheet = (xml: string) =>
  zipOf([
    { name: 'xl/workbook.xml', content: '' },
    { name: 'xl/a.xml', content: xml },
  ]);
const opened = '<worksheet><sheetData>';

describe('a workbook that would take minutes to read is refused before that', () => {
  test.each<[string, string, string]>([
    ['rows without a number', `${opened}${'<row/>'.repeat(MANY)}`, 'too_many_rows'],
    ['such rows under a prefix', `${opened}${'<x:row />'.repeat(MANY)}`, 'too_many_rows'],
    ['tags that begin and never end', `${opened}${'< r'.repeat(MANY)}`, 'damaged'],
    ['a tag of blanks that never ends', `${opened}<a${' '.repeat(MANY)}`, 'damaged'],
    ['a tag of names that never ends', `${opened}<a${' r '.repeat(MANY)}`, 'damaged'],
    ['a quote that never ends', `${opened}<a b=">${'<a/>'.repeat(MANY)}`, 'damaged'],
    ['a comment that never ends', `${opened}<!-->${'<a/>'.repeat(MANY)}`, 'damaged'],
    ['a tag without an end and no sheet', `<a${' '.repeat(MANY)}`, 'damaged'],
    ['a text longer than a cell holds', `${opened}<t>${'a'.repeat(10 * MANY)}</t>`, 'damaged'],
    ['entities of its own', `<!DOCTYPE a [<!ENTITY b "c">]>${opened}`, 'damaged'],
  ])('%s', async (_, xml, why) => {
    expect(await whyUnfit(sheet(xml))).toBe(why);
  });

  test.each([
    ['under a prefix', '<c x:r="XFD1"/>'],
    ['after a sign that looks like an end', '<c s=">" r="XFD1"/>'],
    ['after what looks like one', `<c s=' r="A1"' r="XFD1"/>`],
  ])('a cell far away %s', async (_, cell) => {
    expect(await whyUnfit(sheet(`${opened}<row>${cell}</row></sheetData></worksheet>`))).toBe('too_large');
  });
});

test('what is odd but well formed is no reason to refuse', async () => {
  const xml =
    '\uFEFF<?xml version="1.0"?>\n<!-- a < b --><x:worksheet><x:sheetData><x:row r="1" spans=\'1:"\'>' +
    '<c r="A1" n=">"><v><![CDATA[1 < 2 ]]></v></c></x:row></x:sheetData></x:worksheet>\n';

  expect(await whyUnfit(sheet(xml))).toBeUndefined();
  expect(await whyUnfit(sheet(`<sst>${'a'.repeat(MANY)}</sst>`))).toBeUndefined();
  const besides = { name: 'customXml/item1.xml', content: Buffer.from('\uFEFF<a b="c"/>', 'utf16le') };
  expect(await whyUnfit(workbookOf('<row r="1"/>', [besides]))).toBeUndefined();
});

/** A workbook that is well formed and small as a zip, and a gigabyte while it is read. */
const heavy = workbookOf(
  '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
  [],
  `<si><t>${'&amp;'.repeat(3_500_000)}</t></si>`,
);

test('a file that takes more memory than one file gets is refused, and nobody else notices', async () => {
  const lines = log.lines.length;

  expect(await read({ name: 'a.xlsx', bytes: heavy })).toEqual({ kind: 'refused', why: 'too_heavy' });
  expect(log.lines.slice(lines)).toEqual([
    { level: 'warn', event: 'school_file.given_up', fields: { why: 'too_heavy' } },
  ]);
});

test('the program goes on with other work while a file is read', async () => {
  const started = performance.now();
  let [last, longest] = [started, 0];
  const timer = setInterval(() => {
    const now = performance.now();
    [last, longest] = [now, Math.max(longest, now - last)];
  }, 1);

  await read({ name: 'a.xlsx', bytes: heavy });
  const took = performance.now() - started;
  clearInterval(timer);

  expect(longest).toBeLessThan(took / 2);
});

test('a file that takes too long is given up', async () => {
  const impatient = createReadSchoolFile({ root, log, patienceMs: 1 });

  expect(await impatient({ name: 'a.xlsx', bytes: workbookOf('') })).toEqual({
    kind: 'refused',
    why: 'too_heavy',
  });
});

test('of many files at the same time those that find no place are told to come back', async () => {
  const bytes = workbookOf('<row r="1"><c r="A1" t="str"><v>12AB00</v></c></row>');

  const readings = await Promise.all(Array.from({ length: 8 }, () => read({ name: 'a.xlsx', bytes })));

  expect(readings.map((reading) => (reading.kind === 'list' ? 'list' : reading.why))).toEqual([
    ...Array.from({ length: 6 }, () => 'list'),
    'busy',
    'busy',
  ]);
  expect(await read({ name: 'a.xlsx', bytes })).toMatchObject({ kind: 'list' });
});
