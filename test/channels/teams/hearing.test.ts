import { ANNA, fromTeams, setStage } from './loopback.js';
import { APP } from './tokens.js';

const MENTION = {
  type: 'mention',
  mentioned: { id: `28:${APP}`, name: 'Mandaathulp' },
  text: '<at>Mandaathulp</at>',
};
const OTHER = { type: 'mention', mentioned: { id: '29:bo', name: 'Bo' }, text: '<at>Bo</at>' };

/** A bot that greets, and says two things to a message. */
const teams = setStage(({ type }) =>
  type === 'conversationUpdate'
    ? [{ type: 'message', text: 'Welkom!' }]
    : [
        { type: 'message', text: 'Een' },
        { type: 'message', text: 'Twee' },
      ],
);

test('a message gets one turn in Dutch, and every answer is said in order as a reply to it', async () => {
  const message = fromTeams(teams.microsoft, { id: 'm1', text: 'ja' });

  expect(await teams.loopback.post(message)).toEqual({ status: 200, body: '' });
  expect(teams.bot.heard).toHaveLength(1);
  expect(teams.bot.heard[0]).toMatchObject({ type: 'message', id: 'm1', text: 'ja', locale: 'nl-NL' });
  expect(teams.connector.said).toMatchObject([
    { type: 'message', text: 'Een', replyToId: 'm1', conversation: { id: 'a:gesprek' }, recipient: ANNA },
    { type: 'message', text: 'Twee', replyToId: 'm1', from: { id: `28:${APP}` } },
  ]);
});

test.each<[string, object, string | undefined]>([
  [
    'with the bot mentioned in front',
    { text: '<at>Mandaathulp</at>&nbsp;hallo\n', entities: [MENTION] },
    'hallo',
  ],
  [
    'with the bot mentioned twice',
    { text: '<at>Mandaathulp</at> hoi <at>Mandaathulp</at>', entities: [MENTION, MENTION] },
    'hoi',
  ],
  [
    'with a colleague mentioned',
    { text: '<at>Mandaathulp</at> vraag <at>Bo</at>', entities: [MENTION, OTHER] },
    'vraag <at>Bo</at>',
  ],
  [
    'with a mention that has lost its text',
    { text: 'hallo', entities: [{ ...MENTION, text: null }] },
    'hallo',
  ],
  ['with hard spaces', { text: '12AB&nbsp;00\u00a0' }, '12AB 00'],
  [
    'that is a tap on a card in a channel',
    { text: undefined, value: { say: 'Versturen' }, entities: [MENTION] },
    undefined,
  ],
  ['whose text is null', { text: null }, undefined],
])('a message %s is read without what Teams adds', async (_, parts, text) => {
  expect(await teams.loopback.post(fromTeams(teams.microsoft, parts))).toMatchObject({ status: 200 });
  expect(teams.bot.heard).toHaveLength(1);
  expect(teams.bot.heard[0]?.text).toBe(text);
});

test('what Teams leaves empty is absent to the bot', async () => {
  await teams.loopback.post(
    fromTeams(teams.microsoft, { replyToId: null, from: { id: ANNA.id, name: null } }),
  );

  expect(teams.bot.heard[0]).not.toHaveProperty('replyToId');
  expect(teams.bot.heard[0]?.from).toEqual({ id: ANNA.id });
});

test('the copy of a message as HTML is no attachment, a file is', async () => {
  const file = { contentType: 'application/vnd.microsoft.teams.file.download.info', name: 'brief.pdf' };
  const html = { contentType: 'text/html', content: '<p>hallo</p>' };

  await teams.loopback.post(fromTeams(teams.microsoft, { attachments: [html, file] }));

  expect(teams.bot.heard[0]?.attachments).toEqual([file]);
});

