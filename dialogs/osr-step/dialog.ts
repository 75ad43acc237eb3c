import { z } from 'zod';
import { FactKey } from '../../src/domain/draft.js';
import { record } from '../../src/domain/facts.js';
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

/** Which sub-step is asked, and whether it just failed. */
const Options = z.strictObject({ name: z.string(), failed: z.literal(true).optional() });
type Options = z.infer<typeof Options>;

/**
 * One sub-step that the user does in OSR: says what to do and waits for *Gelukt*. At *Het lukt niet* it gives
 * the likely causes of that very sub-step, and after that the helpdesk.
 * @param part the part of the journey it belongs to; the facts are named `<part>.<sub-step>`
 */
export function osrStepDialog(
  part: 'toevoegen' | 'kopieren',
  allTexts: Readonly<Record<string, OsrStepTexts>>,
) {
  const id = osrStepId(part);
  const textsOf = (name: string): OsrStepTexts => {
    const found = allTexts[name];
    if (!found) throw new Error(`${part} has no texts for sub-step ${name}`);
    return found;
  };

  const askDone: Step = async function askDone(step) {
    const { name, failed } = Options.parse(step.options);
    const done: readonly string[] = draftOf(step)[part];
    if (done.includes(name)) return step.endDialog();
    return ask(step, question(`${part}.${name}`, textsOf(name), failed ?? false));
  };

  const keepDone: Step = async function keepDone(step) {
    const { name, failed } = Options.parse(step.options);
    if (wordOf(step) === 'gelukt') record(draftOf(step), FactKey.parse(`${part}.${name}`), 'gelukt');
    // A second *Het lukt niet* is no news about the causes: then the helpdesk is what is left.
    else if (failed) return step.beginDialog('helpdesk');
    return step.next(wordOf(step));
  };

  const goOn: Step = async function goOn(step) {
    const { name, failed } = Options.parse(step.options);
    const options: Options = { name, ...((failed ?? step.result === 'mislukt') && { failed: true }) };
    return step.replaceDialog(id, options);
  };

  return new NamedWaterfall(id, [askDone, keepDone, goOn]);
}

function question(id: string, { instruction, causes, done, failed }: OsrStepTexts, hasFailed: boolean): Ask {
  const gelukt = { ...shared.gelukt(), ...(done !== undefined && { label: done }) };
  const mislukt = { ...shared.mislukt(), ...(failed !== undefined && { label: failed }) };
  return {
    id,
    accepts: 'choice',
    text: hasFailed ? causes : instruction,
    retry: texts.retry(),
    choices: hasFailed
      ? [gelukt, shared.helpdeskChoice(), shared.terug(), { ...mislukt, hidden: true }]
      : [gelukt, mislukt, shared.terug()],
  };
}

/** The step of a waterfall that goes through one sub-step. */
export const doOsrStep = (part: 'toevoegen' | 'kopieren', name: string): Step =>
  named(name, (step) => step.beginDialog(osrStepId(part), { name }));

const osrStepId = (part: string) => `${part}.stap`;
