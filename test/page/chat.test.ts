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
});
beforeEach(async () => {
  chat = await openChat(browser, site.url);
});
afterEach(() => chat.page.context().close());
afterAll(async () => {
  await browser.close();
  await site.close();
});

test('somebody who comes for the first time is greeted once and asked the first question', async () => {
  await chat.button('Weet ik niet').waitFor();

  expect(await chat.messages()).toEqual([
    expect.stringMatching(/^Hallo! Ik ben Mandaathulp, de chatbot van DigiDoor\./),
    expect.stringMatching(/^Ik bewaar dit gesprek 90 dagen/),
    expect.stringMatching(/^Heeft je bestuur de overeenkomst voor OSR met Kennisnet\?/),
  ]);
});

test('a typed message stands in the conversation and gets its answer', async () => {
  await chat.button('Ja').waitFor();
  await chat.says('weet ik niet');

  await chat.reads('Vraag het na bij je bestuur');
  expect((await chat.messages()).slice(3)).toEqual([
    'weet ik niet',
    expect.stringMatching(/^Vraag het na bij je bestuur/),
  ]);
});

test('a tapped button is said and answered', async () => {
  await chat.button('Ja').click();

  await chat.reads('Kun je inloggen in OSR');
  expect((await chat.messages())[3]).toBe('Ja');
});

test('what a user types is shown as it is, and no part of the page', async () => {
  await chat.button('Ja').waitFor();
  await chat.says('<img src=x onerror=alert(1)> **dik** :)');

  const bubble = await chat.reads('<img');
  expect(await bubble.innerText()).toBe('<img src=x onerror=alert(1)> **dik** :)');
});

test('the content security policy stops nothing in a chat, and the browser has nothing to complain about', async () => {
  await chat.button('Ja').click();
  await chat.reads('Kun je inloggen in OSR');
  await chat.page.reload();
  await chat.reads('Kun je inloggen in OSR');

  expect(chat.complaints).toEqual([]);
});

test('what was typed and not yet sent is still there when the page is loaded again', async () => {
  await chat.button('Ja').waitFor();
  await chat.field.fill('ik ben A. ’t Hart van');
  await chat.page.reload();
  await chat.button('Ja').waitFor();

  expect(await chat.field.inputValue()).toBe('ik ben A. ’t Hart van');

  await chat.field.press('Enter');
  await chat.reads('ik ben A.');
  await chat.page.reload();
  await chat.reads('ik ben A.');

  expect(await chat.field.inputValue()).toBe('');
});

test('a new conversation begins after a yes', async () => {
  await chat.button('Ja').click();
  await chat.reads('Kun je inloggen in OSR');

  await chat.page.getByRole('button', { name: 'Nieuw gesprek' }).click();
  await chat.page.getByRole('button', { name: 'Ja, begin een nieuw gesprek' }).click();

  await chat.page.getByText('Kun je inloggen in OSR').first().waitFor({ state: 'detached' });
  await chat.button('Weet ik niet').waitFor();
  expect(await chat.messages()).toHaveLength(3);
});

test('the conversation goes on after a no to a new one', async () => {
  await chat.button('Ja').click();
  await chat.reads('Kun je inloggen in OSR');

  await chat.page.getByRole('button', { name: 'Nieuw gesprek' }).press('Enter');
  await chat.page.keyboard.press('Enter');
  await chat.page.getByRole('dialog').waitFor({ state: 'hidden' });
  await chat.says('nee');

  await chat.reads('Dan mist waarschijnlijk een recht.');
  expect(await chat.messages()).toHaveLength(7);
});

test('a new conversation that cannot begin is told, and the old one stays', async () => {
  await chat.button('Ja').waitFor();
  await chat.page.route('**/webchat/session', (route) => route.abort());
  await chat.page.getByRole('button', { name: 'Nieuw gesprek' }).click();
  await chat.page.getByRole('button', { name: 'Ja, begin een nieuw gesprek' }).click();

  await chat.banner.getByText('Dat is niet gelukt. Wacht even en probeer het opnieuw.').waitFor();
  expect(await chat.messages()).toHaveLength(3);
});

test('the helpdesk can be mailed and called from the page at any moment', async () => {
  const { page } = chat;

  expect(await page.getByRole('link', { name: 'support@digidoor.nl' }).first().getAttribute('href')).toBe(
    'mailto:support@digidoor.nl',
  );
  expect(await page.getByRole('link', { name: '085 301 92 36' }).getAttribute('href')).toBe(
    'tel:+31853019236',
  );
});
