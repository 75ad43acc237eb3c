import { createSeal, SEAL_BYTES } from '../../src/inbox/seal.js';
import type { InboxSettings } from '../../src/inbox/settings.js';
import { Flow } from '../../src/inbox/sign-in/provider.js';
import { sendRaw } from '../support/serve.js';
import type { House } from './support/house.js';
import { openHouse, SETTINGS } from './support/house.js';
import type { TestProvider } from './support/provider.js';
import { atProvider, startProvider } from './support/provider.js';
import type { Page, Visitor } from './support/visitor.js';
import { aVisitor } from './support/visitor.js';

const PEOPLE = {
  jan: { email: 'Jan@Voorbeeld.example', email_verified: true, name: ' Jan\u0007 Bos ', groups: [] },
  roos: { preferred_username: 'roos@digidoor.example' },
  lid: { email: 'lid@elders.example', groups: ['helpdesk'] },
  rol: { email: 'rol@elders.example', roles: ['helpdesk'] },
  nep: { email: 'jan@voorbeeld.example', email_verified: false, groups: ['helpdesk'] },
  vreemd: { email: 'vreemd@elders.example', email_verified: true, groups: ['keuken'] },
  leeg: { name: 'Leeg', groups: ['helpdesk'] },
  slim: { email: 'vreemd@elders.example', preferred_username: 'jan@voorbeeld.example' },
};

let provider: TestProvider;
let house: House;
let visitor: Visitor;

beforeAll(async () => {
  provider = await startProvider();
});
afterAll(() => provider.close());

const settings = (): InboxSettings => ({
  ...SETTINGS,
  oidc: { ...provider.settings, groups: ['helpdesk'] },
});
beforeEach(async () => {
  house = await openHouse({ settings: settings() });
  visitor = aVisitor(house.url);
  await provider.serve(house.url, PEOPLE);
});
afterEach(() => house.close());

/** Goes to the provider, signs in there, and comes back. */
async function signInAs(name: string, wanted = '/inbox'): Promise<Page> {
  const begun = await visitor.get(`/inbox/aanmelden/begin?naar=${encodeURIComponent(wanted)}`);
  return visitor.get(await atProvider(begun.location, house.url, name));
}
const codesOf = (event: string) =>
  house.log.lines.filter((line) => line.event === event).map(({ fields }) => fields);

test('who is on the list comes in, with the name that the provider tells, where they wanted to be', async () => {
  const page = await signInAs('jan', '/inbox/tickets?mijn=1');

  expect([page.status, page.location]).toEqual([303, '/inbox/tickets?mijn=1']);
  expect(page.headers.getSetCookie()).toEqual([expect.stringMatching(/^inbox=[\w-]{43}; Path=\/; HttpOnly/)]);
  expect((await visitor.get('/inbox')).html).toMatch(/<span title="jan@voorbeeld\.example">Jan Bos</);
});

test.each(['roos', 'lid', 'rol'])(
  '%s comes in: by the name of the account, or by a group or role',
  async (name) => {
    expect((await signInAs(name)).location).toBe('/inbox');
    expect((await visitor.get('/inbox')).status).toBe(200);
  },
);

test.each(['jan', 'lid'])('%s comes in when the provider tells all at once', async (name) => {
  await provider.serve(house.url, PEOPLE, true);

  expect((await signInAs(name)).location).toBe('/inbox');
});

test.each([
  ['nep', 'an address that is not verified'],
  ['vreemd', 'an address and groups that are not allowed'],
  ['leeg', 'no address, although the group is allowed'],
  ['slim', 'an account that is named after an allowed address, beside another address'],
])('%s has %s, and reads that they do not come in', async (name) => {
  const page = await signInAs(name);

  expect([page.status, page.title]).toEqual([403, 'Geen toegang tot de inbox']);
  expect(visitor.cookies.has('inbox')).toBe(false);
  expect(JSON.stringify(house.log.lines)).not.toMatch(/vreemd@|jan@/);
});

test('the provider is asked with PKCE, a state and a nonce, each new', async () => {
  const [one, other] = [
    await visitor.get('/inbox/aanmelden/begin'),
    await visitor.get('/inbox/aanmelden/begin'),
  ];
  const [asked, again] = [new URL(one.location).searchParams, new URL(other.location).searchParams];

  expect(asked.get('code_challenge_method')).toBe('S256');
  expect(asked.get('redirect_uri')).toBe(`${house.url}/inbox/aanmelden/terug`);
  for (const name of ['code_challenge', 'state', 'nonce']) {
    expect(asked.get(name)!.length).toBeGreaterThan(40);
    expect(again.get(name)).not.toBe(asked.get(name));
  }
});

test('an answer works once, and only in the browser that asked', async () => {
  const begun = await visitor.get('/inbox/aanmelden/begin');
  const back = await atProvider(begun.location, house.url, 'jan');
  const victim = aVisitor(house.url);
  const other = aVisitor(house.url);
  await other.get('/inbox/aanmelden/begin');

  expect((await victim.get(back)).status).toBe(400);
  expect((await other.get(back)).status).toBe(400);
  expect((await visitor.get(back)).status).toBe(303);
  expect((await visitor.get(back)).status).toBe(400);
});

