import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Articles } from '../../src/articles.js';
import { openArticles } from '../../src/articles.js';
import type { PhrasingDesk } from '../../src/domain/phrasing.js';
import type { QuestionRecord } from '../../src/domain/question-record.js';
import { articleText, folderWith } from '../knowledge/folder.js';
import { silentLog } from '../support/outside.js';
import { asked as askedIn } from './support/asked.js';
import type { House } from './support/house.js';
import { openHouse } from './support/house.js';
import { csrfIn, signedIn } from './support/signed-in.js';
import { readable } from './support/ticket-page.js';
import type { Page, Visitor } from './support/visitor.js';
import { aVisitor, hiddenIn } from './support/visitor.js';

const LIST = '/inbox/vragen';
const ADDRESS = '/inbox/vragen/toevoegen';
const RIO = articleText({
  title: 'Wat is RIO?',
  questions: ['Waar is RIO voor?', 'Wie helpt met RIO?', 'Staat onze school in RIO?'],
  trial: 'rio uitleg graag',
});
const PRICES = articleText({
  title: 'Kosten van DigiDoor',
  questions: ['Wat kost DigiDoor?', 'Is DigiDoor gratis?', 'Hoe duur is DigiDoor?'],
  trial: 'prijs per leerling',
});

let folder: string;
let articles: Articles;
let house: House;
let jan: Visitor;
beforeAll(async () => {
  folder = await folderWith({});
  articles = openArticles({ root: '.', folder, log: silentLog, randomId: randomUUID });
});
beforeEach(async () => {
  await writeFile(path.join(folder, 'rio.md'), RIO);
  await writeFile(path.join(folder, 'kosten.md'), PRICES);
  house = await openHouse({ phrasings: articles.phrasings });
  jan = await signedIn(house);
});
afterEach(() => house.close());
afterAll(async () => {
  articles.close();
  await rm(folder, { recursive: true });
});

const asked = (...all: readonly Partial<QuestionRecord>[]): Promise<void> =>
  askedIn(house.store, house.clock.now(), all);
const rio = () => readFile(path.join(folder, 'rio.md'), 'utf8');
const listed = async (query = ''): Promise<string> => readable((await jan.get(LIST + query)).html);

/** Chooses an article for the question that is listed first. */
async function chosen(artikel: string, query = ''): Promise<Page> {
  const { html } = await jan.get(LIST + query);
  const vraag = /name="vraag" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const wish = new URLSearchParams(query);
  return jan.get(
    `${ADDRESS}?${new URLSearchParams({ vraag, artikel, ...Object.fromEntries(wish) }).toString()}`,
  );
}
/** Sends the form of the page as it stands, with these fields filled in. */
const send = (page: Page, form: Record<string, string> = {}): Promise<Page> =>
  jan.submit(page, { tekst: fieldIn(page), artikel: 'rio', doe: 'toevoegen', ...form });
const fieldIn = ({ html }: Page): string => /<textarea id="tekst"[^>]*>([^<]*)/.exec(html)?.[1]?.trim() ?? '';

test('each question has all articles to choose from, the likeliest first', async () => {
  await asked({ text: 'hoe duur is het' });

  const { html } = await jan.get(LIST);
  const options = [...html.matchAll(/<option value="([^"]+)"/g)].map(([, id]) => id);
  expect(options).toEqual(['kosten', 'rio']);
  expect(html).toMatch(/<optgroup label="Lijkt het meest"><option value="kosten"/);
});

test('what would change is shown: the answer, one verdict, and folded the figures and the file; nothing is done yet', async () => {
  await asked({ text: 'Moet  elke school\nin RIO?' });
  const page = await chosen('rio');

  expect(page.status).toBe(200);
  expect(fieldIn(page)).toBe('Moet elke school in RIO?');
  expect(page.html).toContain('<ins>+   - Moet elke school in RIO?\n</ins>');
  const text = readable(page.html);
  expect(text).toMatch(/artikel ‘Wat is RIO\?’. Dat geeft dit antwoord: \w.* Niets wordt slechter\./);
  expect(page.html.match(/<details>/g)).toHaveLength(2);
  expect(text).toContain('Proefvragen met hun artikel vooraan 2 van 2 2 van 2');
  expect(text).toContain('Laat namen van mensen en scholen weg.');
  expect(await rio()).toBe(RIO);
});

