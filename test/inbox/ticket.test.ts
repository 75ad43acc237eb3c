import type { Ticket } from '../../src/domain/ticket.js';
import { aSchool } from '../support/builders.js';
import { filed, numbered } from './support/filed.js';
import { openTicket, readable } from './support/ticket-page.js';
import { useHouse } from './support/use-house.js';

const ONE = numbered(1);
const JAN = 'jan@voorbeeld.example';

const desk = useHouse();

const stored = async (number = ONE): Promise<Ticket> => (await desk.house.store.tickets.get(number))!;
const three = [
  aSchool({ verdict: 'unknown' }),
  aSchool({ vestiging: '01', name: 'De Linde' }),
  aSchool({ vestiging: '02', name: 'Het Kompas', verdict: 'closed' }),
];
/** What the user reads in the conversation. */
const chat = async (): Promise<string[]> =>
  ((await desk.house.store.conversations.log(`directline/${ONE}`, 0, 100))?.activities ?? []).map(
    ({ text }) => text ?? '',
  );
test('the page says what is known of a ticket', async () => {
  await filed(desk.house.store, { schools: [aSchool({ vestiging: '01' })] });
  const again = { ticket: ONE, reason: 'De eerste had een typefout.' };
  await filed(desk.house.store, {
    kind: 'vraag',
    question: 'Wat is een mandaat?',
    step: 'toevoegen.dienst',
    schools: [aSchool({ vestiging: '01', verdict: 'unknown', again })],
  });

  const { page } = await openTicket(desk.jan, numbered(2));

  const text = readable(page.html);
  for (const part of [
    'DD-2026-00002',
    'Vraag Open',
    'Wat is een mandaat?',
    'obs De Regenboog , Almere 12AB01',
    'Ontvangen',
    'Niet in het register: controleer de code',
    `Staat ook in ticket ${ONE}`,
    'Toch verstuurd: De eerste had een typefout.',
    'a.thart@deregenboog.example',
    'maandag 2 maart 2026 om 10:00',
    'webchat',
    'OSO-OV – OSO Overstap kiezen',
    'Gebruiker, 2 mrt 2026, 10:00 Hallo, ik wil het mandaat geven.',
    'Mandaathulp, 2 mrt 2026, 10:00 Dank je wel. Je ticket is bewaard.',
    'Mail aan de helpdesk Mail is onderweg',
    'Ticket ingediend Mandaathulp, 2 mrt 2026, 10:00',
  ])
    expect(text).toContain(part);
});

test('the page is named after its ticket, and the school or who sent it', async () => {
  await filed(desk.house.store, { schools: three }, { schools: [aSchool()] });
  await filed(desk.house.store, { kind: 'vraag', schools: [], administrator: 'Fatma Yildiz' });
  const titles = [1, 2, 3].map(async (nth) => (await openTicket(desk.jan, numbered(nth))).page.title);

  expect(await Promise.all(titles)).toEqual([
    'DD-2026-00001: obs De Regenboog, Almere, en 2 andere scholen',
    'DD-2026-00002: obs De Regenboog, Almere',
    'DD-2026-00003: Fatma Yildiz',
  ]);
});

test('what is needed first stands first, and the conversation last', async () => {
  await filed(desk.house.store, { kind: 'vraag', question: 'Wat is een mandaat?' });
  const { page } = await openTicket(desk.jan, ONE);
  const headings = [...page.html.matchAll(/<h2[^>]*>([^<]+)/g)].map(([, heading]) => heading);

  expect(headings).toEqual([
    ...['De vraag', 'Gegevens', 'Behandeling', 'School', 'Antwoorden', 'Notities'],
    ...['Gedaan in OSR', 'Verzending', 'Geschiedenis', 'Gesprek'],
  ]);
});

test.each(['DD-2026-00099', 'x', '..%2F', 'DD-2026-1'])('there is no ticket %s', async (number) => {
  expect((await desk.jan.get(`/inbox/tickets/${number}`)).status).toBe(404);
});

