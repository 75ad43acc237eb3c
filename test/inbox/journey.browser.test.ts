import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { Chat } from '../page/chat.js';
import { DESKTOP, openChat } from '../page/chat.js';
import { openBrowser } from '../support/browser.js';
import { aFiledTicket, aSchool } from '../support/builders.js';
import { faultsOn } from './support/at-work.js';
import type { InboxSite } from './support/site.js';
import { openInboxSite } from './support/site.js';

jest.setTimeout(180_000);

let browser: Browser;
let site: InboxSite;
let chat: Chat;
let jan: Page;
let number: string;
let complaints: string[];

beforeAll(async () => {
  browser = await openBrowser();
  site = await openInboxSite();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** A page in a browser of somebody's own. */
async function aPage(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: DESKTOP, locale: 'nl-NL' });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('status of 4'))
      complaints.push(message.text());
  });
  return { context, page };
}

/** The user says something in the web chat, and a ticket of three schools stands in that conversation. */
async function userWithTicket(): Promise<void> {
  const bare = chat.page.waitForRequest(/\/conversations\/[^/]+\/activities/);
  await chat.sends('hallo');
  const conversation = `directline/${/\/conversations\/([^/]+)\//.exec((await bare).url())![1]!}`;
  number = await site.store.tickets.nextNumber(2026);
  const schools = [
    aSchool({ name: 'obs De Regenboog' }),
    aSchool({ name: 'De Linde', place: 'Goes', vestiging: '01', verdict: 'unknown' }),
    aSchool({ name: 'Het Kompas', place: "'s-Gravenhage", vestiging: '02' }),
  ];
  const createdAt = new Date(Date.now() - 2 * 60 * 60 * 1000).toISOString();
  const filed = [aFiledTicket({ number, conversation, schools, createdAt })];
  await site.store.conversations.turn(conversation, (stored) =>
    Promise.resolve({ commit: { conversation: stored!, said: [], filed }, result: undefined }),
  );
}

