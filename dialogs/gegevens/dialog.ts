import { record } from '../../src/domain/facts.js';
import type { FactKey } from '../../src/domain/draft.js';
import type { Schools } from '../../src/domain/school.js';
import { message } from '../shared/message.js';
import { ask, wordOf } from '../shared/question.js';
import type { Ask } from '../shared/ask.js';
import { draftOf, NamedWaterfall, run, turnOf } from '../shared/waterfall.js';
import type { Step } from '../shared/waterfall.js';
import { questions, texts } from './texts.js';

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
  if (!isSchool(turnOf(step).schools, wordOf(step) ?? '')) return keep(step, 'administrator');
  await step.context.sendActivity(message(texts.isSchool()));
  return step.replaceDialog('gegevens');
};

/** People are called De Vries and Het Hart, and schools are named after people: only both together make it a school. */
function isSchool(schools: Schools, said: string): boolean {
  if (!/^(?:de|het|'t) /iu.test(said)) return false;
  const [name = '', where] = said.split(/\s*,\s*|\s+in\s+/u);
  return schools.named(name, where).found.some((school) => sameName(school.name, name));
}

const sameName = (one: string, other: string): boolean =>
  one.localeCompare(other, 'nl', { sensitivity: 'base' }) === 0;

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