describe('schools', () => {
  beforeEach(() => filed(desk.house.store, { schools: three }));

  test('are ticked off one by one, and several at once are one message to the user', async () => {
    const { send } = await openTicket(desk.jan, ONE);
    const before = (await chat()).length;
    const sent = await send('scholen', { school: ['12AB00', '12AB02'], status: 'connected' });
    const page = await desk.jan.get(sent.location);

    expect((await stored()).schools.map(({ status }) => status)).toEqual([
      'connected',
      'received',
      'connected',
    ]);
    expect((await chat()).slice(before)).toEqual([expect.stringContaining('Bij 2 scholen is er nieuws:')]);
    expect(readable(page.html)).toContain(
      'De status is gewijzigd. Het staat in de chat. Leest niemand het binnen een uur, dan gaat het per mail.',
    );
    expect(readable(page.html)).toContain('12AB00, 12AB02: Gekoppeld jan@voorbeeld.example');
  });

  test('that are ticked off are told once in the history, and named where their news is sent', async () => {
    const { send } = await openTicket(desk.jan, ONE);
    const sent = await send('scholen', { school: '12AB00', status: 'connected' });
    const text = readable((await desk.jan.get(sent.location)).html);

    expect(text).toMatch(/Nieuws over scholen van 2 mrt 2026, 10:00 obs De Regenboog in Almere: gekoppeld\./);
    expect(text.match(/(12AB00: Gekoppeld|Antwoord verstuurd|informeerd)/g)).toEqual(['12AB00: Gekoppeld']);
  });

  test('are ticked off all at once, which closes the ticket', async () => {
    await (await openTicket(desk.jan, ONE)).send('scholen', { alle: '1', status: 'connected' });

    expect((await stored()).status).toBe('closed');
    expect((await stored()).schools.map(({ status }) => status)).toEqual(Array(3).fill('connected'));
  });

  test('all at once are those that are left, and those that were ticked besides', async () => {
    const refused = { school: '12AB00', status: 'refused', reden: 'Geen overeenkomst.' };
    await (await openTicket(desk.jan, ONE)).send('scholen', refused);
    const { page, send } = await openTicket(desk.jan, ONE);
    expect(readable(page.html)).toContain('Alle scholen die nog open staan (2)');
    await send('scholen', { alle: '1', status: 'connected' });
    expect((await stored()).schools.map(({ status }) => status)).toEqual([
      'refused',
      'connected',
      'connected',
    ]);

    const done = await openTicket(desk.jan, ONE);
    expect(readable(done.page.html)).toMatch(/Alle scholen (?!die)/);
    await done.send('scholen', { alle: '1', status: 'checked' });
    expect((await stored()).schools.map(({ status }) => status)).toEqual(Array(3).fill('checked'));
  });

  test('that were so already are said to be, and the user hears nothing', async () => {
    const sent = await (await openTicket(desk.jan, ONE)).send('scholen', { alle: '1', status: 'received' });

    expect(readable((await desk.jan.get(sent.location)).html)).toContain('Er is niets gewijzigd');
    expect(await chat()).toHaveLength(2);
  });

  test('are refused with a reason, which the user reads', async () => {
    const { send } = await openTicket(desk.jan, ONE);
    await send('scholen', { school: '12AB01', status: 'refused', reden: 'Geen overeenkomst.' });

    expect((await stored()).schools[1]).toMatchObject({ status: 'refused', reason: 'Geen overeenkomst.' });
    expect((await chat()).at(-1)).toContain('afgewezen. Reden: Geen overeenkomst.');
  });

  test('that are not refused get no reason, also when one was typed before', async () => {
    const form = { school: '12AB01', status: 'checked', reden: 'Geen overeenkomst.' };
    await (await openTicket(desk.jan, ONE)).send('scholen', form);

    expect((await stored()).schools[1]).toMatchObject({ status: 'checked' });
    expect((await chat()).at(-1)).not.toContain('overeenkomst');
  });

  test.each([
    [{ status: 'connected' }, 'Kies eerst één of meer scholen.'],
    [{ school: '12AB00' }, 'Kies eerst een nieuwe status.'],
    [{ school: '12AB00', status: 'refused' }, 'Er is nog geen reden.'],
    [{ school: '12AB00', status: 'refused', reden: 'x'.repeat(501) }, 'De reden is te lang.'],
    [{ school: '99ZZ00', status: 'checked' }, 'Deze wijziging kan niet bij dit ticket.'],
  ])('are left as they are when something is missing or wrong: %j', async (form, problem) => {
    const page = await (await openTicket(desk.jan, ONE)).send('scholen', form);

    expect([page.status, readable(page.html)]).toEqual([422, expect.stringContaining(problem)]);
    expect((await stored()).revision).toBe(1);
    expect(await chat()).toHaveLength(2);
  });
});

