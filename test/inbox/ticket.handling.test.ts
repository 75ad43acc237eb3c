import type { Ticket } from '../../src/domain/ticket.js';
import { aSchool } from '../support/builders.js';
import { filed, numbered } from './support/filed.js';
import { openTicket, readable } from './support/ticket-page.js';
import { useHouse } from './support/use-house.js';

const ONE = numbered(1);
const JAN = 'jan@voorbeeld.example';

const desk = useHouse();

const stored = async (number = ONE): Promise<Ticket> => (await desk.house.store.tickets.get(number))!;
/** What the user reads in the conversation. */
const chat = async (): Promise<string[]> =>
  ((await desk.house.store.conversations.log(`directline/${ONE}`, 0, 100))?.activities ?? []).map(
    ({ text }) => text ?? '',
  );
describe('who has it', () => {
  beforeEach(() => filed(desk.house.store, {}));

  test.each([
    ['oneself', JAN],
    ['a colleague of an allowed domain who was never here', 'Anna@digidoor.example'],
  ])('is %s', async (_, aan) => {
    const sent = await (await openTicket(desk.jan, ONE)).send('toewijzen', { aan });

    const text = readable((await desk.jan.get(sent.location)).html);
    expect((await stored()).assignee).toBe(aan.toLowerCase());
    expect(text).toContain(`De behandelaar is nu ${aan.toLowerCase()}.`);
    expect(text.includes('geen aanmelding bekend. Controleer of het klopt.')).toBe(aan !== JAN);
    expect(text).toContain(`Toegewezen aan ${aan.toLowerCase()}`);
  });

  test('is nobody again', async () => {
    await (await openTicket(desk.jan, ONE)).send('toewijzen', { aan: JAN });
    await (await openTicket(desk.jan, ONE)).send('toewijzen', { aan: '' });

    expect((await stored()).assignee).toBeUndefined();
  });

  test('is chosen from those who have signed in before', async () => {
    const at = desk.house.clock.now().toISOString();
    const session = { mail: 'els@groep.example', name: 'Els Bos', by: 'group' as const };
    await desk.house.store.staff.begin('a'.repeat(64), { ...session, createdAt: at, lastSeenAt: at });
    const { page, send } = await openTicket(desk.jan, ONE);
    expect(page.html).toContain('<option value="els@groep.example">Els Bos</option>');
    const sent = await send('toewijzen', { aan: 'els@groep.example' });

    expect(readable((await desk.jan.get(sent.location)).html)).toContain('Behandelaar: Els Bos');
  });

  test.each(['vreemd@elders.example', 'geen adres', '<b>'])('is never %s', async (aan) => {
    const page = await (await openTicket(desk.jan, ONE)).send('toewijzen', { aan });

    expect([page.status, readable(page.html)]).toEqual([422, expect.stringContaining('Dit adres mag niet')]);
    expect((await stored()).assignee).toBeUndefined();
  });
});

test('a note is for colleagues alone', async () => {
  await filed(desk.house.store, {});
  const sent = await (await openTicket(desk.jan, ONE)).send('notitie', { tekst: 'Bel morgen.' });

  expect(readable((await desk.jan.get(sent.location)).html)).toContain('Bel morgen.');
  expect(await chat()).toHaveLength(2);
});

test('a question is closed and opened again', async () => {
  await filed(desk.house.store, { kind: 'vraag', schools: [] });
  await (await openTicket(desk.jan, ONE)).send('status', { wordt: 'dicht' });
  expect(await stored()).toMatchObject({ status: 'closed', assignee: JAN });
  await (await openTicket(desk.jan, ONE)).send('status', { wordt: 'open' });

  expect((await stored()).status).toBe('open');
});

