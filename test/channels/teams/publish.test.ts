import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createBot } from '../../../src/bot/bot.js';
import { Conversation } from '../../../src/domain/conversation.js';
import { openLowdbStore } from '../../../src/store/lowdb.js';
import { anActivity } from '../../support/builders.js';
import { botDeps } from '../../support/conversation.js';
import { fixedClock, silentLog } from '../../support/outside.js';
import { fromTeams, teamsOnLoopback } from './loopback.js';
import type { Loopback } from './loopback.js';
import { startMicrosoft } from './microsoft.js';
import type { Microsoft } from './microsoft.js';

let dir: string;
let microsoft: Microsoft;
let loopback: Loopback;
let conversation: Conversation;

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'mandaathulp-'));
  const clock = fixedClock();
  const store = await openLowdbStore({ dir, clock, log: silentLog });
  const bot = createBot(botDeps(store, clock));
  microsoft = await startMicrosoft();
  loopback = await teamsOnLoopback(microsoft, (context, speak) => bot.run(context, speak));
  await loopback.post(fromTeams(microsoft));
  conversation = Conversation.parse(await store.conversations.get('msteams/a:gesprek'));
  microsoft.connector.said.length = 0;
  await store.close();
});
afterEach(async () => {
  await loopback.close();
  await microsoft.close();
  await rm(dir, { recursive: true });
});

test('what is said outside a turn stands in the chat that it is about', async () => {
  const reply = anActivity('De helpdesk antwoordt op ticket DD-2026-00001.');

  expect(await loopback.publish(conversation, [reply], 3)).toBe('read');
  expect(microsoft.connector.said).toMatchObject([{ text: reply.text, conversation: { id: 'a:gesprek' } }]);
});

test('a chat that Teams lets nobody into any more has to be reached otherwise', async () => {
  microsoft.connector.fates.push({ status: 403 });

  expect(await loopback.publish(conversation, [anActivity('Nieuws')], 3)).toBe('never');
  expect(loopback.log.lines.map(({ event }) => event)).toContain('teams.untold');
});