describe('a reply', () => {
  beforeEach(() => filed(desk.house.store, {}));

  test('stands in the conversation and on the page, with how it reaches the user', async () => {
    const sent = await (
      await openTicket(desk.jan, ONE)
    ).send('antwoord', { tekst: 'Kies eerst\r\nkopieer.' });
    const text = readable((await desk.jan.get(sent.location)).html);

    expect((await chat()).at(-1)).toContain('Kies eerst\nkopieer.');
    expect(text).toContain('Je antwoord is verstuurd. Het staat in de chat.');
    expect(text).toContain('jan@voorbeeld.example, 2 mrt 2026, 10:00 Staat in de chat, nog niet gelezen');
  });

  test('that is sent twice is told once', async () => {
    const { send } = await openTicket(desk.jan, ONE);
    const both = await Promise.all([
      send('antwoord', { tekst: 'Eén.' }),
      send('antwoord', { tekst: 'Eén.' }),
    ]);

    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect((await stored()).replies).toHaveLength(1);
    expect(await chat()).toHaveLength(3);
  });

  test('closes a question with it, and says that a closed ticket stays so', async () => {
    await filed(desk.house.store, { kind: 'vraag', schools: [] });
    const { page, send } = await openTicket(desk.jan, numbered(2));
    const sent = await send('antwoord', { tekst: 'Graag gedaan.', doe: 'sluiten' });
    expect(await stored(numbered(2))).toMatchObject({ status: 'closed', revision: 2, assignee: JAN });

    const closed = await desk.jan.get(sent.location);
    expect(readable(closed.html)).toMatch(/per mail\. Het ticket is gesloten\./);
    expect(readable(closed.html)).toContain('Dit ticket is gesloten, en blijft dat.');
    expect([page.html, closed.html].map((html) => html.includes('Versturen en sluiten'))).toEqual([
      true,
      false,
    ]);
    expect((await openTicket(desk.jan, ONE)).page.html).not.toContain('Versturen en sluiten');
  });

  test('that was read is said to be', async () => {
    const sent = await (await openTicket(desk.jan, ONE)).send('antwoord', { tekst: 'Hallo.' });
    await desk.house.store.deliveries.readUpTo(`directline/${ONE}`, 99, desk.house.clock.now());

    expect(readable((await desk.jan.get(sent.location)).html)).toContain(
      'De gebruiker heeft het gelezen in de chat.',
    );
  });

  test.each([
    ['', 'Je antwoord is nog leeg.'],
    ['  \r\n ', 'Je antwoord is nog leeg.'],
    ['x'.repeat(4001), 'Je antwoord is te lang.'],
  ])('that is empty or too long is not sent', async (tekst, problem) => {
    const page = await (await openTicket(desk.jan, ONE)).send('antwoord', { tekst });

    expect([page.status, readable(page.html)]).toEqual([422, expect.stringContaining(problem)]);
    expect((await stored()).replies).toEqual([]);
  });

  test('begins with a template that staff keep, behind what was typed', async () => {
    const templates = await desk.jan.get('/inbox/sjablonen');
    await desk.jan.submit(templates, { naam: 'Kopiëren', tekst: 'Kies eerst kopieer.' });
    const { page, send } = await openTicket(desk.jan, ONE);
    const sjabloon = /<option value="([^"]+)">Kopiëren/.exec(page.html)?.[1] ?? '';
    const filled = await send('antwoord', { tekst: 'Hallo Fatma,', sjabloon, doe: 'invoegen' });

    expect(filled.status).toBe(200);
    expect(filled.html).toMatch(
      /<textarea id="antwoord"[^>]*>Hallo Fatma,\n\nKies eerst kopieer\.<\/textarea>/,
    );
    expect((await stored()).revision).toBe(1);
  });
});
