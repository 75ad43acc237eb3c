import { message } from '../shared/message.js';
import { ask, wordOf } from '../shared/question.js';
import { draftOf, NamedWaterfall, turnOf } from '../shared/waterfall.js';
import type { Step } from '../shared/waterfall.js';
import { summary, texts as journey } from '../journey/texts.js';
import { questions } from './texts.js';

/** Sums up what is known for somebody who comes back, and lets them go on, change something or start again. */
export const terugkomstDialog = () => new NamedWaterfall('terugkomst', [askWhatNow, doWhatNow]);

const askWhatNow: Step = async function askWhatNow(step) {
  await step.context.sendActivity(message(summary(draftOf(step)), { plain: true }));
  return ask(step, questions.whatNow());
};

const doWhatNow: Step = async function doWhatNow(step) {
  const word = wordOf(step);
  if (word === 'aanpassen') return step.replaceDialog('wijzigen');
  if (word !== 'opnieuw') return step.endDialog();
  const turn = turnOf(step);
  turn.draft = { ...turn.newDraft(), greeted: true };
  await step.context.sendActivity(message(journey.restarted()));
  await step.cancelAllDialogs();
  return step.beginDialog('journey');
};
