import { z } from 'zod';
import type { CodeReading } from '../../src/domain/brin.js';
import { foldDouble, isSettled } from '../../src/domain/draft-schools.js';
import type { Draft, DraftSchool, SchoolField } from '../../src/domain/draft.js';
import { fill, forget, record } from '../../src/domain/facts.js';
import {
  codeOfDraft,
  declineOffer,
  keepCode as keepOwnCode,
  lookUp,
  takeOffered,
} from '../../src/domain/look-up.js';
import type { Answer } from '../../src/domain/understanding.js';
import { message } from '../shared/message.js';
import { answerOf, ask, wordOf } from '../shared/question.js';
import { again, draftOf, NamedWaterfall, turnOf } from '../shared/waterfall.js';
import type { Step } from '../shared/waterfall.js';
import { offers } from './offers.texts.js';
import { otherCode, questions, texts } from './texts.js';

const Options = z.strictObject({ index: z.int().nonnegative() });
type StepContext = Parameters<Step>[0];

/**
 * Asks of one school what is not yet known: name, place, BRIN and vestigingsnummer. After each answer the register
 * is asked first, and often settles the rest. A mended code, and what the register offers, are confirmed.
 */
export const schoolDialog = () =>
  new NamedWaterfall('school', [
    lookUpSchool,
    askOffer,
    keepOffer,
    askProposal,
    keepProposal,
    askName,
    keepName,
    askPlace,
    keepPlace,
    askCode,
    keepCode,
  ]);

const indexOf = (step: StepContext): number => Options.parse(step.options).index;
const schoolOf = (step: StepContext): DraftSchool => draftOf(step).schools[indexOf(step)] ?? {};
const whichSchool = (step: StepContext): string => texts.which(indexOf(step), schoolOf(step).name);
const goOn = (step: StepContext): ReturnType<Step> => again('school', { index: indexOf(step) })(step);

const lookUpSchool: Step = async function lookUpSchool(step) {
  const { draft, schools } = turnOf(step);
  const index = indexOf(step);
  lookUp(draft, index, schools);
  const school = schoolOf(step);
  if (!isSettled(school)) return step.next();
  if (foldDouble(draft, index)) await step.context.sendActivity(message(texts.thereAlready()));
  return step.endDialog();
};

const askOffer: Step = async function askOffer(step) {
  const { draft, schools } = turnOf(step);
  const { offer } = draft;
  if (!offer) return step.next();
  const found = offer.codes.flatMap((code) => schools.find(code) ?? []);
  const offered = { found, school: schoolOf(step), index: indexOf(step) };
  const asked = offers[offer.why](offered);
  const which = draft.schools.length > 1 ? `${whichSchool(step)} ` : '';
  return ask(step, { ...asked, text: `${which}${asked.text}` });
};

const keepOffer: Step = async function keepOffer(step) {
  const answer = answerOf(step);
  const { offer } = draftOf(step);
  if (!answer || !offer) return step.next();
  if (answer.kind === 'choice') chooseOffered(step, answer.value);
  else keepTyped(step, answer, 'name');
  return goOn(step);
};

/** A yes is about the first that was offered; where nothing was, a yes or no is about the user's own code. */
function meant(value: string, codes: readonly string[]): string {
  if (value === 'ja') return codes[0] ?? 'zelf';
  return value === 'nee' && codes.length === 0 ? 'anders' : value;
}

/** What can be answered to an offer: a code of it, or one of the words of `offers.texts.ts`. */
function chooseOffered(step: StepContext, answer: string): void {
  const { draft, schools } = turnOf(step);
  const index = indexOf(step);
  const value = meant(answer, draft.offer?.codes ?? []);
  const found = schools.find(value);
  if (found) takeOffered(draft, index, found);
  else if (value === 'zelf') keepOwnCode(draft, index, schools);
  else {
    if (value === 'anders' || draft.offer?.why === 'code') forget(draft, `schools.${index}.brin`);
    declineOffer(draft, index);
  }
}

const askProposal: Step = async function askProposal(step) {
  const { proposal, schools } = draftOf(step);
  if (!proposal) return step.next();
  const asked = questions.proposal(proposal.code);
  return ask(
    step,
    schools.length > 1 ? { ...asked, text: `${whichSchool(step)} ${asked.text}`, plain: true } : asked,
  );
};

