import { SignJWT, UnsecuredJWT, exportSPKI } from 'jose';
import { isTeamsService } from '../../../src/channels/teams/incoming.js';
import { scriptedRun } from '../scripted-run.js';
import type { ScriptedRun } from '../scripted-run.js';
import type { Loopback } from './loopback.js';
import { fromTeams, teamsOnLoopback, TENANT } from './loopback.js';
import type { Microsoft } from './microsoft.js';
import { startMicrosoft } from './microsoft.js';
import { APP } from './tokens.js';
import type { TokenParts } from './tokens.js';

let microsoft: Microsoft;
let bot: ScriptedRun;
let loopback: Loopback;

beforeAll(async () => {
  // Bot Framework itself writes refused tokens to the console.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  microsoft = await startMicrosoft();
});
afterAll(() => microsoft.close());
beforeEach(async () => {
  bot = scriptedRun(() => [{ type: 'message', text: 'Dag!' }]);
  loopback = await teamsOnLoopback(microsoft, bot.run);
  microsoft.connector.said.length = 0;
});
afterEach(() => loopback.close());

/** Posts a message, and gives the status after checking that a refusal has no effect and tells nothing. */
async function statusOf(activity: object, instead?: Parameters<Loopback['post']>[1]): Promise<number> {
  const { status, body } = await loopback.post(activity, instead);
  if (status !== 200) {
    expect([bot.heard, microsoft.connector.said]).toEqual([[], []]);
    expect(body).toMatch(/^\{"error":\{"code":"[A-Za-z]+","message":"[A-Za-z ,.:]+"\}\}$/);
    expect(body).not.toContain(APP);
  }
  return status;
}
const withToken = async (parts: TokenParts) => ({ authorization: `Bearer ${await microsoft.token(parts)}` });
const soon = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

test('a message with a good token is answered', async () => {
  expect(await statusOf(fromTeams(microsoft))).toBe(200);
  expect(microsoft.connector.said.map(({ text }) => text)).toEqual(['Dag!']);
});

test.each<[string, TokenParts]>([
  ['of another issuer', { issuer: 'https://sts.example' }],
  ['signed by a key that nobody knows', { kid: 'unknown' }],
  ['that has expired', { expires: soon(-600) }],
  ['for another bot', { audience: TENANT }],
  ['for another address to answer to', { serviceurl: 'https://elsewhere.example' }],
  ['signed by a key that is not for Teams', { kid: 'unendorsed' }],
])('a token %s is refused', async (_, parts) => {
  expect(await statusOf(fromTeams(microsoft), await withToken(parts))).toBe(401);
});

test('a token that expired within the last minutes still counts, as clocks differ', async () => {
  expect(await statusOf(fromTeams(microsoft), await withToken({ expires: soon(-60) }))).toBe(200);
});

test.each([
  ['without a token', undefined],
  ['with another kind of proof', 'Basic YW5uYTpnZWhlaW0='],
  ['with garbage for a token', 'Bearer onzin'],
  ['with an empty token', 'Bearer '],
])('a message %s is refused', async (_, authorization) => {
  expect(await statusOf(fromTeams(microsoft), { authorization })).toBe(401);
});

test('a signature by another key is refused as a bad token, and not as a fault of ours', async () => {
  const { privateKey } = await crypto.subtle.generateKey(
    {
      name: 'RSASSA-PKCS1-v1_5',
      modulusLength: 2048,
      publicExponent: new Uint8Array([1, 0, 1]),
      hash: 'SHA-256',
    },
    true,
    ['sign', 'verify'],
  );

  expect(await statusOf(fromTeams(microsoft), await withToken({ key: privateKey }))).toBe(401);
});

test('a token signed with the public key as a password, or not signed at all, is refused', async () => {
  const claims = {
    iss: 'https://api.botframework.com',
    aud: APP,
    exp: soon(600),
    serviceurl: microsoft.serviceUrl,
  };
  const password = new TextEncoder().encode(await exportSPKI(microsoft.publicKey));
  const confused = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', kid: 'known' })
    .sign(password);
  const unsigned = new UnsecuredJWT(claims).encode();
  const unsignedKnown = unsigned.replace(
    /^[^.]+/,
    Buffer.from(JSON.stringify({ alg: 'none', kid: 'known' })).toString('base64url'),
  );

  for (const token of [confused, unsigned, unsignedKnown])
    expect(await statusOf(fromTeams(microsoft), { authorization: `Bearer ${token}` })).toBe(401);
});

