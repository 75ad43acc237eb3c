import type { QuestionRecord } from '../../src/domain/question-record.js';
import { likesOf } from '../../src/inbox/questions/groups.js';
import { asked as askedIn } from './support/asked.js';
import { csrfIn } from './support/signed-in.js';
import { readable } from './support/ticket-page.js';
import type { Page } from './support/visitor.js';
import { aVisitor } from './support/visitor.js';
import { useHouse } from './support/use-house.js';

const HOUR = 60 * 60 * 1000;
const ADDRESS = '/inbox/vragen';

const desk = useHouse();

/** Has a user ask questions, each a second after the one before. */
const asked = (...all: readonly Partial<QuestionRecord>[]): Promise<void> =>
  askedIn(desk.house.store, desk.house.clock.now(), all);

/** The questions that a page lists, in order. */
const listed = ({ html }: Page): string[] =>
  [...html.matchAll(/<li class="asked"><p class="words"[^>]*>([^<]*)/g)].map(([, text = '']) => text);
const list = async (query = ''): Promise<string[]> => listed(await desk.jan.get(ADDRESS + query));
/** Decides of the question that a page lists first. */
async function decide(merk: string, query = ''): Promise<Page> {
  const { html } = await desk.jan.get(ADDRESS + query);
  const vraag = /name="vraag" value="([^"]+)"/.exec(html)?.[1] ?? '';
  return desk.jan.post(ADDRESS, {
    csrf: csrfIn(html),
    vraag,
    merk,
    lijst: new URLSearchParams(query).get('lijst') ?? '',
  });
}

test('questions with no or a wrong answer are listed, or of whose choices none was taken; silence is neither', async () => {
  await asked(
    { text: 'niet gevonden' },
    { text: 'fout', outcome: 'answered', article: 'contact', thumb: 'down' },
    { text: 'doorgegeven', outcome: 'handed_over' },
    { text: 'goed', outcome: 'answered', article: 'contact', thumb: 'up' },
    { text: 'stil', outcome: 'answered', article: 'contact' },
    { text: 'keuze', outcome: 'choice' },
  );

  expect(await list()).toEqual(['keuze', 'doorgegeven', 'fout', 'niet gevonden']);
  const text = readable((await desk.jan.get(ADDRESS)).html);
  expect(text).toContain('antwoord hielp niet (1)');
  expect(text).toContain('Getoond antwoord: contact');
  expect(text).toContain('geen van de getoonde antwoorden gekozen (1)');
});

test('likes are one, with how often and when last; the most asked first, or the newest', async () => {
  await asked({ text: 'Hoé, nu' }, { text: 'hoe nu?!' }, { text: 'Wat is BRIN' });

  expect(await list()).toEqual(['hoe nu?!', 'Wat is BRIN']);
  expect(await list('?volgorde=nieuw')).toEqual(['Wat is BRIN', 'hoe nu?!']);
  const text = readable((await desk.jan.get(ADDRESS)).html);
  expect(text).toContain('2 keer gevraagd');
  expect(text).toContain('geen antwoord gevonden (2)');
});

test('what needs no answer stays away, also when it is asked again and after a restart', async () => {
  await asked({ text: 'Wat eten we?' });
  await decide('unneeded');
  desk.house.clock.advance(HOUR);
  await asked({ text: 'wat eten we' });
  await desk.house.restart();

  expect(await list()).toEqual([]);
  expect(await list('?lijst=unneeded')).toEqual(['wat eten we']);
  expect(await desk.house.store.questionMarks.all()).toMatchObject([
    { mark: 'unneeded', by: 'jan@voorbeeld.example' },
  ]);
});

test('what is put off comes back when it is asked again', async () => {
  await asked({ text: 'Wat is SOM?' });
  desk.house.clock.advance(HOUR);
  await decide('later');
  expect([await list(), await list('?lijst=later')]).toEqual([[], ['Wat is SOM?']]);
  desk.house.clock.advance(HOUR);
  await asked({ text: 'Wat is SOM?' });

  expect([await list(), await list('?lijst=later')]).toEqual([['Wat is SOM?'], []]);
});

test('a decision can be taken back, and leads back to the list where it was made', async () => {
  await asked({});
  await decide('unneeded');
  const { location } = await decide('weg', '?lijst=unneeded');

  expect(location).toMatch(/^\/inbox\/vragen\?lijst=unneeded&/);
  expect(await list()).toEqual(['Wat is een BRIN?']);
});

