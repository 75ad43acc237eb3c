import type axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Locator, Page, WebSocket } from 'playwright-core';

/** A user in front of the page, in a browser of their own. */
export interface Chat {
  readonly page: Page;
  /** The connections over which it got what was said, the oldest first. */
  readonly sockets: readonly WebSocket[];
  /** Everything the browser complained about: errors, and what the content security policy stopped. */
  readonly complaints: readonly string[];
  /** Types a message and sends it with Enter. */
  says(text: string): Promise<void>;
  /** Types a message, sends it, and waits until the bot has answered. */
  sends(text: string): Promise<void>;
  /** A button below the conversation. */
  button(label: string): Locator;
  /** The field for a message. */
  readonly field: Locator;
  /** What tells about the connection. */
  readonly banner: Locator;
  /** Waits until something is said, and gives back its bubble. */
  reads(text: string): Promise<Locator>;
  /** All that is said in the conversation, oldest first. */
  messages(): Promise<readonly string[]>;
}

/** Widths at which the page is tested: a phone and a desktop. */
export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1280, height: 800 };

/** How long something may take on a busy machine before a test gives up on it. */
const PATIENCE_MS = 20_000;

/** What Web Chat calls a bubble. */
const BUBBLES = '.webchat__bubble__content';

/** Opens the page as somebody who was never here. */
export async function openChat(browser: Browser, url: string, viewport = DESKTOP): Promise<Chat> {
  const context = await browser.newContext({ viewport, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
  context.setDefaultTimeout(PATIENCE_MS);
  return watch(await context.newPage(), url);
}

/** Opens the page in another tab of the same browser. */
export const openTab = async (chat: Chat, url: string): Promise<Chat> =>
  watch(await chat.page.context().newPage(), url);

async function watch(page: Page, url: string): Promise<Chat> {
  const complaints: string[] = [];
  const sockets: WebSocket[] = [];
  page.on('websocket', (socket) => sockets.push(socket));
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
      console.error(`stopped by the policy: ${effectiveDirective} ${blockedURI} ${sourceFile}`);
    });
  });
  await page.goto(url);
  const field = page.getByRole('textbox', { name: 'Je bericht' });

  const says = async (text: string) => {
    await field.fill(text);
    await field.press('Enter');
  };
  const bubbles = page.locator(BUBBLES);

  return {
    page,
    complaints,
    sockets,
    field,
    banner: page.locator('#connection'),
    button: (label) => page.getByRole('toolbar').getByRole('button', { name: label, exact: true }),
    says,
    async sends(text) {
      const before = await bubbles.count();
      await says(text);
      // The message itself, and at least one answer.
      await bubbles.nth(before + 1).waitFor();
    },
    async reads(text) {
      const bubble = bubbles.filter({ hasText: text }).last();
      await bubble.waitFor();
      return bubble;
    },
    messages: () => bubbles.allInnerTexts(),
  };
}

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The faults against WCAG 2.2 A and AA that axe finds on what the browser shows now, each as a readable line. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const violations = await page.evaluate(async (values) => {
    const loaded = window as unknown as { axe: typeof axe };
    return (await loaded.axe.run(document, { runOnly: { type: 'tag', values } })).violations;
  }, LEVELS);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
  );
}
