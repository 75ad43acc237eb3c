import { z } from 'zod';
import { FactKey, JaNeeOnbekend } from '../../src/domain/draft.js';
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

/** Which sub-step is asked, whether it just failed, and whether the user said to have done this or all before. */
const Options = z.strictObject({
  name: z.string(),
  failed: z.literal(true).optional(),
  before: z.literal('eerder').optional(),
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
    if (whole && (before ?? draftOf(step).given)) return ask(step, wholeQuestion(whole));
    const choices = whole ? choicesBefore(whole, names.indexOf(name), names.length) : [];
    return ask(
      step,
      question(`${part}.${name}`, textsOf(allTexts, name), { hasFailed: failed ?? false, choices }),
    );
  };

  const keepDone: Step = async function keepDone(step) {
    const { name, failed } = Options.parse(step.options);
    const word = wordOf(step);
    if (word === 'gelukt') keepSteps(draftOf(step), part, [name]);
    else if (word === 'alles' || word === 'stappen') draftOf(step).given = true;
    // A second *Het lukt niet* is no news about the causes: then the helpdesk is what is left.
    else if (word === 'mislukt' && failed) return step.beginDialog('helpdesk');
    return step.next(word);
  };

  const keepWhole: Step = async function keepWhole(step) {
    const { data: isGiven } = JaNeeOnbekend.safeParse(step.result);
    if (!whole || !isGiven) return step.next(step.result);
    if (isGiven !== 'ja')
      await step.context.sendActivity(message(isGiven === 'nee' ? whole.notThis : whole.unknown));
    keepGiven(draftOf(step), { isGiven, names, options: Options.parse(step.options) });
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

interface Given {
  readonly isGiven: JaNeeOnbekend;
  readonly names: readonly string[];
  readonly options: Options;
}

/** What was not given was not copied; this step may have been done all the same. */
function keepGiven(draft: Draft, { isGiven, names, options: { name, before } }: Given): void {
  draft.given = undefined;
  if (isGiven === 'ja') {
    keepSteps(draft, 'toevoegen', names);
    return;
  }
  draft.kopieren = [];
  if (before === 'eerder') keepSteps(draft, 'toevoegen', [name]);
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

/**
 * At the first sub-step the button is shown, and "dat heb ik al gedaan" may mean the whole part. At the last one
 * "alle stappen zijn gelukt" says no more than that this one is.
 */
function choicesBefore({ done }: WholePart, place: number, count: number): readonly Choice[] {
  const alles = { value: 'alles', label: done, ...(place > 0 && { hidden: true as const }) };
  const stappen = { value: 'stappen', label: texts.allSteps(), hidden: true as const };
  const eerder = { value: 'eerder', label: texts.doneBefore(), hidden: true as const };
  return [alles, ...(place < count - 1 ? [stappen] : []), ...(place === 0 ? [eerder] : [])];
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
