import { writeFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import type { Ticket } from '../../src/domain/ticket.js';
import { workbook } from '../../src/inbox/export/files.js';
import { aSchool, aTicket } from '../support/builders.js';
import { filed, numbered } from './support/filed.js';
import { aVisitor } from './support/visitor.js';
import { useHouse } from './support/use-house.js';

jest.setTimeout(120_000);

const HOUR = 60 * 60 * 1000;
const CSV = '/inbox/export.csv';
const XLSX = '/inbox/export.xlsx';

const desk = useHouse();

/** What Jan downloads. */
async function downloaded(address: string): Promise<{ headers: Headers; bytes: Buffer }> {
  const cookie = [...desk.jan.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await fetch(new URL(address, desk.house.url), { headers: { cookie } });
  expect(response.status).toBe(200);
  return { headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}

/** The lines of a file, below its head, by the names of their columns. */
const csvLines = async (address: string): Promise<Record<string, string>[]> =>
  parse((await downloaded(address)).bytes, {
    bom: true,
    delimiter: ';',
    columns: true,
    relax_column_count: true,
  });

/** The same of a workbook. */
async function xlsxLines(address: string): Promise<Record<string, unknown>[]> {
  const [sheet] = await readXlsxFile((await downloaded(address)).bytes);
  const [head = [], ...rows] = sheet?.data ?? [];
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [String(name), row[at] ?? ''])));
}

const WAYS = [
  ['CSV', (query = '') => csvLines(CSV + query)],
  ['XLSX', (query = '') => xlsxLines(XLSX + query)],
] as const;

