import type { Browser } from 'playwright-core';
import { until } from '../support/until.js';
import { openBrowser } from '../support/browser.js';
import type { Chat } from './chat.js';
import { accessibilityFaults, DESKTOP, openChat, PHONE } from './chat.js';
import type { Site } from './site.js';
import { openSite } from './site.js';

/** What a screen of 1280 by 1024 is when the page is enlarged four times. */
const ENLARGED = { width: 320, height: 256 };
const SMALL_PHONE = { width: 320, height: 568 };

let browser: Browser;
let site: Site;
let chat: Chat | undefined;

beforeAll(async () => {
  browser = await openBrowser();
  site = await openSite();
});
afterEach(async () => {
  await chat?.page.context().close();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const open = async (size: typeof DESKTOP): Promise<Chat> => {
  chat = await openChat(browser, site.url, size);
  await chat.button('Weet ik niet').waitFor();
  return chat;
};

/** The faults that axe finds on what stands there now, on a phone and on a desktop. */
async function faults({ page }: Chat): Promise<readonly string[]> {
  const found: string[] = [];
  for (const size of [PHONE, DESKTOP]) {
    await page.setViewportSize(size);
    found.push(...(await accessibilityFaults(page)));
  }
  return found;
}

test.each([
  ['a phone', PHONE],
  ['a desktop', DESKTOP],
])('axe finds no fault in a conversation that begins on %s, with its buttons', async (_, size) => {
  expect(await faults(await open(size))).toEqual([]);
});

test('axe finds no fault with the review card, nor after it was answered', async () => {
  const user = await open(PHONE);
  const answers = [
    'ja',
    'ja',
    ...Array<string>(6).fill('gelukt'),
    'nee',
    'Anna de Vries',
    'obs De Regenboog',
  ];
  for (const answer of [...answers, 'Almere', '12AB00', 'anna@regenboog.example']) await user.sends(answer);
  await user.page.locator('.ac-adaptiveCard').waitFor();

  expect(await faults(user)).toEqual([]);

  await user.sends('ja');
  await user.reads('DD-');
  expect(await faults(user)).toEqual([]);
});

test('axe finds no fault in the question whether to begin anew, nor when the connection is lost', async () => {
  const user = await open(DESKTOP);
  await user.page.getByRole('button', { name: 'Nieuw gesprek' }).click();

  expect(await faults(user)).toEqual([]);

  await user.page.keyboard.press('Escape');
  await user.page.context().setOffline(true);
  await user.banner.getByText('Geen verbinding').waitFor();
  expect(await faults(user)).toEqual([]);
});

test('axe finds no fault in the statement about accessibility', async () => {
  const user = await open(DESKTOP);
  await user.page.getByRole('link', { name: 'Toegankelijkheid' }).click();
  await user.page.getByRole('heading', { name: 'Zo testen we' }).waitFor();

  expect(await faults(user)).toEqual([]);
});

test('axe does find faults: the search itself works', async () => {
  const { page } = await open(DESKTOP);
  await page.evaluate(() => document.querySelector('h1')?.insertAdjacentHTML('afterend', '<img src="x">'));

  expect(await accessibilityFaults(page)).toEqual([expect.stringMatching(/^image-alt/)]);
});

test.each([
  ['on a small phone', SMALL_PHONE],
  ['enlarged four times', ENLARGED],
])('%s nothing falls off the side, and the field for a message can be used', async (_, size) => {
  const user = await open(size);
  await user.sends('weet ik niet');
  const width = await user.page.evaluate(() => document.documentElement.scrollWidth);
  await user.field.scrollIntoViewIfNeeded();
  const field = await user.field.boundingBox();

  expect(width).toBeLessThanOrEqual(size.width);
  expect(field!.y + field!.height).toBeLessThanOrEqual(size.height);
});

test('the first Tab leads past everything to the field for a message', async () => {
  const { page, field } = await open(DESKTOP);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Ga naar het berichtveld');
  await page.keyboard.press('Enter');

  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('every answer is read aloud once with its buttons; of a conversation that is shown again only its last question', async () => {
  const user = await open(DESKTOP);
  const spoken = await listenTo(user);
  await user.sends('weet ik niet');
  await user.page.reload();
  await user.page.getByText('Je bent terug in je gesprek van eerder.').waitFor({ state: 'attached' });
  await user.page.getByText('Wil je verdergaan waar je was?').first().waitFor({ state: 'attached' });
  const times = (text: string) => spoken.filter((line) => line.includes(text)).length;
  expect(times('Vraag het na bij je bestuur')).toBe(1);
  await until(() => times('Wil je verdergaan waar je was?') === 1);

  await user.sends('verdergaan');
  await user.sends('ja');
  expect(times('Kun je inloggen in OSR')).toBe(1);
  expect(times('Vraag de helpdesk')).toBe(2);
  expect(times('Je bent terug in je gesprek van eerder.')).toBe(1);
});

/** Notes in the browser what a screen reader would read: what is added to a live region that is not off. */
function noteSpoken(): void {
  const { tell } = window as unknown as { tell: (line: string) => void };
  const note = (node: Node): void => {
    const element = node instanceof Element ? node : node.parentElement;
    const region = element?.closest('[aria-live], [role=status], [role=log]');
    const words = node.textContent?.trim();
    if (words && region && region.getAttribute('aria-live') !== 'off') tell(words);
  };
  new MutationObserver((changes) => {
    // Not before the page's own observers have had their say, as a screen reader comes after the script.
    queueMicrotask(() => {
      for (const { addedNodes } of changes) addedNodes.forEach(note);
    });
  }).observe(document, { childList: true, subtree: true });
}

/** All that a screen reader reads from now on, also on the next pages. */
async function listenTo({ page }: Chat): Promise<readonly string[]> {
  const spoken: string[] = [];
  await page.exposeFunction('tell', (line: string) => spoken.push(line));
  await page.addInitScript(noteSpoken);
  await page.evaluate(noteSpoken);
  return spoken;
}
