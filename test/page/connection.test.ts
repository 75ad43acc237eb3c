import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import type { Chat } from './chat.js';
import { openChat, openTab } from './chat.js';
import type { Site } from './site.js';
import { openSite } from './site.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const GONE = 'Geen verbinding. Wat je al stuurde is bewaard. We proberen het opnieuw.';
const BACK = 'Er is weer verbinding. Je kunt verder.';

let browser: Browser;
let site: Site;
let chat: Chat;

beforeAll(async () => {
  browser = await openBrowser();
  site = await openSite();
});
beforeEach(async () => {
  chat = await openChat(browser, site.url);
  await chat.button('Ja').click();
  await chat.reads('Kun je inloggen in OSR');
});
afterEach(() => chat.page.context().close());
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** The conversation after *ja* to the first question and *nee* to the second. */
const AFTER_BOTH = [
  expect.stringMatching(/^Hallo/),
  expect.stringMatching(/^Ik bewaar/),
  expect.stringMatching(/^Heeft je bestuur/),
  'Ja',
  expect.stringMatching(/^Kun je inloggen/),
  'nee',
  expect.stringMatching(/^Dan mist waarschijnlijk een recht/),
];

/** What who loads the page anew reads below the conversation. */
const COMES_BACK = [
  expect.stringMatching(/^Welkom terug/),
  expect.stringMatching(/^Dit weet ik al/),
  expect.stringMatching(/^Wil je verdergaan/),
];

/** Waits for the summary, and goes on with the question that was open. */
async function goesOn(): Promise<void> {
  await chat.button('Verdergaan').click();
  await chat.button('Weet ik niet').waitFor();
}

async function saysNo(): Promise<void> {
  await chat.says('nee');
  await chat.reads('Dan mist waarschijnlijk een recht');
}
const tells = (text: string) => chat.banner.getByText(text).waitFor();

test('a reload shows the same conversation with a summary below it, nothing lost and nothing twice', async () => {
  const before = await chat.messages();
  await chat.page.reload();
  await chat.button('Verdergaan').waitFor();

  expect(await chat.messages()).toEqual([...before, ...COMES_BACK]);

  await goesOn();
  await saysNo();
  expect((await chat.messages()).slice(-4)).toEqual(['Verdergaan', ...AFTER_BOTH.slice(4)]);
});

