import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { aSchool } from '../support/builders.js';
import type { AtWork } from './support/at-work.js';
import { openAtWork } from './support/at-work.js';
import { filed, numbered } from './support/filed.js';
import type { House } from './support/house.js';
import { openHouse } from './support/house.js';

jest.setTimeout(120_000);

const ONE = numbered(1);

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
  await filed(house.store, { schools: [aSchool(), aSchool({ vestiging: '01', name: 'De Linde' })] }, {});
  await jan.page.goto(`${house.url}/inbox/tickets/${ONE}`);
});
afterEach(async () => {
  await jan.context.close();
  await house.close();
});

const press = (name: string) => jan.page.getByRole('button', { name, exact: true }).click();
const reply = () => jan.page.getByLabel('Je antwoord');

test('what was typed or ticked stays while something else is done, until it is sent', async () => {
  const { page } = jan;
  await reply().fill('Kies eerst\nkopieer.');
  await page.getByRole('checkbox', { name: 'De Linde' }).check();
  await page.getByLabel('Nieuwe notitie').fill('Bel morgen.');
  await press('Notitie bewaren');
  await page.getByText('Je notitie is bewaard.').waitFor();
  expect(await page.getByLabel('Nieuwe notitie').inputValue()).toBe('');

  await page.goto(`${house.url}/inbox/tickets/${numbered(2)}`);
  expect(await reply().inputValue()).toBe('');
  await page.goto(`${house.url}/inbox/tickets/${ONE}`);
  expect(await reply().inputValue()).toBe('Kies eerst\nkopieer.');
  expect(await page.getByRole('checkbox', { name: 'De Linde' }).isChecked()).toBe(true);

  await press('Antwoord versturen');
  await page.getByText('Je antwoord is verstuurd.').waitFor();
  expect(await reply().inputValue()).toBe('');
  expect((await house.store.tickets.get(ONE))?.replies).toMatchObject([{ text: 'Kies eerst\nkopieer.' }]);
});

test('one tick ticks the schools that are left, and what was done is told once', async () => {
  const { page } = jan;
  const all = page.getByRole('checkbox', { name: 'Alle scholen' });
  const [first, second] = ['obs De Regenboog', 'De Linde'].map((name) =>
    page.getByRole('checkbox', { name }),
  );
  await first!.check();
  await page.getByRole('radio', { name: 'Gekoppeld' }).check();
  await press('Status wijzigen');
  await page.getByText('De status is gewijzigd.').waitFor();
  await page.reload();
  expect(await page.getByText('De status is gewijzigd.').count()).toBe(0);

  await all.check();
  expect([await first!.isChecked(), await second!.isChecked()]).toEqual([false, true]);
  await second!.uncheck();
  expect(await all.isChecked()).toBe(false);
  await second!.check();
  expect(await all.isChecked()).toBe(true);
});

test('the way back leads to the list as it was, also after something was done', async () => {
  const { page } = jan;
  const list = `${house.url}/inbox?status=alle&zoek=almere`;
  await page.goto(list);
  await page.getByRole('link', { name: ONE }).click();
  await press('Op mijn naam zetten');
  await page.getByText('De behandelaar is nu jan@').waitFor();
  await page.getByRole('link', { name: 'Terug naar de wachtrij' }).click();
  await page.getByRole('heading', { level: 1, name: 'Wachtrij' }).waitFor();

  expect(page.url()).toBe(list);
});

test('after each action the focus is on what became of it, or in the text that was filled in', async () => {
  const { page } = jan;
  await house.store.templates.keep({ id: randomUUID(), name: 'Kopiëren', text: 'Kies eerst kopieer.' });
  await press('Op mijn naam zetten');
  await page.locator('[role=status]:focus').getByText('De behandelaar is nu jan@').waitFor();

  await press('Antwoord versturen');
  await page.locator('[role=alert]:focus').waitFor();
  expect(await reply().getAttribute('aria-invalid')).toBe('true');
  expect(await reply().getAttribute('aria-describedby')).toBe('probleem antwoord-hoe');
  expect(await jan.faults()).toEqual([expect.stringContaining('422')]);

  await reply().fill('Hallo,');
  await page.getByLabel('Standaardantwoord').selectOption('Kopiëren');
  await press('Invoegen');
  await page.locator('textarea:focus').waitFor();
  await page.keyboard.type(' Tot ziens.');
  expect(await reply().inputValue()).toBe('Hallo,\n\nKies eerst kopieer. Tot ziens.');
});

test('Ctrl+Enter sends what is typed, and u leads back to the list unless it is typed or switched off', async () => {
  const { page } = jan;
  await reply().fill('Dat kan nu: ');
  await reply().press('End');
  await page.keyboard.type('u');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Je antwoord is verstuurd.').waitFor();
  expect((await house.store.tickets.get(ONE))?.replies).toMatchObject([{ text: 'Dat kan nu: u' }]);

  await page.evaluate(() => {
    localStorage.setItem('toetsen', 'uit');
  });
  await page.keyboard.press('u');
  await page.evaluate(() => {
    localStorage.removeItem('toetsen');
  });
  expect(page.url()).toContain(ONE);
  await page.keyboard.press('u');
  await page.getByRole('heading', { level: 1, name: 'Wachtrij' }).waitFor();
});

test('what was not taken stays as well, and is gone for who signs in next', async () => {
  const { page } = jan;
  await page.getByRole('checkbox', { name: 'De Linde' }).check();
  await press('Status wijzigen');
  await page.getByRole('alert').waitFor();
  await reply().fill('Hallo');
  await press('Op mijn naam zetten');
  await page.getByText('De behandelaar is nu jan@').waitFor();
  expect(await page.getByRole('checkbox', { name: 'De Linde' }).isChecked()).toBe(true);

  await press('Afmelden');
  await page.getByText('Je bent afgemeld.').waitFor();
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});
