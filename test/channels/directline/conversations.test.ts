import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeJwt } from 'jose';
import type { DirectLineStage } from '../../support/direct-line.js';
import { openDirectLineStage } from '../../support/direct-line.js';
import { until } from '../../support/until.js';

let stage: DirectLineStage;
afterEach(() => stage.close());

test('the first start is a new conversation, the next one the same, with the same token', async () => {
  stage = await openDirectLineStage();
  const visitor = await stage.visitor();
  const start = () =>
    stage.call('POST', '/conversations', { token: visitor.token, body: { user: {}, locale: 'nl-NL' } });

  const first = await start();
  await until(async () => (await stage.history(visitor)).length > 0);
  const second = await start();

  expect([first.status, second.status]).toEqual([201, 200]);
  expect(first.body).toMatchObject({ ...visitor, expires_in: 3600 });
  expect(second.body).toMatchObject(visitor);
  expect(first.body.streamUrl).toMatch(
    /^ws:\/\/127\.0\.0\.1:\d+\/v3\/directline\/conversations\/.+\/stream\?/,
  );
  expect(stage.turns).toHaveLength(1);
});

test('the bot hears once who joined, in the locale of the page', async () => {
  const heard: object[] = [];
  stage = await openDirectLineStage({
    run: (context) => {
      heard.push({ ...context.activity });
      return Promise.resolve();
    },
  });
  const { token, conversationId } = await stage.visitor();

  await stage.call('POST', '/conversations', { token, body: { locale: 'fy-NL' } });
  await until(() => heard.length > 0);

  const user = { id: decodeJwt(token).user, role: 'user' };
  const bot = { id: 'mandaathulp', name: 'Mandaathulp', role: 'bot' };
  expect(heard).toEqual([
    {
      type: 'conversationUpdate',
      id: expect.any(String),
      channelId: 'directline',
      conversation: { id: conversationId },
      from: user,
      recipient: bot,
      serviceUrl: 'https://directline.invalid/',
      locale: 'fy-NL',
      membersAdded: [bot, user],
    },
  ]);
});

test('a page that is loaded anew is a turn of its own, once however often it asks', async () => {
  stage = await openDirectLineStage({ greeting: ['Hallo!'] });
  const visitor = await stage.visitor();
  const start = async (body: object) =>
    (await stage.call('POST', '/conversations', { token: visitor.token, body })).status;
  const said = (turns: number) => until(async () => (await stage.history(visitor)).length === turns);

  expect(await start({ load: 'een' })).toBe(201);
  await said(1);
  // Its first answer got lost; what asks again meets a process that did not see the first one.
  await stage.restart();
  expect(await start({ load: 'een' })).toBe(200);
  expect(await start({ load: 'twee' })).toBe(200);
  expect(await start({ load: 'twee' })).toBe(200);
  await said(2);
  expect(await start({ load: 'drie' })).toBe(200);
  await said(3);
  expect(await start({})).toBe(200);
  await stage.call('GET', `/conversations/${visitor.conversationId}`, { token: visitor.token });
  await stage.line.close();

  expect(new Set(stage.turns).size).toBe(3);
  expect(await stage.history(visitor)).toEqual(['Hallo!', 'Hallo!', 'Hallo!']);
});

test('the start does not wait for the bot', async () => {
  let finish = (): void => undefined;
  stage = await openDirectLineStage({ run: () => new Promise((resolve) => (finish = resolve)) });

  expect((await stage.call('POST', '/conversations', await stage.visitor())).status).toBe(201);
  await until(() => stage.turns.length === 1);
  finish();
});

test('an opening that was lost in a crash comes at the next resume', async () => {
  stage = await openDirectLineStage();
  const visitor = await stage.visitor();

  const { status } = await stage.call('GET', `/conversations/${visitor.conversationId}`, visitor);
  await until(async () => (await stage.history(visitor)).length > 0);

  expect([status, await stage.history(visitor)]).toEqual([200, ['Hallo!']]);
});

test('starts at the same time open the conversation once', async () => {
  stage = await openDirectLineStage();
  const visitor = await stage.visitor();

  const starts = await Promise.all([1, 2, 3].map(() => stage.call('POST', '/conversations', visitor)));
  await until(() => stage.turns.length === starts.filter(({ status }) => status === 201).length);
  await stage.line.close();

  expect(await stage.history(visitor)).toEqual(['Hallo!']);
});

test('a conversation whose file is damaged begins anew', async () => {
  stage = await openDirectLineStage();
  const visitor = await stage.visitor();
  await stage.call('POST', '/conversations', visitor);
  await until(async () => (await stage.history(visitor)).length > 0);
  await stage.restart();
  const folder = path.join(stage.dir, 'data', 'conversations');
  const [file = ''] = await readdir(folder);
  await writeFile(path.join(folder, file), '{"version":1,');

  const again = await stage.call('POST', '/conversations', visitor);
  await until(async () => (await stage.history(visitor)).length > 0);

  expect([again.status, await stage.history(visitor)]).toEqual([201, ['Hallo!']]);
});

test('the address of the stream is the public one when that is set', async () => {
  stage = await openDirectLineStage({ settings: { publicUrl: 'https://chat.school.example' } });
  const { token, conversationId } = await stage.visitor();

  const { body } = await stage.call('GET', `/conversations/${conversationId}?watermark=7`, { token });

  expect(body.streamUrl).toMatch(
    /^wss:\/\/chat\.school\.example\/v3\/directline\/conversations\/[0-9a-f-]+\/stream\?watermark=7&t=/,
  );
});

test.each([
  [1, 'wss'],
  [0, 'ws'],
])(
  'behind %i proxies of our own that speak https the stream is opened over %s',
  async (proxies, protocol) => {
    stage = await openDirectLineStage({ settings: { proxies } });
    const { token } = await stage.visitor();
    const headers = { 'x-forwarded-proto': 'https' };

    const { body } = await stage.call('POST', '/conversations', { token, headers });

    expect(new URL(body.streamUrl).protocol).toBe(`${protocol}:`);
  },
);

test.each([
  ['a body that is no object', '[]', 400],
  ['broken JSON', '{', 400],
  ['a locale without end', { locale: 'x'.repeat(36) }, 400],
  ['a body without end', { user: 'x'.repeat(20_000) }, 413],
])('a start with %s is refused', async (_what, body, status) => {
  stage = await openDirectLineStage();
  const { token } = await stage.visitor();

  expect((await stage.call('POST', '/conversations', { token, body })).status).toBe(status);
  expect(stage.turns).toEqual([]);
});
