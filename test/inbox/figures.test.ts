import { loadDraw } from '../../src/inbox/figures/chart.js';
import { filed, numbered } from './support/filed.js';
import type { House } from './support/house.js';
import { openHouse } from './support/house.js';
import { signedIn } from './support/signed-in.js';
import { openAt, talked } from './support/talked.js';
import type { Visitor } from './support/visitor.js';
import { aVisitor, unescaped } from './support/visitor.js';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const ADDRESS = '/inbox/cijfers';

let house: House;
let jan: Visitor;
beforeEach(async () => {
  house = await openHouse();
  jan = await signedIn(house);
});
afterEach(() => house.close());

const ago = (ms: number): string => new Date(house.clock.now().getTime() - ms).toISOString();

interface Shown {
  /** The lines of the table, each with its number. */
  readonly table: Readonly<Record<string, number>>;
  readonly chart: string;
}

/** One subject of the page. */
async function shown(name: string): Promise<Shown> {
  const { html } = await jan.get(ADDRESS);
  const section = html.split(`<h2 id="${name}"`)[1]?.split('</section>')[0] ?? '';
  const lines = section.matchAll(/<th scope="row">([^<]*)<\/th><td>(\d+)<\/td>/g);
  return {
    table: Object.fromEntries([...lines].map(([, text = '', count]) => [unescaped(text), Number(count)])),
    chart: /<svg.*<\/svg>/s.exec(section)?.[0] ?? '',
  };
}

const tableOf = async (name: string) => (await shown(name)).table;

/** How long the bars of a chart are, from top to bottom; the longest is 100. */
function barsIn(chart: string): readonly number[] {
  const widths = [...chart.matchAll(/<path d="M[\d.]+ [\d.]+l([\d.]+) 0l/g)].map(([, width]) =>
    Number(width),
  );
  return widths.map((width) => Math.round((width / Math.max(...widths)) * 100));
}

const wordsIn = (chart: string): readonly string[] =>
  [...chart.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) => unescaped(text));

test('conversations and journeys are counted, and who was silent for a day has stopped', async () => {
  await talked(house, {});
  await talked(house, { draft: openAt('toegang'), conversation: { lastAt: ago(DAY - 1) } });
  await talked(house, { draft: openAt('toegang'), conversation: { lastAt: ago(DAY) } });
  await talked(house, {
    draft: { ...openAt('controle'), ticket: numbered(1) },
    conversation: { lastAt: ago(3 * DAY) },
  });

  expect(await tableOf('journeys')).toEqual({
    Gesprekken: 4,
    'Aanvraag begonnen': 3,
    'Aanvraag verstuurd': 1,
    'Nog bezig': 1,
    Gestopt: 1,
  });
});

test('where people stop stands in the order of the journey, without steps at which nobody did', async () => {
  const conversation = { lastAt: ago(2 * DAY) };
  for (const id of ['controle', 'toevoegen.dienst', 'toevoegen.dienst', 'schools.0.brin', 'antwoord'])
    await talked(house, { draft: openAt(id), conversation });
  await talked(house, { conversation: { ...conversation, ended: true } });

  const stops = await tableOf('stops');

  expect(Object.entries(stops)).toEqual([
    ['Toevoegen: dienst kiezen', 2],
    ['Gegevens: BRIN en vestiging', 1],
    ['Controle', 1],
    ['Bij een andere vraag', 1],
    ['Onbekend: de gegevens zijn gewist', 1],
  ]);
});

const answered = { outcome: 'answered', article: 'contact' } as const;

test('questions are counted by what was done with them', async () => {
  await talked(house, {
    questions: [
      answered,
      { ...answered, thumb: 'up' },
      { outcome: 'choice' },
      { outcome: 'unknown' },
      { outcome: 'handed_over' },
    ],
  });

  expect(await tableOf('questions')).toEqual({
    Beantwoord: 2,
    'Antwoorden getoond om uit te kiezen': 1,
    'Geen antwoord gevonden': 1,
    'Naar de helpdesk gestuurd': 1,
  });
});

