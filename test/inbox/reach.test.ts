import { addUserMessage } from '../../src/domain/ticket-talk.js';
import { filed, numbered } from './support/filed.js';
import { openTicket, readable } from './support/ticket-page.js';
import { useHouse } from './support/use-house.js';

const ONE = numbered(1);
const REACH = `/inbox/tickets/${ONE}/bereik`;
const HOUR = 60 * 60 * 1000;

const desk = useHouse();
beforeEach(() => filed(desk.house.store, {}));

test('how far each message is stands alone as it stands on the page, with the revision of the page', async () => {
  await (await openTicket(desk.jan, ONE)).send('antwoord', { tekst: 'Hallo.' });
  await desk.house.store.deliveries.readUpTo(`directline/${ONE}`, 99, desk.house.clock.now());

  const { html } = await desk.jan.get(REACH);
  const page = (await desk.jan.get(`/inbox/tickets/${ONE}`)).html;

  expect(readable(html)).toMatch(/Mail is onderweg.*Mail is onderweg.*Gelezen in de chat 2 mrt 2026, 10:00/);
  const parts = html.match(/<span data-van=.*?<\/strong>/g) ?? [];
  expect(parts).toHaveLength(3);
  for (const part of parts) expect(page).toContain(part);
  expect(page).toContain(/data-revisie="2"/.exec(html)?.[0]);
});

test('what changed since a page was shown is told: a message of the user before all else', async () => {
  const { send } = await openTicket(desk.jan, ONE);
  const news = async () => /data-nieuws="([^"]*)"/.exec((await desk.jan.get(`${REACH}?sinds=1`)).html)?.[1];
  await send('notitie', { tekst: 'Bel morgen.' });
  expect(await news()).toBe('jan@voorbeeld.example: Notitie toegevoegd.');

  const ticket = (await desk.house.store.tickets.get(ONE))!;
  const message = { id: 'a', text: 'Het werkt nog niet.', at: desk.house.clock.now() };
  await desk.house.store.tickets.change(addUserMessage(ticket, message));
  await (await openTicket(desk.jan, ONE)).send('notitie', { tekst: 'Toch niet.' });
  expect(await news()).toBe('De gebruiker heeft een nieuw bericht gestuurd.');
});

test('asking for it keeps nobody signed in, and it is for staff alone', async () => {
  desk.house.clock.advance(7 * HOUR);
  expect((await desk.jan.get(REACH)).status).toBe(200);
  desk.house.clock.advance(HOUR);
  expect((await desk.jan.get(REACH)).status).toBe(401);
});

test.each(['DD-2026-00099', 'x'])('there is none of ticket %s', async (number) => {
  expect((await desk.jan.get(`/inbox/tickets/${number}/bereik`)).status).toBe(404);
});
