import { createSay } from '../../src/bot/say.js';
import { SerialQueue } from '../../src/domain/serial-queue.js';
import { createReading } from '../../src/tickets/reading.js';
import { createTicketWork } from '../../src/tickets/work.js';
import { aFiledTicket } from '../support/builders.js';
import type { DirectLineStage, Visitor } from '../support/direct-line.js';
import { message, openDirectLineStage } from '../support/direct-line.js';
import { silentLog } from '../support/outside.js';
import { listen, streamUrl } from '../support/stream.js';
import { until } from '../support/until.js';

const NUMBER = 'DD-2026-00001';
const reply = { id: '00000000-0000-4000-8000-00000000000a', text: 'Kies eerst kopieer.' };

let stage: DirectLineStage;
let visitor: Visitor;
beforeEach(async () => {
  stage = await openDirectLineStage({
    reading: (store, clock) => createReading({ ...store, clock, log: silentLog }),
  });
  visitor = await stage.visitor();
  await stage.post(visitor, message('hallo'));
  const conversation = `directline/${visitor.conversationId}`;
  const filed = [aFiledTicket({ number: NUMBER, conversation })];
  await stage.store.conversations.turn(conversation, (stored) =>
    Promise.resolve({ commit: { conversation: stored!, said: [], filed }, result: undefined }),
  );
});
afterEach(() => stage.close());

/** A colleague answers, as the program lets them. */
const answer = () =>
  createTicketWork({
    ...stage.store,
    say: createSay({
      queue: new SerialQueue(),
      conversations: stage.store.conversations,
      publish: ({ key }) => {
        stage.line.publish(key);
        return Promise.resolve('later');
      },
      ...stage,
    }),
    clock: stage.clock,
    log: stage.log,
    mailDomain: 'digidoor.example',
    onDue: () => undefined,
  }).reply({ number: NUMBER, revision: 1, by: 'anna@digidoor.example' }, reply);
const state = async () => (await stage.store.deliveries.ofTicket(NUMBER)).at(-1)?.state;

test('who has the web chat open sees the reply come, and gets no mail', async () => {
  const heard = await listen(await streamUrl(stage, visitor));
  await answer();

  await until(() => heard.texts.some((text) => text.includes(reply.text)));
  await until(async () => (await state()) === 'unneeded');
});

test('who comes back finds the reply, also after a restart, and gets no mail after that', async () => {
  await answer();
  await stage.restart();
  expect(await state()).toBe('waiting');
  const last = (await stage.history(visitor)).at(-1);

  expect(last).toContain(reply.text);
  await until(async () => (await state()) === 'unneeded');
  expect(
    await stage.store.deliveries.readUpTo(`directline/${visitor.conversationId}`, 99, stage.clock.now()),
  ).toBe(0);
});
