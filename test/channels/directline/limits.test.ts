import type { DirectLineLimits } from '../../../src/channels/directline/settings.js';
import { directLineDefaults } from '../../../src/channels/directline/settings.js';
import type { DirectLineStage, Visitor } from '../../support/direct-line.js';
import { openDirectLineStage, refusal } from '../../support/direct-line.js';

let stage: DirectLineStage;
afterEach(() => stage.close());

const withLimits = (limits: Partial<DirectLineLimits>) => ({
  limits: { ...directLineDefaults.limits, ...limits },
});
const newToken = (from: string) =>
  stage.call('POST', '/tokens/generate', { headers: { 'x-forwarded-for': from } });

test('new tokens are limited per address, and a made-up address does not help', async () => {
  stage = await openDirectLineStage({ settings: withLimits({ tokens: { points: 2, seconds: 60 } }) });

  expect([(await newToken('1.1.1.1')).status, (await newToken('2.2.2.2')).status]).toEqual([200, 200]);
  const third = await newToken('3.3.3.3');

  expect(refusal(third)).toEqual([429, 'TooManyRequests']);
  expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('behind a proxy of our own each caller has a limit of its own', async () => {
  const settings = { ...withLimits({ tokens: { points: 1, seconds: 60 } }), proxies: 1 };
  stage = await openDirectLineStage({ settings });

  expect((await newToken('9.9.9.9, 1.1.1.1')).status).toBe(200);
  expect((await newToken('9.9.9.9, 2.2.2.2')).status).toBe(200);
  expect((await newToken('8.8.8.8, 1.1.1.1')).status).toBe(429);
});

test('posts are limited per conversation', async () => {
  stage = await openDirectLineStage({ settings: withLimits({ posts: { points: 1, seconds: 60 } }) });
  const [one, other] = [await stage.visitor(), await stage.visitor()];
  const post = async (visitor: Visitor) => (await stage.post(visitor, { type: 'typing' })).status;

  expect([await post(one), await post(one), await post(other)]).toEqual([200, 429, 200]);
});

test('a storm of reloads meets no limit', async () => {
  stage = await openDirectLineStage();
  const visitor = await stage.visitor();

  for (let reload = 0; reload < 50; reload += 1) {
    expect((await stage.call('POST', '/conversations', visitor)).status).toBeLessThan(300);
    expect((await stage.call('GET', `/conversations/${visitor.conversationId}`, visitor)).status).toBe(200);
  }
});