test('an answer helped only when the user said so: silence is unknown', async () => {
  await talked(house, {
    questions: [
      answered,
      { outcome: 'choice' },
      { ...answered, thumb: 'up' },
      { ...answered, thumb: 'up' },
      { ...answered, thumb: 'down' },
      { outcome: 'unknown' },
      { outcome: 'handed_over' },
    ],
  });

  expect(await tableOf('thumbs')).toEqual({
    'Het hielp': 2,
    'Het hielp niet': 1,
    'Onbekend: er is niets over gezegd': 2,
  });
});

test('tickets are counted by how they are, and open ones by how long they wait', async () => {
  const waits = [0, DAY - 1, DAY, 3 * DAY, 7 * DAY, 90 * DAY];
  await filed(
    house.store,
    { status: 'closed', createdAt: ago(9 * DAY) },
    { assignee: 'roos@digidoor.example', createdAt: ago(8 * DAY) },
    ...waits.map((ms) => ({ createdAt: ago(ms) })),
  );

  expect(await tableOf('statuses')).toEqual({
    'Open, van niemand': 6,
    'Open, met een behandelaar': 1,
    Gesloten: 1,
  });
  expect(await tableOf('waits')).toEqual({
    'Korter dan een dag': 2,
    '1 tot 3 dagen': 1,
    '3 tot 7 dagen': 1,
    '7 dagen of langer': 3,
  });
});

test('faults of delivery are counted', async () => {
  await filed(house.store, {}, {});
  const [delivery] = await house.store.deliveries.ofTicket(numbered(2));
  if (delivery) await house.store.deliveries.settle({ ...delivery, state: 'refused', attempts: 1 });

  expect(await tableOf('deliveries')).toEqual({
    'Niet verzonden': 1,
    Vertraagd: 0,
    Onderweg: 1,
    Verzonden: 0,
  });
});

test('a chart says the same as the table beside it, in words and numbers too', async () => {
  const waits = [0, 0, 0, 0, 2 * DAY, 8 * DAY, 8 * DAY];
  await filed(house.store, ...waits.map((ms) => ({ createdAt: ago(ms) })));

  const { table, chart } = await shown('waits');

  const counts = Object.values(table);
  expect(counts).toEqual([4, 1, 0, 2]);
  expect(barsIn(chart)).toEqual([100, 25, 0, 50]);
  expect(wordsIn(chart)).toEqual(expect.arrayContaining([...Object.keys(table), ...counts.map(String)]));
});

test('screen readers get the table alone, and a chart brings no styles, scripts or movement', async () => {
  await filed(house.store, {});

  const { html } = await jan.get(ADDRESS);

  expect(html.match(/<div class="chart" aria-hidden="true"><svg/g)).toHaveLength(4);
  expect(html).not.toMatch(/<style|style=|<script|<animate|@keyframes| on\w+=/);
});

test.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', ']]></svg>', '& {name|x}'])(
  'a name like %s would be drawn as text',
  async (name) => {
    const draw = await loadDraw();

    const chart = draw([
      { name, count: 1 },
      { name: 'Gesloten', count: 2 },
    ]);

    expect(wordsIn(chart)).toContain(name);
    expect(chart).not.toMatch(/<(script|img|\/svg>.)/);
  },
);

test('without anything to count each table says so', async () => {
  expect((await jan.get(ADDRESS)).html.split('Er is nog niets om te tellen.')).toHaveLength(8);
});

test.each(['<script>alert(1)</script>', '"><img src=x>', '=1+1'])(
  '%s of a user is on no line',
  async (text) => {
    const said = { administrator: text, schools: [{ name: text }] };
    await talked(house, {
      draft: { ...openAt(text), ...said },
      questions: [{ text, step: text, article: text }],
    });
    house.clock.advance(2 * DAY);
    jan = await signedIn(house);

    expect((await jan.get(ADDRESS)).html).not.toContain(text);
    expect(await tableOf('stops')).toEqual({ 'Bij een andere vraag': 1 });
  },
);

test('the page is for who is signed in', async () => {
  const stranger = await aVisitor(house.url).get(ADDRESS);
  house.clock.advance(8 * HOUR);
  const ended = await jan.get(ADDRESS);

  expect([stranger.status, stranger.location]).toEqual([303, '/inbox/aanmelden?naar=%2Finbox%2Fcijfers']);
  expect([ended.status, ended.html]).toEqual([303, '']);
});
