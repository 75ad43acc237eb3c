import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { House } from './support/house.js';
import { openHouse, SETTINGS } from './support/house.js';
import { aLink, csrfIn, signedIn } from './support/signed-in.js';
import { aVisitor } from './support/visitor.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

/** Where somebody is sent who asks for a page. */
const sentTo = async (cookie: string, address = '/inbox'): Promise<string> =>
  (await aVisitor(house.url, { cookie }).get(address)).location;

test.each([
  '/inbox',
  '/inbox/',
  '/inbox/tickets',
  '/inbox/tickets/DD-2026-00001?deel=2',
  '/inbox/%3Cscript%3E',
])('%s is not shown to who is not signed in; the way back is kept', async (address) => {
  const page = await aVisitor(house.url).get(address);
  const [at, query] = page.location.split('?');

  expect([page.status, page.html, at]).toEqual([303, '', '/inbox/aanmelden']);
  expect(new URLSearchParams(query).get('naar')).toBe(address === '/inbox' ? null : address);
});

test('after signing in somebody is where they wanted to be', async () => {
  const jan = aVisitor(house.url);
  const link = await aLink(house);
  const asked = await jan.get('/inbox/aanmelden?naar=%2Finbox%2Ftickets%3Fmijn%3D1');

  expect(asked.html).toContain('/inbox');
  await jan.submit(await jan.get(link));
  expect((await jan.get('/inbox/aanmelden?naar=%2Finbox%2Ftickets%3Fmijn%3D1')).location).toBe(
    '/inbox/tickets?mijn=1',
  );
});

test('a script, a stream and a change get 401, not a page to sign in', async () => {
  const nobody = aVisitor(house.url);

  expect((await nobody.get('/inbox', { accept: 'text/event-stream' })).status).toBe(401);
  const change = await nobody.post('/inbox/afmelden', { csrf: 'x' });
  expect([change.status, change.title]).toEqual([401, 'Je bent niet meer aangemeld']);
  expect((await nobody.post('/inbox/afmelden', {}, { accept: 'application/json' })).html).toContain(
    '"Unauthorized"',
  );
});

test.each([
  '',
  'inbox=',
  'inbox=x',
  `inbox=${'A'.repeat(43)}`,
  `inbox=../../secrets/inbox`,
  `inbox=${'é'.repeat(9)}`,
])('a made-up cookie "%s" opens nothing', async (cookie) => {
  expect(await sentTo(encodeURI(cookie))).toMatch(/^\/inbox\/aanmelden/);
});

test('the cookie is kept from scripts and from forms of other sites', async () => {
  const jan = aVisitor(house.url);
  const entered = await jan.submit(await jan.get(await aLink(house)));

  expect(entered.headers.getSetCookie()).toEqual([
    expect.stringMatching(/^inbox=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/),
  ]);
});

test('behind https the cookie is sent over https alone, and to this host alone', async () => {
  await house.restart({ publicUrl: 'https://hulp.example' });
  const jan = aVisitor(house.url);
  const entered = await jan.submit(await jan.get((await aLink(house)).replace('https://hulp.example', '')));

  expect(entered.headers.getSetCookie()).toEqual([
    expect.stringMatching(/^__Host-inbox=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/),
  ]);
  expect((await jan.get('/inbox')).status).toBe(200);
});

test('a session outlives a restart', async () => {
  const jan = await signedIn(house);
  await house.restart();

  expect((await jan.get('/inbox')).title).toBe('Wachtrij');
});

test('what is stored of a session opens no door', async () => {
  const jan = await signedIn(house);
  const token = jan.cookies.get('inbox')!;
  const id = onlySession(house);
  const stored = readFileSync(path.join(house.dir, `staff/session-${id}.json`), 'utf8');

  expect(id + stored).not.toContain(token);
  for (const cookie of [id, id.slice(0, 43), Buffer.from(id, 'hex').toString('base64url')])
    expect(await sentTo(`inbox=${cookie}`)).toMatch(/^\/inbox\/aanmelden/);
});

test('a session ends after eight hours without a page, with a sentence; not while somebody works', async () => {
  const jan = await signedIn(house);
  house.clock.advance(3 * HOUR);
  expect((await jan.get('/inbox')).status).toBe(200);
  house.clock.advance(8 * HOUR - 1);
  expect((await jan.get('/inbox')).status).toBe(200);
  house.clock.advance(8 * HOUR);
  const page = await jan.get('/inbox/tickets');

  expect(page.location).toBe('/inbox/aanmelden?naar=%2Finbox%2Ftickets&na=verlopen');
  expect((await jan.get(page.location)).html).toContain('Je was lang weg, daarom ben je afgemeld.');
});

test('that somebody was there is remembered over a restart, up to twelve hours after signing in', async () => {
  const jan = await signedIn(house);
  house.clock.advance(5 * HOUR);
  await jan.get('/inbox');
  await house.restart();
  house.clock.advance(6 * HOUR);

  expect((await jan.get('/inbox')).status).toBe(200);
  house.clock.advance(HOUR);
  expect((await jan.get('/inbox')).status).toBe(303);
});

test('who signs out is out on the server as well, in every tab and after a restart', async () => {
  const jan = await signedIn(house);
  const cookie = `inbox=${jan.cookies.get('inbox')}`;
  const out = await jan.post('/inbox/afmelden', { csrf: csrfIn((await jan.get('/inbox')).html) });
  await house.restart();

  expect([out.status, out.location]).toEqual([303, '/inbox/aanmelden?na=afmelden']);
  expect(jan.cookies.has('inbox')).toBe(false);
  expect((await jan.get(out.location)).html).toContain('Je bent afgemeld.');
  expect(await sentTo(cookie)).toBe('/inbox/aanmelden?na=verlopen');
});

