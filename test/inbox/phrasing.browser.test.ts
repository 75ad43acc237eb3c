import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openArticles } from '../../src/articles.js';
import type { Articles } from '../../src/articles.js';
import { accessibilityFaults, DESKTOP, PHONE } from '../page/chat.js';
import { openBrowser } from '../support/browser.js';
import { silentLog } from '../support/outside.js';
import { asked } from './support/asked.js';
import type { House } from './support/house.js';
import { openHouse } from './support/house.js';
import { aLink } from './support/signed-in.js';

jest.setTimeout(180_000);

const ADDED = 'Hoe meld ik een nieuwe directeur bij RIO?';

let browser: Browser;
let folder: string;
let articles: Articles;
let house: House;
let context: BrowserContext;
let jan: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await openBrowser();
  folder = await mkdtemp(path.join(tmpdir(), 'mandaathulp-articles-'));
  await cp('knowledge', folder, { recursive: true });
  articles = openArticles({ root: '.', folder, log: silentLog, randomId: randomUUID });
  house = await openHouse({ phrasings: articles.phrasings });
  await asked(house.store, house.clock.now(), [
    { text: 'Wat kost een licentie voor de hele stichting per jaar?', outcome: 'handed_over' },
    { text: ADDED },
    { text: ADDED.toLowerCase() },
    { text: 'kan ik ook een mandaat geven zonder eherkenning want die hebben wij niet', outcome: 'unknown' },
    { text: 'wachtwoord kwijt', outcome: 'answered', article: 'drie-inlogs', thumb: 'down' },
  ]);
  house.clock.advance(60_000);
});
beforeEach(async () => {
  complaints = [];
  context = await browser.newContext({ viewport: DESKTOP, locale: 'nl-NL' });
  context.setDefaultTimeout(20_000);
  jan = await context.newPage();
  jan.on('pageerror', ({ message }) => complaints.push(message));
  jan.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('status of 4'))
      complaints.push(message.text());
  });
  await jan.goto(await aLink(house));
  await jan.getByRole('button', { name: 'Aanmelden' }).click();
  await jan.getByRole('link', { name: 'Vragen' }).click();
  await jan.getByRole('heading', { level: 1, name: 'Vragen' }).waitFor();
});
afterEach(() => context.close());
afterAll(async () => {
  await browser.close();
  articles.close();
  await house.close();
  await rm(folder, { recursive: true });
});

/** What axe finds on a phone and a desktop, light and dark; and whether something falls off the side. */
async function faults(): Promise<readonly string[]> {
  const found: string[] = [];
  for (const size of [PHONE, DESKTOP]) {
    await jan.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await jan.emulateMedia({ colorScheme });
      found.push(...(await accessibilityFaults(jan)));
    }
    const width = await jan.evaluate(() => document.documentElement.scrollWidth);
    if (width > size.width) found.push(`${width} pixels wide on a screen of ${size.width}`);
  }
  return [...found, ...complaints];
}

/** What has the focus, by its label or its own text. */
const focused = (): Promise<string> =>
  jan.evaluate(() => {
    const { activeElement: at } = document;
    const labelled =
      at instanceof HTMLSelectElement || at instanceof HTMLTextAreaElement || at instanceof HTMLInputElement;
    return (labelled ? at.labels?.[0] : at)?.textContent?.trim() ?? '';
  });

/** Goes on with Tab until this has the focus. */
async function to(name: string): Promise<void> {
  for (let steps = 0; steps < 60 && (await focused()) !== name; steps += 1) await jan.keyboard.press('Tab');
  expect(await focused()).toBe(name);
}

test('with the keyboard alone a question is mended and becomes a phrasing of an article', async () => {
  expect(await faults()).toEqual([]);
  await to('Hoort bij dit artikel');
  await jan.keyboard.type('Wat is RIO');
  await to('Bekijk de wijziging');
  await jan.keyboard.press('Enter');
  await jan.getByRole('heading', { name: 'De wijziging' }).waitFor();
  expect(await faults()).toEqual([]);

  await to('Zo komt de vraag in het artikel');
  await jan.keyboard.press('Control+A');
  await jan.keyboard.type('Hoe geef ik een andere directeur door aan RIO?');
  await to('Toevoegen');
  await jan.keyboard.press('Enter');
  await jan.getByRole('alert').filter({ hasText: 'Er is nog niets toegevoegd.' }).waitFor();
  expect(await faults()).toEqual([]);
  await to('Toevoegen');
  await jan.keyboard.press('Enter');

  await jan.getByRole('status').filter({ hasText: 'De vraag staat nu in het artikel.' }).waitFor();
  expect(await jan.getByText(ADDED.toLowerCase()).count()).toBe(0);
  expect(await faults()).toEqual([]);
  await jan.getByRole('link', { name: 'Toegevoegd' }).click();
  await jan.getByText(ADDED.toLowerCase()).waitFor();
  expect(await readFile(path.join(folder, 'rio.md'), 'utf8')).toContain(
    '  - Hoe geef ik een andere directeur door aan RIO?\n',
  );
});

test('a question that the check refuses says so, and the page has no faults', async () => {
  await jan
    .getByRole('listitem')
    .filter({ hasText: 'wachtwoord kwijt' })
    .getByLabel('Hoort bij dit artikel')
    .selectOption('rio');
  await jan
    .getByRole('listitem')
    .filter({ hasText: 'wachtwoord kwijt' })
    .getByRole('button', { name: 'Bekijk de wijziging' })
    .click();
  await jan.getByLabel('Zo komt de vraag in het artikel').fill('Wat kost DigiDoor');
  await jan.getByRole('button', { name: 'Bekijk de wijziging' }).click();

  await jan.getByText('De controle vindt 2 fouten:').waitFor();
  expect(await jan.getByRole('button', { name: 'Toevoegen', exact: true }).count()).toBe(0);
  expect(await faults()).toEqual([]);
});
