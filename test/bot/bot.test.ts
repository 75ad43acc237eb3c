import { createConversation } from '../../dialogs/index.js';
import type { BotDeps } from '../../src/bot/bot.js';
import { HelpdeskError } from '../../src/domain/errors.js';
import { errorText } from '../../src/domain/errors.texts.js';
import { openStage } from '../support/conversation.js';
import type { Stage } from '../support/conversation.js';
import { recordingLog } from '../support/outside.js';

let stage: Stage;
const open = async (parts: Partial<BotDeps> = {}) => (stage = await openStage(parts));
afterEach(() => stage.close());

const TO_THE_REVIEW = ['ja', 'ja', 'gelukt', 'gelukt', 'gelukt', 'gelukt', 'gelukt', 'gelukt', 'nee'].concat([
  'Anna de Vries',
  'obs De Regenboog',
  'Almere',
  '05AB00',
  'anna@school.example',
]);

/** The store's conversations on a disk that fills up when the test says so. */
const onDisk = (disk: { full: boolean }): BotDeps['conversations'] => ({
  log: (...args) => stage.store.conversations.log(...args),
  turn: (key, work) =>
    stage.store.conversations.turn(key, async (stored) => {
      const done = await work(stored);
      if (disk.full) throw new HelpdeskError('store_unwritable');
      return done;
    }),
});

const conversation = (key: string) => stage.store.conversations.get(key);
const logOf = async (key: string) => (await stage.store.conversations.log(key, 0, 1000))?.activities ?? [];

test('the same activity twice has one effect, and the second delivery gets the first answer', async () => {
  const user = (await open()).user();
  await user.opens();
  const first = await user.sends({ type: 'message', text: 'ja', id: 'zelfde' });
  const second = await user.sends({ type: 'message', text: 'ja', id: 'zelfde' });

  expect(second).toEqual(first);
  expect((await logOf(user.key)).filter(({ id }) => id === 'zelfde')).toHaveLength(1);
  expect((await conversation(user.key))?.draft).toMatchObject({ overeenkomst: 'ja' });
  expect((await conversation(user.key))?.draft.toegang).toBeUndefined();
});

test('twenty messages at the same moment are answered one after another, each once', async () => {
  const user = (await open()).user();
  await user.opens();

  await Promise.all(Array.from({ length: 19 }, () => user.says('waar was ik')));

  const log = await logOf(user.key);
  const asked = log.filter(({ text }) => text === 'waar was ik');
  expect(asked).toHaveLength(19);
  for (const { id } of asked) expect(log.filter(({ replyToId }) => replyToId === id)).toHaveLength(2);
});

test('a message too many is refused in plain words, and nothing else is lost', async () => {
  const user = (await open()).user();
  await user.opens();

  const answers = await Promise.all(Array.from({ length: 25 }, () => user.says('waar was ik')));

  const refused = answers.filter(([first]) => first === errorText('conversation_busy'));
  expect(refused).toHaveLength(5);
  expect((await logOf(user.key)).filter(({ text }) => text === 'waar was ik')).toHaveLength(20);
});

test('of a file that the user sends along its address is kept, and nothing that is in it', async () => {
  const user = (await open()).user();
  await user.opens();
  const file = { contentType: 'image/png', name: 'a.png', contentUrl: 'https://chat.example/files/1' };
  const drawing = { contentType: 'text/html', content: '<p>hallo' };
  const script = { contentType: 'text/html', contentUrl: 'javascript:alert(1)' };

  await user.sends({
    type: 'message',
    text: 'kijk',
    id: 'foto',
    attachments: [{ ...file, content: 'x' }, drawing, script],
  });

  expect((await logOf(user.key)).find(({ id }) => id === 'foto')).toMatchObject({ attachments: [file] });
});

