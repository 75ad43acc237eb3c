import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import type { AtWork } from './support/at-work.js';
import { openAtWork } from './support/at-work.js';
import { busyWeek } from './support/busy-week.js';
import type { House } from './support/house.js';
import { openHouse } from './support/house.js';

jest.setTimeout(120_000);

let browser: Browser;
let house: House;
let jan: AtWork;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  house = await openHouse();
  await busyWeek(house);
  jan = await openAtWork(browser, house);
  await jan.page.goto(`${house.url}/inbox/cijfers`);
});
afterEach(async () => {
  await jan.context.close();
  await house.close();
});

test('the figures have no faults on a phone and a desktop, light and dark, and nothing falls off the side', async () => {
  expect(await jan.page.locator('.chart svg').count()).toBe(7);
  expect(await jan.faults()).toEqual([]);
});

test('every word and number of a chart can be read: none is cut off, and no two stand over each other', async () => {
  const overlaps = await jan.page.locator('.chart svg').evaluateAll((charts) =>
    charts.flatMap((chart) => {
      const edge = chart.getBoundingClientRect();
      const words = Array.from(chart.querySelectorAll('text')).map((text) => ({
        text: text.textContent,
        at: text.getBoundingClientRect(),
      }));
      const cut = words.filter(
        ({ at }) => at.right > edge.right || at.top < edge.top || at.bottom > edge.bottom,
      );
      const over = words.filter((one, nth) =>
        words
          .slice(nth + 1)
          .some(
            ({ at }) =>
              at.left < one.at.right &&
              one.at.left < at.right &&
              at.top + 1 < one.at.bottom &&
              one.at.top + 1 < at.bottom,
          ),
      );
      return [...cut, ...over].map(({ text }) => text);
    }),
  );

  expect(overlaps).toEqual([]);
});

test('on a desktop the subjects fill the page', async () => {
  const { right, edge } = await jan.page.locator('main').evaluate((main) => ({
    right: Math.max(
      ...Array.from(main.querySelectorAll('.card'), (card) => card.getBoundingClientRect().right),
    ),
    edge: main.getBoundingClientRect().right - parseFloat(getComputedStyle(main).paddingRight),
  }));

  expect(right).toBeCloseTo(edge, 0);
});

test.each([390, 700, 1280])('the letters of a chart can be read on a screen of %d', async (width) => {
  await jan.page.setViewportSize({ width, height: 844 });
  const heights = await jan.page
    .locator('.chart text')
    .evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().height));

  expect(Math.min(...heights)).toBeGreaterThan(12);
});

test('a screen reader meets each subject as a heading and a table of that name, and no charts', async () => {
  for (const name of ['Gesprekken en aanvragen', 'Waar mensen stoppen', 'Vragen', 'Duimpjes', 'Wachttijd']) {
    expect(await jan.page.getByRole('heading', { level: 2, name, exact: true }).count()).toBe(1);
    expect(await jan.page.getByRole('table', { name, exact: true }).count()).toBe(1);
  }
  expect(await jan.page.getByRole('row', { name: 'Toevoegen: dienst kiezen 3' }).count()).toBe(1);
  expect(await jan.page.getByRole('img').count()).toBe(0);
});

test('with the keyboard alone somebody comes from the queue to the figures and back', async () => {
  const { page } = jan;
  await page.goto(`${house.url}/inbox`);
  const to = async (name: string): Promise<void> => {
    for (let steps = 0; steps < 20; steps += 1) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate(() => document.activeElement?.textContent)) === name) break;
    }
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name }).waitFor();
  };

  await to('Cijfers');
  expect(await page.getByRole('link', { name: 'Cijfers' }).getAttribute('aria-current')).toBe('page');
  await to('Wachtrij');
});
