import { randomBytes } from 'node:crypto';
import { SignJWT, UnsecuredJWT } from 'jose';
import type { Tokens } from '../../../src/channels/directline/tokens.js';
import { createTokens } from '../../../src/channels/directline/tokens.js';
import type { FixedClock } from '../../support/outside.js';
import { fixedClock } from '../../support/outside.js';

const secret = new Uint8Array(randomBytes(32));
const bearer = { user: 'dl_an', conversation: 'gesprek-1' };
const claims = { user: 'dl_an', conv: 'gesprek-1' };

let clock: FixedClock;
let tokens: Tokens;
beforeEach(() => {
  clock = fixedClock();
  tokens = createTokens(secret, clock);
});

const signed = (key: Uint8Array, alg: string, payload: Record<string, unknown> = claims) =>
  new SignJWT(payload)
    .setProtectedHeader({ alg })
    .setAudience('conversation')
    .setExpirationTime(Math.floor(clock.now().getTime() / 1000) + 60)
    .sign(key);

test('a token says for whom and where, and how long it is good', async () => {
  const token = await tokens.issue({ ...bearer, kind: 'conversation', seconds: 60 });
  clock.advance(20_000);

  expect(await tokens.read(token, 'conversation')).toEqual({ kind: 'valid', ...bearer, secondsLeft: 40 });
});

test('a token is read by another process with the same secret, and by none with another', async () => {
  const token = await tokens.issue({ ...bearer, kind: 'conversation', seconds: 60 });

  expect(await createTokens(secret, clock).read(token, 'conversation')).toMatchObject({
    kind: 'valid',
    ...bearer,
  });
  expect(await createTokens(new Uint8Array(randomBytes(32)), clock).read(token, 'conversation')).toEqual({
    kind: 'invalid',
  });
});

test('a token of another process expires, and is good for one thing only', async () => {
  const token = await createTokens(secret, clock).issue({ ...bearer, kind: 'stream', seconds: 60 });

  expect(await tokens.read(token, 'conversation')).toEqual({ kind: 'invalid' });
  expect(await tokens.read(token, 'stream')).toMatchObject({ kind: 'valid' });
  clock.advance(60_000);
  expect(await tokens.read(token, 'stream')).toEqual({ kind: 'expired' });
  expect(await createTokens(secret, clock).read(token, 'stream')).toEqual({ kind: 'expired' });
});

test('our own key and algorithm make a valid token, so that the forgeries below fail for their own reason', async () => {
  expect(await tokens.read(await signed(secret, 'HS256'), 'conversation')).toMatchObject({ kind: 'valid' });
});

test('a token that was found valid expires all the same', async () => {
  const token = await tokens.issue({ ...bearer, kind: 'conversation', seconds: 60 });
  expect(await tokens.read(token, 'conversation')).toMatchObject({ kind: 'valid' });
  clock.advance(60_000);

  expect(await tokens.read(token, 'conversation')).toEqual({ kind: 'expired' });
});

test.each(['stream', 'session'] as const)('a token of kind %s is not good for talking', async (kind) => {
  const token = await tokens.issue({ ...bearer, kind, seconds: 60 });
  expect(await tokens.read(token, kind)).toMatchObject({ kind: 'valid' });

  expect(await tokens.read(token, 'conversation')).toEqual({ kind: 'invalid' });
});

test.each([
  ['another key', () => signed(new Uint8Array(randomBytes(32)), 'HS256')],
  ['another algorithm', () => signed(new Uint8Array([...secret, ...secret]), 'HS512')],
  ['no user', () => signed(secret, 'HS256', { conv: 'gesprek-1' })],
  ['a user that is no text', () => signed(secret, 'HS256', { ...claims, user: 1 })],
  ['nothing', () => Promise.resolve('')],
  ['something else', () => Promise.resolve('a.b.c')],
  [
    'no signature',
    () =>
      Promise.resolve(new UnsecuredJWT(claims).setAudience('conversation').setExpirationTime('1y').encode()),
  ],
])('a token with %s is invalid', async (_what, forge) => {
  expect(await tokens.read(await forge(), 'conversation')).toEqual({ kind: 'invalid' });
});

test('a changed token is invalid, also when the real one was seen before', async () => {
  const token = await tokens.issue({ ...bearer, kind: 'conversation', seconds: 60 });
  await tokens.read(token, 'conversation');
  const [head, , signature] = token.split('.');
  const body = Buffer.from(JSON.stringify({ ...claims, conv: 'gesprek-2' })).toString('base64url');

  expect(await tokens.read([head, body, signature].join('.'), 'conversation')).toEqual({ kind: 'invalid' });
});

test('a token without an end is invalid', async () => {
  const token = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience('conversation')
    .sign(secret);

  expect(await tokens.read(token, 'conversation')).toEqual({ kind: 'invalid' });
});
