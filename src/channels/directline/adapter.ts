import type { ResourceResponse, TurnContext } from 'botbuilder';
import { ActivityTypes, BotAdapter } from 'botbuilder';
import type { Activity as SdkActivity } from 'botbuilder';
import { Activity } from '../../domain/conversation.js';
import type { Outside } from '../../domain/outside.js';
import type { Hub } from './hub.js';

/** Shows what a turn sends before its commit, which is only *typing*; the rest is said when it is stored. */
export class DirectLineAdapter extends BotAdapter {
  readonly #hub: Pick<Hub, 'show'>;
  readonly #outside: Pick<Outside, 'clock' | 'randomId'>;

  constructor(hub: Pick<Hub, 'show'>, outside: Pick<Outside, 'clock' | 'randomId'>) {
    super();
    this.#hub = hub;
    this.#outside = outside;
  }

  override sendActivities(
    { activity: { conversation } }: TurnContext,
    activities: Partial<SdkActivity>[],
  ): Promise<ResourceResponse[]> {
    const timestamp = this.#outside.clock.now().toISOString();
    const sent = activities.map((activity) => ({ ...activity, id: this.#outside.randomId(), timestamp }));
    const typing = sent.filter(({ type }) => type === ActivityTypes.Typing);
    if (typing.length > 0)
      this.#hub.show(
        conversation.id,
        typing.map((one) => Activity.parse(one)),
      );
    return Promise.resolve(sent.map(({ id }) => ({ id })));
  }

  override updateActivity(): Promise<void> {
    return Promise.reject(new Error('What was said in a web chat is not changed.'));
  }

  override deleteActivity(): Promise<void> {
    return Promise.reject(new Error('What was said in a web chat is not taken back.'));
  }

  override continueConversation(): Promise<void> {
    return Promise.reject(new Error('Something is said outside a turn by a turn of its own.'));
  }
}
