import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import type { Chat } from './chat.js';
import { openChat } from './chat.js';
import type { Site } from './site.js';
import { openSite } from './site.js';

let browser: Browser;
let site: Site;
let chat: Chat;

beforeAll(async () => {
  browser = await openBrowser();
  site = await openSite();
  chat = await openChat(browser, site.url);
  await chat.button('Ja').waitFor();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const LABEL = 'Een lijst met scholen meesturen, uit Excel of als CSV';

test('a list of schools that is chosen is sent at once, and answered', async () => {
  const choose = chat.page.locator('input[type="file"]');

  expect(await choose.getAttribute('accept')).toBe('.csv,.xlsx,.txt');
  await chat.page.getByTitle(LABEL).or(chat.page.getByLabel(LABEL)).first().waitFor();
  await choose.setInputFiles({
    name: 'scholen.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('naam;plaats;brin\nDe Ark;Urk;12AB00\nHet Kompas;Almere;07XT01\n'),
  });

  await chat.reads('scholen.csv');
  await chat.reads('2 scholen');
  expect(chat.complaints).toEqual([]);
});