const keepProposal: Step = async function keepProposal(step) {
  const draft = draftOf(step);
  const { proposal } = draft;
  const word = wordOf(step);
  if (!proposal || word === undefined) return step.next();
  draft.proposal = undefined;
  if (word === 'ja') {
    const { brin, vestiging } = proposal.code;
    keepReading(draft, proposal.school, {
      kind: 'code',
      brin,
      ...(vestiging !== undefined && { vestiging }),
    });
  }
  return goOn(step);
};

const askName: Step = async function askName(step) {
  const { draft, schools } = turnOf(step);
  if (schoolOf(step).name !== undefined) return step.next();
  const asks = { changing: draft.beforeChange !== undefined, register: schools.importedAt() !== undefined };
  return ask(step, questions.name(indexOf(step), { ...asks, more: draft.moreSchools === 'ja' }));
};
const keepName: Step = async function keepName(step) {
  return keep(step, 'name');
};

const askPlace: Step = async function askPlace(step) {
  const school = schoolOf(step);
  if (school.place !== undefined) return step.next();
  const { more } = turnOf(step).schools.named(school.name ?? '');
  return ask(step, questions.place(indexOf(step), { which: whichOf(step, school), more }));
};
const keepPlace: Step = async function keepPlace(step) {
  return keep(step, 'place');
};

/** Among more schools each is called by its name. */
const whichOf = (step: StepContext, { name }: DraftSchool): string | undefined =>
  draftOf(step).schools.length > 1 ? name : undefined;

async function keep(step: StepContext, field: SchoolField): ReturnType<Step> {
  const answer = answerOf(step);
  if (!answer) return step.next();
  keepTyped(step, answer, field);
  return goOn(step);
}

/** Keeps what was typed where a name or place was asked; a code is welcome there as well. */
function keepTyped(step: StepContext, answer: Answer, field: SchoolField): void {
  const draft = draftOf(step);
  const index = indexOf(step);
  if (answer.kind === 'text') record(draft, `schools.${index}.${field}`, answer.text);
  else if (answer.kind === 'code' && answer.code.kind !== 'other') keepReading(draft, index, answer.code);
}

const askCode: Step = async function askCode(step) {
  const school = schoolOf(step);
  const index = indexOf(step);
  if (codeOfDraft(school) !== undefined) return step.next();
  const { brin, typed } = school;
  const which = whichOf(step, school);
  return ask(
    step,
    brin === undefined ? questions.code(index, { which, typed }) : questions.vestiging(index, brin),
  );
};

const keepCode: Step = async function keepCode(step) {
  const answer = answerOf(step);
  const draft = draftOf(step);
  if (answer?.kind === 'code') {
    if (answer.code.kind === 'other') await step.context.sendActivity(message(otherCode(answer.code.other)));
    else keepReading(draft, indexOf(step), answer.code);
  }
  if (answer?.kind === 'vestiging') keepVestiging(draft, indexOf(step), answer);
  return goOn(step);
};

function keepReading(
  draft: Draft,
  index: number,
  code: Extract<CodeReading, { kind: 'code' | 'proposal' }>,
): void {
  if (code.kind === 'proposal') {
    draft.proposal = { school: index, code: code.proposal };
    return;
  }
  const { brin, vestiging } = code;
  if (draft.schools[index]?.brin !== brin) record(draft, `schools.${index}.brin`, brin);
  else if (vestiging !== undefined) record(draft, `schools.${index}.vestiging`, vestiging);
  if (vestiging !== undefined) fill(draft, `schools.${index}.vestiging`, vestiging);
}

/** A vestigingsnummer of one digit is never taken silently: it is proposed with a leading zero. */
function keepVestiging(
  draft: Draft,
  index: number,
  { vestiging, single }: { vestiging: string; single: boolean },
): void {
  const brin = draft.schools[index]?.brin;
  if (single && brin !== undefined)
    draft.proposal = { school: index, code: { brin, vestiging, mend: 'single_digit' } };
  else record(draft, `schools.${index}.vestiging`, vestiging);
}