test.each([
  [
    'is changed',
    (back: URL) => {
      back.searchParams.set('state', 'x');
    },
  ],
  [
    'has no state',
    (back: URL) => {
      back.searchParams.delete('state');
    },
  ],
  [
    'has no code',
    (back: URL) => {
      back.searchParams.delete('code');
    },
  ],
  [
    'has a made-up code',
    (back: URL) => {
      back.searchParams.set('code', 'x');
    },
  ],
  [
    'comes from another provider',
    (back: URL) => {
      back.searchParams.set('iss', 'http://kwaad.example');
    },
  ],
  [
    'is a refusal',
    (back: URL) => {
      back.searchParams.set('error', 'access_denied');
    },
  ],
])('an answer that %s is refused, and somebody can try again', async (_, change) => {
  const begun = await visitor.get('/inbox/aanmelden/begin');
  const back = new URL(await atProvider(begun.location, house.url, 'jan'));
  change(back);
  const page = await visitor.get(back.href);

  expect([page.status, page.title]).toEqual([400, 'Aanmelden is niet gelukt']);
  expect(visitor.cookies.has('inbox')).toBe(false);
  expect((await signInAs('jan')).status).toBe(303);
});

test.each([{ nonce: 'x'.repeat(43) }, { verifier: 'x'.repeat(43) }, { state: 'x'.repeat(43) }])(
  'an answer to a question that was asked with another secret is refused: %j',
  async (other) => {
    const begun = await visitor.get('/inbox/aanmelden/begin');
    const seal = createSeal(await house.store.secret('inbox', SEAL_BYTES), house.clock);
    const flow = (await seal.open('flow', visitor.cookies.get('inbox-onderweg')!, Flow))!;
    visitor.cookies.set('inbox-onderweg', await seal.close('flow', { ...flow, ...other }, 60));
    const page = await visitor.get(await atProvider(begun.location, house.url, 'jan'));

    expect([page.status, page.title]).toEqual([400, 'Aanmelden is niet gelukt']);
    expect(visitor.cookies.has('inbox')).toBe(false);
  },
);

test('who takes longer than a quarter of an hour begins again', async () => {
  const begun = await visitor.get('/inbox/aanmelden/begin');
  const back = await atProvider(begun.location, house.url, 'jan');
  house.clock.advance(15 * 60_000);

  expect((await visitor.get(back)).status).toBe(400);
});

test('a provider that is down gives a page that says so; the sign-in page is there', async () => {
  const oidc = { ...provider.settings, issuer: 'http://127.0.0.1:9' };
  await house.restart({ settings: { ...SETTINGS, oidc } });
  const down = await visitor.get('/inbox/aanmelden/begin');

  expect([down.status, down.title]).toEqual([503, 'Aanmelden kan nu niet']);
  expect((await visitor.get('/inbox/aanmelden')).status).toBe(200);
  expect(codesOf('inbox.provider.failed')).toHaveLength(1);
});

test('the provider is found again by itself after it was out of order', async () => {
  const late = await startProvider();
  try {
    await house.restart({ settings: { ...SETTINGS, oidc: { ...late.settings, groups: [] } } });
    expect((await visitor.get('/inbox/aanmelden/begin')).status).toBe(503);
    await late.serve(house.url, PEOPLE);

    expect((await signInAs('jan')).status).toBe(303);
  } finally {
    await late.close();
  }
});

test('a wrong secret is told as a provider that does not work, and logged without it', async () => {
  const oidc = { ...provider.settings, clientSecret: 'fout-geheim-fout-geheim-fout-geheim' };
  await house.restart({ settings: { ...SETTINGS, oidc } });

  expect((await signInAs('jan')).status).toBe(503);
  expect(JSON.stringify(house.log.lines)).not.toMatch(/geheim|@/);
});

test('with a provider there are no links, not even one that was made before', async () => {
  await house.restart({ settings: SETTINGS });
  const link = (await house.inbox.firstLink())!;
  await house.restart({ settings: settings() });

  expect(await house.inbox.firstLink()).toBeUndefined();
  expect((await visitor.get(link)).location).toMatch(/^\/inbox\/aanmelden/);
  expect((await visitor.post('/inbox/aanmelden', { mail: 'jan@voorbeeld.example' })).status).toBe(405);
});

test('who is let in by a group is out once no group is allowed', async () => {
  await signInAs('lid');
  await house.restart({ settings: { ...SETTINGS, oidc: provider.settings } });

  expect((await visitor.get('/inbox')).location).toBe('/inbox/aanmelden?na=verlopen');
});

test('a Host header of somebody else does not go to the provider', async () => {
  const answer = await sendRaw(
    house.port,
    'GET /inbox/aanmelden/begin HTTP/1.1\r\nHost: kwaad.example\r\nConnection: close\r\n\r\n',
  );

  expect(answer).toContain('location: http://127.0.0.1');
  expect(answer).not.toContain('kwaad');
});