test('who is taken off the list is out at the next page', async () => {
  const jan = await signedIn(house);
  await house.restart({
    settings: { allowed: { ...SETTINGS.allowed, addresses: ['roos@voorbeeld.example'] } },
  });

  expect((await jan.get('/inbox')).location).toBe('/inbox/aanmelden?na=verlopen');
});

test('a change is refused without the token of this very session', async () => {
  const [jan, piet] = [await signedIn(house), await signedIn(house)];
  const own = csrfIn((await jan.get('/inbox')).html);
  const other = csrfIn((await piet.get('/inbox')).html);
  const visitors = csrfIn((await aVisitor(house.url).get(await aLink(house))).html);

  for (const csrf of ['', 'x', other, visitors, own.slice(1), `${own}x`, own.toUpperCase()]) {
    const page = await jan.post('/inbox/afmelden', { csrf });
    expect([page.status, page.title]).toEqual([403, 'Deze pagina is te oud']);
  }
  expect((await jan.get('/inbox')).status).toBe(200);
  expect((await jan.post('/inbox/afmelden', { csrf: own })).status).toBe(303);
});

test.each([
  [{ 'sec-fetch-site': 'cross-site' }],
  [{ 'sec-fetch-site': 'same-site' }],
  [{ 'sec-fetch-site': 'none' }],
])('a change is refused when the browser says that another page asks: %j', async (headers) => {
  const jan = await signedIn(house);
  const csrf = csrfIn((await jan.get('/inbox')).html);

  expect((await jan.post('/inbox/afmelden', { csrf }, headers)).status).toBe(403);
});

test('an older browser names the origin of the page; another origin, and none, are refused', async () => {
  const jan = await signedIn(house);
  const csrf = csrfIn((await jan.get('/inbox')).html);
  const post = async (origin?: string): Promise<number> => {
    const response = await fetch(`${house.url}/inbox/afmelden`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ csrf }),
      headers: { cookie: `inbox=${jan.cookies.get('inbox')}`, ...(origin !== undefined && { origin }) },
    });
    return response.status;
  };

  expect(await post('http://kwaad.example')).toBe(403);
  expect(await post('null')).toBe(403);
  expect(await post()).toBe(403);
  expect(await post(house.url)).toBe(303);
});

test('a change that is no form, or too large a form, is refused', async () => {
  const jan = await signedIn(house);
  const csrf = csrfIn((await jan.get('/inbox')).html);
  const json = await jan.post('/inbox/afmelden', { csrf }, { 'content-type': 'application/json' });
  const large = await jan.post('/inbox/afmelden', { csrf, text: 'x'.repeat(200_000) });

  expect(json.status).toBe(415);
  expect([large.status, large.title]).toEqual([413, 'Dit is te veel tekst']);
});

test('a page that is not there is told to who is signed in', async () => {
  const jan = await signedIn(house);
  const page = await jan.get('/inbox/bestaat-niet');

  expect([page.status, page.title]).toEqual([404, 'Deze pagina is er niet']);
  expect(page.html).toContain('Afmelden');
});

test.each(['/inbox', '/inbox/aanmelden', '/inbox/bestaat-niet'])(
  '%s may load only from here, is kept by nobody, and may be framed by nobody',
  async (address) => {
    const { headers } = await (await signedIn(house)).get(address);
    const policy = headers.get('content-security-policy') ?? '';

    if (address !== '/inbox/aanmelden') {
      expect(policy.split('; ')).toEqual(
        expect.arrayContaining([
          "default-src 'none'",
          "script-src 'self'",
          "form-action 'self'",
          "base-uri 'none'",
          "frame-ancestors 'none'",
        ]),
      );
      expect(policy).not.toMatch(/unsafe|\*|http/);
    }
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
  },
);

test('the style sheet is sent packed, and kept for ever under its own address, and another one is not there', async () => {
  const nobody = aVisitor(house.url);
  const address = /href="([^"]+inbox\.css)"/.exec((await nobody.get('/inbox/aanmelden')).html)![1]!;
  const sheet = await nobody.get(address);
  const again = aVisitor(house.url, { 'if-none-match': sheet.headers.get('etag') ?? '' });

  expect([sheet.status, sheet.headers.get('content-type'), sheet.headers.get('cache-control')]).toEqual([
    200,
    'text/css; charset=utf-8',
    'public, max-age=31536000, immutable',
  ]);
  expect(sheet.headers.get('content-encoding')).toMatch(/^(?:br|gzip)$/);
  expect((await again.get(address)).status).toBe(304);
  expect((await nobody.get('/inbox/bestand/oud/inbox.css')).headers.get('cache-control')).toBe('no-store');
  expect((await nobody.get('/inbox/bestand/oud/..%2Fsettings.ts')).status).toBe(404);
});

test('the name of somebody comes out as text', async () => {
  const jan = await signedIn(house);
  const id = onlySession(house);
  const session = (await house.store.staff.get(id))!;
  await house.store.staff.end(id);
  await house.store.staff.begin(id, { ...session, name: '<script>alert(1)</script>"&' });

  const { html } = await jan.get('/inbox');

  expect(html).toContain('&lt;script>alert(1)');
  expect(html).not.toContain('<script>');
});

/** Id of the only session. */
function onlySession({ dir }: House): string {
  const [id, ...others] = readdirSync(path.join(dir, 'staff')).flatMap(
    (name) => /^session-(.+)\.json$/.exec(name)?.[1] ?? [],
  );
  if (id === undefined || others.length > 0) throw new Error('Not one session');
  return id;
}
