import { once } from 'node:events';
import { WebSocket } from 'ws';
import { HelpdeskError } from '../../../src/domain/errors.js';
import { directLineDefaults } from '../../../src/channels/directline/settings.js';
import type { DirectLineStage } from '../../support/direct-line.js';
import { message, openDirectLineStage } from '../../support/direct-line.js';
import { listen, refused, streamUrl } from '../../support/stream.js';
import { until } from '../../support/until.js';

let stage: DirectLineStage;
afterEach(() => stage.close());

test('a stream brings the echo first, then the answers to it, with a mark', async () => {
  stage = await openDirectLineStage();
  const visitor = await stage.visitor();
  const { frames, activities, texts } = await openFor(visitor);

  const { body } = await stage.post(visitor, message('hallo', 'c1'));
  await until(() => activities().length === 3);

  expect(texts()).toEqual(['Hallo!', 'hallo', 'Je zei: hallo']);
  expect(activities()[1]).toMatchObject({ id: body.id, channelData: { clientActivityID: 'c1' } });
  expect(activities()[2]).toMatchObject({ replyToId: body.id, from: { role: 'bot' } });
  expect(frames.at(-1)?.watermark).toBe('3');
  expect(JSON.stringify(frames)).not.toMatch(/serviceUrl|recipient|conversationUpdate/);
});

test('two pages of one conversation both get everything', async () => {
  stage = await openDirectLineStage();
  const visitor = await stage.visitor();
  const [one, two] = [await openFor(visitor), await openFor(visitor)];

  await stage.post(visitor, message('a'));

  await until(() => one.texts().length === 3 && two.texts().length === 3);
  expect(two.texts()).toEqual(one.texts());
});

test.each(['', '1', '2', '-', '57'])('a stream from mark "%s" loses nothing', async (watermark) => {
  stage = await openDirectLineStage();
  const visitor = await stage.visitor();
  await stage.post(visitor, message('a'));
  await stage.post(visitor, message('b'));

  const { texts } = await openFor(visitor, watermark);

  const after = { '1': 1, '2': 2 }[watermark] ?? 0;
  const all = ['a', 'Je zei: a', 'b', 'Je zei: b'].slice(after);
  await until(() => texts().length === all.length);
  expect(texts()).toEqual(all);
});

test('a long history comes in pieces, whole and in order', async () => {
  const many = Array.from({ length: 350 }, (_, index) => `antwoord ${index}`);
  stage = await openDirectLineStage({ script: () => many });
  const visitor = await stage.visitor();
  await stage.post(visitor, message('a'));

  const { frames, texts } = await openFor(visitor);
  await until(() => texts().length === 351);

  expect(texts()).toEqual(['a', ...many]);
  expect(frames.map(({ watermark }) => watermark)).toEqual(['100', '200', '300', '351']);
});

test('typing of the user comes back and typing of the bot is shown, and neither is stored', async () => {
  stage = await openDirectLineStage({
    script: async (_text, context) => {
      await context.sendActivity({ type: 'typing' });
      return ['Klaar'];
    },
  });
  const visitor = await stage.visitor();
  const { activities, frames } = await openFor(visitor);
  await until(() => activities().length === 1);

  const { body } = await stage.post(visitor, { type: 'typing', channelData: { clientActivityID: 't1' } });
  await stage.post(visitor, message('a'));
  await until(() => activities().length === 5);

  expect(activities().map(({ type }) => type)).toEqual(['message', 'typing', 'typing', 'message', 'message']);
  expect(activities()[1]).toMatchObject({
    id: body.id,
    channelData: { clientActivityID: 't1' },
    from: { role: 'user' },
  });
  expect(activities()[2]).toMatchObject({ id: expect.any(String), from: { id: 'mandaathulp', role: 'bot' } });
  expect(frames[1]?.watermark).toBe('1');
  expect(await stage.history(visitor)).toEqual(['Hallo!', 'a', 'Klaar']);
});

test('an event comes back although the bot says nothing to it', async () => {
  stage = await openDirectLineStage();
  const visitor = await stage.visitor();
  const { activities } = await openFor(visitor);
  await until(() => activities().length === 1);

  const { body } = await stage.post(visitor, { type: 'event', name: 'webchat/join', value: {} });
  await until(() => activities().length === 2);

  expect(activities()[1]).toMatchObject({ id: body.id, type: 'event', name: 'webchat/join' });
});

test('an activity that the bot passes over in silence comes back all the same', async () => {
  stage = await openDirectLineStage({ run: () => Promise.resolve() });
  const visitor = await stage.visitor();
  const { activities } = await openFor(visitor);

  const { body } = await stage.post(visitor, message('a', 'c1'));
  await until(() => activities().length === 1);

  expect(activities()[0]).toMatchObject({ id: body.id, channelData: { clientActivityID: 'c1' } });
});

test('what could not be stored is told at once, without waiting for an echo that never comes', async () => {
  stage = await openDirectLineStage({ script: () => Promise.reject(new HelpdeskError('store_unwritable')) });
  const visitor = await stage.visitor();
  const { activities, frames } = await openFor(visitor);
  await until(() => activities().length === 1);

  expect((await stage.post(visitor, message('a'))).status).toBe(503);
  await until(() => activities().length === 2);

  expect(activities()[1]).toMatchObject({ text: 'Dat lukt nu niet.' });
  expect(activities()[1]).not.toHaveProperty('replyToId');
  expect(frames.at(-1)?.watermark).toBe('1');
});

