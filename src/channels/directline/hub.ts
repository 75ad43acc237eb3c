import type { Activity, StoredActivity } from '../../domain/conversation.js';
import type { Follower } from './follower.js';

/** Brings what is said in a conversation to the lines that are open for it. */
export interface Hub {
  /** Adds a line; gives back how to take it away again. */
  join(conversation: string, follower: Follower): () => void;
  /** Says what was stored: the last activities of the log, up to `mark`. */
  said(conversation: string, activities: readonly StoredActivity[], mark: number): void;
  /** Shows something that is stored nowhere, such as *typing*. */
  show(conversation: string, activities: readonly Activity[]): void;
  /** Has the lines look in the log for what they do not have yet. */
  catchUp(conversation: string): void;
  /** The log has grown up to `mark`, elsewhere: whoever does not have that yet looks in it. */
  grown(conversation: string, mark: number): void;
  /** The conversations that have lines. */
  followed(): readonly string[];
}

/** Makes a hub that nobody follows yet. */
export function createHub(): Hub {
  const conversations = new Map<string, Set<Follower>>();
  const at = (conversation: string): Iterable<Follower> => conversations.get(conversation) ?? [];
  return {
    join(conversation, follower) {
      const followers = conversations.get(conversation) ?? new Set();
      conversations.set(conversation, followers.add(follower));
      return () => {
        followers.delete(follower);
        if (followers.size === 0 && conversations.get(conversation) === followers)
          conversations.delete(conversation);
      };
    },
    said(conversation, activities, mark) {
      for (const follower of at(conversation)) follower.news(activities, mark);
    },
    show(conversation, activities) {
      for (const follower of at(conversation)) follower.show(activities);
    },
    catchUp(conversation) {
      for (const follower of at(conversation)) follower.catchUp();
    },
    grown(conversation, mark) {
      for (const follower of at(conversation)) if (follower.mark < mark) follower.catchUp();
    },
    followed: () => [...conversations.keys()],
  };
}
