import { ADD_STEPS } from '../../src/domain/draft.js';
import { doOsrStep, osrStepDialog } from '../osr-step/dialog.js';
import { NamedWaterfall } from '../shared/waterfall.js';
import { givenBefore, osrSteps } from './texts.js';

/** Goes through adding the mandaat in OSR (step 1a of DigiDoor's article), one sub-step at a time. */
export const toevoegenDialogs = () => [
  new NamedWaterfall(
    'toevoegen',
    ADD_STEPS.map((name) => doOsrStep('toevoegen', name)),
  ),
  osrStepDialog('toevoegen', osrSteps, givenBefore),
];
