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
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const focused = () => chat.page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => chat.page.keyboard.press(key)), Promise.resolve());

/** Types an answer in the field that has the focus. */
async function types(text: string): Promise<void> {
  const before = (await chat.messages()).length;
  await chat.page.keyboard.type(text);
  await press('Enter');
  await answered(before);
}

/** Goes from the field past the button for a file to the buttons, along them to this one, and presses it. */
async function chooses(label: string): Promise<void> {
  const before = (await chat.messages()).length;
  await chat.button(label).waitFor();
  await press('Shift+Tab', 'Shift+Tab');
  for (let steps = 0; steps < 6 && (await focused()) !== label; steps += 1) await press('ArrowRight');
  expect(await focused()).toBe(label);
  await press('Enter');
  await answered(before);
}

/** Goes back into the conversation, to the card, along its buttons to this one, and presses it. */
async function changes(label: string): Promise<void> {
  const before = (await chat.messages()).length;
  // Past the buttons and the end of the conversation; the last message is the question under the card.
  await press('Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'ArrowUp', 'Enter');
  for (let steps = 0; steps < 8 && (await focused()) !== label; steps += 1) await press('Tab');
  expect(await focused()).toBe(label);
  await press('Enter');
  // A tap on a card is no message of its own. Escape leaves the card; what is typed then goes to the field.
  await answered(before, 1);
  await press('Escape');
}

/** Waits until that much more is said: a message and an answer to it, unless told otherwise. */
const answered = (before: number, more = 2) =>
  chat.page.waitForFunction(
    (least) => document.querySelectorAll('.webchat__bubble__content').length >= least,
    before + more,
  );

test('with the keyboard alone a user goes from hallo to a ticket number, and corrects an answer on the way', async () => {
  await chat.button('Ja').waitFor();
  await press('Tab', 'Enter');

  for (const label of ['Ja', 'Ja', ...Array<string>(6).fill('Gelukt'), 'Nee, alleen deze'])
    await chooses(label);
  for (const answer of ['Anna de Vreis', 'obs De Regenboog', 'Almere', '12AB00', 'anna@regenboog.example']) {
    await types(answer);
  }
  await changes('Beheerder wijzigen');
  await types('Anna de Vries');
  await chooses('Versturen');

  const number = /DD-\d{4}-\d{5}/.exec((await chat.messages()).join('\n'))?.[0] ?? '';
  expect(await site.store.tickets.get(number)).toMatchObject({
    kind: 'mandaat',
    channel: 'directline',
    administrator: 'Anna de Vries',
    schools: [{ name: 'obs De Regenboog', place: 'Almere', brin: '12AB', vestiging: '00' }],
    replyAddress: 'anna@regenboog.example',
  });
  expect(chat.complaints).toEqual([]);
});