test('a double closes, says of which, and can be opened again', async () => {
  await filed(desk.house.store, {}, {});
  const sent = await (await openTicket(desk.jan, numbered(2))).send('dubbel', { van: ' dd-2026-00001' });
  const page = await desk.jan.get(sent.location);

  expect(readable(page.html)).toContain('Dit is een dubbel van DD-2026-00001.');
  expect(page.html).not.toContain('/scholen"');
  expect(readable((await openTicket(desk.jan, ONE)).page.html)).toContain(
    'Dubbels van dit ticket: DD-2026-00002',
  );
  await (await openTicket(desk.jan, numbered(2))).send('status', { wordt: 'open' });
  expect(await stored(numbered(2))).toMatchObject({ status: 'open' });
});

test.each(['1', '00001', '2026-00001', '#1', 'DD 2026-00001'])('it is the double of "%s"', async (van) => {
  await filed(desk.house.store, {}, {});
  await (await openTicket(desk.jan, numbered(2))).send('dubbel', { van });

  expect(await stored(numbered(2))).toMatchObject({ status: 'closed', doubleOf: ONE });
});

test.each([
  ['1', 'Dit is het ticket zelf.'],
  ['2', 'Ticket DD-2026-00002 is zelf een dubbel van DD-2026-00003. Vul dat nummer in.'],
  ['DD-2026-00099', 'Ticket DD-2026-00099 is er niet.'],
  ['x', 'Dit is geen ticketnummer. Vul het in zoals DD-2026-00001'],
  ['', 'Dit is geen ticketnummer.'],
])('it is no double of "%s"', async (van, problem) => {
  await filed(desk.house.store, {}, { status: 'closed', doubleOf: numbered(3) }, {});
  const page = await (await openTicket(desk.jan, ONE)).send('dubbel', { van });

  expect([page.status, readable(page.html)]).toEqual([422, expect.stringContaining(problem)]);
});

test('a ticket with the same school is offered, and it is the double of that at one press', async () => {
  await filed(desk.house.store, {}, {}, { schools: [aSchool({ brin: '99XX' })] });
  const { page } = await openTicket(desk.jan, ONE);

  expect(readable(page.html)).toMatch(/ook in een ander open ticket: Dubbel van DD-2026-00002/);
  expect((await openTicket(desk.jan, numbered(3))).page.html).not.toContain('Dubbel van DD');
});

test('a delivery goes out once more, and the history says who asked', async () => {
  await filed(desk.house.store, {});
  const [delivery] = await desk.house.store.deliveries.ofTicket(ONE);
  await desk.house.store.deliveries.settle({ ...delivery!, state: 'refused', attempts: 1 });
  const { page, send } = await openTicket(desk.jan, ONE);
  expect(readable(page.html)).toContain('Mail is geweigerd');
  const sent = await send('opnieuw', { bericht: delivery!.id });

  expect((await desk.house.store.deliveries.ofTicket(ONE))[0]).toMatchObject({ state: 'waiting' });
  expect(readable((await desk.jan.get(sent.location)).html)).toContain(
    'Bericht opnieuw verstuurd jan@voorbeeld',
  );
  expect((await send('opnieuw', { bericht: 'DD-2026-00002/helpdesk' })).status).toBe(422);
});

test('a message that has arrived goes out once more only after it was asked whether it should', async () => {
  await filed(desk.house.store, {});
  const [delivery] = await desk.house.store.deliveries.ofTicket(ONE);
  const { send } = await openTicket(desk.jan, ONE);
  await desk.house.store.deliveries.settle({ ...delivery!, state: 'delivered', attempts: 1 });
  const refused = await send('opnieuw', { bericht: delivery!.id });
  expect([refused.status, readable(refused.html)]).toEqual([
    422,
    expect.stringContaining('Dit bericht is net aangekomen.'),
  ]);
  expect((await desk.house.store.deliveries.ofTicket(ONE))[0]).toMatchObject({ state: 'delivered' });

  expect((await send('opnieuw', { bericht: delivery!.id, nogmaals: '1' })).status).toBe(303);
  expect((await desk.house.store.deliveries.ofTicket(ONE))[0]).toMatchObject({ state: 'waiting' });
});