/** Has the browser say whether somebody looks at the page, as when another tab lies over it. */
const looks = (state: 'visible' | 'hidden') =>
  chat.page.evaluate((visibilityState) => {
    Object.defineProperty(document, 'visibilityState', { value: visibilityState, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);

test('a page that nobody looks at lets go of its socket, and goes on when somebody does', async () => {
  const [socket] = chat.sockets;
  const closed = socket!.waitForEvent('close');
  await looks('hidden');
  await closed;
  const opened = chat.page.waitForEvent('websocket');
  await looks('visible');
  await opened;
  await saysNo();

  expect(await chat.messages()).toEqual(AFTER_BOTH);
  expect(await chat.banner.innerText()).toBe('');
});

test('whoever reloads twice reads the summary once', async () => {
  await chat.page.reload();
  await chat.button('Verdergaan').waitFor();
  const before = await chat.messages();
  await chat.page.reload();
  await chat.button('Verdergaan').waitFor();

  expect(await chat.messages()).toEqual(before);
});

test('after a restart of the server the conversation goes on by itself, with what was said meanwhile', async () => {
  await site.stop();
  await tells(GONE);
  await chat.says('nee');
  await site.start();

  await tells(BACK);
  await chat.reads('Dan mist waarschijnlijk een recht');
  expect(await chat.messages()).toEqual(AFTER_BOTH);
});

test('a page that is loaded after a restart of the server is in the same conversation', async () => {
  await site.stop();
  await site.start();
  await chat.page.goto(site.url);
  await goesOn();

  await saysNo();
  expect(await chat.messages()).toEqual([
    ...AFTER_BOTH.slice(0, 5),
    ...COMES_BACK,
    'Verdergaan',
    ...AFTER_BOTH.slice(4),
  ]);
});

test('broken connections are made anew, and nothing is lost or said twice', async () => {
  site.breakConnections();
  await saysNo();

  expect(await chat.messages()).toEqual(AFTER_BOTH);
});

test('a connection that died unnoticed is found out by the first message', async () => {
  site.silenceStreams();
  await saysNo();

  expect(await chat.messages()).toEqual(AFTER_BOTH);
});

test('a loss of the network is told, and what was said meanwhile arrives once it is back', async () => {
  const network = chat.page.context();
  await network.setOffline(true);
  await tells(GONE);
  await chat.says('nee');
  await network.setOffline(false);

  await tells(BACK);
  await chat.reads('Dan mist waarschijnlijk een recht');
  expect(await chat.messages()).toEqual(AFTER_BOTH);

  site.breakConnections();
  await chat.banner.getByText(BACK).waitFor({ state: 'detached' });
});

test('an expired token is replaced by itself, and what was typed stays', async () => {
  await chat.field.fill('nee');
  site.advance(DAY_MS);
  site.breakConnections();
  await chat.field.press('Enter');

  await chat.reads('Dan mist waarschijnlijk een recht');
  expect(await chat.messages()).toEqual([
    ...AFTER_BOTH.slice(0, 6),
    expect.stringMatching(/^Welkom terug/),
    ...AFTER_BOTH.slice(6),
  ]);
});

test('a conversation is found again the next day', async () => {
  await chat.page.goto('about:blank');
  site.advance(DAY_MS);
  await chat.page.goto(site.url);
  await goesOn();

  await saysNo();
  expect((await chat.messages()).slice(0, 5)).toEqual(AFTER_BOTH.slice(0, 5));
  expect((await chat.messages()).slice(-2)).toEqual(AFTER_BOTH.slice(-2));
});

test('two tabs show the same conversation', async () => {
  const other = await openTab(chat, site.url);
  await goesOn();
  await saysNo();

  await other.reads('Dan mist waarschijnlijk een recht');
  expect(await other.messages()).toEqual(await chat.messages());
});

test('a new conversation in one tab is taken over by the other when it next connects', async () => {
  const other = await openTab(chat, site.url);
  await other.reads('Kun je inloggen in OSR');
  await other.page.getByRole('button', { name: 'Nieuw gesprek' }).click();
  await other.page.getByRole('button', { name: 'Ja, begin een nieuw gesprek' }).click();
  await other.page.getByText('Kun je inloggen in OSR').first().waitFor({ state: 'detached' });
  await other.reads('Heeft je bestuur');

  site.advance(DAY_MS);
  site.breakConnections();

  await chat.page.getByText('Kun je inloggen in OSR').first().waitFor({ state: 'detached' });
  await chat.button('Ja').waitFor();
  expect(await chat.messages()).toHaveLength(3);
});

test('a message that arrived, but whose answer got lost, is sent again and said once', async () => {
  await chat.page.route(
    '**/activities',
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await saysNo();
  await chat.says('help');
  await chat.reads('De helpdesk van DigiDoor bereik je');

  expect((await chat.messages()).slice(0, 8)).toEqual([...AFTER_BOTH, 'help']);
});

test('a conversation that the server cannot open is told so, and opened once it can', async () => {
  let broken = true;
  await chat.page.route('**/v3/directline/conversations', (route) =>
    broken ? route.fulfill({ status: 500, json: {} }) : route.continue(),
  );
  await chat.page.reload();
  await chat.page.getByText('Ik kan je gesprek nu niet openen.').waitFor();
  broken = false;

  await chat.reads('Kun je inloggen in OSR');
});

test('a message that the server refuses is marked as not sent, and can be sent again', async () => {
  await chat.page.route('**/activities', (route) => route.fulfill({ status: 413, json: {} }), { times: 1 });
  await chat.says('nee');
  await chat.page.getByRole('button', { name: 'Probeer het opnieuw' }).click();

  await chat.reads('Dan mist waarschijnlijk een recht');
});
