import type { House } from './support/house.js';
import { openHouse } from './support/house.js';
import { csrfIn, signedIn } from './support/signed-in.js';
import { readable } from './support/ticket-page.js';
import type { Visitor } from './support/visitor.js';

let house: House;
let jan: Visitor;
beforeEach(async () => {
  house = await openHouse();
  jan = await signedIn(house);
});
afterEach(() => house.close());

test('templates are added, changed and removed, and each is told; one that does not fit keeps what was typed', async () => {
  const page = await jan.get('/inbox/sjablonen');
  expect(page.html).toContain('Er zijn nog geen standaardantwoorden.');
  const unfit = await jan.submit(page, { naam: ' ', tekst: 'Bewaar dit.' });
  expect([unfit.status, unfit.html]).toEqual([422, expect.stringContaining('>Bewaar dit.</textarea>')]);
  await jan.submit(page, { naam: 'Eén', tekst: 'Tekst' });

  const kept = await jan.get('/inbox/sjablonen');
  expect(readable(kept.html)).toMatch(/Eén Tekst Wijzigen .* Verwijderen/);
  const { id } = (await house.store.templates.all())[0]!;
  const changed = await jan.submit(kept, { id, naam: 'Twee', tekst: 'Meer tekst' });
  expect(readable((await jan.get(changed.location)).html)).toContain(
    'Het standaardantwoord is bewaard. Twee Meer tekst',
  );
  const emptied = await jan.submit(kept, { id, naam: 'Twee', tekst: ' ' });
  expect([emptied.status, emptied.html]).toEqual([422, expect.stringMatching(/<details[^>]* open/)]);
  const removed = await jan.post('/inbox/sjablonen/weg', { csrf: csrfIn(kept.html), id });
  expect(readable((await jan.get(removed.location)).html)).toContain('Het standaardantwoord is verwijderd.');
  expect(await house.store.templates.all()).toEqual([]);
});