test.each<[string, object]>([
  ['an edit', { type: 'messageUpdate', channelData: { tenant: { id: APP }, eventType: 'editMessage' } }],
  ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
  ['a message that is taken back', { type: 'messageDelete' }],
  ['somebody who is typing', { type: 'typing' }],
  ['a member who came', { type: 'conversationUpdate', membersAdded: [ANNA] }],
  ['the bot that is removed', { type: 'installationUpdate', action: 'remove' }],
  ['the bot that is renewed', { type: 'installationUpdate', action: 'add-upgrade' }],
  ['something nobody has heard of', { type: 'telepathy' }],
])('%s is taken politely, without a turn', async (_, parts) => {
  const activity = {
    ...fromTeams(teams.microsoft),
    ...parts,
    channelData: fromTeams(teams.microsoft).channelData,
  };

  expect(await teams.loopback.post(activity)).toEqual({ status: 200, body: '' });
  expect([teams.bot.heard, teams.connector.said]).toEqual([[], []]);
});

test('an invoke, which the bot never asks for, is told that there is no such thing', async () => {
  expect(await teams.loopback.post(fromTeams(teams.microsoft, { type: 'invoke', name: 'x' }))).toMatchObject({
    status: 501,
  });
  expect(teams.bot.heard).toEqual([]);
});

test('an installation is greeted once, though Teams tells of it twice', async () => {
  await teams.loopback.post(
    fromTeams(teams.microsoft, { type: 'conversationUpdate', membersAdded: [{ id: `28:${APP}` }] }),
  );
  await teams.loopback.post(
    fromTeams(teams.microsoft, { type: 'installationUpdate', action: 'add', text: undefined }),
  );

  expect(teams.texts()).toEqual(['Welkom!']);
  expect(teams.bot.heard).toMatchObject([
    { type: 'conversationUpdate', locale: 'nl-NL', membersAdded: [{ id: `28:${APP}` }, ANNA] },
  ]);
});

test('a fault in a turn is a fault of ours, logged without its words', async () => {
  const faulty = await teams.open(() => Promise.reject(new Error('geheim')));

  const { status, body } = await faulty.post(fromTeams(teams.microsoft));
  expect(status).toBe(500);
  expect(body + JSON.stringify(faulty.log.lines)).not.toContain('geheim');
});

test('the bot is told who somebody is, and asks for their address once in a conversation', async () => {
  await teams.loopback.post(fromTeams(teams.microsoft));
  await teams.loopback.post(fromTeams(teams.microsoft));
  await teams.loopback.post(fromTeams(teams.microsoft, { conversation: { id: 'a:ander' } }));

  expect(teams.bot.people).toEqual(Array(3).fill({ name: 'Anna de Vries', mail: 'anna@regenboog.example' }));
  expect(teams.connector.calls.filter((call) => call.startsWith('GET'))).toEqual(
    ['/v3/conversations/a%3Agesprek/members/29%3Aanna', '/v3/conversations/a%3Aander/members/29%3Aanna'].map(
      (path) => `GET ${path}`,
    ),
  );
});

test.each<[string, object | 'hang']>([
  ['that does not come', 'hang'],
  ['that is none', { email: 'geen adres' }],
  ['that is unknown', {}],
])('the bot does without an address %s', async (_, member) => {
  teams.connector.member = member;
  const hasty = await teams.open(teams.bot.run, { whoIsMs: 5 });

  expect(await hasty.post(fromTeams(teams.microsoft))).toMatchObject({ status: 200 });
  expect(teams.bot.people).toEqual([{ name: 'Anna de Vries' }]);
});

test('somebody without a name has none', async () => {
  teams.connector.member = {};
  await teams.loopback.post(fromTeams(teams.microsoft, { from: { id: ANNA.id, name: ' ' } }));
  await teams.loopback.post(fromTeams(teams.microsoft, { from: { id: ANNA.id } }));

  expect(teams.bot.people).toEqual([{}, {}]);
});

test('the log holds nothing of what was said, of whom, and by whom', async () => {
  teams.connector.fates.push({ status: 403 });
  const message = fromTeams(teams.microsoft, {
    text: 'merkteken',
    from: { id: '29:merkteken', name: 'merkteken' },
  });
  await teams.loopback.post(message);
  await teams.loopback.post({ ...message, id: 'x', recipient: undefined } as never);

  expect(teams.loopback.log.lines.length).toBeGreaterThan(1);
  expect(JSON.stringify(teams.loopback.log.lines)).not.toMatch(/merkteken|Een|anna/);
});
