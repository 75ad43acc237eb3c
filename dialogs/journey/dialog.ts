import { draftOf, NamedWaterfall, run } from '../shared/waterfall.js';
import type { Step } from '../shared/waterfall.js';
import { sayWelcome } from './welcome.js';

/**
 * The whole way, from "hallo" to a ticket number. Every dialog in it asks only what the draft does not know,
 * so beginning the journey again at any moment lands on the question that is open.
 */
export const journeyDialog = () =>
  new NamedWaterfall('journey', [
    welcome,
    goOnWithHelpdesk,
    run('overeenkomst'),
    run('toegang'),
    run('toevoegen'),
    run('kopieren'),
    run('gegevens'),
    run('controle'),
    run('afloop'),
  ]);

const welcome: Step = async function welcome(step) {
  await sayWelcome(step);
  return step.next();
};

/** A question to the helpdesk that was being written goes first: it lay on top of the journey's own question. */
const goOnWithHelpdesk: Step = async function goOnWithHelpdesk(step) {
  return draftOf(step).helpdesk ? step.beginDialog('helpdesk') : step.next();
};
