import type { ConversationKey } from '../domain/conversation.js';
import { codeOf } from '../domain/errors.js';
import type { Clock, Log } from '../domain/outside.js';
import type { ConversationStore, DeliveryStore } from '../domain/store.js';

/** What tells how far a user has read, and what to do with that. */
export interface ReadingDeps {
  readonly conversations: Pick<ConversationStore, 'log' | 'marks'>;
  readonly deliveries: Pick<DeliveryStore, 'readUpTo'>;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * The logs of conversations as the channel hands them out to its users: what is read there needs no mail any more.
 * For nobody else, as whoever reads here is taken for the user.
 */
export function createReading(deps: ReadingDeps): ReadingDeps['conversations'] {
  const { conversations, deliveries, clock, log } = deps;
  const noteRead = async (key: ConversationKey, mark: number): Promise<void> => {
    try {
      await deliveries.readUpTo(key, mark, clock.now());
    } catch (error) {
      // The user has it; a mail too many is the worst that comes of it.
      log.error({ code: codeOf(error) }, 'reply.not_marked_read');
    }
  };
  return {
    marks: (keys) => conversations.marks(keys),
    async log(key, after, limit) {
      const page = await conversations.log(key, after, limit);
      // Nobody waits for it: the user reads on.
      if (page) void noteRead(key, page.mark);
      return page;
    },
  };
}
