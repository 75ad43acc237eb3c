import type { DialogContext } from 'botbuilder-dialogs';
import type { Draft } from '../../src/domain/draft.js';
import { message } from '../shared/message.js';
import { turnOf } from '../shared/waterfall.js';
import { texts } from './texts.js';

/** After this long without a word, somebody may have forgotten where they were, and that they talk to a chatbot. */
const LONG_AWAY_MS = 8 * 60 * 60 * 1000;

/** Whether a journey was begun and not sent yet. */
export const isUnderWay = ({ greeted, ticket, overeenkomst, administrator, schools }: Draft): boolean =>
  greeted && ticket === undefined && (overeenkomst ?? administrator ?? schools[0]) !== undefined;

/** Sums up and asks what to do, on top of the question that stands open; not twice in a row. */
export async function beginTerugkomst(dc: DialogContext): Promise<void> {
  if (turnOf(dc).draft.open?.id === 'terugkomst') return;
  await dc.context.sendActivity(message(texts.welcomeBack()));
  await dc.beginDialog('terugkomst');
}

/**
 * Welcomes whoever writes after a long time. What they write is taken when it answers the open question or tells
 * something; else they are told where they were first. @returns whether the message has had its reply
 */
export async function welcomeBack(dc: DialogContext): Promise<boolean> {
  const { draft, lastAt, now, understanding } = turnOf(dc);
  const away = lastAt === undefined ? 0 : now.getTime() - lastAt.getTime();
  if (away < LONG_AWAY_MS || !isUnderWay(draft)) return false;
  const { answer, facts, list, file, wish } = understanding ?? {};
  const saysSomething = [facts, list, file, wish].some((said) => said !== undefined);
  if (saysSomething || (answer !== undefined && answer.kind !== 'refused')) {
    await dc.context.sendActivity(message(texts.welcomeBack()));
    return false;
  }
  await beginTerugkomst(dc);
  return true;
}
