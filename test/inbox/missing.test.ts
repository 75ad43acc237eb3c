import { randomUUID } from 'node:crypto';
import type { Delivery } from '../../src/domain/delivery.js';
import { aConversation, aDelivery, aTicket } from '../support/builders.js';
import { numbered } from './support/filed.js';
import type { House } from './support/house.js';
import { openHouse } from './support/house.js';
import { signedIn } from './support/signed-in.js';
import { readable } from './support/ticket-page.js';

const id = randomUUID();
const reply = { id, at: '2026-03-02T10:00:00.000Z', by: 'jan@voorbeeld.example', text: 'Hallo.' };
const ticket = aTicket({ number: numbered(1), replies: [reply] });
const all = [
  aDelivery(ticket, 'helpdesk'),
  aDelivery(ticket, 'confirmation'),
  aDelivery(ticket, 'reply', { id: `${ticket.number}/reply/${id}`, reply: id }),
] as const;
const DAMAGED = 'Dit bericht kan ik niet lezen. Misschien is het niet verstuurd.';
const CALL = 'Neem zelf contact op met de gebruiker, en vertel het je beheerder.';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

/** What colleagues read of the messages of the ticket when these are all that the store can read. */
async function sending(deliveries: readonly Delivery[]): Promise<string> {
  const conversation = aConversation({ key: ticket.conversation });
  const commit = { conversation, said: [], filed: [{ ticket, deliveries }] };
  await house.store.conversations.turn(conversation.key, () =>
    Promise.resolve({ commit, result: undefined }),
  );
  const { html } = await (await signedIn(house)).get(`/inbox/tickets/${ticket.number}`);
  return readable(html.split('id="verzending"')[1]?.split('</section>')[0] ?? '');
}

test.each([
  [0, `Mail aan de helpdesk ${DAMAGED} Vertel het je beheerder.`],
  [1, `Bevestiging aan de beheerder ${DAMAGED} ${CALL}`],
  [2, `Antwoord aan de gebruiker ${DAMAGED} ${CALL}`],
])('of message %d that cannot be read the page says so, and what to do', async (nth, told) => {
  const text = await sending(all.filter((one) => one !== all[nth]));

  expect(text).toContain(told);
  expect(text.split(DAMAGED)).toHaveLength(2);
});

test('when all can be read nothing is said of it', async () => {
  expect(await sending(all)).not.toContain(DAMAGED);
});
