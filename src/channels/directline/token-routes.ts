import type { Request } from 'restify';
import { z } from 'zod';
import { addressOf, networkOf } from '../../http/address.js';
import { bearerToken, sameSecret } from '../../http/bearer.js';
import { read, readJson } from '../../http/body.js';
import { RequestFailure } from '../../http/failures.js';
import type { Handler, Reply, Routes } from '../../http/reply.js';
import { route } from '../../http/reply.js';
import { callerOf } from './access.js';
import type { Parts } from './parts.js';
import type { Bearer } from './tokens.js';
import { ROOT } from './urls.js';

/** The largest body of a request that is no activity, in characters. */
export const SMALL_BODY = 20_000;

const Generate = z
  .looseObject({ user: z.looseObject({ id: z.string().min(1).max(200).optional() }).optional() })
  .optional();

/** Tokens: a new one for whoever asks, with a user that we choose; renewed as long as it is valid. */
export const tokenRoutes = (parts: Parts): Routes => {
  const { tokens, settings, limiters, outside } = parts;

  async function reply({ user, conversation }: Bearer): Promise<Reply> {
    const seconds = settings.tokenSeconds;
    const token = await tokens.issue({ kind: 'conversation', user, conversation, seconds });
    return { status: 200, body: { conversationId: conversation, token, expires_in: seconds } };
  }

  /** Only who knows our secret may choose the user; anybody could take another's name otherwise. */
  async function chosenUser(request: Request): Promise<string | undefined> {
    const secret = bearerToken(request);
    if (settings.secret === undefined || !sameSecret(secret, settings.secret)) {
      throw new RequestFailure('Forbidden');
    }
    return read(Generate, await readJson(request, SMALL_BODY))?.user?.id;
  }

  const generate: Handler = async (request) => {
    const known = request.headers.authorization !== undefined;
    if (!known) await limiters.tokens(networkOf(addressOf(request, settings.proxies)));
    const chosen = known ? await chosenUser(request) : undefined;
    return reply({ user: chosen ?? `dl_${outside.randomId()}`, conversation: outside.randomId() });
  };

  const refresh: Handler = async (request) => {
    const caller = await callerOf(tokens, request);
    await limiters.starts(caller.conversation);
    return reply(caller);
  };

  // Asked for by sign-in cards only, of which we have none.
  const session: Handler = async (request) => {
    const { conversation } = await callerOf(tokens, request);
    return { status: 200, body: { sessionId: conversation } };
  };

  return (server) => {
    server.post(`${ROOT}/tokens/generate`, route(generate));
    server.post(`${ROOT}/tokens/refresh`, route(refresh));
    server.get(`${ROOT}/session/getsessionid`, route(session));
  };
};
