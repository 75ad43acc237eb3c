import type { Browser } from 'playwright-core';
import { assign } from '../../src/domain/ticket-handling.js';
import { openBrowser } from '../support/browser.js';
import type { AtWork } from './support/at-work.js';
import { openAtWork } from './support/at-work.js';
import { filed, numbered } from './support/filed.js';
import type { House } from './support/house.js';
import { openHouse } from './support/house.js';

jest.setTimeout(120_000);

const ONE = numbered(1);
const ROOS = 'roos@digidoor.example';
const CHANGED = `${ROOS}: Toegewezen aan ${ROOS}.`;

let browser: Browser;
let house: House;
let jan: AtWork;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  house = await openHouse();
  jan = await openAtWork(browser, house);
  await filed(house.store, {});
});
afterEach(async () => {
  await jan.context.close();
  await house.close();
});

/** Roos changes the ticket. */
async function change(): Promise<void> {
  const ticket = (await house.store.tickets.get(ONE))!;
  await house.store.tickets.change(assign(ticket, ROOS, { by: ROOS, at: house.clock.now() }));
}

test('that a user reads a reply shows on the open page by itself; a change of the ticket is told', async () => {
  const { page } = jan;
  const told = page.getByText(CHANGED);
  await page.goto(`${house.url}/inbox/tickets/${ONE}`);
  await page.getByLabel('Je antwoord').fill('Kies eerst kopieer.');
  await page.getByRole('button', { name: 'Antwoord versturen' }).click();
  await page.getByText('Staat in de chat, nog niet gelezen').first().waitFor();

  const mailNow = page.getByRole('button', { name: 'Nu mailen: Antwoord' });
  const again = page.getByText('Opnieuw versturen').last();
  expect([await mailNow.isVisible(), await again.isVisible()]).toEqual([true, false]);
  await house.store.deliveries.readUpTo(`directline/${ONE}`, 99, house.clock.now());
  await page.getByText('Gelezen in de chat').nth(1).waitFor();
  expect(await told.isVisible()).toBe(false);
  expect([await mailNow.isVisible(), await again.isVisible()]).toEqual([false, true]);

  await change();
  await told.waitFor();
  expect(await jan.faults()).toEqual([]);
});

test('what changed before the page could hear of it is told as well', async () => {
  const { page } = jan;
  await page.route('**/inbox/stroom', async (route) => {
    await change();
    await route.continue();
  });
  await page.goto(`${house.url}/inbox/tickets/${ONE}`);

  await page.getByText(CHANGED).waitFor();
});
