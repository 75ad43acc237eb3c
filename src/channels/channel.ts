import type { TurnContext } from 'botbuilder';
import type { StoredActivity } from '../domain/conversation.js';

/** What a turn has to say to its channel. */
export type Spoken =
  /** Committed: `activities` stand in the log, `mark` is the mark after them. The user's own comes first. */
  | { readonly kind: 'stored'; readonly activities: readonly StoredActivity[]; readonly mark: number }
  /** The activity had its turn before; `activities` are its answers from the log, already said once. */
  | { readonly kind: 'duplicate'; readonly activities: readonly StoredActivity[]; readonly mark: number }
  /** Nothing could be stored. Say `activities` once and keep nothing. */
  | { readonly kind: 'unstored'; readonly activities: readonly StoredActivity[]; readonly code: string };

/**
 * Runs one turn of the bot: validates, finds duplicates, waits for earlier turns of the conversation,
 * commits, and only then calls `speak`, still before the next turn of that conversation begins.
 * The activity must carry an `id` that is the same on every delivery of the same activity.
 * Never rejects: a failure is told to the user through `speak`.
 */
export type RunTurn = (context: TurnContext, speak: (spoken: Spoken) => Promise<void>) => Promise<void>;
