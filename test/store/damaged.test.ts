import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { recordingLog } from '../support/outside.js';
import { DAY, KEY, MINUTE, aTurn, afterNine, fileOne, nine } from './contract/support.js';
import { aFolder, cleanUp, filesIn, onlyFile, openStore, textOf } from './folder.js';

afterAll(cleanUp);

describe('a damaged file', () => {
  const SECRET_WORDS = 'mijn moeder heet Annie';

  test.each([
    ['truncated', (text: string) => text.slice(0, text.length / 2)],
    ['empty', () => ''],
    ['of another shape', (text: string) => text.replace('"version":1', '"version":0')],
    ['of another conversation', (text: string) => text.replace(KEY, 'directline/ander')],
  ])('of a conversation, %s, is set aside and told once', async (_, damage) => {
    const dir = await aFolder();
    const log = recordingLog();
    const before = await openStore(dir);
    await aTurn(before, KEY, { said: [SECRET_WORDS] });
    await before.close();
    const file = await onlyFile(dir, 'conversations');
    await writeFile(file, damage(await textOf(file)));

    const store = await openStore(dir, { log });
    await aTurn(store, 'directline/ander', { said: ['gewoon'] });
    await expect(aTurn(store, KEY)).rejects.toMatchObject({ code: 'record_damaged' });
    expect(await aTurn(store, KEY, { said: ['opnieuw'] })).toMatchObject({ mark: 1 });
    await store.close();
    const setAside = (await filesIn(dir)).filter((name) => name.includes('.json.damaged-'));
    expect(setAside).toHaveLength(1);
    expect(log.lines).toMatchObject([
      { level: 'error', fields: { code: 'record_damaged', file: `conversations/${path.basename(file)}` } },
    ]);
    expect(JSON.stringify(log.lines)).not.toContain(SECRET_WORDS);
  });

  test('of a conversation is told to whoever only reads as well', async () => {
    const dir = await aFolder();
    const before = await openStore(dir);
    await aTurn(before, KEY);
    await before.close();
    await writeFile(await onlyFile(dir, 'conversations'), '{');

    const store = await openStore(dir);
    const reads = await Promise.allSettled([
      store.conversations.get(KEY),
      store.conversations.log(KEY, 0, 1),
    ]);
    expect(reads[0]).toMatchObject({ status: 'rejected', reason: { code: 'record_damaged' } });
    expect(reads[1]).toMatchObject({ status: 'fulfilled', value: undefined });
    await store.close();
  });

  test.each([
    ['truncated', (text: string) => text.slice(0, text.length / 2)],
    ['of another ticket', (text: string) => text.replaceAll('DD-2026-00002', 'DD-2026-00009')],
  ])('of a ticket, %s, does not stop the start, and its number is never given again', async (_, damage) => {
    const dir = await aFolder();
    const log = recordingLog();
    const before = await openStore(dir);
    const healthy = await fileOne(before);
    const { ticket } = await fileOne(before);
    await before.close();
    const file = path.join(dir, 'tickets', `${ticket.number}.json`);
    await writeFile(file, damage(await textOf(file)));

    for (const lines of [1, 1]) {
      const store = await openStore(dir, { log });
      expect(log.lines).toHaveLength(lines);
      expect(await store.tickets.get(healthy.ticket.number)).toEqual(healthy.ticket);
      expect(await store.tickets.get(ticket.number)).toBeUndefined();
      expect(await store.deliveries.claim(nine, 9, MINUTE)).toHaveLength(2);
      expect(await store.tickets.nextNumber(2026)).toBe('DD-2026-00003');
      await store.close();
    }
    expect(log.lines[0]).toMatchObject({
      fields: { code: 'record_damaged', file: `tickets/${ticket.number}.json` },
    });
  });

  test.each([
    ['is damaged', (file: string) => writeFile(file, '')],
    ['is gone', (file: string) => rm(file)],
  ])('of a ticket: when it %s later, its deliveries no longer wait', async (_, damage) => {
    const dir = await aFolder();
    const store = await openStore(dir);
    const { ticket } = await fileOne(store);
    await damage(path.join(dir, 'tickets', `${ticket.number}.json`));

    expect(await store.deliveries.claim(nine, 9, MINUTE)).toEqual([]);
    expect(await store.deliveries.nextDue()).toBeUndefined();
    expect(await store.tickets.byKey(ticket.key)).toBeUndefined();
    await store.close();
  });

  test('of a ticket that is met later is set aside, and the others are still delivered', async () => {
    const dir = await aFolder();
    const store = await openStore(dir);
    const { ticket } = await fileOne(store);
    const healthy = await fileOne(store);
    await writeFile(path.join(dir, 'tickets', `${ticket.number}.json`), '');

    const claimed = await store.deliveries.claim(nine, 9, MINUTE);
    expect(claimed.map(({ delivery }) => delivery)).toEqual(healthy.deliveries);
    expect(await store.tickets.get(ticket.number)).toBeUndefined();
    expect(await store.deliveries.nextDue()).toEqual(afterNine(MINUTE));
    await store.close();
  });

  test('of the journal, of a secret or of the serials does not stop the start', async () => {
    const dir = await aFolder();
    const before = await openStore(dir);
    const secret = await before.secret('tokens', 32);
    await fileOne(before, { status: 'closed' });
    await before.sweep(afterNine(MINUTE), afterNine(DAY));
    await before.close();
    const damaged = ['journal/DD-2026-00007.json', 'secrets/tokens.json', 'serials.json'];
    for (const file of damaged) await writeFile(path.join(dir, file), '{"version":1');

    const log = recordingLog();
    const store = await openStore(dir, { log });
    const made = await store.secret('tokens', 32);
    expect([...made]).not.toEqual([...secret]);
    expect([...(await store.secret('tokens', 32))]).toEqual([...made]);
    expect(await store.tickets.nextNumber(2026)).toBe('DD-2026-00008');
    expect(log.lines.map(({ fields }) => fields.file).sort()).toEqual(damaged);
    await store.close();
  });

  test('that was set aside is deleted with the conversations of its time', async () => {
    const dir = await aFolder();
    const store = await openStore(dir);
    await aTurn(store, KEY, { lastAt: afterNine(9 * MINUTE).toISOString() });
    await store.close();
    await writeFile(await onlyFile(dir, 'conversations'), 'x');
    const again = await openStore(dir);
    await expect(again.conversations.get(KEY)).rejects.toMatchObject({ code: 'record_damaged' });

    expect(await again.sweep(nine, afterNine(DAY))).toBe(0);
    expect(await again.sweep(afterNine(1), afterNine(DAY))).toBe(1);
    expect(await filesIn(dir)).toEqual([]);
    await again.close();
  });
});

test('sweeping sets aside what does not tell how old it is, and deletes it when its time has come', async () => {
  const dir = await aFolder();
  const before = await openStore(dir);
  await aTurn(before, KEY);
  await before.close();
  await writeFile(await onlyFile(dir, 'conversations'), '\0\0\0');
  const store = await openStore(dir);

  expect(await store.sweep(afterNine(1), afterNine(DAY))).toBe(0);
  expect(await store.sweep(afterNine(1), afterNine(DAY))).toBe(1);
  expect(await filesIn(dir)).toEqual([]);
  await store.close();
});
