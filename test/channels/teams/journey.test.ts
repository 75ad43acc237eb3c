import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createBot } from '../../../src/bot/bot.js';
import { buttonsOf, plainText } from '../../../src/channels/plain.js';
import { openLowdbStore } from '../../../src/store/lowdb.js';
import { botDeps } from '../../support/conversation.js';
import { fixedClock, silentLog } from '../../support/outside.js';
import { ANNA, fromTeams, teamsOnLoopback } from './loopback.js';
import { startMicrosoft } from './microsoft.js';

test('somebody in Teams goes from the installation to one ticket, and is not asked for the address that Teams knows', async () => {
  const dir = await mkdtemp(path.join(tmpdir(), 'mandaathulp-'));
  const clock = fixedClock();
  const store = await openLowdbStore({ dir, clock, log: silentLog });
  const bot = createBot(botDeps(store, clock));
  const microsoft = await startMicrosoft();
  const { said } = microsoft.connector;
  microsoft.connector.member = { id: ANNA.id, email: 'anna@regenboog.example' };
  const loopback = await teamsOnLoopback(microsoft, (context, speak) => bot.run(context, speak));
  const says = async (text: string) => {
    said.length = 0;
    expect(await loopback.post(fromTeams(microsoft, { text }))).toMatchObject({ status: 200 });
    return said.map(plainText);
  };

  await loopback.post(fromTeams(microsoft, { type: 'installationUpdate', action: 'add', text: undefined }));
  expect(said.map(plainText)).toEqual([
    expect.stringMatching(/^Hallo! Ik ben Mandaathulp/),
    expect.stringMatching(/leerlingen/),
    expect.stringMatching(/overeenkomst[^]*\[3\] Weet ik niet$/),
  ]);
  for (const text of ['Ja', 'Ja', ...Array<string>(6).fill('Gelukt')]) await says(text);
  await says('Nee, alleen deze');
  await says('Anna de Vries');
  await says('obs De Regenboog');
  await says('Almere');
  const [review = ''] = await says('05AB00');
  expect(review).toMatch(/Beheerder: Anna de Vries[^]*Mailadres: anna@regenboog\.example/);

  // Six things to change are more than Teams shows as suggestions.
  await says('Iets wijzigen');
  expect(said.at(-1)?.attachments).toHaveLength(1);
  const change = buttonsOf(said.at(-1)).find(({ label }) => label === 'School');
  expect(change?.sends).toEqual({ value: { msteams: { type: 'imBack', value: 'School' } } });
  await says('School');
  await says('Plaats');
  await says('Almere');

  const tap = fromTeams(microsoft, { text: 'Versturen' });
  said.length = 0;
  await loopback.post(tap);
  await loopback.post(tap);
  expect(
    said
      .map(plainText)
      .join('\n')
      .match(/DD-2026-\d{5}/g),
  ).toEqual(['DD-2026-00001']);
  expect(await store.tickets.get('DD-2026-00001')).toMatchObject({
    channel: 'msteams',
    administrator: 'Anna de Vries',
    replyAddress: 'anna@regenboog.example',
  });
  expect(await store.tickets.get('DD-2026-00002')).toBeUndefined();

  await loopback.close();
  await microsoft.close();
  await store.close();
  await rm(dir, { recursive: true });
});
