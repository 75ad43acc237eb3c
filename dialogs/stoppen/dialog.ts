import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { texts as journey } from '../journey/texts.js';
import { message } from '../shared/message.js';
import { ask, wordOf } from '../shared/question.js';
import { NamedWaterfall, turnOf } from '../shared/waterfall.js';
import type { Step } from '../shared/waterfall.js';
import { questions } from './texts.js';

/** Asks once whether the answers may be thrown away, on top of whatever question stands open. */
export const stoppenDialog = () => new NamedWaterfall('stoppen', [askSure, doStop]);

const askSure: Step = async function askSure(step) {
  return ask(step, questions.sure());
};

const doStop: Step = async function doStop(step) {
  return wordOf(step) === 'ja' ? stop(step) : step.endDialog();
};

/** Ends the conversation: what was not sent is forgotten. */
export async function stop(dc: DialogContext): Promise<DialogTurnResult> {
  const turn = turnOf(dc);
  const { ticket } = turn.draft;
  turn.draft = turn.newDraft();
  const ended = await dc.cancelAllDialogs();
  await dc.context.sendActivity(message(journey.stopped(ticket)));
  return ended;
}
