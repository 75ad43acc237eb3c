import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { PageDeps } from '../../src/channels/directline/page/routes.js';
import { pageRoutes } from '../../src/channels/directline/page/routes.js';
import { inMemory } from '../../src/store/allowance.js';
import { createTokens } from '../../src/channels/directline/tokens.js';
import type { FixedClock } from '../support/outside.js';
import { fixedClock } from '../support/outside.js';
import { sendRaw, serve } from '../support/serve.js';
import type { Served } from '../support/serve.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const KEY = new Uint8Array(32).fill(7);
const OWN_PAGE = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };

let clock: FixedClock;
let server: Served;

const start = async (parts: Partial<PageDeps> = {}) => {
  await server?.close(0);
  const deps: PageDeps = {
    root: path.join(__dirname, '..', '..'),
    tokens: createTokens(KEY, clock),
    tokenSeconds: 3600,
    retentionDays: 90,
    randomId: randomUUID,
    proxies: 0,
    allowance: inMemory,
    ...parts,
  };
  server = await serve({ routes: [pageRoutes(deps)] });
};
beforeEach(async () => {
  clock = fixedClock();
  await start();
});
afterEach(() => server.close(0));

const get = (address: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${address}`, { headers });
const ask = (headers: Record<string, string> = {}, method = 'POST') =>
  fetch(`${server.url}/webchat/session`, { method, headers: { ...OWN_PAGE, ...headers }, body: '{}' });
const cookieOf = (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? '';
const conversationOf = async (response: Response) =>
  ((await response.json()) as { conversationId: string }).conversationId;
const policyOf = (response: Response) => response.headers.get('content-security-policy') ?? '';
const addressIn = (html: string, file: string) => new RegExp(`/page/[^"]+/${file}`).exec(html)?.[0] ?? '';

test('each load of the page has a policy with a nonce of its own, which its scripts carry', async () => {
  const [one, other] = [await get('/'), await get('/')];
  const nonce = /script-src 'nonce-([^']+)'/.exec(policyOf(one))?.[1] ?? '';

  expect(nonce).toHaveLength(24);
  expect(policyOf(other)).not.toContain(nonce);
  expect((await one.text()).split(`nonce="${nonce}"`)).toHaveLength(4);
  expect(one.headers.get('cache-control')).toBe('no-store');
});

test('the page may load only from here, and may be framed by nobody', async () => {
  const policy = policyOf(await get('/'));

  expect(policy.split('; ')).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      `connect-src 'self' blob: ws://127.0.0.1:${server.port}`,
    ]),
  );
  expect(policy).not.toMatch(/unsafe|\*/);
});

test('a site that may frame the page is named, and so is the address of the socket', async () => {
  await start({ publicUrl: 'https://hulp.example', frameAncestors: ['https://school.example'] });
  const policy = policyOf(await get('/'));

  expect(policy).toContain("frame-ancestors 'self' https://school.example");
  expect(policy).toContain("connect-src 'self' blob: wss://hulp.example");
});

test('a Host header cannot add to the policy', async () => {
  const answer = await sendRaw(
    server.port,
    'GET / HTTP/1.1\r\nHost: a; script-src *\r\nConnection: close\r\n\r\n',
  );

  expect(answer).not.toContain('script-src *');
});

