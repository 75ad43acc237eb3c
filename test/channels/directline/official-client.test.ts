import { ConnectionStatus } from 'botframework-directlinejs';
import { HelpdeskError } from '../../../src/domain/errors.js';
import type { DirectLineStage, Shown, Visitor } from '../../support/direct-line.js';
import { openDirectLineStage } from '../../support/direct-line.js';
import type { OfficialClient } from '../../support/official-client.js';
import { closeOfficialClients, officialClient } from '../../support/official-client.js';
import { anActivity } from '../../support/builders.js';
import { until } from '../../support/until.js';

let stage: DirectLineStage;
afterEach(async () => {
  closeOfficialClients();
  await stage.close();
});

async function opened(visitor: Visitor, options = {}): Promise<OfficialClient> {
  const client = officialClient({ domain: stage.domain, token: visitor.token, ...options });
  await until(() => client.isOnline);
  return client;
}

const keyOf = ({ conversationId }: Visitor) => `directline/${conversationId}`;

/** Stores something that no socket is told of, as if they had all just broken. */
const storeUnheard = (visitor: Visitor, text: string) =>
  stage.store.conversations.turn(keyOf(visitor), (stored) =>
    Promise.resolve({
      commit: { conversation: stored!, said: [anActivity(text)], filed: [] },
      result: undefined,
    }),
  );

test('a conversation from the first hello to the answer', async () => {
  stage = await openDirectLineStage();
  const visitor = await stage.visitor();
  const client = await opened(visitor);
  await until(() => client.shown.length === 1);

  const id = await client.says('hallo', { channelData: { clientActivityID: 'c1' } });
  await until(() => client.shown.length === 3);

  expect(client.shown).toEqual(['Hallo!', 'hallo', 'Je zei: hallo']);
  expect(client.received[1]).toMatchObject({
    id,
    channelData: { clientActivityID: 'c1' },
    from: { name: 'Annie' },
  });
  expect(client.received[2]).toMatchObject({ replyToId: id, from: { role: 'bot' } });
  expect(client.statuses).toEqual([
    ConnectionStatus.Uninitialized,
    ConnectionStatus.Connecting,
    ConnectionStatus.Online,
  ]);
});

test('a client without WebSocket hears the same', async () => {
  stage = await openDirectLineStage();
  const client = await opened(await stage.visitor(), { webSocket: false, pollingInterval: 200 });
  await until(() => client.shown.length === 1);

  await client.says('hallo');
  await until(() => client.shown.length === 3);

  expect(client.shown).toEqual(['Hallo!', 'hallo', 'Je zei: hallo']);
});

test('a page that is loaded again resumes the conversation with all that was said', async () => {
  stage = await openDirectLineStage();
  const visitor = await stage.visitor();
  const before = await opened(visitor);
  await until(() => before.shown.length === 1);
  await before.says('a');
  await until(() => before.shown.length === 3);
  before.close();

  const after = await opened(visitor, { conversationId: visitor.conversationId, watermark: '0' });
  await until(() => after.shown.length === 3);
  await after.says('b');
  await until(() => after.shown.length === 5);

  expect(after.shown).toEqual(['Hallo!', 'a', 'Je zei: a', 'b', 'Je zei: b']);
  expect(after.received).toHaveLength(5);
});

test('a server that restarts loses and doubles nothing', async () => {
  stage = await openDirectLineStage();
  const visitor = await stage.visitor();
  const client = await opened(visitor);
  await until(() => client.shown.length === 1);
  await client.says('a');
  await until(() => client.shown.length === 3);

  await stage.restart();
  await stage.post(visitor, { type: 'message', text: 'b' });
  await until(() => client.shown.length === 5);

  expect(client.shown).toEqual(['Hallo!', 'a', 'Je zei: a', 'b', 'Je zei: b']);
  expect(client.received).toHaveLength(5);
});

test('a socket that is lost before anything was heard loses nothing', async () => {
  stage = await openDirectLineStage({ greeting: [] });
  const visitor = await stage.visitor();
  const client = await opened(visitor);
  await until(async () => (await stage.store.conversations.get(keyOf(visitor))) !== undefined);
  await storeUnheard(visitor, 'Ben je er nog?');
  expect(client.received).toEqual([]);

  await stage.restart();
  await until(() => client.shown.length === 1);

  expect(client.shown).toEqual(['Ben je er nog?']);
});

test('a socket that is lost in the middle loses and doubles nothing', async () => {
  stage = await openDirectLineStage();
  const visitor = await stage.visitor();
  const client = await opened(visitor);
  await until(() => client.shown.length === 1);
  await storeUnheard(visitor, 'Ben je er nog?');

  await stage.restart();
  await until(() => client.shown.length === 2);

  expect(client.received.map(({ id }) => id)).toHaveLength(2);
});

