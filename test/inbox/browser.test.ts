import type { Browser, BrowserContext, Page } from 'playwright-core';
import { DESKTOP } from '../page/chat.js';
import { openBrowser } from '../support/browser.js';
import { faultsOn } from './support/at-work.js';
import type { House } from './support/house.js';
import { openHouse, SETTINGS } from './support/house.js';
import type { TestProvider } from './support/provider.js';
import { startProvider } from './support/provider.js';
import { aLink } from './support/signed-in.js';

jest.setTimeout(120_000);

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
  context = await browser.newContext({ viewport: DESKTOP, locale: 'nl-NL' });
  context.setDefaultTimeout(20_000);
  // The provider's pages ask for a font of somewhere else.
  await context.route(
    ({ hostname }) => hostname !== '127.0.0.1',
    (elsewhere) => elsewhere.abort(),
  );
  page = await context.newPage();
  complaints = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    // Not the pages of the provider; and that a page answers with 4xx is said by the browser as well.
    const ours = message.type() === 'error' && message.location().url.startsWith(house.url);
    if (ours && !message.text().includes('status of 4')) complaints.push(message.text());
  });
});
afterEach(async () => {
  await context.close();
  await house.close();
});

const faults = async () => [...(await faultsOn(page)), ...complaints];

const heading = (name: string) => page.getByRole('heading', { level: 1, name });
const press = (name: string) => page.getByRole('button', { name }).click();

test('by link: from the page that was wanted to the button, into the inbox, and out again', async () => {
  await page.goto(`${house.url}/inbox`);
  await heading('Aanmelden').waitFor();
  expect(await faults()).toEqual([]);

  await page.goto(await aLink(house));
  await heading('Aanmelden met je link').waitFor();
  expect(await faults()).toEqual([]);
  await press('Aanmelden');
  await heading('Wachtrij').waitFor();
  expect(await faults()).toEqual([]);

  await press('Afmelden');
  await page.getByText('Je bent afgemeld.').waitFor();
  await page.goBack();
  await page.reload();
  await heading('Aanmelden').waitFor();
  expect(complaints).toEqual([]);
});

test('a link that was used and a page that is not there are pages without faults', async () => {
  const link = await aLink(house);
  await page.goto(link);
  await press('Aanmelden');
  await heading('Wachtrij').waitFor();
  await page.goto(`${house.url}/inbox/bestaat-niet`);
  await heading('Deze pagina is er niet').waitFor();
  expect(await faults()).toEqual([]);

  await page.goto(link);
  await press('Aanmelden');
  await heading('Deze link werkt niet meer').waitFor();
  expect(await faults()).toEqual([]);
});

test('asking for a link by mail, with the keyboard alone', async () => {
  const asked: string[] = [];
  await house.restart({ sendMail: ({ to }) => Promise.resolve(void asked.push(to)) });
  await page.goto(`${house.url}/inbox`);
  expect(await faults()).toEqual([]);

  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Ga naar de inhoud');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('jan@voorbeeld.example');
  await page.keyboard.press('Enter');
  await heading('Kijk in je mail').waitFor();

  expect(await faults()).toEqual([]);
  expect(asked).toEqual(['jan@voorbeeld.example']);
});

describe('by a provider', () => {
  let provider: TestProvider;
  beforeAll(async () => {
    provider = await startProvider();
  });
  afterAll(() => provider.close());
  beforeEach(async () => {
    await house.restart({ settings: { ...SETTINGS, oidc: provider.settings } });
    await provider.serve(house.url, {
      jan: { email: 'jan@voorbeeld.example', name: 'Jan Bos' },
      vreemd: { email: 'vreemd@elders.example' },
    });
  });

  async function signInAs(name: string): Promise<void> {
    await page.goto(`${house.url}/inbox`);
    await page.getByRole('link', { name: 'Aanmelden met je werkaccount' }).click();
    await page.locator('[name=login]').fill(name);
    await page.locator('[name=password]').fill('x');
    await page.locator('[type=submit]').click();
    await page.locator('[type=submit]').click();
  }

  test('who is on the list comes in', async () => {
    await page.goto(`${house.url}/inbox`);
    await heading('Aanmelden').waitFor();
    expect(await faults()).toEqual([]);

    await signInAs('jan');

    await heading('Wachtrij').waitFor();
    expect(await page.getByTitle('jan@voorbeeld.example').textContent()).toBe('Jan Bos');
  });

  test('who is not reads why, and what to do', async () => {
    await signInAs('vreemd');
    await heading('Geen toegang tot de inbox').waitFor();

    expect(await faults()).toEqual([]);
  });
});
