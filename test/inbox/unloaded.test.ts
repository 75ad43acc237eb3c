import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { filed, numbered } from './support/filed.js';
import { openTicket, readable } from './support/ticket-page.js';
import { useHouse } from './support/use-house.js';

const ONE = `/inbox/tickets/${numbered(1)}`;
const NOTHING = 'Er is niets gewijzigd.';

const desk = useHouse();
beforeEach(() => filed(desk.house.store, {}));

/** Makes the file of the ticket one that cannot be read. */
async function damage(): Promise<void> {
  const files = await readdir(desk.house.dir, { recursive: true });
  const file = files.find((name) => name.includes(numbered(1)))!;
  await writeFile(path.join(desk.house.dir, file), '{');
}

test('without the store a page says that it cannot be loaded; only a change says that nothing was made', async () => {
  const { send } = await openTicket(desk.jan, numbered(1));
  await desk.house.store.close();
  const page = await desk.jan.get(ONE);
  const change = await send('notitie', { tekst: 'Bewaar dit.' });

  expect([page.status, page.title]).toEqual([503, 'Deze pagina laden kan nu niet']);
  expect(readable(page.html)).toContain('De gegevens zijn even niet te bereiken. Ververs de pagina');
  expect(page.html).not.toContain(NOTHING);
  expect([change.status, change.title]).toEqual([503, 'Opslaan kan nu niet']);
  expect(change.html).toContain(NOTHING);
});

test('a ticket that cannot be read does not speak of a change either', async () => {
  await damage();
  const page = await desk.jan.get(ONE);

  expect([page.status, page.title]).toEqual([500, 'Er is iets misgegaan aan onze kant']);
  expect(readable(page.html)).toContain('Daardoor kan ik deze pagina niet tonen. Ververs de pagina.');
  expect(page.html).not.toContain('wijziging');
});
