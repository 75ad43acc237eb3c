import { record } from '../../src/domain/facts.js';
import type { FactKey } from '../../src/domain/draft.js';
import { ask, wordOf } from '../shared/question.js';
import type { Ask } from '../shared/ask.js';
import { draftOf, NamedWaterfall, run } from '../shared/waterfall.js';
import type { Step } from '../shared/waterfall.js';
import { questions } from './texts.js';

/** Gathers what DigiDoor needs (step 2): the administrator, the schools, and where the answer may go. */
export const gegevensDialog = () =>
  new NamedWaterfall('gegevens', [
    askAdministrator,
    keepAdministrator,
    run('scholen'),
    askReplyAddress,
    keepReplyAddress,
  ]);

const askAdministrator: Step = async function askAdministrator(step) {
  return askUnlessKnown(step, draftOf(step).administrator, questions.administrator());
};
const keepAdministrator: Step = async function keepAdministrator(step) {
  return keep(step, 'administrator');
};

const askReplyAddress: Step = async function askReplyAddress(step) {
  return askUnlessKnown(step, draftOf(step).replyAddress, questions.replyAddress());
};
const keepReplyAddress: Step = async function keepReplyAddress(step) {
  return keep(step, 'replyAddress');
};

const askUnlessKnown = (step: Parameters<Step>[0], known: string | undefined, question: Ask) =>
  known === undefined ? ask(step, question) : step.next();

/** Writes what was answered, if anything had to be asked. */
function keep(step: Parameters<Step>[0], fact: FactKey): ReturnType<Step> {
  const word = wordOf(step);
  if (word !== undefined) record(draftOf(step), fact, word);
  return step.next();
}
