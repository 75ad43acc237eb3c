import { addVestigingen, foldDoubles, schoolToAsk } from '../../src/domain/draft-schools.js';
import { groupsOf, settleAll } from '../../src/domain/look-up.js';
import { MAX_SCHOOLS } from '../../src/domain/draft.js';
import { record } from '../../src/domain/facts.js';
import type { Turn } from '../../src/domain/turn.js';
import { message } from '../shared/message.js';
import { ask, wordOf } from '../shared/question.js';
import { again, draftOf, NamedWaterfall, turnOf } from '../shared/waterfall.js';
import type { Step } from '../shared/waterfall.js';
import { sayAdded, sayList } from './list.js';
import { schoolDialog } from './school.js';
import { questions, texts } from './texts.js';

/** Gathers the schools: a list that came in is shown first, then each school is asked what it misses. */
export const scholenDialogs = () => [
  new NamedWaterfall('scholen', [
    showList,
    keepList,
    doSchool,
    askMore,
    keepMore,
    keepOnly,
    again('scholen'),
  ]),
  schoolDialog(),
];

const showList: Step = async function showList(step) {
  const { draft, schools } = turnOf(step);
  if (!draft.listed || draft.schools.length === 0) return step.next();
  settleAll(draft, schools);
  if (foldDoubles(draft)) await step.context.sendActivity(message(texts.thereAlready()));
  await sayList(step.context, draft);
  return ask(step, questions.list(draft.schools.length, groupsOf(draft, schools)));
};

const keepList: Step = async function keepList(step) {
  const word = wordOf(step);
  if (word === undefined) return step.next();
  const [verb, index] = word.split('.');
  if (verb === 'wijzigen') return step.beginDialog('wijzigen', { fact: 'school' });
  if (verb === 'school') return step.beginDialog('wijzigen', { school: Number(index) });
  return keepWhetherAll(step, word);
};

const doSchool: Step = async function doSchool(step) {
  const index = schoolToAsk(draftOf(step));
  return index === undefined ? step.next() : step.beginDialog('school', { index });
};

const askMore: Step = async function askMore(step) {
  const turn = turnOf(step);
  if (schoolToAsk(turn.draft) !== undefined) return step.next();
  if (!mayBeMore(turn)) return step.endDialog();
  return ask(step, questions.more(turn.draft.schools.length, groupsOf(turn.draft, turn.schools)));
};

/** Whoever has more schools and tells of one may have overlooked the others. */
const keepMore: Step = async function keepMore(step) {
  const { moreSchools, schools } = draftOf(step);
  const word = wordOf(step);
  if (word === undefined) return step.next();
  if (word !== 'nee' && word !== 'genoeg') return keepWhetherAll(step, word === 'ja' ? 'nog' : word);
  return moreSchools === 'ja' && schools.length === 1
    ? ask(step, questions.only())
    : keepWhetherAll(step, 'genoeg');
};

const keepOnly: Step = async function keepOnly(step) {
  const word = wordOf(step);
  return word === undefined ? step.next() : keepWhetherAll(step, word);
};

/** Whether a school may still be missing: the user has more, or the same BRIN has. */
function mayBeMore({ draft, schools }: Turn): boolean {
  const { moreSchools, allSchools, listed } = draft;
  if (listed || allSchools || draft.schools.length >= MAX_SCHOOLS) return false;
  const severalOfBrin = groupsOf(draft, schools).some(({ kind }) => kind === 'brin');
  return moreSchools === 'ja' || draft.schools.length > 1 || severalOfBrin;
}

async function keepWhetherAll(step: Parameters<Step>[0], word: string): ReturnType<Step> {
  const { draft, schools } = turnOf(step);
  const group = groupsOf(draft, schools).find(({ kind }) => kind === word);
  if (group) await sayAdded(step.context, addVestigingen(draft, group.others, schools));
  else {
    draft.listed = undefined;
    record(draft, 'allSchools', word === 'ja' || word === 'genoeg' ? 'ja' : 'nee');
  }
  return again('scholen')(step);
}