test('what another part of the program stored is brought to the pages when it says so', async () => {
  stage = await openDirectLineStage();
  const visitor = await stage.visitor();
  const { texts } = await openFor(visitor);
  await until(() => texts().length === 1);
  const key = `directline/${visitor.conversationId}`;
  await stage.store.conversations.turn(key, (stored) =>
    Promise.resolve({
      commit: {
        conversation: stored!,
        said: [
          { type: 'message', id: 'x', timestamp: '2026-03-02T10:00:00.000Z', text: 'Je ticket is klaar.' },
        ],
        filed: [],
      },
      result: undefined,
    }),
  );

  stage.line.publish(key);

  await until(() => texts().length === 2);
  expect(texts()).toEqual(['Hallo!', 'Je ticket is klaar.']);
});

test('an address of a stream works more than once, for a minute', async () => {
  stage = await openDirectLineStage();
  const url = await streamUrl(stage, await stage.visitor());

  await listen(url);
  stage.clock.advance(59_000);
  await listen(url);
  stage.clock.advance(1000);

  expect(await refused(url)).toBe(403);
});

test('only the token of a stream of that very conversation opens it', async () => {
  stage = await openDirectLineStage();
  const [mine, other] = [await stage.visitor(), await stage.visitor()];
  const url = await streamUrl(stage, mine);

  expect(await refused(url.replace(mine.conversationId, other.conversationId))).toBe(403);
  expect(await refused(url.replace(/&t=.*/, `&t=${mine.token}`))).toBe(403);
  expect(await refused(url.replace(/&t=.*/, ''))).toBe(403);
  expect(await refused(url.replace('/stream', '/elders'))).toBe(404);
});

test('a stream token is not good for talking', async () => {
  stage = await openDirectLineStage();
  const visitor = await stage.visitor();
  const token = new URL(await streamUrl(stage, visitor)).searchParams.get('t') ?? '';

  expect((await stage.post({ ...visitor, token }, message('a'))).status).toBe(403);
});

test('a page of another site may not open a stream, unless it is allowed', async () => {
  stage = await openDirectLineStage({
    settings: { allowedOrigins: ['https://www.school.example'], publicUrl: 'https://chat.example' },
  });
  const url = (await streamUrl(stage, await stage.visitor())).replace(
    'wss://chat.example',
    stage.domain.replace('http', 'ws').replace('/v3/directline', ''),
  );

  expect(await refused(url, { origin: 'https://elders.example' })).toBe(403);
  expect(await refused(url, { origin: 'null' })).toBe(403);
  await listen(url, { origin: 'https://www.school.example' });
  await listen(url, { origin: 'https://chat.example' });
  await listen(url, { origin: new URL(stage.domain).origin });
});

test('a sixth page of a conversation takes the place of the first', async () => {
  stage = await openDirectLineStage();
  const url = await streamUrl(stage, await stage.visitor());
  const first = await listen(url);
  for (let page = 2; page <= 5; page += 1) await listen(url);
  expect(first.socket.readyState).toBe(WebSocket.OPEN);

  await listen(url);

  const [status] = (await once(first.socket, 'close')) as [number];
  expect(status).toBe(1013);
});

test('an address has as many sockets as it may, and gets one again when one closes', async () => {
  const limits = { ...directLineDefaults.limits, socketsPerAddress: 1 };
  stage = await openDirectLineStage({ settings: { limits } });
  const url = await streamUrl(stage, await stage.visitor());
  const { socket } = await listen(url);

  expect(await refused(url, { headers: { 'x-forwarded-for': '1.1.1.1' } })).toBe(429);
  socket.close();
  await once(socket, 'close');

  await listen(url);
});

test('a socket that does not answer a ping is dropped, one that does is kept', async () => {
  const timing = { ...directLineDefaults.timing, pingMs: 40 };
  stage = await openDirectLineStage({ settings: { timing } });
  const url = await streamUrl(stage, await stage.visitor());
  const alive = await listen(url);
  const dead = await listen(url, { autoPong: false });

  const [status] = (await once(dead.socket, 'close')) as [number];
  await once(alive.socket, 'ping');

  expect(status).toBe(1006);
  expect(alive.socket.readyState).toBe(WebSocket.OPEN);
});

test('what a client sends is not listened to, and too much of it ends the connection', async () => {
  stage = await openDirectLineStage();
  const { socket } = await listen(await streamUrl(stage, await stage.visitor()));
  socket.send('');
  socket.send('{"activities":[]}');
  socket.send('x'.repeat(64 * 1024 + 1));

  const [status] = (await once(socket, 'close')) as [number];

  expect(status).toBe(1009);
});

test('a client that does not read is dropped, and finds everything when it comes back', async () => {
  stage = await openDirectLineStage();
  const visitor = await stage.visitor();
  const { socket } = await listen(await streamUrl(stage, visitor));
  socket.pause();

  // More than the buffers of both ends hold.
  for (let post = 0; post < 60; post += 1) {
    await stage.post(visitor, { type: 'typing', channelData: 'x'.repeat(250_000) });
  }
  await stage.post(visitor, message('a'));
  socket.resume();
  const [status] = (await once(socket, 'close')) as [number];
  const { texts } = await openFor(visitor);
  await until(() => texts().length === 3);

  expect(status).toBe(1006);
  expect(texts()).toEqual(['Hallo!', 'a', 'Je zei: a']);
});

test('closing says goodbye to every page', async () => {
  stage = await openDirectLineStage();
  const { socket } = await listen(await streamUrl(stage, await stage.visitor()));

  const closed = once(socket, 'close');
  await stage.line.close();

  expect((await closed)[0]).toBe(1001);
});

async function openFor(visitor: Awaited<ReturnType<DirectLineStage['visitor']>>, watermark = '') {
  const listener = await listen(await streamUrl(stage, visitor, watermark));
  return {
    frames: listener.frames,
    activities: () => listener.activities,
    texts: () => listener.texts,
  };
}
