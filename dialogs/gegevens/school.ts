import { z } from 'zod';
import { fill, record } from '../../src/domain/facts.js';
import type { Draft, DraftSchool, SchoolField } from '../../src/domain/draft.js';
import type { CodeReading } from '../../src/domain/brin.js';
import { message } from '../shared/message.js';
import { answerOf, ask, wordOf } from '../shared/question.js';
import { again, draftOf, NamedWaterfall } from '../shared/waterfall.js';
import type { Step } from '../shared/waterfall.js';
import { otherCode, questions } from './texts.js';

const Options = z.strictObject({ index: z.int().nonnegative() });

/** Asks of one school what is not yet known: name, place, BRIN and vestigingsnummer. A mended code is confirmed first. */
export const schoolDialog = () =>
  new NamedWaterfall('school', [
    askProposal,
    keepProposal,
    askName,
    keepName,
    askPlace,
    keepPlace,
    askCode,
    keepCode,
    goOn,
  ]);

const indexOf = (step: Parameters<Step>[0]): number => Options.parse(step.options).index;
const schoolOf = (step: Parameters<Step>[0]): DraftSchool => draftOf(step).schools[indexOf(step)] ?? {};

const askName: Step = async function askName(step) {
  const changing = draftOf(step).beforeChange !== undefined;
  return schoolOf(step).name === undefined ? ask(step, questions.name(indexOf(step), changing)) : step.next();
};
const keepName: Step = async function keepName(step) {
  return keepField(step, 'name');
};

const askPlace: Step = async function askPlace(step) {
  return schoolOf(step).place === undefined ? ask(step, questions.place(indexOf(step))) : step.next();
};
const keepPlace: Step = async function keepPlace(step) {
  return keepField(step, 'place');
};

const askCode: Step = async function askCode(step) {
  const { brin, vestiging } = schoolOf(step);
  if (draftOf(step).proposal || (brin !== undefined && vestiging !== undefined)) return step.next();
  const index = indexOf(step);
  return ask(step, brin === undefined ? questions.code(index) : questions.vestiging(index, brin));
};

const keepCode: Step = async function keepCode(step) {
  const answer = answerOf(step);
  const draft = draftOf(step);
  if (answer?.kind === 'code') {
    if (answer.code.kind === 'other') await step.context.sendActivity(message(otherCode(answer.code.other)));
    else keepReading(draft, indexOf(step), answer.code);
  }
  if (answer?.kind === 'vestiging') keepVestiging(draft, indexOf(step), answer);
  return step.next();
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

const askProposal: Step = async function askProposal(step) {
  const { proposal } = draftOf(step);
  return proposal ? ask(step, questions.proposal(proposal.code)) : step.next();
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
  return step.next();
};

const goOn: Step = async function goOn(step) {
  const { name, place, brin, vestiging } = schoolOf(step);
  const complete = name !== undefined && place !== undefined && brin !== undefined && vestiging !== undefined;
  return complete ? step.endDialog() : again('school', { index: indexOf(step) })(step);
};

function keepField(step: Parameters<Step>[0], field: SchoolField): ReturnType<Step> {
  const word = wordOf(step);
  if (word !== undefined) record(draftOf(step), `schools.${indexOf(step)}.${field}`, word);
  return step.next();
}
