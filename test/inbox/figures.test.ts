import { randomUUID } from 'node:crypto';
import type { Conversation } from '../../src/domain/conversation.js';
import type { Draft } from '../../src/domain/draft.js';
import type { QuestionRecord } from '../../src/domain/question-record.js';
import { aConversation, aDraft } from '../support/builders.js';
import { filed, numbered } from './support/filed.js';
import type { House } from './support/house.js';
import { openHouse } from './support/house.js';
import { signedIn } from './support/signed-in.js';
import type { Visitor } from './support/visitor.js';
import { aVisitor } from './support/visitor.js';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const ADDRESS = '/inbox/cijfers';
const UNDERWAY = { greeted: true, overeenkomst: 'ja' } as const;

let house: House;
let jan: Visitor;
beforeEach(async () => {
  house = await openHouse();
  jan = await signedIn(house);
});
afterEach(() => house.close());

const ago = (ms: number): string => new Date(house.clock.now().getTime() - ms).toISOString();

interface Talk {
  readonly draft?: Partial<Draft>;
  readonly conversation?: Partial<Conversation>;
  readonly questions?: readonly Partial<QuestionRecord>[];
}

/** A conversation that somebody had. */
async function talked({ draft = {}, conversation = {}, questions = [] }: Talk): Promise<void> {
  const key = `directline/${randomUUID()}`;
  const lastAt = ago(0);
  const had = aConversation({ key, draft: aDraft(draft), lastAt, ...conversation });
  const records = questions.map((parts) => ({
    version: 1 as const,
    id: randomUUID(),
    at: lastAt,
    text: 'Wat is een BRIN?',
    outcome: 'answered' as const,
    step: 'toegang',
    channel: 'directline',
    ...parts,
  }));
  const commit = { conversation: had, said: [], filed: [], questions: records };
  await house.store.conversations.turn(key, () => Promise.resolve({ commit, result: undefined }));
}

const openAt = (id: string): Partial<Draft> => ({
  ...UNDERWAY,
  open: { id, accepts: 'choice', choices: [] },
});

/** The lines of a table of the page, each with its number and how long its bar is. */
async function tableOf(name: string): Promise<Record<string, readonly [number, number]>> {
  const { html } = await jan.get(ADDRESS);
  const table = html.split(`aria-labelledby="${name}"`)[1]?.split('</table>')[0] ?? '';
  const line = /<th scope="row">([^<]*)<\/th><td>(\d+)<\/td>.*?<rect width="(\d+)"/g;
  return Object.fromEntries(
    [...table.matchAll(line)].map(([, text = '', count, width]) => [text, [Number(count), Number(width)]]),
  );
}

test('conversations and journeys are counted, and who was silent for a day has stopped', async () => {
  await talked({});
  await talked({ draft: openAt('toegang'), conversation: { lastAt: ago(DAY - 1) } });
  await talked({ draft: openAt('toegang'), conversation: { lastAt: ago(DAY) } });
  await talked({ draft: { ...UNDERWAY, ticket: numbered(1) }, conversation: { lastAt: ago(3 * DAY) } });

  expect(await tableOf('journeys')).toEqual({
    Gesprekken: [4, 200],
    'Aanvraag begonnen': [3, 150],
    'Aanvraag verstuurd': [1, 50],
    'Nog bezig': [1, 50],
    Gestopt: [1, 50],
  });
});

test('where people stop stands in the order of the journey, without steps at which nobody did', async () => {
  const conversation = { lastAt: ago(2 * DAY) };
  for (const id of ['controle', 'toevoegen.dienst', 'toevoegen.dienst', 'schools.0.brin', 'antwoord'])
    await talked({ draft: openAt(id), conversation });
  await talked({ conversation: { ...conversation, ended: true } });

  const stops = await tableOf('stops');

  expect(Object.entries(stops)).toEqual([
    ['Toevoegen: dienst kiezen', [2, 200]],
    ['Gegevens: BRIN en vestiging', [1, 100]],
    ['Controle', [1, 100]],
    ['Bij een andere vraag', [1, 100]],
    ['Onbekend: de gegevens zijn gewist', [1, 100]],
  ]);
});

test('an answer helped only when the user said so', async () => {
  const answered = { outcome: 'answered', article: 'contact' } as const;
  await talked({
    questions: [
      answered,
      answered,
      { ...answered, thumb: 'up' },
      { ...answered, thumb: 'down' },
      { outcome: 'choice' },
      { outcome: 'unknown' },
      { outcome: 'handed_over' },
    ],
  });

  expect(await tableOf('questions')).toEqual({
    'Beantwoord, en het hielp': [1, 100],
    'Beantwoord, en het hielp niet': [1, 100],
    'Beantwoord, onbekend of het hielp': [2, 200],
    'Keuze gegeven, onbekend of het hielp': [1, 100],
    'Geen antwoord gevonden': [1, 100],
    'Naar de helpdesk gestuurd': [1, 100],
  });
});

test('tickets are counted by how long they wait, and closed ones apart', async () => {
  const waits = [0, DAY - 1, DAY, 3 * DAY, 7 * DAY, 90 * DAY];
  await filed(house.store, { status: 'closed' }, ...waits.map((ms) => ({ createdAt: ago(ms) })));

  expect(await tableOf('tickets')).toEqual({
    Gesloten: [1, 100],
    'Open, korter dan een dag': [2, 200],
    'Open, 1 tot 3 dagen': [1, 100],
    'Open, 3 tot 7 dagen': [1, 100],
    'Open, 7 dagen of langer': [2, 200],
  });
});

test('faults of delivery are counted', async () => {
  await filed(house.store, {}, {});
  const [delivery] = await house.store.deliveries.ofTicket(numbered(2));
  if (delivery) await house.store.deliveries.settle({ ...delivery, state: 'refused', attempts: 1 });

  expect(await tableOf('deliveries')).toEqual({
    'Niet verzonden': [1, 200],
    Vertraagd: [0, 0],
    Onderweg: [1, 200],
    Verzonden: [0, 0],
  });
});

test('without anything to count each table says so', async () => {
  expect((await jan.get(ADDRESS)).html.split('Er is nog niets om te tellen.')).toHaveLength(6);
});

test.each(['<script>alert(1)</script>', '"><img src=x>', '=1+1'])(
  '%s of a user is on no line',
  async (text) => {
    const said = { administrator: text, schools: [{ name: text }] };
    await talked({ draft: { ...openAt(text), ...said }, questions: [{ text, step: text, article: text }] });
    house.clock.advance(2 * DAY);
    jan = await signedIn(house);

    expect((await jan.get(ADDRESS)).html).not.toContain(text);
    expect(await tableOf('stops')).toEqual({ 'Bij een andere vraag': [1, 200] });
  },
);

test('the page is for who is signed in', async () => {
  const stranger = await aVisitor(house.url).get(ADDRESS);
  house.clock.advance(8 * HOUR);
  const ended = await jan.get(ADDRESS);

  expect([stranger.status, stranger.location]).toEqual([303, '/inbox/aanmelden?naar=%2Finbox%2Fcijfers']);
  expect([ended.status, ended.html]).toEqual([303, '']);
});