beforeEach(async () => {
  complaints = [];
  chat = await openChat(browser, site.url);
  await userWithTicket();
  ({ page: jan } = await aPage());
});
afterEach(async () => {
  await chat.page.context().close();
  await jan.context().close();
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const status = (page: Page): Locator => page.getByRole('status');

async function signIn(): Promise<void> {
  await jan.goto(await site.link());
  await press(jan, 'Aanmelden');
  await jan.getByRole('heading', { level: 1, name: 'Wachtrij' }).waitFor();
}

const faults = async (page: Page) => [...(await faultsOn(page)), ...complaints];

test('a ticket of three schools is handled from the queue to the end, and the user sees it happen', async () => {
  await signIn();
  await jan.getByRole('link', { name: number }).click();
  await press(jan, 'Op mijn naam zetten');
  await status(jan).filter({ hasText: 'De behandelaar is nu jan@' }).waitFor();

  await jan.getByLabel('Je antwoord').fill('Hallo! Ik kijk nu naar <b>je scholen</b>.');
  await press(jan, 'Antwoord versturen');
  await status(jan).filter({ hasText: 'Je antwoord is verstuurd.' }).waitFor();
  await chat.reads('Ik kijk nu naar <b>je scholen</b>.');

  await jan.getByRole('checkbox', { name: 'obs De Regenboog' }).check();
  await jan.getByRole('checkbox', { name: 'Het Kompas' }).check();
  await jan.getByRole('radio', { name: 'Gekoppeld' }).check();
  await press(jan, 'Status wijzigen');
  await chat.reads('Bij 2 scholen is er nieuws:');

  await jan.getByRole('checkbox', { name: 'De Linde' }).check();
  await jan.getByRole('radio', { name: 'Afgewezen' }).check();
  await press(jan, 'Status wijzigen');
  await jan.getByRole('alert').filter({ hasText: 'Er is nog geen reden.' }).waitFor();
  expect(await jan.getByRole('checkbox', { name: 'De Linde' }).isChecked()).toBe(true);
  expect(await faults(jan)).toEqual([]);
  await jan.getByLabel('Reden van afwijzen').fill('Deze code bestaat niet.');
  await press(jan, 'Status wijzigen');
  await chat.reads('De Linde in Goes: afgewezen. Reden: Deze code bestaat niet.');

  await jan.reload();
  await jan.getByText('Gelezen in de chat').first().waitFor();
  expect(await faults(jan)).toEqual([]);
  expect(await site.store.tickets.get(number)).toMatchObject({
    status: 'closed',
    assignee: 'jan@digidoor.example',
  });
  expect(chat.complaints).toEqual([]);
});

test('of two colleagues on one ticket the second sees that it changed, and loses nothing', async () => {
  await signIn();
  const { context, page: roos } = await aPage();
  await site.lend(context, 'roos@digidoor.example');
  await roos.goto(`${site.url}/inbox/tickets/${number}`);
  await jan.goto(`${site.url}/inbox/tickets/${number}`);
  await roos.getByLabel('Je antwoord').fill('Ik zoek het uit.');
  await press(jan, 'Op mijn naam zetten');

  await status(roos).getByText('jan@digidoor.example: Toegewezen aan jan@digidoor.example.').waitFor();
  await press(roos, 'Antwoord versturen');
  const told = roos.getByRole('alert');
  await told.getByText('Een collega was eerder. Jouw wijziging is niet bewaard.').waitFor();
  await told.getByText('jan@digidoor.example').first().waitFor();
  expect(await roos.getByLabel('Je antwoord').inputValue()).toBe('Ik zoek het uit.');
  expect(await faults(roos)).toEqual([]);
  await press(roos, 'Antwoord versturen');
  await chat.reads('Ik zoek het uit.');
  await context.close();
});

test('with the keyboard alone a colleague finds a ticket, answers it and ticks off a school', async () => {
  await signIn();
  const focused = () =>
    jan.evaluate(() => {
      const { activeElement: at } = document;
      const label = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.labels?.[0] : at;
      return label?.textContent?.trim() ?? '';
    });
  /** Goes on with Tab until this has the focus. */
  const to = async (text: string): Promise<void> => {
    for (let steps = 0; steps < 80 && !(await focused()).startsWith(text); steps += 1)
      await jan.keyboard.press('Tab');
    expect(await focused()).toMatch(new RegExp(`^${text}`));
  };
  await jan.keyboard.press('/');
  await jan.keyboard.type(number);
  await jan.keyboard.press('Enter');
  await jan.getByText('1 ticket', { exact: true }).waitFor();
  await jan.keyboard.press('j');
  await jan.keyboard.press('Enter');
  await jan.getByRole('heading', { level: 1, name: number }).waitFor();

  await to('Je antwoord');
  await jan.keyboard.type('j en k en / en ?: gewoon letters.');
  await to('Antwoord versturen');
  await jan.keyboard.press('Enter');
  await chat.reads('j en k en / en ?: gewoon letters.');
  await status(jan).filter({ hasText: 'Je antwoord is verstuurd.' }).waitFor();
  await to('De Linde');
  await jan.keyboard.press('Space');
  await to('Ontvangen');
  await jan.keyboard.press('ArrowDown');
  await to('Status wijzigen');
  await jan.keyboard.press('Enter');
  await chat.reads('De Linde in Goes: de helpdesk heeft het mandaat gecontroleerd in OSR.');
});

test('the page of templates has no faults', async () => {
  await signIn();
  await jan.goto(`${site.url}/inbox/sjablonen`);
  await jan.getByLabel('Naam').fill('Kopiëren');
  await jan.getByLabel('Tekst').fill('Kies eerst kopieer.');
  await press(jan, 'Bewaren');
  await jan.getByRole('heading', { name: 'Kopiëren' }).waitFor();

  expect(await faults(jan)).toEqual([]);
});
