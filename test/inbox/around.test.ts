import type { StoredActivity } from '../../src/domain/conversation.js';
import { addUserMessage } from '../../src/domain/ticket-talk.js';
import { aConversation, anActivity } from '../support/builders.js';
import { filed, numbered } from './support/filed.js';
import { openTicket, readable } from './support/ticket-page.js';
import { useHouse } from './support/use-house.js';

const ONE = numbered(1);
const user = (text: string) => anActivity(text, { from: { id: 'u', role: 'user' } });
const bot = (text: string) => anActivity(text, { from: { id: 'b', role: 'bot' } });
const small = (count: number, what: string) =>
  Array.from({ length: count }, (_, nth) => user(`${what} ${nth + 1}.`));
const told = bot(`Verstuurd. Je ticketnummer is ${ONE}.`);

const desk = useHouse();
beforeEach(() => filed(desk.house.store, {}));

async function say(...said: readonly StoredActivity[]): Promise<void> {
  const key = `directline/${ONE}`;
  const commit = { conversation: aConversation({ key }), said, filed: [] };
  await desk.house.store.conversations.turn(key, () => Promise.resolve({ commit, result: undefined }));
}
/** What colleagues read under “Gesprek”, and the address of the link there. */
async function conversation(address = `/inbox/tickets/${ONE}`): Promise<{ text: string; link: string }> {
  const { html } = await desk.jan.get(address);
  const part = html.split('id="gesprek"')[1]?.split('</section>')[0] ?? '';
  return { text: readable(part), link: /href="([^"]+)"/.exec(part)?.[1] ?? '' };
}

test('of a conversation that went on for long, what led to the ticket is shown', async () => {
  await say(...small(40, 'Eerder'), user('Versturen'), told, ...small(40, 'Later'));

  const { text } = await conversation();

  expect(text).toContain('Tot en met het indienen');
  expect(text).toMatch(/Eerder 40\..*Versturen.*Je ticketnummer is DD-2026-00001\./);
  expect(text.match(/Eerder/g)).toHaveLength(28);
  expect(text).not.toContain('Later');
});

test('what was said about the ticket afterwards is shown as well, but for answers: they stand in the ticket', async () => {
  await say(told, ...small(40, 'Later'));
  await (await openTicket(desk.jan, ONE)).send('antwoord', { tekst: 'Kies eerst kopieer.' });
  const reaction = user('Dat is gelukt.');
  await say(reaction, bot('Iets anders?'), bot(`Je ticket ${ONE} is in behandeling.`));
  await say(bot(`Je ticket ${ONE}0 is in behandeling.`));
  const ticket = (await desk.house.store.tickets.get(ONE))!;
  const at = desk.house.clock.now();
  await desk.house.store.tickets.change(
    addUserMessage(ticket, { id: reaction.id, text: 'Dat is gelukt.', at }),
  );

  const { text, link } = await conversation();

  expect(text).toMatch(/Daarna over dit ticket.*Je ticket DD-2026-00001 is/);
  expect(text).not.toMatch(/Later|Iets anders|DD-2026-000010|Kies eerst kopieer|Dat is gelukt/);
  expect((await conversation(link)).text).toMatch(/Kies eerst kopieer\..*Dat is gelukt\..*Iets anders/);
  const page = readable((await desk.jan.get(`/inbox/tickets/${ONE}`)).html);
  expect(page).toMatch(/Antwoorden.*Kies eerst kopieer\..*Dat is gelukt\./);
});

test('a colleague is named above what they answered, and the bot above the rest', async () => {
  await say(told);
  await (await openTicket(desk.jan, ONE)).send('antwoord', { tekst: 'Kies eerst kopieer.' });

  const { text } = await conversation((await conversation()).link);

  expect(text).toMatch(/Mandaathulp, [^.]*Verstuurd\./);
  expect(text).toMatch(/jan@\S+, 2 mrt 2026, \d\d:\d\d De helpdesk antwoordt op ticket DD-2026-00001/);
});

test('the whole conversation is one link away, and the way back another', async () => {
  await say(...small(40, 'Eerder'), told, ...small(40, 'Later'));

  const { link } = await conversation();
  const whole = await conversation(link);

  expect(whole.text).toMatch(/Eerder 1\..*Eerder 40\..*Daarna.*Later 1\..*Later 40\./);
  expect((await conversation(whole.link)).text).not.toContain('Later');
});

test('there is no link when everything is shown', async () => {
  await say(told);

  expect((await conversation()).link).toBe('');
});
