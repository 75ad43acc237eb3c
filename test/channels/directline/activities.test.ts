import { decodeJwt } from 'jose';
import { HelpdeskError } from '../../../src/domain/errors.js';
import { directLineDefaults } from '../../../src/channels/directline/settings.js';
import type { DirectLineStage } from '../../support/direct-line.js';
import { message, openDirectLineStage, refusal } from '../../support/direct-line.js';
import { until } from '../../support/until.js';

let stage: DirectLineStage;
afterEach(() => stage.close());

test('what the user says is stored under the user of the token, and answered', async () => {
  stage = await openDirectLineStage();
  const visitor = await stage.visitor();

  const { status, body } = await stage.post(visitor, {
    ...message('hallo', 'c1'),
    id: 'van-mij',
    timestamp: '1999-01-01T00:00:00.000Z',
    conversation: { id: 'een-ander-gesprek' },
    recipient: { id: 'x' },
    channelId: 'msteams',
    serviceUrl: 'http://169.254.169.254/',
    callerId: 'x',
    deliveryMode: 'expectReplies',
    locale: 'en-US',
  });
  const { activities, watermark } = (await stage.read(visitor)).body;

  expect([status, body.id, watermark]).toEqual([200, expect.stringMatching(/^[\w-]{27}$/), '2']);
  expect(activities).toEqual([
    {
      type: 'message',
      text: 'hallo',
      id: body.id,
      timestamp: '2026-03-02T09:00:00.000Z',
      channelId: 'directline',
      conversation: { id: visitor.conversationId },
      from: { id: decodeJwt(visitor.token).user, name: 'Annie', role: 'user' },
      locale: 'nl-NL',
      channelData: { clientActivityID: 'c1', attachmentSizes: [] },
    },
    expect.objectContaining({
      text: 'Je zei: hallo',
      replyToId: body.id,
      from: { id: 'mandaathulp', name: 'Mandaathulp', role: 'bot' },
    }),
  ]);
});

test('the same activity again has one effect and the same answer', async () => {
  stage = await openDirectLineStage();
  const visitor = await stage.visitor();
  const post = () => stage.post(visitor, message('a', 'c1'));

  const [one, two] = await Promise.all([post(), post()]);
  const three = await post();

  expect([two.body, three.body]).toEqual([one.body, one.body]);
  expect(await stage.history(visitor)).toEqual(['a', 'Je zei: a']);
});

test('two activities without a sign of their own are two', async () => {
  stage = await openDirectLineStage();
  const visitor = await stage.visitor();

  const [one, two] = [await stage.post(visitor, message('a')), await stage.post(visitor, message('a'))];

  expect(two.body).not.toEqual(one.body);
  expect(await stage.history(visitor)).toHaveLength(4);
});

test('the same sign in another conversation is another activity', async () => {
  stage = await openDirectLineStage();

  const one = await stage.post(await stage.visitor(), message('a', 'c1'));
  const other = await stage.post(await stage.visitor(), message('a', 'c1'));

  expect(other.body).not.toEqual(one.body);
});

test('reading goes on page by page until nothing is left', async () => {
  const many = (text: string) => Array.from({ length: 149 }, (_, index) => `${text}${index}`);
  stage = await openDirectLineStage({ script: many });
  const visitor = await stage.visitor();
  await stage.post(visitor, message('a'));

  const pages: number[] = [];
  let mark = '';
  do {
    const { body } = await stage.read(visitor, mark);
    pages.push(body.activities.length);
    mark = body.watermark;
  } while (pages.at(-1) !== 0);

  expect([pages, mark]).toEqual([[100, 50, 0], '150']);
});

test.each(['', '-', 'abc', '-1', '1e3', '99999999999999999999', '4'])(
  'the watermark "%s" loses nothing',
  async (watermark) => {
    stage = await openDirectLineStage();
    const visitor = await stage.visitor();
    await stage.post(visitor, message('a'));

    const { body } = await stage.read(visitor, watermark);

    expect([body.activities.length, body.watermark]).toEqual([2, '2']);
  },
);

test('a conversation that the store does not know is empty, not unknown', async () => {
  stage = await openDirectLineStage();

  expect((await stage.read(await stage.visitor())).body).toEqual({ activities: [], watermark: '0' });
});

test('fifty quick messages keep their order and their number', async () => {
  stage = await openDirectLineStage();
  const visitor = await stage.visitor();
  const texts = Array.from({ length: 50 }, (_, index) => `bericht ${index}`);

  const answers = await Promise.all(texts.map((text) => stage.post(visitor, message(text, text))));

  expect(answers.map(({ status }) => status)).toEqual(texts.map(() => 200));
  const said = await stage.history(visitor);
  const asked = said.filter((_, index) => index % 2 === 0);
  expect(asked.toSorted()).toEqual(texts.toSorted());
  expect(said).toEqual(asked.flatMap((text) => [text, `Je zei: ${text}`]));
});

