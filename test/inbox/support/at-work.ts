import type { Browser, BrowserContext, Page } from 'playwright-core';
import { accessibilityFaults, DESKTOP, PHONE } from '../../page/chat.js';
import type { House } from './house.js';
import { aLink } from './signed-in.js';

/** Jan at work, in a browser of his own. */
export interface AtWork {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What is wrong with the page as it is now, each as a readable line: as `faultsOn`, and what the browser complained about. */
  readonly faults: () => Promise<readonly string[]>;
}

/** Signs Jan in. Close the context in `afterEach`. */
export async function openAtWork(browser: Browser, house: House): Promise<AtWork> {
  const context = await browser.newContext({ viewport: DESKTOP, locale: 'nl-NL' });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(await aLink(house));
  await page.getByRole('button', { name: 'Aanmelden' }).click();
  await page.getByRole('heading', { level: 1, name: 'Wachtrij' }).waitFor();
  return {
    context,
    page,
    faults: async () => [...(await faultsOn(page)), ...complaints],
  };
}

/** What axe finds on a page on a phone and a desktop, light and dark; and whether something falls off the side. */
export async function faultsOn(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const size of [PHONE, DESKTOP]) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      found.push(...(await accessibilityFaults(page)));
    }
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > size.width) found.push(`${width} pixels wide on a screen of ${size.width}`);
  }
  return found;
}