describe.each(WAYS)('%s', (_, lines) => {
  test('has a line per school, with everything that is known of it', async () => {
    const refused = aSchool({
      name: 'De Linde',
      place: '’t Zand',
      brin: '05EB',
      status: 'refused',
      reason: 'Dicht',
    });
    const parts = { assignee: 'roos@digidoor.example', administrator: 'Zoë Yılmaz' };
    await filed(desk.house.store, { schools: [aSchool(), refused], ...parts });

    const [first, second, ...others] = await lines();

    expect(others).toEqual([]);
    expect(first).toMatchObject({ Nummer: numbered(1), School: 'obs De Regenboog', Mail: 'Onderweg' });
    expect(second).toEqual({
      Nummer: numbered(1),
      Soort: 'Mandaat',
      Status: 'Open',
      'Binnen sinds': '2026-03-02 10:00',
      School: 'De Linde',
      Plaats: '’t Zand',
      'BRIN en vestiging': '05EB00',
      Register: 'In het register van DUO',
      'Status van de school': 'Afgewezen',
      'Reden van afwijzen': 'Dicht',
      Beheerder: 'Zoë Yılmaz',
      Mailadres: 'a.thart@deregenboog.example',
      Vraag: '',
      Behandelaar: 'roos@digidoor.example',
      'Dubbel van': '',
      Mail: 'Onderweg',
    });
  });

  test('holds what the filters and the search of the queue hold, on all pages', async () => {
    const linde = aSchool({ name: 'De Linde' });
    const vraag: Partial<Ticket> = { kind: 'vraag', schools: [], question: 'Hoe nu?' };
    const many = Array.from({ length: 55 }, () => ({ schools: [linde] }));
    await filed(desk.house.store, vraag, { status: 'closed' }, ...many);

    expect(await lines()).toHaveLength(56);
    expect(await lines('?zoek=linde&na=x')).toHaveLength(55);
    expect((await lines('?soort=vraag')).map(({ Nummer, Vraag, School }) => [Nummer, Vraag, School])).toEqual(
      [[numbered(1), 'Hoe nu?', '']],
    );
    expect((await lines('?status=gesloten')).map(({ Nummer }) => Nummer)).toEqual([numbered(2)]);
    expect(await lines('?wie=mij')).toEqual([]);
  });

  test.each([
    '=1+1',
    '+31',
    '-1',
    '@SOM(A1)',
    '\t=1',
    '\r=1',
    '＝1',
    '=HYPERLINK("http://kwaad.example";"klik")',
  ])('makes %j harmless in every field that somebody typed', async (text) => {
    const school = aSchool({ name: text, place: text, status: 'refused', reason: text });
    await filed(desk.house.store, { kind: 'vraag', administrator: text, question: text, schools: [school] });

    const [line = {}] = await lines();

    const typed = ['School', 'Plaats', 'Reden van afwijzen', 'Beheerder', 'Vraag'];
    for (const column of typed) expect(line[column]).toMatch(/^'/);
    for (const cell of Object.values(line)) expect(cell).not.toMatch(/^[=+\-@\t\r＝]/);
  });

  test('keeps quotes, semicolons, line breaks and markup as they are', async () => {
    const text = 'Een "vraag"; <b>met</b> meer\nregels & zo, 3 < 4';
    await filed(desk.house.store, { kind: 'vraag', question: text, administrator: '"', schools: [] });

    expect(await lines()).toMatchObject([{ Vraag: text, Beheerder: '"' }]);
  });
});

test.each([
  [CSV, 'text/csv; charset=utf-8', 'csv'],
  [XLSX, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
])(
  '%s comes as a file that is named after the day, and that nobody keeps',
  async (address, type, extension) => {
    const { headers } = await downloaded(address);

    const day = desk.house.clock.now().toISOString().slice(0, 10);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="tickets-${day}.${extension}"`);
    expect(headers.get('cache-control')).toBe('no-store');
  },
);

test('CSV begins with the mark by which Excel reads accents', async () => {
  expect((await downloaded(CSV)).bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
});

test('a ticket that can no longer be read leaves the others in the file', async () => {
  const { dir, store } = desk.house;
  await filed(store, {}, {});
  await writeFile(`${dir}/tickets/${numbered(1)}.json`, '{');

  expect((await csvLines(CSV)).map(({ Nummer }) => Nummer)).toEqual([numbered(2)]);
});

/** Puts tickets of sixty schools in the store. */
async function fileMany(tickets: number): Promise<void> {
  const schools = Array.from({ length: 60 }, (_, vestiging) =>
    aSchool({ vestiging: String(vestiging).padStart(2, '0') }),
  );
  for (let nth = 1; nth <= tickets; nth += 1) {
    const ticket = aTicket({ number: numbered(nth), schools });
    const record = JSON.stringify({ version: 1, ticket, deliveries: [] });
    await writeFile(`${desk.house.dir}/tickets/${ticket.number}.json`, record);
  }
  await desk.house.restart();
}

test('a workbook of thousands of lines has them all, each once and in the order of the list', async () => {
  await fileMany(120);

  const lines = await xlsxLines(XLSX);

  const expected = Array.from({ length: 7200 }, (_, nth) => {
    const vestiging = String(nth % 60).padStart(2, '0');
    return `${numbered(1 + Math.floor(nth / 60))} 12AB${vestiging}`;
  });
  expect(lines.map((line) => `${String(line.Nummer)} ${String(line['BRIN en vestiging'])}`)).toEqual(
    expected,
  );
});

test('a workbook that gets too long says in its last line that there is more, and that CSV has it', async () => {
  await fileMany(400);

  const lines = await xlsxLines(XLSX);

  expect(lines.length).toBeGreaterThan(20_000);
  expect(lines.length).toBeLessThan(24_000);
  expect(lines.at(-1)?.Nummer).toBe(
    'Er zijn meer tickets. Kies CSV, daar passen ze in. Of maak de lijst korter met de filters.',
  );
  expect(lines.at(-2)?.Nummer).toMatch(/^DD-/);
  expect(await csvLines(CSV)).toHaveLength(24_000);
});

test('a workbook that cannot be made is a failure, and no empty file', async () => {
  await expect(workbook('/nergens').write([['x']])).rejects.toThrow();
});

test('the queue links to the files with the filters that are on', async () => {
  await filed(desk.house.store, { assignee: 'jan@voorbeeld.example' });
  const { html } = await desk.jan.get('/inbox?status=alle&wie=mij');

  expect(html).toContain('href="/inbox/export.csv?status=alle&amp;wie=mij"');
  expect(html).toContain('href="/inbox/export.xlsx?status=alle&amp;wie=mij"');
});

test.each([CSV, XLSX])('%s is for who is signed in', async (address) => {
  await filed(desk.house.store, {});
  const stranger = await aVisitor(desk.house.url).get(`${address}?wie=mij`);
  desk.house.clock.advance(8 * HOUR);
  const ended = await desk.jan.get(address);

  expect([stranger.status, stranger.location]).toEqual([
    303,
    `/inbox/aanmelden?naar=${encodeURIComponent(`${address}?wie=mij`)}`,
  ]);
  expect([ended.status, ended.html]).toEqual([303, '']);
});
