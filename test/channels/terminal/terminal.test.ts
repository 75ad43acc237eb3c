import type { Activity } from 'botbuilder';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { chat } from '../../../src/channels/terminal/chat.js';
import type { ChatDeps } from '../../../src/channels/terminal/chat.js';
import { HelpdeskError } from '../../../src/domain/errors.js';
import { scriptedRun } from '../scripted-run.js';

const QUESTION: Partial<Activity> = {
  type: 'message',
  text: 'Heb je de overeenkomst?',
  suggestedActions: {
    to: [],
    actions: [
      { type: 'imBack', title: 'Ja', value: 'Ja' },
      { type: 'imBack', title: 'Nee', value: 'Nee' },
    ],
  },
};
const CARD: Partial<Activity> = {
  type: 'message',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: { actions: [{ type: 'Action.Submit', title: 'Versturen', data: { say: 'Versturen' } }] },
    },
  ],
};

/** A bot that greets, asks at `vraag`, shows a card at `kaart`, and repeats the rest. */
const bot = () =>
  scriptedRun(({ type, text }) => {
    if (type === 'conversationUpdate') return [{ type: 'message', text: 'Hallo!' }, QUESTION];
    if (text === 'vraag') return [{ type: 'typing' }, QUESTION];
    if (text === 'kaart') return [CARD, { type: 'message', text: 'Klopt alles?' }];
    return [{ type: 'message', text: `Je zei: ${String(text)}` }];
  });

/** Types `typed` at once and reads everything until the end. */
async function talk(typed: string, deps: Partial<ChatDeps> = {}) {
  const input = new PassThrough();
  const output = new PassThrough({ encoding: 'utf8' });
  const scripted = bot();
  const closed: string[] = [];
  const open = () => {
    const close = () => Promise.resolve(void closed.push('closed'));
    return Promise.resolve({ run: scripted.run, close });
  };
  const ended = chat({ open, input, output, randomId: randomUUID, ...deps });
  input.end(typed);
  await ended;
  return { closed, heard: scripted.heard, printed: String(output.read()) };
}

test('lines that come all at once are answered in order, and the end of the input is the end', async () => {
  const { closed, printed } = await talk('hallo\nen dag\n');

  expect(printed).toBe(
    [
      'Typ je bericht en druk op Enter. Een nummer kiest de knop met dat nummer. Typ exit om te stoppen.',
      'Hallo!',
      'Heb je de overeenkomst?',
      '[1] Ja',
      '[2] Nee',
      '> hallo',
      'Je zei: hallo',
      '> en dag',
      'Je zei: en dag',
      '> ',
      'Tot ziens.',
      '',
    ].join('\n'),
  );
  expect(closed).toEqual(['closed']);
});

test('a number picks that button of the last answer', async () => {
  const { heard } = await talk('2\nvraag\n1\n');

  expect(heard.slice(1).map(({ text }) => text)).toEqual(['Nee', 'vraag', 'Ja']);
});

test('a number without a button, and a number that starts with a zero, are words', async () => {
  const { heard } = await talk('3\n01\nvraag\n01\nhallo\n1\n');

  expect(heard.slice(1).map(({ text }) => text)).toEqual(['3', '01', 'vraag', '01', 'hallo', '1']);
});

test('a number picks a button of a card, and sends its data without words', async () => {
  const { heard } = await talk('kaart\n1\n');

  expect(heard.at(-1)).toMatchObject({ type: 'message', value: { say: 'Versturen' } });
  expect(heard.at(-1)?.text).toBeUndefined();
});

test('exit ends the talk, and what was typed behind it is not heard', async () => {
  const { heard, printed } = await talk('hallo\nexit\nnog iets\n');

  expect(heard.map(({ text }) => text)).toEqual([undefined, 'hallo']);
  expect(printed).toMatch(/Tot ziens\.\n$/);
});

test('each message is Dutch, has an id of its own, and belongs to one new conversation', async () => {
  const { heard } = await talk('hallo\nhallo\n');
  const other = await talk('');

  expect(heard.map(({ locale, channelId }) => [locale, channelId])).toEqual([
    ['nl-NL', 'terminal'],
    ['nl-NL', 'terminal'],
    ['nl-NL', 'terminal'],
  ]);
  expect(new Set(heard.map(({ id }) => id)).size).toBe(3);
  expect(new Set([...heard, ...other.heard].map(({ conversation }) => conversation?.id)).size).toBe(2);
});

test('nothing is said when the bot cannot be opened, and the reason is left to the process', async () => {
  const output = new PassThrough({ encoding: 'utf8' });
  const open = () => Promise.reject(new HelpdeskError('store_locked'));

  await expect(talk('hallo\n', { open, output })).rejects.toMatchObject({ code: 'store_locked' });
  expect(output.read()).toBeNull();
});

test('the bot is closed also when the talk fails', async () => {
  const closed: string[] = [];
  const open = () =>
    Promise.resolve({
      run: () => Promise.reject(new RangeError('x')),
      close: () => Promise.resolve(void closed.push('closed')),
    });

  await expect(talk('hallo\n', { open })).rejects.toThrow(RangeError);
  expect(closed).toEqual(['closed']);
});

test('an answer waits for the turn before it, however long that takes', async () => {
  const input = new PassThrough();
  const output = new PassThrough({ encoding: 'utf8' });
  const { run } = bot();
  const gate = new PassThrough();
  const slow: typeof run = async (context, speak) => {
    if (context.activity.text === 'traag') await once(gate, 'data');
    await run(context, speak);
  };
  const open = () => Promise.resolve({ run: slow, close: () => Promise.resolve() });
  const ended = chat({ open, input, output, randomId: randomUUID });
  input.end('traag\nsnel\n');
  while (!String(output.read()).includes('> traag')) await once(output, 'readable');
  gate.write('door');
  await ended;

  expect(String(output.read())).toBe('Je zei: traag\n> snel\nJe zei: snel\n> \nTot ziens.\n');
});