test.each([
  ['Jan 123456782.xlsx', 'Jan ….xlsx'],
  ['1234.56.782 groep 8.csv', '… groep 8.csv'],
  ['scholen 2026-03.csv', 'scholen 2026-03.csv'],
])('the name %s of a file is kept without a number that may be a BSN', async (name, kept) => {
  const user = (await open()).user();
  await user.opens();
  const file = { contentType: 'text/csv', contentUrl: 'https://chat.example/files/1' };
  await user.sends({ type: 'message', text: 'lijst', id: 'lijst', attachments: [{ ...file, name }] });

  expect((await logOf(user.key)).find(({ id }) => id === 'lijst')).toMatchObject({
    attachments: [{ name: kept }],
  });
});

test('times rise within a conversation, although the clock stands still', async () => {
  const user = (await open()).user();
  await user.opens();
  await user.says('ja');

  const times = (await logOf(user.key)).map(({ timestamp }) => timestamp);
  expect(times).toEqual([...new Set(times)].toSorted());
  expect(times.length).toBeGreaterThan(4);
});

test('when nothing can be stored the user reads that nothing was sent, and goes on later where they were', async () => {
  const disk = { full: false };
  const user = (await open()).user();
  await stage.restart({ conversations: onDisk(disk) });
  await user.opens();

  disk.full = true;
  expect(await user.says('ja')).toEqual([errorText('store_unwritable')]);
  disk.full = false;

  expect((await conversation(user.key))?.draft.overeenkomst).toBeUndefined();
  expect((await user.says('ja'))[0]).toMatch(/^Kun je inloggen/);
});

test('a dialog that throws leaves everything as before, but for an apology; the log holds a code and no words', async () => {
  const log = recordingLog();
  const converse = createConversation();
  const user = (
    await open({
      log,
      converse: (context, turn, place) => {
        if (turn.understanding?.text !== 'klapper Jan') return converse(context, turn, place);
        turn.draft.overeenkomst = 'ja';
        throw new Error('Jan klapte');
      },
    })
  ).user();
  await user.opens();

  expect(await user.says('klapper Jan')).toEqual([errorText('unexpected')]);
  expect((await conversation(user.key))?.draft.overeenkomst).toBeUndefined();
  expect((await logOf(user.key)).map(({ text }) => text)).toContain('klapper Jan');
  expect(log.lines).toContainEqual(expect.objectContaining({ level: 'error', event: 'turn.failed' }));
  expect(JSON.stringify(log.lines)).not.toContain('Jan');
  expect((await user.says('ja'))[0]).toMatch(/^Kun je inloggen/);
});

test('a ticket that fails to be stored is told to nobody, and a second try files it once', async () => {
  const user = (await open()).user();
  await user.opens();
  for (const text of TO_THE_REVIEW) await user.says(text);
  const disk = { full: true };
  await stage.restart({ conversations: onDisk(disk) });

  expect(await user.says('versturen')).toEqual([errorText('store_unwritable')]);
  disk.full = false;
  const [sent = ''] = await user.says('versturen');

  const number = /DD-2026-[0-9]{5}/.exec(sent)?.[0] ?? '';
  expect(await stage.store.tickets.get(number)).toMatchObject({
    kind: 'mandaat',
    administrator: 'Anna de Vries',
  });
  const due = await stage.store.deliveries.claim(stage.clock.now(), 10, 1000);
  expect(due.map(({ delivery }) => delivery.kind).toSorted()).toEqual(['confirmation', 'helpdesk']);
});

test('two taps on send at the same moment file one ticket', async () => {
  const user = (await open()).user();
  await user.opens();
  for (const text of TO_THE_REVIEW) await user.says(text);

  const [first, second] = await Promise.all([user.says('Versturen'), user.says('Versturen')]);

  const numbers = [...first, ...second].flatMap((text) => /DD-2026-[0-9]{5}/.exec(text) ?? []);
  expect(numbers).toHaveLength(2);
  expect(new Set(numbers).size).toBe(1);
  expect(await stage.store.deliveries.claim(stage.clock.now(), 10, 1000)).toHaveLength(2);
});

