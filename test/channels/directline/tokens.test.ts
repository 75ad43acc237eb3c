import { decodeJwt } from 'jose';
import type { DirectLineStage } from '../../support/direct-line.js';
import { message, openDirectLineStage, refusal } from '../../support/direct-line.js';

let stage: DirectLineStage;
afterEach(() => stage.close());

test('anyone gets a token of a new conversation, for a user that nobody can choose', async () => {
  stage = await openDirectLineStage();

  const one = await stage.call('POST', '/tokens/generate', { body: { user: { id: 'directeur' } } });
  const two = await stage.call('POST', '/tokens/generate');

  expect([one.status, one.body.expires_in]).toEqual([200, 3600]);
  expect(decodeJwt(one.body.token).user).toMatch(/^dl_[0-9a-f-]{36}$/);
  expect(decodeJwt(two.body.token).user).not.toBe(decodeJwt(one.body.token).user);
  expect(two.body.conversationId).not.toBe(one.body.conversationId);
});

test('who knows the secret chooses the user, who does not is refused', async () => {
  stage = await openDirectLineStage({ settings: { secret: 'een-geheim-van-deze-school' } });
  const generate = (token: string) =>
    stage.call('POST', '/tokens/generate', { token, body: { user: { id: 'dl_directeur', name: 'D.' } } });

  const chosen = await generate('een-geheim-van-deze-school');

  expect(decodeJwt(chosen.body.token).user).toBe('dl_directeur');
  expect(refusal(await generate('een-ander-geheim'))).toEqual([403, 'Forbidden']);
});

test('without a secret in the settings no bearer chooses a user', async () => {
  stage = await openDirectLineStage();

  expect(refusal(await stage.call('POST', '/tokens/generate', { token: 'undefined' }))).toEqual([
    403,
    'Forbidden',
  ]);
});

test('a token is renewed for the same conversation and user, also just before it expires', async () => {
  stage = await openDirectLineStage();
  const { token, conversationId } = await stage.visitor();
  stage.clock.advance(3599_000);

  const { status, body } = await stage.call('POST', '/tokens/refresh', { token });
  stage.clock.advance(3599_000);

  expect([status, body.conversationId, body.expires_in]).toEqual([200, conversationId, 3600]);
  expect(decodeJwt(body.token).user).toBe(decodeJwt(token).user);
  expect((await stage.read({ conversationId, token: body.token })).status).toBe(200);
});

test('an expired token is told apart from a bad one, and is not renewed', async () => {
  stage = await openDirectLineStage();
  const visitor = await stage.visitor();
  expect((await stage.read(visitor)).status).toBe(200);
  stage.clock.advance(3600_000);

  expect(refusal(await stage.read(visitor))).toEqual([403, 'TokenExpired']);
  expect(refusal(await stage.post(visitor, message('hallo')))).toEqual([403, 'TokenExpired']);
  expect(refusal(await stage.call('POST', '/tokens/refresh', visitor))).toEqual([403, 'TokenExpired']);
  expect(stage.turns).toEqual([]);
});

test.each([undefined, 'Basic YTpi', 'Bearer', 'Bearer a b', 'Bearer "a"'])(
  'the header "%s" is no token at all',
  async (authorization) => {
    stage = await openDirectLineStage();
    const headers = authorization === undefined ? {} : { authorization };

    const answer = await stage.call('POST', '/conversations', { headers, body: {} });

    expect(refusal(answer)).toEqual([401, 'Unauthorized']);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  },
);

test('a token opens its own conversation only', async () => {
  stage = await openDirectLineStage();
  const { conversationId } = await stage.visitor();
  const { token } = await stage.visitor();
  const at = `/conversations/${conversationId}`;

  expect(refusal(await stage.call('GET', at, { token }))).toEqual([403, 'Forbidden']);
  expect(refusal(await stage.read({ conversationId, token }))).toEqual([403, 'Forbidden']);
  expect(refusal(await stage.post({ conversationId, token }, message('a')))).toEqual([403, 'Forbidden']);
  expect(refusal(await stage.call('POST', `${at}/upload`, { token, body: 'a' }))).toEqual([403, 'Forbidden']);
  expect(stage.turns).toEqual([]);
});

test('a session id is given to whom has a token', async () => {
  stage = await openDirectLineStage();
  const { token } = await stage.visitor();

  const known = await stage.call('GET', '/session/getsessionid', { token });

  expect([known.status, known.body.sessionId]).toEqual([200, expect.any(String)]);
  expect((await stage.call('GET', '/session/getsessionid')).status).toBe(401);
});

test('after a restart a token is still valid, and the history is there', async () => {
  stage = await openDirectLineStage();
  const visitor = await stage.visitor();
  await stage.post(visitor, message('a'));

  await stage.restart();

  expect(await stage.history(visitor)).toEqual(['a', 'Je zei: a']);
  expect((await stage.call('POST', '/conversations', visitor)).status).toBe(200);
});
