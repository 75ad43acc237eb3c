import { z } from 'zod';
import { FactKey } from '../../src/domain/draft.js';
import type { Draft } from '../../src/domain/draft.js';
import { record } from '../../src/domain/facts.js';
import type { Choice } from '../../src/domain/question.js';
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
  /** Asked of who says at the first sub-step that they did "it" before. */
  readonly ask: string;
  readonly retry: string;
  /** Label of the button that says that it is no more than this sub-step. */
  readonly onlyThis: string;
}

/** Which sub-step is asked, and whether it just failed. */
const Options = z.strictObject({ name: z.string(), failed: z.literal(true).optional() });
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
  const textsOf = (name: string): OsrStepTexts => {
    const found = allTexts[name];
    if (!found) throw new Error(`${part} has no texts for sub-step ${name}`);
    return found;
  };

  const askDone: Step = async function askDone(step) {
    const { name, failed } = Options.parse(step.options);
    const done: readonly string[] = draftOf(step)[part];
    if (done.includes(name)) return step.endDialog();
    const before = whole ? choicesBefore(whole, name === names[0]) : [];
    return ask(step, question(`${part}.${name}`, textsOf(name), { hasFailed: failed ?? false, before }));
  };

  const askWhole: Step = async function askWhole(step) {
    return whole && wordOf(step) === 'eerder' ? ask(step, wholeQuestion(whole)) : step.next(step.result);
  };

  const keepDone: Step = async function keepDone(step) {
    const { name, failed } = Options.parse(step.options);
    const word = wordOf(step);
    if (word === 'gelukt') keepSteps(draftOf(step), part, [name]);
    else if (word === 'alles') keepSteps(draftOf(step), part, names);
    // A second *Het lukt niet* is no news about the causes: then the helpdesk is what is left.
    else if (failed) return step.beginDialog('helpdesk');
    return step.next(word);
  };

  const goOn: Step = async function goOn(step) {
    const { name, failed } = Options.parse(step.options);
    const options: Options = { name, ...((failed ?? step.result === 'mislukt') && { failed: true }) };
    return step.replaceDialog(id, options);
  };

  return new NamedWaterfall(id, [askDone, askWhole, keepDone, goOn]);
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
  readonly before: readonly Choice[];
}

function question(id: string, said: OsrStepTexts, { hasFailed, before }: Asking): Ask {
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

function wholeQuestion({ done, ask: text, retry, onlyThis }: WholePart): Ask {
  const choices = [{ value: 'alles', label: done }, { value: 'gelukt', label: onlyThis }, shared.terug()];
  return { id: 'eerder', accepts: 'choice', text, retry, choices };
}

/** The step of a waterfall that goes through one sub-step. */
export const doOsrStep = (part: 'toevoegen' | 'kopieren', name: string): Step =>
  named(name, (step) => step.beginDialog(osrStepId(part), { name }));

const osrStepId = (part: string) => `${part}.stap`;
