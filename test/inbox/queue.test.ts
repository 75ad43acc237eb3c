import { randomUUID } from 'node:crypto';
import type { Ticket } from '../../src/domain/ticket.js';
import { aDelivery, aSchool, aTicket } from '../support/builders.js';
import { filed, numbered } from './support/filed.js';
import { unescaped } from './support/visitor.js';
import { useHouse } from './support/use-house.js';

const desk = useHouse();

const HOUR = 60 * 60 * 1000;
/** ISO time that many hours before the clock of the house. */
const ago = (hours: number): string =>
  new Date(desk.house.clock.now().getTime() - hours * HOUR).toISOString();

/** Numbers of the tickets that a page shows, in order. */
const shown = async (address: string): Promise<string[]> =>
  [...(await desk.jan.get(address)).html.matchAll(/<tr role="row" id="([^"]+)"/g)].map(
    ([, number = '']) => number,
  );
/** A row as somebody reads it, without markup. */
const rowIn = (html: string, number: string): string =>
  (html.split(`id="${number}"`)[1]?.split('</tr>')[0] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('a row says number, age, school and place, who sent it, kind, status and who has it', async () => {
  const schools = [
    aSchool({ status: 'connected' }),
    aSchool({ vestiging: '01', name: 'De Linde' }),
    aSchool({ vestiging: '02' }),
  ];
  await filed(desk.house.store, { schools, assignee: 'roos@digidoor.example', createdAt: ago(49) });

  const row = rowIn((await desk.jan.get('/inbox')).html, numbered(1));

  for (const text of [
    'DD-2026-00001 ',
    ' 2 dagen ',
    'obs De Regenboog, Almere',
    '12AB00, en nog 2 scholen',
    "A. 't Hart",
    ' Mandaat ',
    'Open, 1 van 3 klaar',
    'roos@digidoor.example',
  ])
    expect(row).toContain(text);
  expect(row).not.toContain('Mail');
});

test('the row of a question says what is asked and who asks, also when little else is known', async () => {
  const question = `Waarom zie ik <DigiDoor> niet?\n${'Ik zoek al een uur. '.repeat(20)}`;
  const bare = { kind: 'vraag' as const, schools: [], administrator: undefined };
  await filed(desk.house.store, { kind: 'vraag', question }, { ...bare, question: 'Waar staat OSR?' }, bare);
  const { html } = await desk.jan.get('/inbox');

  const row = rowIn(html, numbered(1));
  expect(row).toMatch(
    /“Waarom zie ik &lt;DigiDoor> niet\? Ik zoek al een uur\.[^”]{0,60}…” obs De Regenboog, Almere/,
  );
  expect(row).toContain("A. 't Hart");
  expect(rowIn(html, numbered(2))).toContain('“Waar staat OSR?” a.thart@deregenboog.example Vraag');
  expect(rowIn(html, numbered(3))).toContain('School nog niet bekend');
});

const reply = (at: string) => ({ id: randomUUID(), at, by: 'roos@digidoor.example', text: 'Morgen.' });
const message = (at: string) => ({ id: at, at, text: 'Hallo?' });

test('a row says who spoke last, and how long the helpdesk owes an answer', async () => {
  await filed(
    desk.house.store,
    { createdAt: ago(49), replies: [reply(ago(9))] },
    { createdAt: ago(48), replies: [reply(ago(9))], messages: [message(ago(2))] },
    { createdAt: ago(47), messages: [message(ago(2))] },
    { createdAt: ago(46), status: 'closed', messages: [message(ago(2))] },
    { createdAt: ago(45), status: 'closed', doubleOf: numbered(1), messages: [message(ago(2))] },
  );
  const { html } = await desk.jan.get('/inbox?status=alle');
  const row = (nth: number) => rowIn(html, numbered(nth));

  expect(row(1)).toMatch(/ Van 28 feb .* Beantwoord/);
  expect(row(2)).toMatch(/ 2 uur .* Nieuw bericht/);
  expect(row(3)).toMatch(/ 1 dag .* Nieuw bericht/);
  expect(row(4)).toMatch(/ Van 28 feb .* Gesloten/);
  expect(row(4)).not.toContain('Nieuw bericht');
  expect(row(5)).toMatch(/ Van 28 feb .* Nieuw bericht/);
  expect(html).toContain('<title>(3) Wachtrij – Mandaathulp inbox</title>');
  expect((await desk.jan.get('/inbox?wie=mij')).html).toContain(
    '<title>Wachtrij – Mandaathulp inbox</title>',
  );
});

test('a row speaks of mail only when something is wrong with it', async () => {
  await filed(desk.house.store, {}, {}, {});
  const settle = (nth: number, state: 'refused' | 'waiting') =>
    desk.house.store.deliveries.settle({
      ...aDelivery(aTicket({ number: numbered(nth) }), 'confirmation', { state, attempts: 2 }),
    });
  await settle(2, 'waiting');
  await settle(3, 'refused');
  const { html } = await desk.jan.get('/inbox');

  expect(rowIn(html, numbered(1))).not.toContain('Mail');
  expect(rowIn(html, numbered(2))).toContain('Mail vertraagd');
  expect(rowIn(html, numbered(3))).toContain('Mail niet verzonden');
});

test.each([
  [0, 'Net binnen'],
  [0.5, '30 min'],
  [5, '5 uur'],
  [24, '1 dag'],
])('a ticket of %s hours ago waits %s', async (hours, text) => {
  await filed(desk.house.store, { createdAt: ago(hours) });

  expect(rowIn((await desk.jan.get('/inbox')).html, numbered(1))).toContain(` ${text} `);
});

describe('of four tickets', () => {
  beforeEach(() =>
    filed(
      desk.house.store,
      { createdAt: ago(1), kind: 'vraag', schools: [], administrator: 'Zoë Yilmaz' },
      { createdAt: ago(9), assignee: 'jan@voorbeeld.example' },
      { createdAt: ago(5), status: 'closed', schools: [aSchool({ name: 'Sint-Jozefschool', brin: '05AB' })] },
      { createdAt: ago(4), assignee: 'roos@digidoor.example' },
    ),
  );

  test.each([
    ['', [2, 4, 1]],
    ['?status=gesloten', [3]],
    ['?status=alle', [2, 4, 1, 3]],
    ['?wie=mij', [2]],
    ['?wie=niemand', [1]],
    ['?soort=vraag', [1]],
    ['?soort=mandaat&status=alle', [2, 4, 3]],
    ['?zoek=00004', [4]],
    ['?zoek=zoe+yilm', [1]],
    ['?zoek=sint+jozefschool&status=alle', [3]],
    ['?zoek=05AB&status=alle', [3]],
    ['?status=raar&wie=&soort=1&na=x', [2, 4, 1]],
  ])('the longest waiting is first, and %s shows %j', async (query, numbers) => {
    expect(await shown(`/inbox${query}`)).toEqual(numbers.map(numbered));
  });

  test('each filter is a link, and the one that is on says so', async () => {
    const { html } = await desk.jan.get('/inbox?wie=mij');

    expect(html).toContain('href="/inbox?wie=mij&amp;soort=vraag"');
    expect(html).toMatch(/href="\/inbox\?wie=mij" aria-current="true"/);
    expect(html).toMatch(/<input type="hidden" name="wie" value="mij"\/?>/);
  });
});

test.each([
  ['', 'Er staan geen tickets klaar.', 'komt hier vanzelf te staan'],
  ['?zoek=utrecht', 'Niets gevonden voor “utrecht”.', 'Zoek op een deel van nummer'],
  ['?zoek=utrecht&wie=mij', 'Niets gevonden voor “utrecht”.', '/inbox?status=alle&amp;zoek=utrecht'],
  ['?wie=mij', 'Je hebt geen tickets met deze filters.', '/inbox?wie=niemand'],
  ['?soort=vraag', 'Er zijn geen tickets met deze filters.', 'href="/inbox"'],
])('an empty list %s says why, and what to do', async (query, why, how) => {
  const { html } = await desk.jan.get(`/inbox${query}`);

  expect(html).toContain(why);
  expect(html).toContain(how);
  expect(html).not.toContain('Lijst downloaden');
});

test('where no open ticket is found, the closed ones that are found are named, with the way to them', async () => {
  const closed = { status: 'closed', kind: 'vraag' } as const;
  await filed(desk.house.store, {}, closed, { ...closed, administrator: 'Zoë Yilmaz' });
  const search = (await desk.jan.get('/inbox?zoek=yilmaz&soort=vraag')).html;
  const filter = (await desk.jan.get('/inbox?soort=vraag')).html;

  expect(search).toContain('Er is wel 1 gesloten ticket dat past.');
  expect(search).toContain('href="/inbox?status=gesloten&amp;soort=vraag&amp;zoek=yilmaz"');
  expect(filter).toContain('Er zijn wel 2 gesloten tickets die passen.');
  expect((await desk.jan.get('/inbox?wie=mij')).html).not.toContain('gesloten ticket');
});

test('pages follow each other without a gap, say which tickets they show, and lead back one by one', async () => {
  const many: Partial<Ticket>[] = Array.from({ length: 110 }, (_, nth) => ({ createdAt: ago(200 - nth) }));
  await filed(desk.house.store, ...many);
  const way = (html: string, rel: string): string =>
    unescaped(new RegExp(`rel="${rel}" href="([^"]+)"`).exec(html)?.[1] ?? '');

  const first = await desk.jan.get('/inbox');
  const second = await desk.jan.get(way(first.html, 'next'));
  const third = await desk.jan.get(way(second.html, 'next'));
  const numbers = await Promise.all(['/inbox', way(first.html, 'next'), way(second.html, 'next')].map(shown));

  expect(numbers.flat()).toEqual(many.map((_, nth) => numbered(nth + 1)));
  expect(first.html).toContain('1 tot en met 50 van 110 tickets');
  expect(second.html).toContain('51 tot en met 100 van 110 tickets');
  expect(third.html).toContain('101 tot en met 110 van 110 tickets');
  expect([way(first.html, 'prev'), way(third.html, 'next')]).toEqual(['', '']);
  expect(way(second.html, 'prev')).toBe('/inbox');
  expect(way(third.html, 'prev')).toBe(way(first.html, 'next'));
  expect(second.html).not.toContain('Terug naar het begin');
  expect(third.html).toContain('Terug naar het begin');
});

test('the largest page is under 100 kB, however long its names are', async () => {
  const schools = [aSchool({ name: '"'.repeat(2000), place: '&'.repeat(2000) })];
  const assignee = `${'a'.repeat(60)}@${'b'.repeat(50)}.example`;
  const question = '"'.repeat(2000);
  const one = { schools, assignee, question, administrator: '"'.repeat(2000) };
  await filed(desk.house.store, ...Array.from({ length: 51 }, () => one));

  expect(Buffer.byteLength((await desk.jan.get('/inbox')).html)).toBeLessThan(100_000);
});

test('the rows alone are those of the page, and asking for them keeps nobody signed in', async () => {
  await filed(desk.house.store, { createdAt: ago(3) });
  const page = await desk.jan.get('/inbox?status=alle');
  const rows = await desk.jan.get('/inbox/rijen?status=alle');

  expect(rows.html).toContain(numbered(1));
  expect(page.html).toContain(rows.html);
  desk.house.clock.advance(7 * HOUR);
  expect((await desk.jan.get('/inbox/rijen')).status).toBe(200);
  desk.house.clock.advance(1 * HOUR);
  expect((await desk.jan.get('/inbox/rijen')).status).toBe(401);
});

test('a ticket that was opened again is open, and not told to be done', async () => {
  await filed(desk.house.store, { schools: [aSchool({ status: 'connected' })] });

  const row = rowIn((await desk.jan.get('/inbox')).html, numbered(1));
  expect(row).toContain('Open');
  expect(row).not.toContain('klaar');
});
