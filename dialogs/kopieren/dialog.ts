import { COPY_STEPS } from '../../src/domain/draft.js';
import { record } from '../../src/domain/facts.js';
import { doOsrStep, osrStepDialog } from '../osr-step/dialog.js';
import { ask, wordOf } from '../shared/question.js';
import { draftOf, NamedWaterfall } from '../shared/waterfall.js';
import type { Step } from '../shared/waterfall.js';
import { askMoreSchools as moreSchools, osrSteps } from './texts.js';

/** Asks whether there are more schools, and only then goes through copying the mandaat (step 1b). */
export const kopierenDialogs = () => [
  new NamedWaterfall('kopieren', [
    askMoreSchools,
    keepMoreSchools,
    ...COPY_STEPS.map((name) => doOsrStep('kopieren', name)),
  ]),
  osrStepDialog('kopieren', osrSteps),
];

const askMoreSchools: Step = async function askMoreSchools(step) {
  return draftOf(step).moreSchools ? step.next() : ask(step, moreSchools());
};

const keepMoreSchools: Step = async function keepMoreSchools(step) {
  const answer = wordOf(step);
  if (answer !== undefined) record(draftOf(step), 'moreSchools', answer);
  return draftOf(step).moreSchools === 'ja' ? step.next() : step.endDialog();
};
