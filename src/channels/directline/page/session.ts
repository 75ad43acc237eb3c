import type { IncomingMessage } from 'node:http';
import type { OpenAllowance } from '../../../domain/allowance.js';
import { addressOf, networkOf } from '../../../http/address.js';
import { readJson } from '../../../http/body.js';
import { RequestFailure } from '../../../http/failures.js';
import { createLimiter } from '../../../http/limiter.js';
import { isOwnPage } from '../../../http/own-page.js';
import type { Routes } from '../../../http/reply.js';
import { route } from '../../../http/reply.js';
import type { Bearer, Tokens } from '../tokens.js';
import type { SessionCookie } from './session-cookie.js';

/** What the page's own back end needs. */
export interface SessionDeps {
  readonly cookie: SessionCookie;
  readonly tokens: Tokens;
  /** Life of the tokens it gives. */
  readonly tokenSeconds: number;
  /** A new unguessable id. */
  readonly randomId: () => string;
  readonly allowance: OpenAllowance;
  /** How many proxies of our own stand before us. */
  readonly proxies: number;
  /** How the world reaches us, e.g. `https://hulp.school.example`. When absent, as each caller reached us. */
  readonly publicUrl?: string;
}

/** Per address and minute. A whole school may share one address; a page asks once per load and once per token. */
const LIMIT = { points: 300, seconds: 60 };
const MOST_BODY = 1000;

/** Gives a browser the token of its own conversation, and forgets that conversation when asked to. */
export function sessionRoutes(deps: SessionDeps): Routes {
  const { cookie, tokens, tokenSeconds, randomId, allowance, proxies, publicUrl } = deps;
  const limit = createLimiter(allowance('page.session', LIMIT));

  async function admit(request: IncomingMessage): Promise<void> {
    if (!isOwnPage(request, publicUrl)) throw new RequestFailure('Forbidden');
    await limit(networkOf(addressOf(request, proxies)));
    await readJson(request, MOST_BODY);
  }
  const somebodyNew = (): Bearer => ({ user: `dl_${randomId()}`, conversation: randomId() });

  return (server) => {
    server.post(
      '/webchat/session',
      route(async (request) => {
        await admit(request);
        const bearer = (await cookie.read(request.headers.cookie)) ?? somebodyNew();
        const token = await tokens.issue({ ...bearer, kind: 'conversation', seconds: tokenSeconds });
        return {
          status: 200,
          body: { token, conversationId: bearer.conversation, expiresIn: tokenSeconds },
          headers: { 'set-cookie': await cookie.remember(bearer) },
        };
      }),
    );
    server.del(
      '/webchat/session',
      route(async (request) => {
        await admit(request);
        return { status: 204, headers: { 'set-cookie': cookie.forget() } };
      }),
    );
  };
}