test('the question is added as it was mended, is marked so, and leads back to where it was found', async () => {
  await asked({ text: 'moet obs de regenboog in rio' });
  const first = await chosen('rio', '?volgorde=nieuw');
  const mended = await send(first, { tekst: 'Moet elke school in RIO?', doe: 'bekijken' });
  const added = await send(mended);

  expect([added.status, added.location]).toEqual([303, `${LIST}?volgorde=nieuw&gedaan=toegevoegd`]);
  expect(await rio()).toBe(RIO.replace('in RIO?\n', 'in RIO?\n  - Moet elke school in RIO?\n'));
  expect(await house.store.questionMarks.all()).toMatchObject([
    { mark: 'added', by: 'jan@voorbeeld.example' },
  ]);
  expect(readable((await jan.get(added.location)).html)).toContain('De vraag staat nu in het artikel.');
  expect(await listed()).not.toContain('moet obs');
  expect(await listed('?lijst=added')).toMatch(/in rio.* aan ‘Wat is RIO\?’ op 2 mrt.*: ‘Moet elke school/);
});

test('a question that was added is open again when it gets no answer again', async () => {
  await asked({ text: 'Moet elke school in RIO?' });
  await send(await chosen('rio'));
  house.clock.advance(60_000);
  await asked({ text: 'Moet elke school in RIO?' });

  expect(await listed()).toContain('Moet elke school in RIO?');
});

test('nothing is added that was not seen: another text or article is shown first', async () => {
  await asked({ text: 'Moet Piet in RIO?' });
  const first = await chosen('rio');
  const other = await send(first, { tekst: 'Moet iedereen in RIO?' });

  expect(other.status).toBe(422);
  expect(readable(other.html)).toContain('Er is nog niets toegevoegd.');
  expect(other.html).toContain('<ins>+   - Moet iedereen in RIO?');
  expect(readable((await send(first, { artikel: 'kosten' })).html)).toContain('Bestand knowledge/kosten.md');
  expect(await rio()).toBe(RIO);
});

test('a question that makes others go wrong is refused with the figures, also when its form is sent all the same', async () => {
  await asked({ text: 'Wat is de prijs per leerling?' });
  const page = await chosen('rio');
  const text = readable(page.html);

  expect(text).toMatch(/Andere vragen vinden hun artikel minder goed.* vooraan 2 van 2 1 van 2 slechter/);
  expect(text).toContain(
    '‘prijs per leerling’ hoort bij ‘Kosten van DigiDoor’, maar vindt eerst ‘Wat is RIO?’.',
  );
  expect(page.html).not.toContain('value="toevoegen"');
  const forced = await send(page);
  expect(forced.status).toBe(422);
  expect(readable(forced.html)).toContain('Er is niets toegevoegd. De artikelen worden hierdoor slechter.');
  expect(await rio()).toBe(RIO);
  expect(await house.store.questionMarks.all()).toEqual([]);
});

test('a question of which the same answer helped somebody else is not taken from it', async () => {
  await asked(
    { text: 'Wat doet een bestuur?', outcome: 'answered', article: 'kosten', thumb: 'up' },
    { text: 'hoe duur is digidoor nou', outcome: 'answered', article: 'kosten', thumb: 'up' },
    { text: 'hoe duur is DigiDoor nou?', outcome: 'answered', article: 'kosten', thumb: 'down' },
  );
  const text = readable((await chosen('rio')).html);

  expect(text).toContain('Vragen met een duim omhoog, met hun artikel vooraan 1 van 2 0 van 2 slechter');
});

test('a question that another article has is refused in the words of the check', async () => {
  await asked({ text: 'wat kost digidoor', outcome: 'answered', article: 'kosten', thumb: 'down' });
  expect(await listed()).toContain('Getoond antwoord: Kosten van DigiDoor');
  const text = readable((await chosen('rio')).html);

  expect(text).toContain('De controle vindt 2 fouten:');
  expect(text).toContain('rio.md → vragen: De vraag ‘wat kost digidoor’ staat ook in kosten.md.');
  expect(text).toContain('Daarom is niet gemeten.');
});

test('an article that was changed meanwhile is shown anew, and then it can be added', async () => {
  await asked({ text: 'Moet elke school in RIO?' });
  const page = await chosen('rio');
  const changed = RIO.replace('Wie helpt met RIO?', 'Wie is er van RIO?');
  await writeFile(path.join(folder, 'rio.md'), changed);
  const refused = await send(page);

  expect(readable(refused.html)).toContain('Het bestand is net gewijzigd.');
  expect(refused.html).toContain('Wie is er van RIO?');
  expect(await rio()).toBe(changed);
  expect((await send(refused)).status).toBe(303);
});

test('sent twice, a question is added once, and both lead back', async () => {
  await asked({ text: 'Moet elke school in RIO?' });
  const page = await chosen('rio');
  const both = await Promise.all([send(page), send(page)]);

  expect(both.map(({ status }) => status)).toEqual([303, 303]);
  expect((await rio()).split('Moet elke school').length).toBe(2);
});

