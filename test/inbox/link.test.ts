import { sendRaw } from '../support/serve.js';
import type { House } from './support/house.js';
import { openHouse } from './support/house.js';
import { aLink, signedIn } from './support/signed-in.js';
import { aVisitor } from './support/visitor.js';

const MINUTE = 60_000;

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

test('a link leads to a button, and the button into the inbox', async () => {
  const jan = aVisitor(house.url);
  const page = await jan.get(await aLink(house));

  expect([page.status, page.title]).toEqual([200, 'Aanmelden met je link']);
  expect(page.html).toContain('Je meldt je aan als jan@voorbeeld.example.');
  const entered = await jan.submit(page);
  expect([entered.status, entered.location]).toEqual([303, '/inbox']);
  expect((await jan.get('/inbox')).html).toContain('jan@voorbeeld.example');
});

test('a program that follows links, many times, does not use one up', async () => {
  const link = await aLink(house);
  for (let time = 0; time < 5; time += 1) await aVisitor(house.url).get(link);
  const jan = aVisitor(house.url);

  expect((await jan.submit(await jan.get(link))).status).toBe(303);
});

test('a link works once: for the second it says so, also after a restart', async () => {
  const link = await aLink(house);
  const [jan, other] = [aVisitor(house.url), aVisitor(house.url)];
  const seen = await other.get(link);
  await jan.submit(await jan.get(link));
  const second = await other.submit(seen);
  await house.restart();
  const third = await other.submit(await other.get(link));

  for (const page of [second, third])
    expect([page.status, page.title]).toEqual([410, 'Deze link werkt niet meer']);
  expect(other.cookies.has('inbox')).toBe(false);
});

test('of two who press the button at once, one comes in', async () => {
  const link = await aLink(house);
  const visitors = Array.from({ length: 5 }, () => aVisitor(house.url));
  const pages = await Promise.all(visitors.map((visitor) => visitor.get(link)));

  const statuses = await Promise.all(
    visitors.map(async (visitor, at) => (await visitor.submit(pages[at]!)).status),
  );

  expect(statuses.toSorted((one, other) => one - other)).toEqual([303, 410, 410, 410, 410]);
});

test('a link works for a quarter of an hour, not a moment longer', async () => {
  const [early, late] = [aVisitor(house.url), aVisitor(house.url)];
  const links = [await aLink(house), await aLink(house)];
  const page = await late.get(links[1]!);
  house.clock.advance(15 * MINUTE - 1000);
  expect((await early.submit(await early.get(links[0]!))).status).toBe(303);

  house.clock.advance(1000);

  expect((await late.submit(page)).status).toBe(410);
  expect((await late.get(links[1]!)).status).toBe(410);
});

test('a link of another program, a changed one and none at all are refused', async () => {
  const other = await openHouse();
  const foreign = new URL(await aLink(other)).search;
  await other.close();
  const own = new URL(await aLink(house)).search;
  const jan = aVisitor(house.url);

  for (const search of [foreign, own.slice(0, -3), `${own}x`, '', '?code=', '?code=a.b.c', '?code=%00'])
    expect((await jan.get(`/inbox/aanmelden/link${search}`)).status).toBe(410);
});

test('a link of somebody who may not come in any more is refused', async () => {
  const link = await aLink(house);
  await house.restart({ settings: { allowed: { addresses: [], domains: ['digidoor.example'] } } });
  const jan = aVisitor(house.url);

  const page = await jan.submit(await jan.get(link));

  expect([page.status, page.title]).toEqual([403, 'Geen toegang tot de inbox']);
  expect(jan.cookies.has('inbox')).toBe(false);
});

test.each([
  ['another site sends it', { 'sec-fetch-site': 'cross-site' }],
  ['a neighbour of the site sends it', { 'sec-fetch-site': 'same-site' }],
])('the button does nothing when %s', async (_, headers) => {
  const jan = aVisitor(house.url);
  const page = await jan.get(await aLink(house));
  const code = /name="code" value="([^"]+)"/.exec(page.html)![1]!;
  const csrf = /name="csrf" value="([^"]+)"/.exec(page.html)![1]!;

  expect((await jan.post('/inbox/aanmelden/link', { code, csrf }, headers)).status).toBe(403);
  expect((await jan.post('/inbox/aanmelden/link', { code, csrf: 'x'.repeat(43) })).status).toBe(403);
  expect((await jan.post('/inbox/aanmelden/link', { code })).status).toBe(403);
  jan.cookies.clear();
  expect((await jan.post('/inbox/aanmelden/link', { code, csrf })).status).toBe(403);
  expect(jan.cookies.has('inbox')).toBe(false);
});

test('signing in gives a session of its own, and ends the one that the browser had', async () => {
  const jan = await signedIn(house);
  const before = jan.cookies.get('inbox')!;
  await jan.submit(await jan.get(await aLink(house)));
  const after = jan.cookies.get('inbox')!;
  const thief = aVisitor(house.url, { cookie: `inbox=${before}` });

  expect(after).not.toBe(before);
  expect((await jan.get('/inbox')).status).toBe(200);
  expect((await thief.get('/inbox')).location).toBe('/inbox/aanmelden?na=verlopen');
});

test('a session that somebody else put into the browser does not become theirs', async () => {
  const jan = aVisitor(house.url);
  const planted = 'A'.repeat(43);
  jan.cookies.set('inbox', planted);
  await jan.submit(await jan.get(await aLink(house)));

  expect(jan.cookies.get('inbox')).not.toBe(planted);
  expect((await aVisitor(house.url, { cookie: `inbox=${planted}` }).get('/inbox')).status).toBe(303);
});

test('a Host header of somebody else does not come into a link', async () => {
  const link = await aLink(house);
  await sendRaw(
    house.port,
    'GET /inbox/aanmelden HTTP/1.1\r\nHost: kwaad.example\r\nConnection: close\r\n\r\n',
  );

  expect(link).toMatch(new RegExp(`^${house.url}/inbox/aanmelden/link\\?code=[\\w.-]+$`));
  expect(await aLink(house)).not.toContain('kwaad');
});

test('a link tells nothing to who only sees its address', async () => {
  const code = new URL(await aLink(house)).searchParams.get('code')!;
  const parts = code.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1'));

  expect(parts.join()).not.toContain('voorbeeld');
});

test('too many tries from one network get a pause, with a page that says so', async () => {
  const jan = aVisitor(house.url);
  for (let time = 0; time < 60; time += 1) await jan.get('/inbox/aanmelden/link?code=x');

  const page = await jan.get(await aLink(house));

  expect([page.status, page.title]).toEqual([429, 'Dit ging te vaak achter elkaar']);
  expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(800);
});

test('the log tells that somebody signed in, and never who or with what', async () => {
  const link = await aLink(house);
  const jan = aVisitor(house.url);
  await jan.submit(await jan.get(link));
  const lines = JSON.stringify(house.log.lines);

  expect(lines).toContain('inbox.signed_in');
  expect(lines).not.toMatch(/jan@|voorbeeld/);
  expect(lines).not.toContain(new URL(link).searchParams.get('code')!);
});