test('two pages of one conversation show the same', async () => {
  stage = await openDirectLineStage();
  const visitor = await stage.visitor();
  const [one, two] = [await opened(visitor), await opened(visitor)];
  await until(() => one.shown.length === 1 && two.shown.length === 1);

  await one.says('a');
  await until(() => one.shown.length === 3 && two.shown.length === 3);
  await two.says('b');
  await until(() => one.shown.length === 5 && two.shown.length === 5);

  expect(one.shown).toEqual(['Hallo!', 'a', 'Je zei: a', 'b', 'Je zei: b']);
  expect(two.shown).toEqual(one.shown);
});

test('a token that expires is told as that, and a new one for the same conversation goes on', async () => {
  stage = await openDirectLineStage();
  const visitor = await stage.visitor();
  const client = await opened(visitor);
  await until(() => client.shown.length === 1);
  await client.says('a');
  stage.clock.advance(3600_000);

  expect(await client.says('te laat')).toBe('retry');
  expect(client.statuses).toContain(ConnectionStatus.ExpiredToken);
  const { conversationId } = visitor;
  const token = await stage.line.tokens.issue({
    kind: 'conversation',
    user: 'dl_an',
    conversation: conversationId,
    seconds: 3600,
  });
  const next = await opened({ token, conversationId }, { conversationId, watermark: '0' });
  await until(() => next.shown.length === 3);
  await next.says('b');
  await until(() => next.shown.length === 5);

  expect(next.shown).toEqual(['Hallo!', 'a', 'Je zei: a', 'b', 'Je zei: b']);
});

test('the client renews its token by itself', async () => {
  stage = await openDirectLineStage();
  const visitor = await stage.visitor();
  const { line } = await opened(visitor);

  const token = await refresh(line);

  expect(await stage.line.tokens.read(token, 'conversation')).toMatchObject({
    kind: 'valid',
    conversation: visitor.conversationId,
  });
});

test('a refused message fails at once, and one that could not be stored may be sent again', async () => {
  let works = false;
  stage = await openDirectLineStage({
    script: (text) => (works ? [`Je zei: ${text}`] : Promise.reject(new HelpdeskError('store_unwritable'))),
  });
  const client = await opened(await stage.visitor());
  await until(() => client.shown.length === 1);

  await expect(client.says('x'.repeat(300_001))).rejects.toMatchObject({ status: 413 });
  expect(await client.says('a')).toBe('retry');
  await until(() => client.shown.length === 2);
  works = true;
  await client.says('a');
  await until(() => client.shown.length === 4);

  expect(client.shown).toEqual(['Hallo!', 'Dat lukt nu niet.', 'a', 'Je zei: a']);
});

test('typing and events of the page come back to it', async () => {
  stage = await openDirectLineStage();
  const client = await opened(await stage.visitor());
  await until(() => client.shown.length === 1);

  const typing = await client.line.postActivity({ type: 'typing', from: { id: 'x' } }).toPromise();
  const event = await client.line
    .postActivity({ type: 'event', name: 'webchat/join', value: {}, from: { id: 'x' } })
    .toPromise();
  await until(() => client.received.length === 3);

  expect(client.received.slice(1).map(({ id, type }) => [id, type])).toEqual([
    [typing, 'typing'],
    [event, 'event'],
  ]);
});

test('files are sent along and come back under an address that works', async () => {
  stage = await openDirectLineStage();
  const client = await opened(await stage.visitor());
  const file = (name: string, text: string) => ({
    name,
    contentType: 'text/plain' as const,
    contentUrl: `data:text/plain,${text}`,
  });

  const id = await client.says('twee bestanden', {
    attachments: [file('a.txt', 'eerste'), file('b.txt', 'tweede')],
  });
  await until(() => client.shown.length === 3);

  const echo = client.received.find((activity) => activity.id === id) as unknown as Shown;
  const texts = echo.attachments?.map(async ({ contentUrl }) => (await fetch(contentUrl)).text()) ?? [];
  expect(echo.attachments?.map(({ name }) => name)).toEqual(['a.txt', 'b.txt']);
  expect(await Promise.all(texts)).toEqual(['eerste', 'tweede']);
});

test('a session id is found', async () => {
  stage = await openDirectLineStage();
  const { line } = await opened(await stage.visitor());

  expect(await line.getSessionId().toPromise()).not.toBe('');
});

const refresh = (line: OfficialClient['line']): Promise<string> =>
  // What its timer does every fifteen minutes.
  (line as unknown as { refreshToken(): { toPromise(): Promise<string> } }).refreshToken().toPromise();
