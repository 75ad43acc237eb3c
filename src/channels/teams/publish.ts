import type { Activity } from 'botbuilder';
import { hashed } from '../../domain/hashed.js';
import type { Log } from '../../domain/outside.js';
import type { Publish } from '../../domain/say.js';
import type { TeamsAdapter } from './adapter.js';
import { withShownButtons } from './buttons.js';
import { reasonOf } from './speaker.js';

/** What speaks in Teams outside a turn. */
export interface PublishDeps {
  readonly adapter: TeamsAdapter;
  readonly appId: string;
  readonly log: Log;
}

/** A copy, as Bot Framework writes in what it is given. */
const shown = (activity: object): Partial<Activity> => ({ ...withShownButtons(activity) });

/**
 * Brings what was stored outside a turn to a chat in Teams, which shows it and tells its user: it counts as read. A
 * chat that Teams lets us into no more has to be reached otherwise.
 */
export const createPublish =
  ({ adapter, appId, log }: PublishDeps): Publish =>
  async ({ key, reference }, activities) => {
    try {
      await adapter.tell(appId, reference, activities.map(shown));
      return 'read';
    } catch (error) {
      log.error({ conversation: hashed(key), ...reasonOf(error) }, 'teams.untold');
      return 'never';
    }
  };
