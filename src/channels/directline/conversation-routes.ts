import type { Request } from 'restify';
import { z } from 'zod';
import { conversationKey } from '../../domain/conversation.js';
import { unlessDamaged } from '../../domain/errors.js';
import { hashed } from '../../domain/hashed.js';
import { bearerToken } from '../../http/bearer.js';
import { queryOf, read, readJson } from '../../http/body.js';
import { answerTo } from '../../http/failures.js';
import type { Handler, Reply, Routes } from '../../http/reply.js';
import { route } from '../../http/reply.js';
import { callerOf, memberOf } from './access.js';
import { markOf } from './activity-set.js';
import { CHANNEL_ID, opening } from './incoming.js';
import type { IncomingActivity } from './incoming.js';
import type { Parts } from './parts.js';
import { SMALL_BODY } from './token-routes.js';
import type { Bearer, Valid } from './tokens.js';
import { baseUrl, ROOT, streamUrl } from './urls.js';

/** Life of a stream's address, and within it a client may open several. Source: Direct Line 3.0. */
const STREAM_SECONDS = 60;

const Start = z
  .looseObject({
    locale: z.string().max(35).optional(),
    /** A page's sign of having been loaded, the same at every attempt. Other clients have none. */
    load: z.string().min(1).max(100).optional(),
  })
  .optional();

/** What starting or resuming asks for. */
interface Asked {
  readonly caller: Valid;
  /** Mark after which the client has yet to receive. */
  readonly mark: number;
  readonly locale?: string | undefined;
  readonly load?: string | undefined;
}

/**
 * Starting and resuming a conversation. Neither waits for the bot, as the official client takes a failure here as
 * final. A conversation that the store does not know is new, also when it was started before and then lost.
 */
export const conversationRoutes = (parts: Parts): Routes => {
  const { tokens, limiters } = parts;

  const start: Handler = async (request) => {
    const caller = await callerOf(tokens, request);
    await limiters.starts(caller.conversation);
    const body = read(Start, await readJson(request, SMALL_BODY));
    return begin(parts, request, { caller, mark: 0, ...body });
  };

  const resume: Handler = async (request) => {
    const caller = await memberOf(tokens, request);
    await limiters.starts(caller.conversation);
    const reply = await begin(parts, request, {
      caller,
      mark: markOf(queryOf(request).get('watermark')),
    });
    return { ...reply, status: 200 };
  };

  return (server) => {
    server.post(`${ROOT}/conversations`, route(start));
    server.get(`${ROOT}/conversations/:conversation`, route(resume));
  };
};

async function begin(parts: Parts, request: Request, asked: Asked): Promise<Reply> {
  const { caller, locale = 'nl-NL', load } = asked;
  const body = await description(parts, request, asked);
  const isNew = !(await isKnown(parts, caller));
  const status = isNew ? 201 : 200;
  // Without a load nobody can tell a return from an answer that got lost and is asked for again.
  if (!isNew && load === undefined) return { status, body };
  return {
    status,
    body,
    afterwards: () => {
      open(parts, caller, opening(caller, locale, load));
    },
  };
}

/** A conversation that was damaged has been set aside by the store, so the next turn begins a new one. */
async function isKnown({ conversations }: Parts, { conversation }: Bearer): Promise<boolean> {
  const key = conversationKey(CHANNEL_ID, conversation);
  return (await unlessDamaged(conversations.log(key, 0, 0))) !== undefined;
}

/** What a client needs to talk, and to hear what is said. */
async function description(parts: Parts, request: Request, { caller, mark }: Asked): Promise<object> {
  const { user, conversation, secondsLeft } = caller;
  const t = await parts.tokens.issue({ kind: 'stream', user, conversation, seconds: STREAM_SECONDS });
  const base = baseUrl(parts.settings, request);
  return {
    conversationId: conversation,
    token: bearerToken(request),
    expires_in: secondsLeft,
    streamUrl: streamUrl(base, conversation, { watermark: String(mark), t }),
  };
}

/** Lets the bot open a conversation, or take it up again; nobody waits for it. */
function open({ turns, outside: { log } }: Parts, caller: Bearer, activity: IncomingActivity): void {
  const conversation = hashed(conversationKey(CHANNEL_ID, caller.conversation));
  log.info({ conversation }, 'directline.opened');
  turns.take(caller.conversation, activity).catch((error: unknown) => {
    log.warn({ conversation, ...answerTo(error).fields }, 'directline.not_opened');
  });
}
