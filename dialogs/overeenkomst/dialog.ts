import { JaNeeOnbekend } from '../../src/domain/draft.js';
import { record } from '../../src/domain/facts.js';
import { ask, wordOf } from '../shared/question.js';
import { again, draftOf, NamedWaterfall } from '../shared/waterfall.js';
import type { Step } from '../shared/waterfall.js';
import { questions } from './texts.js';

/** Asks whether the bestuur has the OSR overeenkomst; without a *ja* nobody goes on to adding the mandaat. */
export const overeenkomstDialog = () =>
  new NamedWaterfall('overeenkomst', [askOvereenkomst, keepOvereenkomst, again('overeenkomst')]);

const askOvereenkomst: Step = async function askOvereenkomst(step) {
  const { overeenkomst } = draftOf(step);
  return overeenkomst === 'ja' ? step.endDialog() : ask(step, questions[overeenkomst ?? 'open']());
};

const keepOvereenkomst: Step = async function keepOvereenkomst(step) {
  record(draftOf(step), 'overeenkomst', JaNeeOnbekend.parse(wordOf(step)));
  return step.next();
};
