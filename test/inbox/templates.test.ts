import { csrfIn } from './support/signed-in.js';
import { readable } from './support/ticket-page.js';
import { useHouse } from './support/use-house.js';

const desk = useHouse();

test('templates are added, changed and removed, and each is told; one that does not fit keeps what was typed', async () => {
  const page = await desk.jan.get('/inbox/sjablonen');
  expect(page.html).toContain('Er zijn nog geen standaardantwoorden.');
  const unfit = await desk.jan.submit(page, { naam: ' ', tekst: 'Bewaar dit.' });
  expect([unfit.status, unfit.html]).toEqual([422, expect.stringContaining('>Bewaar dit.</textarea>')]);
  await desk.jan.submit(page, { naam: 'Eén', tekst: 'Tekst' });

  const kept = await desk.jan.get('/inbox/sjablonen');
  expect(readable(kept.html)).toMatch(/Eén Tekst Wijzigen .* Verwijderen/);
  const { id } = (await desk.house.store.templates.all())[0]!;
  const changed = await desk.jan.submit(kept, { id, naam: 'Twee', tekst: 'Meer tekst' });
  expect(readable((await desk.jan.get(changed.location)).html)).toContain(
    'Het standaardantwoord is bewaard. Twee Meer tekst',
  );
  const emptied = await desk.jan.submit(kept, { id, naam: 'Twee', tekst: ' ' });
  expect([emptied.status, emptied.html]).toEqual([422, expect.stringMatching(/<details[^>]* open/)]);
  const removed = await desk.jan.post('/inbox/sjablonen/weg', { csrf: csrfIn(kept.html), id });
  expect(readable((await desk.jan.get(removed.location)).html)).toContain(
    'Het standaardantwoord is verwijderd.',
  );
  expect(await desk.house.store.templates.all()).toEqual([]);
});
