import { readCode } from '../domain/read-code.js';
import type { Choice, Question } from '../domain/question.js';
import type { Answer, Refusal } from '../domain/understanding.js';
import { readChoice } from './choice.js';
import { readDone } from './done.js';
import { readMail } from './mail.js';
import { readPerson } from './person.js';
import { readPlace } from './place.js';
import { isQuestion } from './question.js';
import { readSchoolName } from './school-name.js';
import { readVestiging } from './vestiging.js';
import { readYesNo } from './yes-no.js';

const refused = (why: Refusal): Answer => ({ kind: 'refused', why });

/** Reads a message as the answer to the open question; `undefined` when it is none of its choices. */
export function readAnswer(text: string, { accepts, choices }: Question): Answer | undefined {
  const value = readOpenChoice(text, choices);
  if (value !== undefined) return { kind: 'choice', value };
  if (accepts === 'choice') return undefined;
  if (text === '') return refused('empty');
  return READERS[accepts](text);
}

function readOpenChoice(text: string, choices: readonly Choice[]): string | undefined {
  const values = choices.map(({ value }) => value);
  const own = [readYesNo(text), readDone(text)].find(
    (value) => value !== undefined && values.includes(value),
  );
  return readChoice(text, choices) ?? own;
}

const READERS: Readonly<Record<Exclude<Question['accepts'], 'choice'>, (text: string) => Answer>> = {
  name: (text) => textOr(readPerson(text), text, 'not_a_name'),
  school: (text) => textOr(readSchoolName(text), text, 'not_a_name'),
  place: (text) => textOr(readPlace(text), text, 'not_a_name'),
  mail: (text) => textOr(readMail(text), text, 'not_an_address'),
  text: (text) => ({ kind: 'text', text }),
  code: readCodeAnswer,
  vestiging: (text) => {
    const read = readVestiging(text);
    return read ? { kind: 'vestiging', ...read } : readCodeAnswer(text);
  },
};

function textOr(read: string | undefined, text: string, why: Refusal): Answer {
  return read === undefined ? refused(isQuestion(text) ? 'a_question' : why) : { kind: 'text', text: read };
}

function readCodeAnswer(text: string): Answer {
  const code = readCode(text);
  if (code.kind === 'none') return refused(isQuestion(text) ? 'a_question' : 'not_a_code');
  return { kind: 'code', code };
}
