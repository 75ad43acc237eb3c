import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { InboxSettings } from '../../../src/inbox/settings.js';
import type { Page, Visitor } from './visitor.js';
import { aVisitor, hiddenIn } from './visitor.js';

/** What a provider tells of its people, by the name with which they sign in. */
type Accounts = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A real OpenID provider on loopback. */
export interface TestProvider {
  readonly settings: NonNullable<InboxSettings['oidc']>;
  /** Begins to serve: the site at `url`, for these people. `inIdToken`: it tells all at once, as Entra ID does. */
  serve(url: string, accounts: Accounts, inIdToken?: boolean): Promise<void>;
  close(): Promise<void>;
}

const CLIENT = { clientId: 'mandaathulp', clientSecret: 'verklap-niet-verklap-niet-verklap-niet' };

/** Starts a provider; it answers everything with 503 until it is told whom to serve. Close it in `afterAll`. */
export async function startProvider(): Promise<TestProvider> {
  const child = fork(path.join(__dirname, 'provider-process.mjs'), {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  const ended = once(child, 'exit');
  return {
    settings: { ...CLIENT, issuer: `http://127.0.0.1:${port}`, groups: [] },
    async serve(url, accounts, inIdToken = false) {
      const client = {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [`${url}/inbox/aanmelden/terug`],
      };
      const ready = once(child, 'message');
      child.send({ client, accounts, inIdToken });
      await ready;
    },
    async close() {
      child.disconnect();
      await ended;
    },
  };
}

/** Most pages and redirects between leaving for the provider and being back. */
const MOST_STEPS = 15;

/**
 * Signs in at the provider as `name`, from the address to which the site sends somebody.
 * @returns the address at which they come back
 */
export async function atProvider(address: string, site: string, name: string): Promise<string> {
  const visitor: Visitor = aVisitor(address);
  let page: Page = await visitor.get(address);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (page.location.startsWith(site)) return page.location;
    page = await nextStep(visitor, page, name);
  }
  throw new Error(`The provider leads nowhere: ${page.html}`);
}

function nextStep(visitor: Visitor, page: Page, name: string): Promise<Page> {
  if (page.location !== '') return visitor.get(page.location);
  const action = /action="([^"]+)"/.exec(page.html)?.[1];
  if (action === undefined) throw new Error(`The provider refuses: ${String(page.status)} ${page.html}`);
  return visitor.post(action, { ...hiddenIn(page.html), login: name, password: 'x' });
}