test('a slow turn is promised to nobody, goes on, and is told to who sends it again', async () => {
  let finish = (): void => undefined;
  const waiting = new Promise<void>((resolve) => (finish = resolve));
  stage = await openDirectLineStage({
    settings: { timing: { ...directLineDefaults.timing, answerMs: 30 } },
    script: () => waiting.then(() => ['Klaar']),
  });
  const visitor = await stage.visitor();

  expect(refusal(await stage.post(visitor, message('a', 'c')))).toEqual([502, 'BotError']);
  expect(await stage.history(visitor)).toEqual([]);
  finish();
  await until(async () => (await stage.history(visitor)).length === 2);

  const { status, body } = await stage.post(visitor, message('a', 'c'));
  expect([status, body.id]).toEqual([200, (await stage.read(visitor)).body.activities[0]?.id]);
  expect(await stage.history(visitor)).toEqual(['a', 'Klaar']);
  expect(stage.log.lines.map(({ event }) => event)).toContain('directline.turn.slow');
});

test.each([
  ['store_unwritable', 503, 'ServiceError'],
  ['conversation_busy', 429, 'TooManyRequests'],
  ['unexpected', 500, 'InternalServerError'],
] as const)('a turn that could not be stored (%s) says so by a status', async (reason, ...expected) => {
  const script = () => Promise.reject(new HelpdeskError(reason));
  stage = await openDirectLineStage({ script });
  const visitor = await stage.visitor();

  expect(refusal(await stage.post(visitor, message('a')))).toEqual(expected);
  expect(await stage.history(visitor)).toEqual([]);
});

test.each(['typing', 'conversationUpdate', 'endOfConversation', 'invoke', 'trace', 'messageReaction'])(
  'a posted %s reaches neither the bot nor the log',
  async (type) => {
    stage = await openDirectLineStage();
    const visitor = await stage.visitor();

    const { status, body } = await stage.post(visitor, { type });

    expect([status, body.id]).toEqual([200, expect.any(String)]);
    expect(stage.turns).toEqual([]);
    expect((await stage.read(visitor)).body.activities).toEqual([]);
  },
);

test.each([
  ['emoji', '👩‍🏫 hoi'],
  ['right-to-left text', 'שלום \u202Eabc'],
  ['HTML and Markdown', '<script>alert(1)</script> **vet**'],
  ['ten thousand characters', 'a'.repeat(10_000)],
  ['half a character and a NUL', 'x\u0000y\ud800'],
])('%s comes back as it was sent', async (_what, text) => {
  stage = await openDirectLineStage();
  const visitor = await stage.visitor();

  expect((await stage.post(visitor, message(text))).status).toBe(200);
  expect((await stage.history(visitor))[0]).toBe(text);
});

test.each([
  ['broken JSON', '{"type":', 400, 'BadArgument'],
  ['no body', undefined, 400, 'BadArgument'],
  ['an array', [], 400, 'BadArgument'],
  ['nothing', null, 400, 'BadArgument'],
  ['no type', { text: 'a' }, 400, 'BadArgument'],
  ['a text that is none', { type: 'message', text: 5 }, 400, 'BadArgument'],
  ['a sender that is none', { type: 'message', from: 'ik' }, 400, 'BadArgument'],
  ['a prototype', '{"type":"message","channelData":{"__proto__":{"a":1}}}', 400, 'BadArgument'],
  ['a type without end', { type: 'a'.repeat(101) }, 400, 'BadArgument'],
  ['more than 300 000 characters', { type: 'message', text: 'a'.repeat(300_000) }, 413, 'MessageSizeTooBig'],
])('an activity with %s is refused in the shape of the protocol', async (_what, body, ...expected) => {
  stage = await openDirectLineStage();

  const answer = await stage.post(await stage.visitor(), body);

  expect(refusal(answer)).toEqual(expected);
  expect(answer.body.error.message).toEqual(expect.any(String));
  expect(stage.turns).toEqual([]);
});

test('a body that is no JSON by its own words is refused', async () => {
  stage = await openDirectLineStage();

  const answer = await stage.post(await stage.visitor(), message('a'), { 'content-type': 'text/plain' });

  expect(refusal(answer)).toEqual([415, 'UnsupportedMediaType']);
});

test('the log holds nothing of what was sent, and no token or conversation', async () => {
  stage = await openDirectLineStage();
  const visitor = await stage.visitor();

  await stage.call('POST', '/conversations', visitor);
  await stage.post(visitor, '{"text":"Jan Jansen, jan@school.example"');
  await stage.post(visitor, message('Piet Pietersen'));
  await stage.post({ ...visitor, token: `${visitor.token}x` }, message('Klaas'));

  const log = JSON.stringify(stage.log.lines);
  expect(log).toContain('http.refused');
  for (const secret of ['Jan', 'Piet', 'Klaas', visitor.token, visitor.conversationId]) {
    expect(log).not.toContain(secret);
  }
});
