import type { Ticket } from '../../src/domain/ticket.js';
import { aSchool } from '../support/builders.js';
import { filed, numbered } from './support/filed.js';
import type { House } from './support/house.js';
import { openHouse } from './support/house.js';
import { signedIn } from './support/signed-in.js';
import { openTicket, readable } from './support/ticket-page.js';
import type { Visitor } from './support/visitor.js';

const ONE = numbered(1);
const JAN = 'jan@voorbeeld.example';

let house: House;
let jan: Visitor;
beforeEach(async () => {
  house = await openHouse();
  jan = await signedIn(house);
});
afterEach(() => house.close());

const stored = async (number = ONE): Promise<Ticket> => (await house.store.tickets.get(number))!;
/** What the user reads in the conversation. */
const chat = async (): Promise<string[]> =>
  ((await house.store.conversations.log(`directline/${ONE}`, 0, 100))?.activities ?? []).map(
    ({ text }) => text ?? '',
  );
describe('who has it', () => {
  beforeEach(() => filed(house.store, {}));

  test.each([
    ['oneself', JAN],
    ['a colleague of an allowed domain who was never here', 'Anna@digidoor.example'],
  ])('is %s', async (_, aan) => {
    const sent = await (await openTicket(jan, ONE)).send('toewijzen', { aan });

    const text = readable((await jan.get(sent.location)).html);
    expect((await stored()).assignee).toBe(aan.toLowerCase());
    expect(text).toContain(`De behandelaar is nu ${aan.toLowerCase()}.`);
    expect(text.includes('geen aanmelding bekend. Controleer of het klopt.')).toBe(aan !== JAN);
    expect(text).toContain(`Toegewezen aan ${aan.toLowerCase()}`);
  });

  test('is nobody again', async () => {
    await (await openTicket(jan, ONE)).send('toewijzen', { aan: JAN });
    await (await openTicket(jan, ONE)).send('toewijzen', { aan: '' });

    expect((await stored()).assignee).toBeUndefined();
  });

  test('is chosen from those who have signed in before', async () => {
    const at = house.clock.now().toISOString();
    const session = { mail: 'els@groep.example', name: 'Els Bos', by: 'group' as const };
    await house.store.staff.begin('a'.repeat(64), { ...session, createdAt: at, lastSeenAt: at });
    const { page, send } = await openTicket(jan, ONE);
    expect(page.html).toContain('<option value="els@groep.example">Els Bos</option>');
    const sent = await send('toewijzen', { aan: 'els@groep.example' });

    expect(readable((await jan.get(sent.location)).html)).toContain('Behandelaar: Els Bos');
  });

  test.each(['vreemd@elders.example', 'geen adres', '<b>'])('is never %s', async (aan) => {
    const page = await (await openTicket(jan, ONE)).send('toewijzen', { aan });

    expect([page.status, readable(page.html)]).toEqual([422, expect.stringContaining('Dit adres mag niet')]);
    expect((await stored()).assignee).toBeUndefined();
  });
});

test('a note is for colleagues alone', async () => {
  await filed(house.store, {});
  const sent = await (await openTicket(jan, ONE)).send('notitie', { tekst: 'Bel morgen.' });

  expect(readable((await jan.get(sent.location)).html)).toContain('Bel morgen.');
  expect(await chat()).toHaveLength(2);
});

test('a question is closed and opened again', async () => {
  await filed(house.store, { kind: 'vraag', schools: [] });
  await (await openTicket(jan, ONE)).send('status', { wordt: 'dicht' });
  expect(await stored()).toMatchObject({ status: 'closed', assignee: JAN });
  await (await openTicket(jan, ONE)).send('status', { wordt: 'open' });

  expect((await stored()).status).toBe('open');
});

test('a double closes, says of which, and can be opened again', async () => {
  await filed(house.store, {}, {});
  const sent = await (await openTicket(jan, numbered(2))).send('dubbel', { van: ' dd-2026-00001' });
  const page = await jan.get(sent.location);

  expect(readable(page.html)).toContain('Dit is een dubbel van DD-2026-00001.');
  expect(page.html).not.toContain('/scholen"');
  expect(readable((await openTicket(jan, ONE)).page.html)).toContain('Dubbels van dit ticket: DD-2026-00002');
  await (await openTicket(jan, numbered(2))).send('status', { wordt: 'open' });
  expect(await stored(numbered(2))).toMatchObject({ status: 'open' });
});

test.each(['1', '00001', '2026-00001', '#1', 'DD 2026-00001'])('it is the double of "%s"', async (van) => {
  await filed(house.store, {}, {});
  await (await openTicket(jan, numbered(2))).send('dubbel', { van });

  expect(await stored(numbered(2))).toMatchObject({ status: 'closed', doubleOf: ONE });
});

test.each([
  ['1', 'Dit is het ticket zelf.'],
  ['2', 'Ticket DD-2026-00002 is zelf een dubbel van DD-2026-00003. Vul dat nummer in.'],
  ['DD-2026-00099', 'Ticket DD-2026-00099 is er niet.'],
  ['x', 'Dit is geen ticketnummer. Vul het in zoals DD-2026-00001'],
  ['', 'Dit is geen ticketnummer.'],
])('it is no double of "%s"', async (van, problem) => {
  await filed(house.store, {}, { status: 'closed', doubleOf: numbered(3) }, {});
  const page = await (await openTicket(jan, ONE)).send('dubbel', { van });

  expect([page.status, readable(page.html)]).toEqual([422, expect.stringContaining(problem)]);
});

test('a ticket with the same school is offered, and it is the double of that at one press', async () => {
  await filed(house.store, {}, {}, { schools: [aSchool({ brin: '99XX' })] });
  const { page } = await openTicket(jan, ONE);

  expect(readable(page.html)).toMatch(/ook in een ander open ticket: Dubbel van DD-2026-00002/);
  expect((await openTicket(jan, numbered(3))).page.html).not.toContain('Dubbel van DD');
});

test('a delivery goes out once more, and the history says who asked', async () => {
  await filed(house.store, {});
  const [delivery] = await house.store.deliveries.ofTicket(ONE);
  await house.store.deliveries.settle({ ...delivery!, state: 'refused', attempts: 1 });
  const { page, send } = await openTicket(jan, ONE);
  expect(readable(page.html)).toContain('Mail is geweigerd');
  const sent = await send('opnieuw', { bericht: delivery!.id });

  expect((await house.store.deliveries.ofTicket(ONE))[0]).toMatchObject({ state: 'waiting' });
  expect(readable((await jan.get(sent.location)).html)).toContain('Bericht opnieuw verstuurd jan@voorbeeld');
  expect((await send('opnieuw', { bericht: 'DD-2026-00002/helpdesk' })).status).toBe(422);
});

test('a message that has arrived goes out once more only after it was asked whether it should', async () => {
  await filed(house.store, {});
  const [delivery] = await house.store.deliveries.ofTicket(ONE);
  const { send } = await openTicket(jan, ONE);
  await house.store.deliveries.settle({ ...delivery!, state: 'delivered', attempts: 1 });
  const refused = await send('opnieuw', { bericht: delivery!.id });
  expect([refused.status, readable(refused.html)]).toEqual([
    422,
    expect.stringContaining('Dit bericht is net aangekomen.'),
  ]);
  expect((await house.store.deliveries.ofTicket(ONE))[0]).toMatchObject({ state: 'delivered' });

  expect((await send('opnieuw', { bericht: delivery!.id, nogmaals: '1' })).status).toBe(303);
  expect((await house.store.deliveries.ofTicket(ONE))[0]).toMatchObject({ state: 'waiting' });
});
