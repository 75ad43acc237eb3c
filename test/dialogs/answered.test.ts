import { createSay } from '../../src/bot/say.js';
import { SerialQueue } from '../../src/domain/serial-queue.js';
import { createTicketWork } from '../../src/tickets/work.js';
import { openStage } from '../support/conversation.js';
import type { Stage, User } from '../support/conversation.js';
import { silentLog } from '../support/outside.js';

const NUMBER = 'DD-2026-00001';
const KEPT = `Dit staat nu bij ticket ${NUMBER}, voor de helpdesk. Was het een vraag aan mij? Stel hem dan nog een keer.`;

let stage: Stage;
let user: User;
beforeEach(async () => {
  stage = await openStage();
  user = stage.user();
  await user.opens();
  for (const text of ['medewerker', 'ja', 'Kan het ook per mail?', 'anna@school.example'])
    await user.says(text);
});
afterEach(() => stage.close());

let answers = 0;
/** A colleague answers, or tells news of a school. */
async function helpdeskSays(text: string, news?: true): Promise<void> {
  const { store, clock } = stage;
  const say = createSay({
    ...{ queue: new SerialQueue(), conversations: store.conversations, clock, log: silentLog },
    publish: () => Promise.resolve('read'),
  });
  const ticket = (await store.tickets.get(NUMBER))!;
  const work = createTicketWork({
    ...{ ...store, say, clock, log: silentLog, mailDomain: 'digidoor.example' },
    onDue: () => undefined,
  });
  const id = `00000000-0000-4000-8000-${String((answers += 1)).padStart(12, '0')}`;
  const seen = { number: NUMBER, revision: ticket.revision, by: 'roos@digidoor.example' };
  await work.reply(seen, { id, text, ...(news && { news }) });
}
const messages = async () => (await stage.store.tickets.get(NUMBER))?.messages.map(({ text }) => text);

test.each([
  'De begindatum is 1 december',
  'ok maar die link werkt niet, kun je hem mailen?',
  'Hoe lang duurt het dan nog?',
  'Ja dat kan, het is voor 2 scholen',
])('what the user says after an answer of the helpdesk goes with the ticket: %j', async (text) => {
  await helpdeskSays('Wat is de begindatum?');
  const [kept] = await user.says(text);

  expect(kept).toBe(KEPT);
  expect(await messages()).toEqual([text]);
});

test('what comes after that is for the bot again', async () => {
  await helpdeskSays('Wat is de begindatum?');
  await user.says('1 december');
  await user.says('Wat is OSR?');

  expect(await messages()).toEqual(['1 december']);
});

test.each(['dank je wel', 'Nog een school', 'wat is de status van mijn ticket?', 'help'])(
  'thanks, a button and a wish stay what they are: %j',
  async (text) => {
    await helpdeskSays('Het is gelukt.');
    const [said] = await user.says(text);

    expect(said).not.toBe(KEPT);
    expect(await messages()).toEqual([]);
  },
);

test('when the ticket is gone meanwhile, the bot hears what is said, and goes on', async () => {
  await helpdeskSays('Wat is de begindatum?');
  await stage.restart({
    tickets: { ...stage.store.tickets, get: () => Promise.resolve(undefined) },
    ticketDesk: () => ({
      openWith: () => Promise.resolve(new Map()),
      look: () => Promise.resolve({ kind: 'address_needed' }),
    }),
  });

  expect((await user.says('Die is 1 december'))[0]).toContain('Dat begrijp ik niet');
  expect((await user.says('ja'))[0]).toContain('Kun je inloggen');
});

test('a short answer to the open question, or one that was asked for, is one', async () => {
  await helpdeskSays('Het is gelukt.');
  expect((await user.says('ja hoor'))[0]).toContain('Kun je inloggen');
  await helpdeskSays('En nog iets.');
  expect((await user.says('Ja, ik kan inloggen in OSR'))[0]).toBe(KEPT);
});

test('the button under an answer asks for the words', async () => {
  await helpdeskSays('Wat is de begindatum?');
  await user.says(`Antwoord op ticket ${NUMBER}`);
  await user.says('1 december');

  expect(await messages()).toEqual(['1 december']);
});