test.each([
  { merk: 'later', before: 'open', told: 'Voor later bewaard: ‘Wat is een BRIN?’.' },
  { merk: 'unneeded', before: 'open', told: 'Geen antwoord nodig: ‘Wat is een BRIN?’.' },
  { merk: 'unneeded', before: 'later', told: 'Geen antwoord nodig: ‘Wat is een BRIN?’.' },
  { merk: 'weg', before: 'later', told: 'Weer bij open: ‘Wat is een BRIN?’.' },
])('$merk is told on the list $before, and can be undone there', async ({ merk, before, told }) => {
  await asked({});
  if (before === 'later') await decide('later');
  const decided = await desk.jan.get((await decide(merk, `?lijst=${before}`)).location);
  expect(readable(decided.html)).toContain(told);

  const undone = await desk.jan.get(
    (await desk.jan.submit(decided, { merk: before === 'open' ? 'weg' : before })).location,
  );
  expect(await list(`?lijst=${before}`)).toEqual(['Wat is een BRIN?']);
  expect(readable(undone.html)).toMatch(/Weer bij open|Voor later bewaard/);
  expect(undone.html).not.toContain('Ongedaan maken');
});

test('what was decided is no longer told once it is otherwise, nor of a question that is not there', async () => {
  await asked({});
  const { location } = await decide('unneeded');
  await decide('later', '?lijst=unneeded');

  for (const address of [
    location,
    `${ADDRESS}?gedaan=later&vraag=${'a'.repeat(64)}`,
    `${ADDRESS}?gedaan=later`,
  ])
    expect((await desk.jan.get(address)).html).not.toContain('role="status"');
});

test('of a question that was added before that was kept, the list says when; of an article that is gone, its id', async () => {
  await asked({ text: 'Oud' }, { text: 'Weg' });
  const added = { mark: 'added' as const, at: '2026-03-02T09:30:00.000Z', by: 'jan@voorbeeld.example' };
  await desk.house.store.questionMarks.put({ ...added, likes: likesOf('Oud') });
  const phrasing = { article: 'gesloopt', phrase: 'Weg ermee' };
  await desk.house.store.questionMarks.put({ ...added, likes: likesOf('Weg'), phrasing });

  const text = readable((await desk.jan.get(`${ADDRESS}?lijst=added`)).html);
  expect(text).toMatch(/Oud.*Toegevoegd op 2 mrt 2026, 10:30/);
  expect(text).toContain('Toegevoegd aan ‘gesloopt’ op 2 mrt 2026, 10:30 : ‘Weg ermee’');
});

test('of what a user asked nothing stays in what was decided', async () => {
  await asked({ text: 'geheim' });
  await decide('unneeded');

  expect(JSON.stringify(await desk.house.store.questionMarks.all())).not.toContain('geheim');
});

test('pages of fifty follow each other without a gap, and a page beyond the last is the last', async () => {
  const texts = Array.from({ length: 60 }, (_, nth) => `vraag ${String(nth)}`);
  await asked(...texts.map((text) => ({ text })));

  const both = [await list(), await list('?pagina=2')];

  expect(both.map(({ length }) => length)).toEqual([50, 10]);
  expect(new Set(both.flat())).toEqual(new Set(texts));
  expect(await list('?pagina=99')).toEqual(both[1]);
  expect(await list('?pagina=-1&lijst=x&volgorde=')).toEqual(both[0]);
});

test.each([
  ['', 'Er zijn geen vragen zonder goed antwoord.'],
  ['?lijst=later', 'Je hebt geen vragen voor later bewaard.'],
])('an empty list %s says so', async (query, text) => {
  expect((await desk.jan.get(ADDRESS + query)).html).toContain(text);
});

test.each([
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '=1+1',
  '[x](javascript:alert(1))',
  '{{1}}',
])('%s comes out as text', async (text) => {
  await asked({ text, step: text, outcome: 'answered', article: text, thumb: 'down' });

  const { html } = await desk.jan.get(ADDRESS);
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  expect(html.split(safe).length).toBeGreaterThan(4);
  if (safe !== text) expect(html).not.toContain(text);
});

test.each([{ vraag: 'x' }, { merk: 'x' }, { vraag: '' }])(
  'a form that is not ours %j changes nothing',
  async (parts) => {
    await asked({});
    const csrf = csrfIn((await desk.jan.get(ADDRESS)).html);
    const form = { csrf, vraag: 'a'.repeat(64), merk: 'later', ...parts };

    expect((await desk.jan.post(ADDRESS, form)).status).toBe(400);
    expect(await desk.house.store.questionMarks.all()).toEqual([]);
  },
);

test('the page is for who is signed in, and a change needs the token of the page', async () => {
  await asked({ text: 'geheim' });
  const form = { vraag: 'a'.repeat(64), merk: 'later' };
  const stranger = aVisitor(desk.house.url);
  const answers = [
    await stranger.get(ADDRESS),
    await stranger.post(ADDRESS, form),
    await desk.jan.post(ADDRESS, form),
  ];
  desk.house.clock.advance(8 * HOUR);
  answers.push(await desk.jan.get(ADDRESS), await desk.jan.post(ADDRESS, form));

  expect(answers.map(({ status }) => status)).toEqual([303, 401, 403, 303, 401]);
  for (const { html } of answers) expect(html).not.toContain('geheim');
  expect(await desk.house.store.questionMarks.all()).toEqual([]);
});
