import { JaNeeOnbekend } from '../../src/domain/draft.js';
import { record } from '../../src/domain/facts.js';
import { ask, wordOf } from '../shared/question.js';
import { again, draftOf, NamedWaterfall } from '../shared/waterfall.js';
import type { Step } from '../shared/waterfall.js';
import { questions } from './texts.js';

/** Asks whether the user can log in to OSR, and says what is missing when they cannot. */
export const toegangDialog = () => new NamedWaterfall('toegang', [askToegang, keepToegang, again('toegang')]);

const askToegang: Step = async function askToegang(step) {
  const { toegang } = draftOf(step);
  return toegang === 'ja' ? step.endDialog() : ask(step, questions[toegang ?? 'open']());
};

const keepToegang: Step = async function keepToegang(step) {
  record(draftOf(step), 'toegang', JaNeeOnbekend.parse(wordOf(step)));
  return step.next();
};
