import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import type { PostgresServer } from '../support/postgres.js';
import { startPostgres } from '../support/postgres.js';
import type { Toxic } from '../support/toxic.js';
import { openToxic } from '../support/toxic.js';
import type { Chat } from './chat.js';
import { openChat } from './chat.js';
import type { Site } from './site.js';
import { openSite } from './site.js';

const NOT_SAVED = 'Ik kan je bericht nu niet opslaan. Er is niets verstuurd.';

let browser: Browser;
let server: PostgresServer;
let toxic: Toxic;
let site: Site;
let chat: Chat;

beforeAll(async () => {
  browser = await openBrowser();
  server = await startPostgres('-c', 'fsync=off');
  const url = await server.createDatabase();
  toxic = await openToxic(() => Number(new URL(url).port));
  site = await openSite({ DATABASE_URL: toxic.through(url) });
});
beforeEach(async () => {
  chat = await openChat(browser, site.url);
  await chat.button('Ja').click();
  await chat.reads('Kun je inloggen in OSR');
});
afterEach(async () => {
  await toxic.heal();
  await chat.page.context().close();
});
afterAll(async () => {
  await browser.close();
  await site.close();
  await toxic.close();
  await server.remove();
});

/** Resolves when the page has sent what was refused once more. */
const triedAgain = () =>
  chat.page.waitForResponse(
    (response) => response.url().endsWith('/activities') && response.status() === 503,
  );

test('while the database is away the user reads once that nothing was sent; then it is sent by itself', async () => {
  await toxic.refuse();
  await chat.says('nee');
  await chat.reads(NOT_SAVED);
  await chat.field.fill('en hoe lang duurt het?');
  await triedAgain();

  await toxic.heal();
  await chat.reads('Dan mist waarschijnlijk een recht');
  const messages = await chat.messages();
  expect(messages.filter((text) => text === 'nee')).toHaveLength(1);
  expect(messages.filter((text) => text.startsWith(NOT_SAVED))).toHaveLength(1);
  expect(await chat.field.inputValue()).toBe('en hoe lang duurt het?');
});

test('a message that was stored although its answer got lost is said once', async () => {
  toxic.cutAt('commit', 'answered');
  await chat.says('nee');

  await chat.reads('Dan mist waarschijnlijk een recht');
  expect((await chat.messages()).filter((text) => text === 'nee')).toHaveLength(1);
});

test('a page that is opened while the database is away says so, and goes on by itself with what was typed', async () => {
  await chat.field.fill('nee');
  await toxic.refuse();
  await chat.page.reload();
  await chat.page.getByText('Ik kan je gesprek nu niet openen. Ik probeer het opnieuw.').waitFor();

  await toxic.heal();
  await chat.button('Verdergaan').waitFor();
  expect(await chat.field.inputValue()).toBe('nee');
});
