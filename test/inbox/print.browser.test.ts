import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { aDelivery, aSchool } from '../support/builders.js';
import type { AtWork } from './support/at-work.js';
import { openAtWork } from './support/at-work.js';
import { busyWeek } from './support/busy-week.js';
import { filed } from './support/filed.js';
import type { House } from './support/house.js';
import { openHouse } from './support/house.js';

jest.setTimeout(120_000);

/** What A4 leaves between its margins, in pixels. */
const PAPER = { width: 680, height: 1000 };

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
});
afterEach(async () => {
  await jan.context.close();
  await house.close();
});

/** How many sheets of A4 the page takes, and what stands on them. Somebody works in the dark; paper is white. */
async function printed(page: Page): Promise<{ sheets: number; text: string }> {
  await page.emulateMedia({ colorScheme: 'dark', media: null });
  const file = (await page.pdf({ format: 'A4' })).toString('latin1');
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await page.setViewportSize(PAPER);
  return {
    sheets: file.match(/\/Type\s*\/Page\b/g)?.length ?? 0,
    text: (await page.locator('body').innerText()).replace(/\s+/g, ' '),
  };
}

/** What there is to click or fill in, the menu, and words that would be light on white paper. */
const strays = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const shown = (part: Element): boolean => part.getClientRects().length > 0;
    const inked = (part: Element): boolean => {
      const style = getComputedStyle(part);
      const colour = part instanceof SVGElement ? style.fill : style.color;
      return Math.min(...(colour.match(/\d+/g) ?? []).map(Number)) < 128;
    };
    const controls = Array.from(
      document.querySelectorAll('button, input, select, textarea, nav, header, label'),
    );
    const pale = Array.from(
      document.querySelectorAll('h1, h2, p, th, td, dd, dt, strong, a, svg text, svg path'),
    );
    return [
      ...controls.filter((part) => shown(part) && part.className !== 'check'),
      ...pale.filter((part) => shown(part) && !inked(part)),
    ].map((part) => part.outerHTML);
  });

test('a ticket of three schools is printed on one or two sheets, with all that is known and nothing to click', async () => {
  const at = '2026-03-02T09:40:00.000Z';
  const by = 'roos@digidoor.example';
  const [ticket] = await filed(house.store, {
    schools: [
      aSchool({ status: 'connected' }),
      aSchool({ vestiging: '01', name: 'De Linde', status: 'refused', reason: 'Geen overeenkomst.' }),
      aSchool({ vestiging: '02', name: 'Het Kompas', verdict: 'unknown' }),
    ],
    assignee: by,
    notes: [{ at, by, text: 'Gebeld met de school.' }],
    replies: [{ id: '7c0b7e0e-6b1e-4c58-9c3c-0d4f2ad8a112', at, by, text: 'Ik kijk het na.' }],
  });
  await jan.page.goto(`${house.url}/inbox/tickets/${ticket!.number}?gedaan=antwoord`);

  const { sheets, text } = await printed(jan.page);

  expect([1, 2]).toContain(sheets);
  for (const part of [
    ...['DD-2026-00001', 'obs De Regenboog, Almere 12AB00', 'Gekoppeld'],
    ...['De Linde, Almere 12AB01', 'Reden: Geen overeenkomst.', 'Niet in het register: controleer de code'],
    ...['Ik kijk het na.', 'Gebeld met de school.', 'Hallo, ik wil het mandaat geven.'],
    ...["A. 't Hart", by, 'Ticket ingediend'],
  ])
    expect(text).toContain(part);
  for (const part of ['Afmelden', 'Terug naar de wachtrij', 'Nieuwe status', 'Je antwoord'])
    expect(text).not.toContain(part);
  expect(await strays(jan.page)).toEqual([]);
});

test('the queue is printed as a table that fits the paper, though paper is as narrow as a phone is wide', async () => {
  const assignee = 'roos@digidoor.example';
  const message = { id: 'a', at: '2026-03-02T08:00:00.000Z', text: 'Hallo?' };
  const [ticket] = await filed(
    house.store,
    { createdAt: '2026-01-12T09:00:00.000Z', administrator: 'Anne-Sophie van Welderen', messages: [message] },
    { kind: 'vraag', question: 'Waar vind ik OSR?', assignee },
  );
  const refused = aDelivery(ticket!, 'confirmation', { state: 'refused', attempts: 1 });
  await house.store.deliveries.settle(refused);
  await jan.page.goto(`${house.url}/inbox`);

  const { sheets, text } = await printed(jan.page);
  const table = jan.page.locator('.queue');
  const laidOut = await table
    .locator('tr')
    .evaluateAll((rows) => rows.map((row) => getComputedStyle(row).display));

  expect(sheets).toBe(1);
  expect(text).toContain('Nummer Wacht School of vraag Afzender Soort Status Behandelaar');
  expect(laidOut).toEqual(Array(3).fill('table-row'));
  const { x, width } = (await table.boundingBox())!;
  expect(x + width).toBeLessThanOrEqual(PAPER.width);
  for (const part of ['Afmelden', 'Zoek', 'Lijst downloaden', 'Sneltoetsen'])
    expect(text).not.toContain(part);
});

test('the figures are printed on one or two sheets, each chart beside its table', async () => {
  await busyWeek(house);
  await jan.page.goto(`${house.url}/inbox/cijfers`);

  const { sheets, text } = await printed(jan.page);

  expect([1, 2]).toContain(sheets);
  expect(text).toContain('Gesprekken en aanvragen');
  expect(text).not.toContain('Afmelden');
  expect(await strays(jan.page)).toEqual([]);
  const pairs = await jan.page.locator('.drawn').evaluateAll((all) =>
    all.map((drawn) => {
      const [chart, table] = Array.from(drawn.children).map((part) => part.getBoundingClientRect());
      return chart!.right <= table!.left && chart!.top === table!.top && table!.right <= window.innerWidth;
    }),
  );
  expect(pairs).toEqual(Array(7).fill(true));
});
