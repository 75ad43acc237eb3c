import type { TurnContext } from 'botbuilder';
import { message } from '../shared/message.js';
import { turnOf } from '../shared/waterfall.js';
import { texts } from './texts.js';

/** Says once who speaks and what is kept; to who comes back after the term also that the earlier answers are gone. */
export async function sayWelcome({ context }: { readonly context: TurnContext }): Promise<void> {
  const { draft, policy, ended } = turnOf({ context });
  if (draft.greeted) return;
  if (ended) await context.sendActivity(message(texts.ended(policy.retentionDays)));
  await context.sendActivity(message(texts.welcome()));
  await context.sendActivity(message(texts.policy(policy)));
  draft.greeted = true;
}