test('where the articles cannot be written the change is there to copy, with who to send it to', async () => {
  await asked({ text: 'Moet elke school in RIO?' });
  const readOnly: PhrasingDesk = {
    ...articles.phrasings,
    async propose(...wanted) {
      const made = await articles.phrasings.propose(...wanted);
      return made.kind === 'proposal'
        ? { kind: 'proposal', proposal: { ...made.proposal, isWritable: false } }
        : made;
    },
  };
  await house.restart({ phrasings: readOnly });
  const page = await chosen('rio');

  expect(page.html).not.toContain('value="toevoegen"');
  expect(page.html).toContain('+  - Moet elke school in RIO?');
  expect(readable(page.html)).toContain(
    'Stuur deze tekst naar de beheerder of de redacteur van de artikelen.',
  );
});

test('a disk that refuses is told, and the change is there to copy', async () => {
  await asked({ text: 'Moet elke school in RIO?' });
  const page = await chosen('rio');
  const temporary = path.join(folder, `.rio.md.vast.tmp`);
  await mkdir(temporary);
  const stuck = openArticles({ root: '.', folder, log: silentLog, randomId: () => 'vast' });
  await house.restart({ phrasings: stuck.phrasings });
  const refused = await send(page);
  stuck.close();
  await rm(temporary, { recursive: true, force: true });

  expect(refused.status).toBe(422);
  expect(readable(refused.html)).toContain('Het bestand kan hier niet worden gewijzigd.');
  expect(refused.html).toContain('+++ b/knowledge/rio.md');
  expect(await rio()).toBe(RIO);
});

test.each([
  [{ artikel: '' }, 'Kies het artikel dat op deze vraag antwoord geeft.'],
  [{ artikel: 'weg' }, 'Dit artikel is er niet meer'],
  [{ artikel: '../rio' }, 'Kies het artikel'],
  [{ tekst: 'x'.repeat(151) }, 'Dit kan geen vraag van een artikel zijn.'],
  [{ tekst: ' ?! ' }, 'Dit kan geen vraag van een artikel zijn.'],
  [{ tekst: 'waar is rio voor' }, 'De vraag staat al in ‘Wat is RIO?’.'],
])('%j is told with what to do, and what was typed stays', async (form, told) => {
  await asked({ text: 'Moet elke school in RIO?' });
  const page = await send(await chosen('rio'), { doe: 'bekijken', ...form });

  expect(page.status).toBe(422);
  expect(readable(page.html)).toContain(told);
  if ('tekst' in form) expect(fieldIn(page)).toBe(form.tekst.trim());
  expect(await rio()).toBe(RIO);
});

test('a question that is not there has no page', async () => {
  const page = await jan.get(`${ADDRESS}?vraag=${'a'.repeat(64)}&artikel=rio`);

  expect(page.status).toBe(404);
});

test.each([
  '<script>alert(1)</script> rio',
  '"><img src=x onerror=alert(1)> rio',
  '</textarea></pre><svg onload=alert(1)> rio',
  "' onfocus='alert(1)' autofocus rio",
  '[x](javascript:alert(1)) {{1}} rio',
  '- rio: [*x] # "',
])('%s comes out as text on every page, and goes into the file as one phrasing', async (text) => {
  await asked({ text });
  const page = await chosen('rio');
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

  for (const html of [(await jan.get(LIST)).html, page.html]) {
    expect(html).toContain(safe);
    if (safe !== text) expect(html).not.toContain(text);
  }
  expect((await send(page, { tekst: text, getoond: text })).status).toBe(303);
  const extra = (await rio()).split('\n').filter((line) => !RIO.split('\n').includes(line));
  expect(extra).toHaveLength(1);
});

test('adding is for who is signed in, and needs the token of the page', async () => {
  await asked({ text: 'Moet elke school in RIO?' });
  const page = await chosen('rio');
  const form = { ...hiddenIn(page.html), tekst: fieldIn(page), artikel: 'rio', doe: 'toevoegen' };
  const stranger = aVisitor(house.url);
  const answers = [
    await stranger.get(ADDRESS),
    await stranger.post(ADDRESS, form),
    await jan.post(ADDRESS, { ...form, csrf: 'A'.repeat(43) }),
    await jan.post(ADDRESS, { ...form, csrf: csrfIn(page.html) }, { 'sec-fetch-site': 'cross-site' }),
  ];

  expect(answers.map(({ status }) => status)).toEqual([303, 401, 403, 403]);
  expect(await rio()).toBe(RIO);
  expect(await house.store.questionMarks.all()).toEqual([]);
});
