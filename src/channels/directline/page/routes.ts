import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { Assets } from '../../../http/assets.js';
import type { Routes } from '../../../http/reply.js';
import { route } from '../../../http/reply.js';
import { openAssets } from './assets.js';
import { openDocuments } from './document.js';
import { FAVICON } from './favicon.js';
import { chatHeaders, documentHeaders, socketOrigin } from './security.js';
import { createSessionCookie } from './session-cookie.js';
import type { SessionDeps } from './session.js';
import { sessionRoutes } from './session.js';

/** What the chat page needs. */
export interface PageDeps extends Omit<SessionDeps, 'cookie'> {
  /** Folder of the program: the one with `src` and `node_modules`. */
  readonly root: string;
  /** Days until a conversation that nobody came back to is deleted. */
  readonly retentionDays: number;
  /** Origins that may show the page in a frame. None unless given. */
  readonly frameAncestors?: readonly string[];
}

const NONCE_BYTES = 18;
const DAY = 24 * 60 * 60;

function documentRoutes(deps: PageDeps, assets: Assets): Routes {
  const { frameAncestors = [], publicUrl } = deps;
  const documents = openDocuments({
    root: deps.root,
    assets: path.posix.dirname(assets.address('page.js')),
    webChat: assets.address('webchat.js'),
  });
  const chat = (host = '') => {
    const nonce = randomBytes(NONCE_BYTES).toString('base64');
    const headers = chatHeaders({ frameAncestors, nonce, socket: socketOrigin(publicUrl, host) });
    return { status: 200, body: documents.chat(nonce), headers };
  };
  const accessibility = {
    status: 200,
    body: documents.accessibility(),
    headers: documentHeaders(frameAncestors),
  };
  return (server) => {
    server.get(
      '/',
      route(({ headers }) => Promise.resolve(chat(headers.host))),
    );
    server.get(
      '/toegankelijkheid',
      route(() => Promise.resolve(accessibility)),
    );
  };
}

const icon: Routes = (server) => {
  server.get(
    '/favicon.ico',
    route(() =>
      Promise.resolve({
        status: 200,
        body: FAVICON,
        headers: { 'content-type': 'image/svg+xml', 'cache-control': `public, max-age=${DAY}` },
      }),
    ),
  );
};

/** The chat page and everything it loads. */
export function pageRoutes(deps: PageDeps): Routes {
  const assets = openAssets(deps.root);
  const https = deps.publicUrl?.startsWith('https:') ?? false;
  const framed = (deps.frameAncestors ?? []).length > 0;
  const cookie = createSessionCookie({ ...deps, https, framed });
  const parts = [documentRoutes(deps, assets), assets.routes, icon, sessionRoutes({ ...deps, cookie })];
  return (server) => {
    for (const mount of parts) mount(server);
  };
}
