import { BotAdapter } from 'botbuilder';
import type { Activity, ResourceResponse, TurnContext } from 'botbuilder';

/** An adapter for a channel that only says what a turn has committed: what is sent earlier (`typing`) is not shown. */
export class SilentAdapter extends BotAdapter {
  override sendActivities(
    _context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    return Promise.resolve(activities.map(() => ({ id: '' })));
  }

  override updateActivity(): Promise<void> {
    return Promise.resolve();
  }

  override deleteActivity(): Promise<void> {
    return Promise.resolve();
  }

  override continueConversation(): Promise<void> {
    return Promise.reject(new Error('A terminal hears nothing outside its own turns.'));
  }
}
