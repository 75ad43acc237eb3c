import { openStage } from '../support/conversation.js';
import type { Stage, User } from '../support/conversation.js';

let stage: Stage;
let user: User;
beforeEach(async () => {
  stage = await openStage();
  user = stage.user();
  await user.opens();
});
afterEach(() => stage.close());

const asked = () => stage.store.questions.list(10);

test('a question that was answered is kept with its article, its step and no more', async () => {
  await user.says('ja');
  await user.says('wat is een brin nummer?');

  expect(await asked()).toMatchObject([
    { text: 'wat is een brin nummer?', outcome: 'answered', step: 'toegang', channel: 'directline' },
  ]);
  expect((await asked())[0]?.thumb).toBeUndefined();
});

test('a thumb is kept with the question it is about', async () => {
  await user.says('wat is een brin nummer?');
  await user.taps('Dit was niet nuttig');

  expect(await asked()).toMatchObject([{ outcome: 'answered', thumb: 'down' }]);
});

test('a question nobody can answer is kept, and handed over when the user wants that', async () => {
  await user.says('mag ik mijn hond meenemen naar de gymles?');
  expect(await asked()).toMatchObject([{ outcome: 'unknown' }]);

  await user.says('ja');
  const [sent = ''] = await user.says('anna@school.example');

  expect(await asked()).toMatchObject([{ outcome: 'handed_over' }]);
  const ticket = await stage.store.tickets.get(/DD-2026-[0-9]{5}/.exec(sent)?.[0] ?? '');
  expect(ticket).toMatchObject({ kind: 'vraag', question: 'mag ik mijn hond meenemen naar de gymles?' });
});

test('names, addresses and numbers are taken out of what is kept', async () => {
  await user.says('ik ben Anneke van der Berg van obs De Regenboog, 12AB00');
  await user.says('kan Anneke van der Berg van De Regenboog gebeld worden op 06-12345678 of a@b.example?');

  const kept = JSON.stringify(await asked());
  expect(await asked()).toHaveLength(1);
  expect(kept).not.toMatch(/Anneke|Berg|Regenboog|12345678|a@b/);
});

test('three questions in a row end at the question that was open, asked once each time', async () => {
  await user.says('ja');
  for (const question of ['wat is een brin nummer?', 'wat kost het?', 'hoe laat zijn jullie open?']) {
    const replies = await user.says(question);
    expect(replies.filter((reply) => reply.startsWith('Kun je inloggen in OSR'))).toHaveLength(1);
  }

  expect((await user.says('ja'))[0]).toMatch(/Stap 1/);
});

test('a button of an answer that is no longer the last one does nothing but say so', async () => {
  await user.says('wat is een brin nummer?');
  await user.says('wat kost het?');

  expect((await user.taps('Wat is RIO?', 1))[0]).toMatch(/kaart is oud/);
});

test('a related article opens with its button', async () => {
  await user.says('wat is een brin nummer?');

  expect((await user.taps('Wat is RIO?'))[0]).toMatch(/^Wat is RIO\?/);
  expect((await stage.store.conversations.get(user.key))?.draft.open?.id).toBe('overeenkomst');
});
