import { record, schoolToAsk } from '../../src/domain/facts.js';
import { MAX_SCHOOLS } from '../../src/domain/draft.js';
import type { FactKey } from '../../src/domain/draft.js';
import { ask, wordOf } from '../shared/question.js';
import type { Ask } from '../shared/ask.js';
import { again, draftOf, NamedWaterfall, run } from '../shared/waterfall.js';
import type { Step } from '../shared/waterfall.js';
import { schoolDialog } from './school.js';
import { questions } from './texts.js';

/** Gathers what DigiDoor needs (step 2): the administrator, each school, and where the answer may go. */
export const gegevensDialogs = () => [
  new NamedWaterfall('gegevens', [
    askAdministrator,
    keepAdministrator,
    run('scholen'),
    askReplyAddress,
    keepReplyAddress,
  ]),
  new NamedWaterfall('scholen', [doSchool, askAllSchools, keepAllSchools, again('scholen')]),
  schoolDialog(),
];

const askAdministrator: Step = async function askAdministrator(step) {
  return askUnlessKnown(step, draftOf(step).administrator, questions.administrator());
};
const keepAdministrator: Step = async function keepAdministrator(step) {
  return keep(step, 'administrator');
};

const doSchool: Step = async function doSchool(step) {
  const index = schoolToAsk(draftOf(step));
  return index === undefined ? step.next() : step.beginDialog('school', { index });
};

const askAllSchools: Step = async function askAllSchools(step) {
  const { moreSchools, allSchools, schools } = draftOf(step);
  if (moreSchools !== 'ja' || allSchools || schools.length >= MAX_SCHOOLS) return step.endDialog();
  return ask(step, questions.allSchools(schools.length));
};
const keepAllSchools: Step = async function keepAllSchools(step) {
  return keep(step, 'allSchools');
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
export function keep(step: Parameters<Step>[0], fact: FactKey): ReturnType<Step> {
  const word = wordOf(step);
  if (word !== undefined) record(draftOf(step), fact, word);
  return step.next();
}
