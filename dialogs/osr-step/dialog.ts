import { z } from 'zod';
import { FactKey } from '../../src/domain/draft.js';
import type { Draft } from '../../src/domain/draft.js';
import { record } from '../../src/domain/facts.js';
import type { Choice } from '../../src/domain/question.js';
import { message } from '../shared/message.js';
import { ask, wordOf } from '../shared/question.js';
import type { Ask } from '../shared/ask.js';
import { texts as shared } from '../shared/texts.js';
import { draftOf, named, NamedWaterfall } from '../shared/waterfall.js';
import type { Step } from '../shared/waterfall.js';
import { texts } from './texts.js';

/** What is said at one sub-step in OSR. */
export interface OsrStepTexts {
  /** What to do. */
  readonly instruction: string;
  /** The likely causes when it does not work, each with what to do about it. */
  readonly causes: string;
  /** Label of the button that says it is done, when *Gelukt* does not fit. */
  readonly done?: string;
  /** Label of the button that says it is not, when *Het lukt niet* does not fit. */
  readonly failed?: string;
}

/** What is said of a part that users may have done before they came here. */
export interface WholePart {
  /** Label of the button that says so. */
  readonly done: string;
  /** Asked before it counts: it may have been done for something else. */
  readonly ask: string;
  readonly retry: string;
  /** Labels of the buttons that answer it. */
  readonly yes: string;
  readonly no: string;
  /** Said when it was done for something else, and when the user does not know: then the steps go on. */
  readonly notThis: string;
  readonly unknown: string;
}

/** Which sub-step is asked, whether it just failed, and what the user said to have done before. */
const Options = z.strictObject({
  name: z.string(),
  failed: z.literal(true).optional(),
  before: z.enum(['alles', 'eerder']).optional(),
});
type Options = z.infer<typeof Options>;

/**
 * One sub-step that the user does in OSR: says what to do and waits for *Gelukt*. At *Het lukt niet* it gives
 * the likely causes of that very sub-step, and after that the helpdesk.
 * @param part the part of the journey it belongs to; the facts are named `<part>.<sub-step>`
 * @param whole lets the user say that the whole part was done before
 */
export function osrStepDialog(
  part: 'toevoegen' | 'kopieren',
  allTexts: Readonly<Record<string, OsrStepTexts>>,
  whole?: WholePart,
) {
  const id = osrStepId(part);
  const names = Object.keys(allTexts);

  const askDone: Step = async function askDone(step) {
    const { name, failed, before } = Options.parse(step.options);
    const done: readonly string[] = draftOf(step)[part];
    if (done.includes(name)) return step.endDialog();
    if (whole && before) return ask(step, wholeQuestion(whole));
    const choices = whole ? choicesBefore(whole, name === names[0]) : [];
    return ask(
      step,
      question(`${part}.${name}`, textsOf(allTexts, name), { hasFailed: failed ?? false, choices }),
    );
  };

  const keepDone: Step = async function keepDone(step) {
    const { name, failed } = Options.parse(step.options);
    const word = wordOf(step);
    if (word === 'gelukt') keepSteps(draftOf(step), part, [name]);
    // A second *Het lukt niet* is no news about the causes: then the helpdesk is what is left.
    else if (word === 'mislukt' && failed) return step.beginDialog('helpdesk');
    return step.next(word);
  };

  const keepWhole: Step = async function keepWhole(step) {
    const { name, before } = Options.parse(step.options);
    if (!whole || !before) return step.next(step.result);
    if (step.result === 'ja') keepSteps(draftOf(step), part, names);
    else {
      await step.context.sendActivity(message(step.result === 'nee' ? whole.notThis : whole.unknown));
      if (before === 'eerder') keepSteps(draftOf(step), part, [name]);
    }
    return step.next();
  };

  const goOn: Step = async function goOn(step) {
    return step.replaceDialog(id, nextOptions(step));
  };

  return new NamedWaterfall(id, [askDone, keepDone, keepWhole, goOn]);
}

function textsOf(allTexts: Readonly<Record<string, OsrStepTexts>>, name: string): OsrStepTexts {
  const found = allTexts[name];
  if (!found) throw new Error(`There are no texts for sub-step ${name}`);
  return found;
}

/** With what the sub-step is asked again: once it failed, that stays. */
function nextOptions({ options, result }: Pick<Parameters<Step>[0], 'options' | 'result'>): Options {
  const { name, failed } = Options.parse(options);
  const before = Options.shape.before.safeParse(result).data;
  return {
    name,
    ...((failed ?? result === 'mislukt') && { failed: true }),
    ...(before && { before }),
  };
}

/** Keeps sub-steps as asked and done, in their order: *terug* walks back along each. */
function keepSteps(draft: Draft, part: 'toevoegen' | 'kopieren', names: readonly string[]): void {
  const known: readonly string[] = draft[part];
  for (const name of names.filter((each) => !known.includes(each)))
    record(draft, FactKey.parse(`${part}.${name}`), 'gelukt');
}

interface Asking {
  readonly hasFailed: boolean;
  /** How to say that it was done before. */
  readonly choices: readonly Choice[];
}

function question(id: string, said: OsrStepTexts, { hasFailed, choices: before }: Asking): Ask {
  const gelukt = { ...shared.gelukt(), ...(said.done !== undefined && { label: said.done }) };
  const mislukt = { ...shared.mislukt(), ...(said.failed !== undefined && { label: said.failed }) };
  const choices = hasFailed
    ? [gelukt, shared.helpdeskChoice(), ...before, shared.terug(), { ...mislukt, hidden: true as const }]
    : [gelukt, mislukt, ...before, shared.terug()];
  return {
    id,
    accepts: 'choice',
    text: hasFailed ? said.causes : said.instruction,
    retry: texts.retry(),
    choices: [...choices.filter(({ hidden }) => !hidden), ...choices.filter(({ hidden }) => hidden)],
  };
}

/** At the first sub-step the button is shown, and "dat heb ik al gedaan" may mean the whole part. */
function choicesBefore({ done }: WholePart, isFirst: boolean): readonly Choice[] {
  const alles = { value: 'alles', label: done };
  if (!isFirst) return [{ ...alles, hidden: true }];
  return [alles, { value: 'eerder', label: texts.doneBefore(), hidden: true }];
}

const wholeQuestion = ({ ask: text, retry, yes, no }: WholePart): Ask => ({
  id: 'eerder',
  accepts: 'choice',
  text,
  retry,
  choices: [
    { value: 'ja', label: yes },
    { value: 'nee', label: no },
    shared.onbekend(),
    shared.terug(),
    { value: 'nee', label: texts.onlyThis(), hidden: true },
  ],
});

/** The step of a waterfall that goes through one sub-step. */
export const doOsrStep = (part: 'toevoegen' | 'kopieren', name: string): Step =>
  named(name, (step) => step.beginDialog(osrStepId(part), { name }));

const osrStepId = (part: string) => `${part}.stap`;