test('after a restart the conversation goes on at the same question', async () => {
  const user = (await open()).user();
  await user.opens();
  await user.says('ja');
  await user.says('ja');

  await stage.restart();

  expect((await user.says('gelukt'))[0]).toMatch(/^Stap 2/);
});

test('a release with other dialogs begins again at the open question, with the answers kept', async () => {
  const user = (await open()).user();
  await user.opens();
  await user.says('ja');
  const converse = createConversation();

  await stage.restart({
    converse: (context, turn, place) =>
      converse(context, turn, place && { ...place, dialogs: 'van vroeger' }),
  });
  const replies = await user.says('ja');

  expect(replies[0]).toMatch(/net vernieuwd/);
  expect(replies[1]).toMatch(/^Kun je inloggen/);
  expect((await conversation(user.key))?.draft).toMatchObject({ overeenkomst: 'ja' });
});

test('a number that looks like a BSN is stored nowhere and said back nowhere', async () => {
  const user = (await open()).user();
  await user.opens();

  await user.says('het gaat om leerling 123456782');

  expect(JSON.stringify(await conversation(user.key))).not.toContain('123456782');
  expect(JSON.stringify(await logOf(user.key))).not.toContain('123456782');
});

test('ten thousand characters are answered with a request to say it shorter, and not stored', async () => {
  const user = (await open()).user();
  await user.opens();

  const [reply] = await user.says('a'.repeat(10_000));

  expect(reply).toMatch(/te lang/);
  expect(JSON.stringify(await logOf(user.key)).length).toBeLessThan(10_000);
});

test('a button that is a command does the same when it is chosen by its number', async () => {
  const user = (await open()).user();
  await user.opens();
  await user.says('nee');

  expect((await user.says('3'))[0]).toMatch(/^Wil je echt stoppen/);
});

test('opening the chat again greets nobody twice', async () => {
  const user = (await open()).user();

  expect(await user.opens()).toHaveLength(3);
  expect(await user.opens()).toEqual([]);
});

test('an event of the client is kept in the log and answered with nothing', async () => {
  const user = (await open()).user();
  await user.opens();

  expect(await user.sends({ type: 'event', name: 'webchat/join', id: 'gebeurtenis' })).toEqual([]);
  expect((await logOf(user.key)).at(-1)).toMatchObject({ id: 'gebeurtenis', type: 'event' });
});

test('a submit that is no card of ours is no answer', async () => {
  const user = (await open()).user();
  await user.opens();

  const [reply] = await user.sends({
    type: 'message',
    value: JSON.parse('{"__proto__":{"say":"ja"},"raar":["x"]}') as unknown,
  });

  expect(reply).toMatch(/geen tekst|begrijp ik niet/);
});

test('a BSN is kept nowhere in the log, whatever part of an activity it comes in', async () => {
  const user = (await open()).user();
  await user.opens();
  await user.sends({
    type: 'message',
    from: { id: 'u', name: 'Piet 123456782' },
    value: { say: 'bsn 123456782', draft: 'een', digest: 'twee' },
    channelData: { clientActivityID: 'c1', note: 'leerling 123456782' },
  });

  expect(JSON.stringify(await logOf(user.key))).not.toContain('123456782');
  expect((await logOf(user.key)).find(({ channelData }) => channelData)).toMatchObject({
    channelData: { clientActivityID: 'c1' },
    from: { name: 'Piet …' },
  });
});

test('an activity that is not whole is refused in plain words', async () => {
  const user = (await open()).user();

  expect(await user.sends({ type: 'message', text: 'ja', id: '' })).toEqual([errorText('input_invalid')]);
});

test('what the channel knows for certain is not asked again', async () => {
  const user = (await open()).user('msteams', 'teams-1', { mail: 'anna@school.example' });
  await user.opens();
  for (const text of TO_THE_REVIEW.slice(0, -1)) await user.says(text);

  expect((await conversation(user.key))?.draft.open?.id).toBe('controle');
});
