import { aSchool, NINE } from '../support/builders.js';
import { filed, numbered } from './support/filed.js';
import { openTicket } from './support/ticket-page.js';
import { useHouse } from './support/use-house.js';

const ONE = numbered(1);
/** Each would do something if it came out as anything but text. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  `' onfocus='alert(1)' autofocus x='`,
  '" onfocus="alert(1)" autofocus x="',
  '</textarea></title></style><svg onload=alert(1)>',
  '<!-- <a href="javascript:alert(1)">klik</a>',
  '[klik](javascript:alert(1)) **vet** ![x](http://kwaad.example/x.png)',
  '=HYPERLINK("http://kwaad.example";"klik")',
  '&lt;b&gt; &#x3c;b&#x3e;',
  '{{constructor.constructor("alert(1)")()}}',
];

const desk = useHouse();

/** As it stands in the source of a page when it is text: preact escapes what could end text or an attribute. */
const asText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A ticket with this text wherever somebody can put one. */
async function fileEverywhere(text: string): Promise<void> {
  const id = '00000000-0000-4000-8000-000000000001';
  const said = { at: NINE, by: 'jan@voorbeeld.example', text };
  const again = { ticket: 'DD-2026-00009', reason: text };
  await filed(desk.house.store, {
    kind: 'vraag',
    administrator: text,
    question: text,
    step: text,
    channel: text,
    schools: [aSchool({ name: text, place: text, status: 'refused', reason: text, again })],
    notes: [said],
    replies: [{ ...said, id }],
    messages: [{ id: text, at: NINE, text }],
    events: [{ at: NINE, who: text, what: text, to: text, from: text, reason: text }],
  });
  await desk.house.store.templates.keep({ id, name: text, text });
}

/** How often a text stands in a page as text, and how often as anything else. */
const found = (html: string, text: string) => {
  const safe = html.split(asText(text)).length - 1;
  const raw = asText(text) === text ? 0 : html.split(text).length - 1;
  return { safe, raw };
};

test.each(HOSTILE)('%s comes out as text in every field of every page', async (text) => {
  await fileEverywhere(text);

  const ticket = found((await desk.jan.get(`/inbox/tickets/${ONE}`)).html, text);
  expect(ticket).toEqual({ safe: expect.any(Number) as number, raw: 0 });
  expect(ticket.safe).toBeGreaterThanOrEqual(14);
  for (const address of [
    '/inbox',
    '/inbox/rijen',
    '/inbox/sjablonen',
    `/inbox?zoek=${encodeURIComponent(text)}`,
    `/inbox?zoek=${encodeURIComponent(`${text} nergens`)}`,
  ]) {
    const { safe, raw } = found((await desk.jan.get(address)).html, text);
    expect([address, safe > 0, raw]).toEqual([address, true, 0]);
  }
});

test.each(HOSTILE)('%s stays text in what is shown again because it was refused', async (text) => {
  await filed(desk.house.store, {});
  const { send } = await openTicket(desk.jan, ONE);
  const tries = [
    ['antwoord', { tekst: text.padEnd(4001, 'x') }],
    ['notitie', { tekst: text.padEnd(4001, 'x') }],
    ['toewijzen', { aan: text }],
    ['dubbel', { van: text }],
    ['scholen', { reden: text, school: text, status: text, id: text }],
  ] as const;
  for (const [action, form] of tries) {
    const { status, html } = await send(action, form);
    const { safe, raw } = found(html, text);
    expect([action, status, safe > 0, raw]).toEqual([action, 422, true, 0]);
  }
});

test('a page loads no script but our own', async () => {
  await fileEverywhere('<script src="http://kwaad.example/x.js"></script>');
  for (const address of ['/inbox', `/inbox/tickets/${ONE}`, '/inbox/sjablonen']) {
    const scripts = (await desk.jan.get(address)).html.match(/<script[^>]*>/g) ?? [];
    expect(
      scripts.every((tag) => /^<script type="module" src="\/inbox\/bestand\/[\w-]+\/inbox\.js">$/.test(tag)),
    ).toBe(true);
  }
});
