import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Ticket } from '../../src/domain/ticket.js';
import { addReply, addUserMessage } from '../../src/domain/ticket-talk.js';
import { accessibilityFaults, DESKTOP, PHONE } from '../page/chat.js';
import { openBrowser } from '../support/browser.js';
import { aSchool } from '../support/builders.js';
import { filed, numbered } from './support/filed.js';
import type { House } from './support/house.js';
import { openHouse } from './support/house.js';
import { aLink } from './support/signed-in.js';

jest.setTimeout(120_000);

const HOUR = 60 * 60 * 1000;
let browser: Browser;
let house: House;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  house = await openHouse();
  const ago = (hours: number) => new Date(house.clock.now().getTime() - hours * HOUR).toISOString();
  const linde = [aSchool({ status: 'connected' }), aSchool({ vestiging: '01', name: 'obs De Linde' })];
  await filed(
    house.store,
    { createdAt: ago(50), schools: linde, assignee: 'roos@digidoor.example' },
    { createdAt: ago(26), kind: 'vraag', schools: [], assignee: 'jan@voorbeeld.example' },
    {
      createdAt: ago(3),
      schools: [aSchool({ name: 'Christelijke Daltonschool Het Kompas', place: "'s-Gravenhage" })],
    },
    { createdAt: ago(0.2), schools: [aSchool({ name: 'Sint-Jozefschool', place: 'Bergen op Zoom' })] },
  );
  context = await browser.newContext({ viewport: DESKTOP, locale: 'nl-NL' });
  context.setDefaultTimeout(20_000);
  page = await context.newPage();
  complaints = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(await aLink(house));
  await page.getByRole('button', { name: 'Aanmelden' }).click();
  await page.getByRole('heading', { level: 1, name: 'Wachtrij' }).waitFor();
});
afterEach(async () => {
  await context.close();
  await house.close();
});

const focused = () => page.evaluate(() => document.activeElement?.textContent);
const rows = () => page.locator('#lijst tbody tr');

test('the queue has no faults on a phone and a desktop, light and dark, and nothing falls off the side', async () => {
  const found: string[] = [];
  for (const size of [PHONE, DESKTOP]) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      found.push(...(await accessibilityFaults(page)));
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
  }
  expect([...found, ...complaints]).toEqual([]);
});

test.each([PHONE, DESKTOP])('what can be downloaded stands apart from the list (%j)', async (size) => {
  await page.setViewportSize(size);
  const list = (await page.locator('.queue').boundingBox())!;
  const links = (await page.getByText('Lijst downloaden').boundingBox())!;

  expect(links.y - (list.y + list.height)).toBeGreaterThan(8);
});

test('on a phone a screen reader still meets a table', async () => {
  await page.setViewportSize(PHONE);

  expect(await page.getByRole('columnheader').count()).toBe(7);
  expect(await page.getByRole('row').count()).toBe(5);
  expect(await page.getByRole('rowheader', { name: numbered(1) }).count()).toBe(1);
});

test('a new ticket comes in by itself and is told; what had the focus keeps it', async () => {
  await page.getByRole('link', { name: numbered(1) }).focus();
  await filed(house.store, {});
  await rows().nth(4).waitFor();

  const told = page.getByRole('status').filter({ hasText: `Nieuw in de lijst: ${numbered(5)}.` });
  await told.waitFor();
  expect(await focused()).toBe(numbered(1));
  expect(complaints).toEqual([]);
});

test('the tab says how many messages of users wait, as they come and are answered', async () => {
  const change = async (make: (ticket: Ticket) => Ticket): Promise<void> =>
    house.store.tickets.change(make((await house.store.tickets.get(numbered(1)))!));
  const named = (title: string) => page.waitForFunction((name) => document.title === name, title);
  const later = (hours: number) => new Date(house.clock.now().getTime() + hours * HOUR);

  await named('Wachtrij – Mandaathulp inbox');
  await change((ticket) => addUserMessage(ticket, { id: 'a', text: 'Hallo?', at: later(1) }));
  await named('(1) Wachtrij – Mandaathulp inbox');
  const reply = { id: randomUUID(), text: 'Morgen.', by: 'roos@digidoor.example', at: later(2) };
  await change((ticket) => addReply(ticket, reply));
  await named('Wachtrij – Mandaathulp inbox');
  await rows().nth(0).getByText('Beantwoord').waitFor();
});

test('who signed out in another tab is told that the list stands still', async () => {
  const tab = await context.newPage();
  await tab.goto(`${house.url}/inbox`);
  await tab.getByRole('button', { name: 'Afmelden' }).click();
  await tab.close();
  await filed(house.store, {});

  await page.getByText('De lijst wordt niet meer bijgewerkt. Ververs de pagina.').waitFor();
  expect(await rows().count()).toBe(4);
});

test('j and k walk through the tickets, / goes to the search box, and ? shows the keys', async () => {
  // They work once their script runs: it shows this button.
  await page.getByRole('button', { name: 'Sneltoetsen' }).waitFor();
  await page.keyboard.press('j');
  expect(await focused()).toBe(numbered(1));
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  expect(await focused()).toBe(numbered(2));

  await page.keyboard.press('/');
  await page.keyboard.type('jk?/linde');
  expect(await page.getByRole('searchbox').inputValue()).toBe('jk?/linde');
  await page.keyboard.press('Tab');
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Sneltoetsen' });
  await help.waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  await help.getByRole('checkbox').uncheck();
  await help.getByRole('button', { name: 'Sluiten' }).click();
  await page.keyboard.press('?');
  expect(await help.isVisible()).toBe(false);
  await page.reload();
  await page.keyboard.press('j');
  expect(await focused()).not.toBe(numbered(1));
});

test.each([PHONE, DESKTOP])(
  'with the keyboard alone the list is narrowed by filters and search, on a screen of $width',
  async (size) => {
    await page.setViewportSize(size);
    /** Goes on with Tab until this filter has the focus, and chooses it. */
    const choose = async (name: string): Promise<void> => {
      for (let steps = 0; steps < 30 && (await focused()) !== name; steps += 1)
        await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.locator('.choices [aria-current]', { hasText: name }).waitFor();
      // Its keys work once its script runs.
      await page.waitForLoadState();
    };

    await choose('Van mij');
    expect(await page.getByRole('rowheader').allInnerTexts()).toEqual([numbered(2)]);
    await choose('Van niemand');
    await choose('Mandaat');
    expect(await rows().count()).toBe(2);
    await page.keyboard.press('/');
    await page.keyboard.type('bergen op zoom');
    await page.keyboard.press('Enter');
    await page.getByText('1 ticket', { exact: true }).waitFor();

    expect(await page.getByRole('rowheader').allInnerTexts()).toEqual([numbered(4)]);
    expect(await page.locator('.choices [aria-current]').allInnerTexts()).toEqual([
      'Open',
      'Van niemand',
      'Mandaat',
    ]);
    expect([...(await accessibilityFaults(page)), ...complaints]).toEqual([]);
  },
);

test('without scripts the filters, the search and the way to a ticket work', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const old = await plain.newPage();
  await old.goto(await aLink(house));
  await old.getByRole('button', { name: 'Aanmelden' }).click();
  await old.getByRole('link', { name: 'Van niemand' }).click();
  await old.getByRole('searchbox').fill('kompas');
  await old.getByRole('button', { name: 'Zoek' }).click();

  expect(await old.locator('#lijst tbody tr').count()).toBe(1);
  expect(await old.getByRole('button', { name: 'Sneltoetsen' }).count()).toBe(0);
  await plain.close();
});
