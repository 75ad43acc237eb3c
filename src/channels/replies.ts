import type { TurnContext } from 'botbuilder';
import type { StoredActivity } from '../domain/conversation.js';
import type { Spoken } from './channel.js';

/** What the bot itself says in a turn, in order: all of it but the activity that the turn was about. */
export const repliesOf = (spoken: Spoken, { activity }: TurnContext): readonly StoredActivity[] =>
  spoken.activities.filter(({ id }) => id !== activity.id);
