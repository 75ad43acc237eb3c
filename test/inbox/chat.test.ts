import { reviewCard } from '../../dialogs/controle/card.js';
import { answerCard } from '../../dialogs/vraag/card.js';
import type { StoredActivity } from '../../src/domain/conversation.js';
import { anActivity, aConversation, aDraft } from '../support/builders.js';
import { filed, numbered } from './support/filed.js';
import { readable } from './support/ticket-page.js';
import { useHouse } from './support/use-house.js';

const ONE = numbered(1);
const USER = { from: { id: 'u', role: 'user' } };
const BOT = { from: { id: 'b', role: 'bot' } };
const NO_NAME = 'De naam staat hier niet, de inhoud is niet bewaard.';

const desk = useHouse();
beforeEach(() => filed(desk.house.store, {}));

/** What colleagues read of a conversation in which this was said after its first two messages. */
async function chatOf(...said: readonly StoredActivity[]): Promise<{ html: string; lines: string[] }> {
  const key = `directline/${ONE}`;
  const commit = { conversation: aConversation({ key }), said, filed: [] };
  await desk.house.store.conversations.turn(key, () => Promise.resolve({ commit, result: undefined }));
  const { html } = await desk.jan.get(`/inbox/tickets/${ONE}`);
  const list = html.split('id="gesprek"')[1]?.split('</section>')[0] ?? '';
  const items = list.split(/<li[ >]/).slice(3);
  return { html, lines: items.map((item) => readable(`<li ${item}`).trim()) };
}

const sent = (name: string | undefined, contentType: string) =>
  anActivity('', {
    ...USER,
    attachments: [{ contentType, contentUrl: 'https://chat.example/files/1', ...(name && { name }) }],
  });

test('a card is told by its heading, without what stands in it', async () => {
  const draft = aDraft({ administrator: 'Fatma Yıldız', schools: [{ name: 'De Linde' }] });
  const article = { id: 'brin', title: 'Wat is een BRIN?', body: 'Vier tekens.', related: [] };

  const { html, lines } = await chatOf(
    anActivity('', { ...BOT, attachments: [reviewCard(draft, 'x')] }),
    anActivity('', { ...BOT, attachments: [answerCard(article as never, [])] }),
  );

  expect(lines).toEqual([
    'Mandaathulp, 2 mrt 2026, 10:00 Getoond: de kaart ‘Controleer je gegevens’.',
    'Mandaathulp, 2 mrt 2026, 10:00 Getoond: de kaart ‘Wat is een BRIN?’.',
  ]);
  expect(html).not.toContain('Fatma Yıldız');
  expect(html).not.toContain('Vier tekens.');
});

test('a card beside words, and one without a heading, are told as well', async () => {
  const content = { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: 'Zomaar' }] };
  const card = { contentType: 'application/vnd.microsoft.card.adaptive', content };

  const { lines } = await chatOf(anActivity('Kijk eens:', { ...BOT, attachments: [card] }));

  expect(lines).toEqual(['Mandaathulp, 2 mrt 2026, 10:00 Kijk eens: Getoond: een kaart.']);
});

test('a button of a card reads as if it were typed', async () => {
  const { lines } = await chatOf({
    ...anActivity('', { ...USER, value: { say: 'Wijzig de plaats', draft: 'x' } }),
    text: undefined,
  });

  expect(lines).toEqual(['Gebruiker, 2 mrt 2026, 10:00 Wijzig de plaats']);
});

test.each([
  ['Groep 8 Piet Jansen.xlsx', 'application/octet-stream', 'een Excel-bestand'],
  [undefined, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'een Excel-bestand'],
  ['Piet Jansen.csv', 'application/vnd.ms-excel', 'een CSV-bestand'],
  ['Piet Jansen', 'text/plain', 'een tekstbestand'],
  ['Piet Jansen.pdf', 'application/pdf', 'een PDF-bestand'],
  ['Piet Jansen.docx', 'application/octet-stream', 'een Word-bestand'],
  ['Piet Jansen.JPG', 'image/jpeg', 'een afbeelding'],
  ['Piet Jansen', 'application/octet-stream', 'een bestand'],
])('a file %s (%s) is told by its kind: its name may be that of a pupil', async (name, type, kind) => {
  const { html, lines } = await chatOf(sent(name, type));

  expect(lines).toEqual([`Gebruiker, 2 mrt 2026, 10:00 Gestuurd: ${kind}. ${NO_NAME}`]);
  expect(html).not.toMatch(/Piet|chat\.example/);
});

test('what said and showed nothing is no line', async () => {
  const { lines } = await chatOf(
    anActivity('', { ...BOT, type: 'typing' }),
    anActivity('', BOT),
    anActivity('', { ...USER, value: { id: 7 }, attachments: 'x' }),
  );

  expect(lines).toEqual([]);
});
