import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SayDeps } from '../../src/bot/say.js';
import { createSay } from '../../src/bot/say.js';
import type { Publish, Reached } from '../../src/domain/say.js';
import { SerialQueue } from '../../src/domain/serial-queue.js';
import type { Store } from '../../src/domain/store.js';
import { openLowdbStore } from '../../src/store/lowdb.js';
import { NINE, aConversation, anActivity } from '../support/builders.js';
import { fixedClock, recordingLog } from '../support/outside.js';
import { until } from '../support/until.js';

const KEY = 'directline/gesprek-1';
const ID = '00000000-0000-4000-8000-00000000000a';
const saying = { conversation: KEY, id: ID, text: '<b>Het is *gelukt*.</b>' };
const reference = {
  activityId: 'eerste',
  channelId: 'directline',
  serviceUrl: 'https://mandaathulp.example',
  conversation: { id: 'gesprek-1' },
  bot: { id: 'bot' },
  user: { id: 'user-1' },
};

let dir: string;
let store: Store;
let clock: ReturnType<typeof fixedClock>;
let log: ReturnType<typeof recordingLog>;
let published: Parameters<Publish>[];
beforeEach(async () => {
  [clock, log, published] = [fixedClock(), recordingLog(), []];
  dir = await mkdtemp(path.join(tmpdir(), 'say-'));
  store = await openLowdbStore({ dir: path.join(dir, 'data'), clock, log });
});
afterEach(async () => {
  await store.close();
  await rm(dir, { recursive: true });
});

const sayer = (parts: Partial<SayDeps> = {}) =>
  createSay({
    queue: new SerialQueue(),
    conversations: store.conversations,
    publish: (...published_) => {
      published.push(published_);
      return Promise.resolve<Reached>('read');
    },
    clock,
    log,
    ...parts,
  });
const begin = (parts: Parameters<typeof aConversation>[0] = {}) =>
  store.conversations.turn(KEY, () => {
    const conversation = aConversation({ reference, ...parts });
    const commit = { conversation, said: [anActivity('hallo')], filed: [] };
    return Promise.resolve({ commit, result: undefined });
  });
const logged = async () => (await store.conversations.log(KEY, 0, 99))?.activities ?? [];

test('what is said is stored as a plain message of the bot to the user, and then published', async () => {
  await begin();
  expect(await sayer()(saying)).toEqual({ kind: 'said', mark: 2, reached: 'read' });

  const [, message] = await logged();
  expect(message).toMatchObject({
    type: 'message',
    id: ID,
    text: '<b>Het is *gelukt*.</b>',
    textFormat: 'plain',
    channelId: 'directline',
    conversation: { id: 'gesprek-1' },
    from: { id: 'bot', role: 'bot' },
    recipient: { id: 'user-1' },
  });
  expect(message).not.toHaveProperty('replyToId');
  expect(message).not.toHaveProperty('serviceUrl');
  expect(published).toEqual([[aConversation({ ...published[0]![0] }), [message], 2]]);
  expect(published[0]![0].reference).toEqual(reference);
});

test('the buttons of the open question stay, as clients show those of the last message alone', async () => {
  const choices = [
    { value: 'gelukt', label: 'Gelukt' },
    { value: 'nuttig', label: 'Dit was nuttig', hidden: true as const },
  ];
  const draft = {
    ...aConversation().draft,
    open: { id: 'toevoegen.dienst', accepts: 'choice' as const, choices },
  };
  await begin({ draft });

  await sayer()(saying);

  expect((await logged()).at(-1)).toMatchObject({
    suggestedActions: { actions: [{ type: 'imBack', title: 'Gelukt', value: 'Gelukt' }] },
  });
  expect(JSON.stringify(await logged())).not.toContain('nuttig');
});

test('its own buttons come before those, and an answer of the helpdesk is remembered', async () => {
  const open = {
    id: 'afloop',
    accepts: 'choice' as const,
    choices: [{ value: 'school', label: 'Nog een school' }],
  };
  await begin({ draft: { ...aConversation().draft, open } });

  await sayer()({ ...saying, offers: ['Antwoord op ticket 1'], answersOn: 'DD-2026-00001' });

  expect((await logged()).at(-1)).toMatchObject({
    suggestedActions: { actions: [{ value: 'Antwoord op ticket 1' }, { value: 'Nog een school' }] },
  });
  expect((await store.conversations.get(KEY))?.draft.answeredOn).toBe('DD-2026-00001');
});

test('it changes nothing in the conversation: neither its draft, nor when its term ends', async () => {
  await begin();
  const before = await store.conversations.get(KEY);
  clock.advance(60_000);
  await sayer()(saying);

  expect(await store.conversations.get(KEY)).toEqual(before);
});

test('said again it stands there once, and is published again: the first may not have come', async () => {
  await begin();
  const first = await sayer()(saying);
  await sayer()({ ...saying, id: ID.replace('a', 'b') });

  expect(await sayer()(saying)).toEqual(first);
  expect((await logged()).map(({ id }) => id)).toEqual([expect.any(String), ID, ID.replace('a', 'b')]);
  expect(published.map(([, [activity], mark]) => [activity?.id, mark])).toEqual([
    [ID, 2],
    [ID.replace('a', 'b'), 3],
    [ID, 2],
  ]);
});

test('said at the same time by many it stands there once', async () => {
  await begin();
  const say = sayer();
  await Promise.all(Array.from({ length: 5 }, () => say(saying)));

  expect(await logged()).toHaveLength(2);
});

test.each([
  ['was deleted', undefined],
  ['has ended', { ended: true } as const],
])('in a conversation that %s nothing is said or stored', async (_name, parts) => {
  if (parts) await begin(parts);

  expect(await sayer()(saying)).toEqual({ kind: 'gone' });
  expect(await logged()).toHaveLength(parts ? 1 : 0);
  expect(published).toEqual([]);
});

test('what cannot be published stays stored, and the log says so without a word of it', async () => {
  await begin();
  const publish = () => Promise.reject(new Error('secret words'));

  expect(await sayer({ publish })(saying)).toEqual({ kind: 'said', mark: 2, reached: 'later' });
  expect(await logged()).toHaveLength(2);
  expect(log.lines.map(({ event }) => event)).toEqual(['say.not_spoken']);
  expect(JSON.stringify(log.lines)).not.toMatch(/secret|gelukt/);
});

test('a conversation gets its message between two turns, and keeps the next waiting until it is said', async () => {
  await begin();
  const queue = new SerialQueue();
  const order: string[] = [];
  let speak: (() => void) | undefined;
  const publish: Publish = async () => {
    await new Promise<void>((resolve) => (speak = resolve));
    order.push('said');
    return 'read';
  };
  const said = sayer({ queue, publish })(saying);
  const next = queue.run(KEY, () => Promise.resolve(order.push('next turn')));
  await until(() => speak !== undefined);
  expect(order).toEqual([]);
  speak?.();
  await Promise.all([said, next]);

  expect(order).toEqual(['said', 'next turn']);
});

test('it is later than what was said before it, also when the clock went back', async () => {
  await begin();
  clock.advance(-60_000);
  await sayer()(saying);

  expect((await logged()).map(({ timestamp }) => timestamp)).toEqual([NINE, '2026-03-02T09:00:00.001Z']);
});
