import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Activity, ConversationReference, InvokeResponse, TurnContext } from 'botbuilder';
import { retryPolicy } from './retry.js';
import type { RetryDeps } from './retry.js';
import type { TeamsSettings } from './settings.js';

/** Decides whether a request comes from Bot Framework, and signs what goes back. */
export type Authentication = NonNullable<ConstructorParameters<typeof CloudAdapter>[0]>;

/** Bot Framework's own authentication, for the app of the settings. */
export const authenticationOf = ({ appId, appType, tenantId, password }: TeamsSettings): Authentication =>
  new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: appId,
    MicrosoftAppType: appType,
    ...(tenantId !== undefined && { MicrosoftAppTenantId: tenantId }),
    ...(password !== undefined && { MicrosoftAppPassword: password }),
  });

/** The part of Bot Framework's client where a request passes one policy after another. */
interface Pipeline {
  removePolicy(which: { readonly name: string }): unknown;
  addPolicy(policy: ReturnType<typeof retryPolicy>, where: { readonly phase: 'Retry' }): void;
}

/** Bot Framework's own adapter, with our way of saying things again. */
export class TeamsAdapter extends CloudAdapter {
  readonly #policy: ReturnType<typeof retryPolicy>;

  constructor(authentication: Authentication, deps: RetryDeps) {
    super(authentication);
    this.#policy = retryPolicy(deps);
  }

  /**
   * Checks the token and runs `logic`. Not `process`, which sends the words of every error to the caller,
   * and 500 for a signature that is wrong.
   */
  receive(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, (context) => {
      this.#sayAgainOurWay(context);
      return logic(context);
    });
  }

  /** Says something outside a turn, in a conversation that was begun before. @throws what Teams refuses it with */
  async tell(
    appId: string,
    reference: Partial<ConversationReference>,
    activities: Partial<Activity>[],
  ): Promise<void> {
    await this.continueConversationAsync(appId, reference, async (context) => {
      this.#sayAgainOurWay(context);
      await context.sendActivities(activities);
    });
  }

  /** The client's own policy repeats a POST three times after 500 to 504: the message could stand there four times. */
  #sayAgainOurWay(context: TurnContext): void {
    const connector: unknown = context.turnState.get(this.ConnectorClientKey);
    const { pipeline } = (connector as { readonly client: { readonly pipeline: Pipeline } }).client;
    pipeline.removePolicy({ name: 'defaultRetryPolicy' });
    pipeline.addPolicy(this.#policy, { phase: 'Retry' });
  }
}
