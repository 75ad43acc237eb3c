import { conversationKey } from '../../domain/conversation.js';
import { queryOf, read, readJson } from '../../http/body.js';
import type { Handler, Reply, Routes } from '../../http/reply.js';
import { route } from '../../http/reply.js';
import { memberOf } from './access.js';
import { activitySet, markOf } from './activity-set.js';
import { CHANNEL_ID, incoming, MAX_ACTIVITY_CHARACTERS, Posted } from './incoming.js';
import type { Parts } from './parts.js';
import type { Bearer } from './tokens.js';
import { ROOT } from './urls.js';

/** Activities in one answer; a client asks on until it gets none. */
const PAGE = 100;

/** Types that are something to the bot. The rest, such as *typing*, is only given back to the client. */
const FOR_THE_BOT = new Set(['message', 'event']);

/** Takes what a client said, and answers with its id once it is stored. */
export async function takePosted(
  { turns, hub, outside }: Parts,
  bearer: Bearer,
  posted: Posted,
): Promise<Reply> {
  const activity = incoming(posted, bearer, outside.randomId);
  const { conversation } = bearer;
  if (FOR_THE_BOT.has(activity.type)) await turns.take(conversation, activity);
  else hub.show(conversation, [{ ...activity, timestamp: outside.clock.now().toISOString() }]);
  return { status: 200, body: { id: activity.id } };
}

/** Reading and posting activities. */
export const activityRoutes = (parts: Parts): Routes => {
  const { tokens, conversations, limiters } = parts;

  const post: Handler = async (request) => {
    const caller = await memberOf(tokens, request);
    await limiters.posts(caller.conversation);
    return takePosted(parts, caller, read(Posted, await readJson(request, MAX_ACTIVITY_CHARACTERS)));
  };

  const list: Handler = async (request) => {
    const { conversation } = await memberOf(tokens, request);
    await limiters.reads(conversation);
    const key = conversationKey(CHANNEL_ID, conversation);
    const after = markOf(queryOf(request).get('watermark'));
    let page = await conversations.log(key, after, PAGE);
    // The client's mark is of a log that was lost; this one is another.
    if (page && page.mark < after) page = await conversations.log(key, 0, PAGE);
    return { status: 200, body: activitySet(page?.activities ?? [], page?.mark ?? 0) };
  };

  return (server) => {
    server.post(`${ROOT}/conversations/:conversation/activities`, route(post));
    server.get(`${ROOT}/conversations/:conversation/activities`, route(list));
  };
};
