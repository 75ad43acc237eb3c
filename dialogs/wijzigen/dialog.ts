import { z } from 'zod';
import { removeSchool } from '../../src/domain/draft-schools.js';
import { codeOfDraft, declineOffer } from '../../src/domain/look-up.js';
import { FactKey } from '../../src/domain/draft.js';
import type { DraftSchool } from '../../src/domain/draft.js';
import { change, forget } from '../../src/domain/facts.js';
import { message } from '../shared/message.js';
import { ask, wordOf } from '../shared/question.js';
import { nameOf } from '../shared/school-row.js';
import { beginJourneyAgain, draftOf, NamedWaterfall } from '../shared/waterfall.js';
import type { Step } from '../shared/waterfall.js';
import { texts as scholen } from '../scholen/texts.js';
import { questions } from './texts.js';

/** What the user already said of what they want to change. */
const Options = z.strictObject({
  fact: z.string().optional(),
  school: z.int().nonnegative().optional(),
  field: z.enum(['name', 'place', 'brin', 'vestiging']).optional(),
});
type StepContext = Parameters<Step>[0];

/**
 * Lets one answer be changed, at the review and at any other moment: it is forgotten with what depends on it, and the
 * journey asks exactly that again. Runs on top of the question that stands open.
 */
export const wijzigenDialog = () =>
  new NamedWaterfall('wijzigen', [chooseFact, chooseSchool, chooseField, doChange]);

const chooseFact: Step = async function chooseFact(step) {
  const { fact, school } = Options.parse({ ...step.options });
  if (school !== undefined) return step.next(chosen(`school.${school}`));
  return fact === undefined ? ask(step, questions.fact(draftOf(step))) : step.next(chosen(fact));
};

/** The choice that a user made in so many words. */
const chosen = (value: string) => ({ kind: 'choice', value }) as const;

const chooseSchool: Step = async function chooseSchool(step) {
  const { schools } = draftOf(step);
  if (wordOf(step) !== 'school') return step.next(step.result);
  return schools.length === 1 ? step.next(chosen('school.0')) : ask(step, questions.school(schools));
};

const chooseField: Step = async function chooseField(step) {
  const index = schoolOf(wordOf(step));
  if (index === undefined) return step.next(step.result);
  const { schools } = draftOf(step);
  const { field } = Options.parse({ ...step.options });
  const school = schools[index];
  if (!school) await step.context.sendActivity(message(scholen.noSuchSchool(schools.length)));
  if (!school) return step.next(chosen('niets'));
  const isChosen = field !== undefined;
  return isChosen
    ? step.next(chosen(`schools.${index}.${field}`))
    : ask(step, questions.field(index, schools.length));
};

const doChange: Step = async function doChange(step) {
  const word = wordOf(step);
  const fact = FactKey.safeParse(word);
  if (fact.success) return changeFact(step, fact.data);
  const gone = schoolOf(word, 'weg');
  if (gone === undefined) return step.endDialog();
  await sayRemoved(step, [gone]);
  return beginJourneyAgain(step);
};

async function changeFact(step: StepContext, fact: FactKey): ReturnType<Step> {
  const draft = draftOf(step);
  // At the review *terug* brings the old answer back; before it, *terug* walks along what was asked.
  if (isReviewing(step)) change(draft, fact);
  else forget(draft, fact);
  const [, index] = /^schools\.([0-9]+)\.brin$/.exec(fact) ?? [];
  // Who wants another code is asked for that code, and not which school of that name it may be.
  if (index !== undefined) declineOffer(draft, Number(index));
  if (fact === 'allSchools') draft.schools.push({});
  return beginJourneyAgain(step);
}

/** Whether a question of the review stands open under this one. */
const isReviewing = ({ stack }: StepContext): boolean => stack.some(({ id }) => id === 'controle');

/** Takes schools out of the draft and says which; the last first, so that the numbers before it stay. */
export async function sayRemoved(
  step: Pick<StepContext, 'context'>,
  indexes: readonly number[],
): Promise<void> {
  const draft = draftOf(step);
  const gone = [...new Set(indexes)].filter((index) => draft.schools[index]).sort((a, b) => b - a);
  const names = gone.map((index) => calledBy(draft.schools[index] ?? {})).reverse();
  for (const index of gone) removeSchool(draft, index);
  const said = names.length === 0 ? scholen.noSuchSchool(draft.schools.length) : scholen.removed(names);
  await step.context.sendActivity(message(said, { plain: true }));
}

/** A school by its name and place, or by its code while it has no name. */
const calledBy = ({ name, ...school }: DraftSchool): string =>
  nameOf({ ...school, name: name ?? codeOfDraft(school) ?? school.brin });

/** The index of the school in a choice's value, e.g. 1 in `school.1` or `weg.1`. */
function schoolOf(value: string | undefined, verb = 'school'): number | undefined {
  const [word, index] = value?.split('.') ?? [];
  return word === verb && index !== undefined ? Number(index) : undefined;
}