test.each<[string, object]>([
  ['without a type', { type: undefined }],
  ['with a type that is no text', { type: 7 }],
  ['without an id', { id: undefined }],
  ['without a conversation', { conversation: undefined }],
  ['with an unnamed conversation', { conversation: { id: '' } }],
  ['from the emulator', { channelId: 'emulator' }],
  ['from a channel that is checked in another way', { channelId: 'AseChannel' }],
  ['from nobody', { from: undefined }],
  ['with a list for a text', { text: ['hallo'] }],
  ['to be answered elsewhere', { serviceUrl: 'http://169.254.169.254' }],
  ['to be answered nowhere', { serviceUrl: 'geen adres' }],
])('an activity %s is refused before its token is looked at', async (_, parts) => {
  expect(await statusOf(fromTeams(microsoft, parts))).toBe(400);
});

test.each([
  ['a list', '[]', 400],
  ['no JSON', '{"type":', 400],
  ['no object', '"hallo"', 400],
  ['nothing', '', 400],
  ['far too much', JSON.stringify({ text: 'x'.repeat(300_001) }), 413],
])('a body that is %s is refused', async (_, body, status) => {
  expect(await statusOf({}, { body, authorization: 'Bearer x' })).toBe(status);
});

test('a body that is not said to be JSON is refused', async () => {
  expect(await statusOf(fromTeams(microsoft), { contentType: 'text/plain' })).toBe(415);
});

test('the log names the fields that are wrong, and nothing of what stands in them', async () => {
  await statusOf(fromTeams(microsoft, { channelId: 'geheim-kanaal', from: { id: 7 } }));

  expect(loopback.log.lines[0]).toEqual({
    level: 'info',
    event: 'teams.malformed',
    fields: { fields: ['channelId', 'from.id'] },
  });
  expect(JSON.stringify(loopback.log.lines)).not.toContain('geheim');
});

test.each<[string, object]>([
  ['of another tenant', { channelData: { tenant: { id: APP } } }],
  [
    'of another tenant, that only the conversation names',
    { channelData: {}, conversation: { id: 'a', tenantId: APP } },
  ],
  ['of no tenant', { channelData: {}, conversation: { id: 'a' } }],
])('a message %s gets no turn', async (_, parts) => {
  expect(await statusOf(fromTeams(microsoft, parts))).toBe(403);
});

test('a tenant counts however it is written, and wherever it stands', async () => {
  const upper = fromTeams(microsoft, { channelData: { tenant: { id: TENANT.toUpperCase() } } });

  expect(await statusOf(upper)).toBe(200);
  expect(await statusOf(fromTeams(microsoft, { channelData: null }))).toBe(200);
});

test('a bot of many tenants serves all of them', async () => {
  const settings = { appId: APP, appType: 'MultiTenant', password: 'geheim' } as const;
  const many = await teamsOnLoopback(microsoft, bot.run, { settings });

  expect(await many.post(fromTeams(microsoft, { channelData: { tenant: { id: APP } } }))).toMatchObject({
    status: 200,
  });
  await many.close();
});

test('keys that cannot be fetched are a fault on the way, and no bad token', async () => {
  const gone = await startMicrosoft();
  const cut = await teamsOnLoopback(gone, bot.run);
  const activity = fromTeams(gone);
  const authorization = `Bearer ${await gone.token()}`;
  await gone.close();

  expect(await cut.post(activity, { authorization })).toMatchObject({ status: 503 });
  expect(cut.log.lines.map(({ event }) => event)).toContain('teams.token_unchecked');
  await cut.close();
});

test('with nothing but its settings the bot refuses whoever brings no token of Microsoft', async () => {
  const real = await teamsOnLoopback(microsoft, bot.run, { authentication: undefined } as never);

  // Refused by the issuer alone, so that no key has to be fetched from outside.
  const { authorization } = await withToken({ issuer: 'https://sts.example' });
  expect(await real.post(fromTeams(microsoft), { authorization })).toMatchObject({ status: 401 });
  expect(await real.post(fromTeams(microsoft), { authorization: 'Bearer onzin' })).toMatchObject({
    status: 401,
  });
  await real.close();
});

test.each([
  ['https://smba.trafficmanager.net/emea/', true],
  ['http://smba.trafficmanager.net/emea/', false],
  ['https://smba.trafficmanager.net.elsewhere.example/', false],
  ['https://smba.trafficmanager.net:8443/', false],
  ['https://smba.trafficmanager.net@elsewhere.example/', false],
  ['https://anna@smba.trafficmanager.net/', false],
  ['https://127.0.0.1/', false],
  ['smba.trafficmanager.net', false],
])('answers may be posted to %s: %s', (serviceUrl, allowed) => {
  expect(isTeamsService(serviceUrl)).toBe(allowed);
});
