import { randomUUID } from 'node:crypto';
import type { Ticket } from '../../src/domain/ticket.js';
import { assign } from '../../src/domain/ticket-handling.js';
import { addReply } from '../../src/domain/ticket-talk.js';
import { aSchool } from '../support/builders.js';
import { filed, numbered } from './support/filed.js';
import { asOpen, openTicket, readable } from './support/ticket-page.js';
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
describe('who is second', () => {
  const refusal = { school: '12AB01', status: 'refused', reden: 'Niet "goed".' };
  beforeEach(() => filed(desk.house.store, { schools: three }));

  test('reads who was first and what changed; nothing is overwritten, and what was typed stays', async () => {
    const { send } = await openTicket(desk.jan, ONE);
    const changer = { by: 'roos@digidoor.example', at: desk.house.clock.now() };
    await desk.house.store.tickets.change(assign(await stored(), 'roos@digidoor.example', changer));
    const page = await send('scholen', refusal);

    const text = readable(page.html);
    expect(page.status).toBe(409);
    expect(text).toContain('Een collega was eerder. Jouw wijziging is niet bewaard.');
    expect(text).toContain('roos@digidoor.example, 2 mrt 2026, 10:00: Toegewezen aan roos@digidoor.example');
    expect(page.html).toMatch(/name="school" value="12AB01" checked/);
    expect(page.html).toMatch(/name="status" value="refused" checked/);
    expect(page.html).toContain('value="Niet &quot;goed&quot;."');
    expect((await stored()).schools[1]?.status).toBe('received');
    expect(await chat()).toHaveLength(2);
  });

  test('reads what was said meanwhile', async () => {
    const { send } = await openTicket(desk.jan, ONE);
    const roos = { by: 'roos@digidoor.example', at: desk.house.clock.now() };
    const replied = addReply(await stored(), { ...roos, id: randomUUID(), text: 'Kies eerst kopieer.' });
    await desk.house.store.tickets.change(replied);
    const page = await send('antwoord', { tekst: 'Dubbel werk.' });

    expect(readable(page.html)).toMatch(/Antwoord verstuurd +Kies eerst kopieer\. .*Bekijk het/);
  });

  test('sends it again from the page that says so, and then it is made', async () => {
    const first = await openTicket(desk.jan, ONE);
    await first.send('toewijzen', { aan: JAN });
    const conflict = await first.send('scholen', refusal);
    expect(readable(conflict.html)).toContain('Je hebt dit ticket zelf net gewijzigd.');
    const again = await asOpen(desk.jan, ONE, conflict).send('scholen', refusal);

    expect(again.status).toBe(303);
    expect(await stored()).toMatchObject({ assignee: JAN, revision: 3 });
  });
});
