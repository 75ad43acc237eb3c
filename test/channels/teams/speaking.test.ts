import { once } from 'node:events';
import type { RunTurn } from '../../../src/channels/channel.js';
import { hashed } from '../../../src/domain/hashed.js';
import { anActivity } from '../../support/builders.js';
import { fromTeams, setStage } from './loopback.js';
import type { Fate } from './microsoft.js';

const buttons = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    type: 'imBack',
    title: `Knop ${index + 1}`,
    value: `Knop ${index + 1}`,
  }));

/** A bot that says two things, or offers as many buttons as it is asked for. */
const teams = setStage(({ text = '' }) => {
  const count = Number(/^(\d+) knoppen$/.exec(text)?.[1] ?? 0);
  if (count > 0)
    return [{ type: 'message', text: 'Kies.', suggestedActions: { to: [], actions: buttons(count) } }];
  return [
    { type: 'message', text: 'Een' },
    { type: 'message', text: 'Twee' },
  ];
});

test('a second delivery says nothing twice', async () => {
  const message = fromTeams(teams.microsoft);
  await teams.loopback.post(message);
  await teams.loopback.post(message);

  expect(teams.bot.heard).toHaveLength(1);
  expect(teams.texts()).toEqual(['Een', 'Twee']);
});

test('what a crash between commit and speak left unsaid is said at the second delivery', async () => {
  const message = fromTeams(teams.microsoft);
  teams.bot.speaks.now = false;
  await teams.loopback.post(message);
  expect(teams.texts()).toEqual([]);

  teams.bot.speaks.now = true;
  const afterRestart = await teams.open(teams.bot.run);
  await afterRestart.post(message);
  await afterRestart.post(message);

  expect(teams.bot.heard).toHaveLength(1);
  expect(teams.texts()).toEqual(['Een', 'Twee']);
});

test('what could not be stored is said all the same', async () => {
  const unstored: RunTurn = (_, speak) =>
    speak({ kind: 'unstored', code: 'store_unwritable', activities: [anActivity('Er is niets verstuurd.')] });
  const broken = await teams.open(unstored);

  expect(await broken.post(fromTeams(teams.microsoft))).toMatchObject({ status: 200 });
  expect(teams.texts()).toEqual(['Er is niets verstuurd.']);
});

test.each([429, 412])(
  'what Teams refuses with %s is said again until it is taken, in order',
  async (status) => {
    teams.connector.fates.push({ status, headers: { 'retry-after': '7' } }, { status }, { status });

    expect(await teams.loopback.post(fromTeams(teams.microsoft))).toMatchObject({ status: 200 });
    expect(teams.texts()).toEqual(['Een', 'Twee']);
    expect(teams.loopback.pauses).toEqual([7000, 2000, 4000]);
  },
);

test.each([{ status: 502 }, { status: 504 }, 'drop' as const])(
  'what may have arrived (%j) is said again once, and no more',
  async (refusal) => {
    teams.connector.fates.push(refusal);
    expect(await teams.loopback.post(fromTeams(teams.microsoft))).toMatchObject({ status: 200 });
    expect(teams.texts()).toEqual(['Een', 'Twee']);

    teams.connector.calls.length = 0;
    teams.connector.fates.push(refusal, refusal);
    expect(await teams.loopback.post(fromTeams(teams.microsoft))).toMatchObject({ status: 503 });
    expect(teams.connector.calls.filter((call) => call.startsWith('POST'))).toHaveLength(2);
    expect(teams.texts()).toEqual(['Een', 'Twee']);
  },
);

test('what Teams refuses for good is tried once, and Teams is told that it does not stand there', async () => {
  teams.connector.fates.push({ status: 403 });

  expect(await teams.loopback.post(fromTeams(teams.microsoft))).toMatchObject({ status: 503 });
  expect(teams.connector.calls.filter((call) => call.startsWith('POST'))).toHaveLength(1);
  expect(teams.loopback.log.lines).toContainEqual({
    level: 'error',
    event: 'teams.unsaid',
    fields: {
      conversation: hashed('msteams/a:gesprek'),
      kind: 'stored',
      error: 'RestError',
      status: 403,
      code: 'No',
    },
  });
});

test('after a failure halfway the second delivery says the rest, and only the rest', async () => {
  const message = fromTeams(teams.microsoft);
  teams.connector.fates.push('take', { status: 500 });

  expect(await teams.loopback.post(message)).toMatchObject({ status: 503 });
  expect(teams.texts()).toEqual(['Een']);
  expect(await teams.loopback.post(message)).toMatchObject({ status: 200 });
  expect(teams.texts()).toEqual(['Een', 'Twee']);
});

test('a turn that takes longer than Teams waits goes on after Teams has its answer', async () => {
  let goOn = (): void => undefined;
  const slow: RunTurn = async (context, speak) => {
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await teams.bot.run(context, speak);
  };
  const patient = await teams.open(slow, { answerMs: 400 });

  expect(await patient.post(fromTeams(teams.microsoft))).toMatchObject({ status: 200 });
  expect(teams.texts()).toEqual([]);
  goOn();
  await patient.endTurns();
  expect(teams.texts()).toEqual(['Een', 'Twee']);
});

test.each<[string, Fate]>([
  ['wants to wait a minute', { status: 429, headers: { 'retry-after': '60' } }],
  ['does not answer', 'hang'],
])('a process that stops while Teams %s leaves it unsaid, and is gone in a moment', async (_, fate) => {
  const message = fromTeams(teams.microsoft);
  const stopping = await teams.open(teams.bot.run, { pause: undefined } as never);
  teams.connector.fates.push(fate);

  const reply = stopping.post(message);
  await once(teams.connector.called, 'POST');
  await stopping.endTurns();
  expect(await reply).toMatchObject({ status: 503 });

  await teams.loopback.post(message);
  expect(teams.texts()).toEqual(['Een', 'Twee']);
});

test('up to three buttons stay suggestions, more become buttons of a card', async () => {
  await teams.loopback.post(fromTeams(teams.microsoft, { text: '3 knoppen' }));
  await teams.loopback.post(fromTeams(teams.microsoft, { text: '4 knoppen' }));

  const [three, four] = teams.connector.said;
  expect(three?.suggestedActions?.actions).toHaveLength(3);
  expect(four?.suggestedActions).toBeUndefined();
  expect(four).toMatchObject({
    text: 'Kies.',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: {
          version: '1.5',
          body: [
            {
              type: 'ActionSet',
              actions: [1, 2, 3, 4].map((number) => ({
                type: 'Action.Submit',
                title: `Knop ${number}`,
                data: { msteams: { type: 'imBack', value: `Knop ${number}` } },
              })),
            },
          ],
        },
      },
    ],
  });
});