test('the page tells where the helpdesk is, also to a browser without scripts', async () => {
  const html = await (await get('/')).text();

  expect(/<noscript>.*<\/noscript>/s.exec(html)?.[0]).toMatch(/support@digidoor\.nl of bel 085 301 92 36/);
  expect(html).not.toMatch(/\{\{|undefined/);
});

test('what the page loads is sent packed, once for ever', async () => {
  const html = await (await get('/')).text();
  const address = addressIn(html, 'webchat.js');
  const plain = await get(address, { 'accept-encoding': 'identity' });
  const raw = async (encoding: string) => {
    const response = await sendRaw(
      server.port,
      `GET ${address} HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAccept-Encoding: ${encoding}\r\n\r\n`,
    );
    return response.slice(0, response.indexOf('\r\n\r\n')).toLowerCase();
  };
  const size = Number(plain.headers.get('content-length'));

  expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(size).toBeGreaterThan(3_000_000);
  expect(await raw('gzip, deflate, br')).toMatch(/content-encoding: br/);
  expect(await raw('gzip')).toMatch(/content-encoding: gzip/);
  expect(Number(/content-length: (\d+)/.exec(await raw('br'))?.[1])).toBeLessThan(size / 4);
});

test('what was packed is the file itself', async () => {
  const address = addressIn(await (await get('/')).text(), 'page.js');
  const text = await (await get(address, { 'accept-encoding': 'identity' })).text();

  // fetch unpacks by itself, and so proves that both encodings are sound.
  expect(await (await get(address, { 'accept-encoding': 'br' })).text()).toBe(text);
  expect(await (await get(address, { 'accept-encoding': 'gzip' })).text()).toBe(text);
  expect(text).toContain('renderWebChat');
});

test('a file that the browser has already is not sent again', async () => {
  const address = addressIn(await (await get('/')).text(), 'page.css');
  const etag = (await get(address)).headers.get('etag') ?? '';

  expect((await get(address, { 'if-none-match': etag })).status).toBe(304);
  expect((await get(address, { 'if-none-match': '"other"' })).status).toBe(200);
});

test('a file of another version is sent, but must not be kept', async () => {
  const response = await get('/page/other/page.css');

  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
});

test.each(['/page/4.18.1/package.json', '/page/4.18.1/..%2Fpage.html', '/page/x/page.ts'])(
  '%s is not there',
  async (address) => {
    expect((await get(address)).status).toBe(404);
  },
);

test('the statement about accessibility is a page without scripts', async () => {
  const response = await get('/toegankelijkheid');

  expect(policyOf(response)).not.toContain('script-src');
  expect(await response.text()).toContain('<h1>Toegankelijkheid van Mandaathulp</h1>');
});

test('the icon is a picture', async () => {
  expect((await get('/favicon.ico')).headers.get('content-type')).toBe('image/svg+xml');
});

test('a first visit gets a token of a conversation of its own, and a cookie that scripts cannot read', async () => {
  const [one, other] = [await ask(), await ask()];

  expect(one.headers.get('set-cookie')).toMatch(
    /^gesprek=[\w.-]+; Path=\/; HttpOnly; SameSite=Strict; Max-Age=7776000$/,
  );
  expect(await one.json()).toEqual({
    token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
    conversationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    expiresIn: 3600,
  });
  expect(cookieOf(one)).not.toBe(cookieOf(other));
});

test('a later visit, also after a restart, gets a fresh token of the same conversation and user', async () => {
  const first = await ask();
  const { token, conversationId } = (await first.json()) as { token: string; conversationId: string };
  clock.advance(30 * DAY_MS);
  await start();
  const later = (await (await ask({ cookie: cookieOf(first) })).json()) as typeof first & {
    token: string;
    conversationId: string;
  };
  const tokens = createTokens(KEY, clock);

  expect(later.conversationId).toBe(conversationId);
  expect(await tokens.read(token, 'conversation')).toEqual({ kind: 'expired' });
  expect(await tokens.read(later.token, 'conversation')).toMatchObject({
    kind: 'valid',
    conversation: conversationId,
    user: expect.stringMatching(/^dl_/),
  });
});

test('the retention term of a cookie begins again at each visit', async () => {
  const first = await ask();
  const conversation = await conversationOf(first);
  clock.advance(60 * DAY_MS);
  const second = await ask({ cookie: cookieOf(first) });
  clock.advance(60 * DAY_MS);

  expect(await conversationOf(await ask({ cookie: cookieOf(second) }))).toBe(conversation);
  expect(await conversationOf(await ask({ cookie: cookieOf(first) }))).not.toBe(conversation);
});

test('a cookie that we did not sign is not believed', async () => {
  const first = await ask();
  const conversation = await conversationOf(first);
  const forged = cookieOf(first).slice(0, -4) + 'AAAA';

  for (const cookie of [forged, 'gesprek=', 'gesprek=a.b.c', `gesprek=${conversation}`]) {
    expect(await conversationOf(await ask({ cookie }))).not.toBe(conversation);
  }
});

test('a token of a conversation is no cookie', async () => {
  const { token, conversationId } = (await (await ask()).json()) as { token: string; conversationId: string };

  expect(await conversationOf(await ask({ cookie: `gesprek=${token}` }))).not.toBe(conversationId);
});

test('over https the cookie is sent over nothing else, and in a frame only when framing is allowed', async () => {
  await start({ publicUrl: 'https://hulp.example' });
  expect((await ask()).headers.get('set-cookie')).toMatch(/^__Host-gesprek=.*SameSite=Strict.*; Secure$/);

  await start({ publicUrl: 'https://hulp.example', frameAncestors: ['https://school.example'] });
  expect((await ask()).headers.get('set-cookie')).toMatch(/SameSite=None; Partitioned.*; Secure$/);
});

test('forgetting begins a new conversation', async () => {
  const forgotten = await ask({ cookie: cookieOf(await ask()) }, 'DELETE');

  expect(forgotten.status).toBe(204);
  expect(forgotten.headers.get('set-cookie')).toMatch(/^gesprek=; .*Max-Age=0$/);
});

test.each([
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'none' },
])('a page of another site gets no token: %p', async (headers) => {
  const response = await ask(headers);

  expect([response.status, response.headers.get('set-cookie')]).toEqual([403, null]);
  expect((await ask(headers, 'DELETE')).status).toBe(403);
});

test('behind a proxy an older browser is known by how the world reaches us', async () => {
  await start({ publicUrl: 'https://hulp.example' });
  const from = (origin: string) =>
    sendRaw(
      server.port,
      `POST /webchat/session HTTP/1.1\r\nHost: intern\r\nOrigin: ${origin}\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}`,
    );

  expect(await from('https://hulp.example')).toMatch(/^HTTP\/1.1 200 /);
  expect(await from('https://kwaad.example')).toMatch(/^HTTP\/1.1 403 /);
});

test('an older browser is known by the origin of its page', async () => {
  const post = async (origin: string) =>
    (
      await sendRaw(
        server.port,
        `POST /webchat/session HTTP/1.1\r\nHost: hulp.example\r\n${origin}Content-Length: 0\r\nConnection: close\r\n\r\n`,
      )
    ).split('\r\n')[0];

  expect(await post('Origin: http://hulp.example\r\n')).toContain('200');
  expect(await post('Origin: http://kwaad.example\r\n')).toContain('403');
  expect(await post('Origin: null\r\n')).toContain('403');
  expect(await post('')).toContain('403');
});

test.each([
  { what: 'no JSON', type: 'text/plain', body: 'hallo', status: 415 },
  { what: 'broken JSON', type: 'application/json', body: '{', status: 400 },
  { what: 'far too much', type: 'application/json', body: JSON.stringify('x'.repeat(10_000)), status: 413 },
])('a body of $what is refused', async ({ type, body, status }) => {
  const headers = { ...OWN_PAGE, 'content-type': type };

  expect((await fetch(`${server.url}/webchat/session`, { method: 'POST', headers, body })).status).toBe(
    status,
  );
});

test('one address cannot ask for tokens without end', async () => {
  const statuses = new Set<number>();
  for (let round = 0; round < 16; round += 1) {
    for (const { status } of await Promise.all(Array.from({ length: 20 }, () => ask()))) statuses.add(status);
  }

  expect([...statuses].sort()).toEqual([200, 429]);
});
