import { MAX_TEXT } from '../domain/conversation.js';
import type { Question } from '../domain/question.js';
import type { Understand, Understanding } from '../domain/understanding.js';
import { readAnswer } from './answer.js';
import { clean } from './clean.js';
import { readCommand } from './command.js';
import { maskPersonalNumbers } from './personal-numbers.js';

/** The longest text that is taken as a question to the helpdesk; the same as a ticket holds. */
const MAX_FREE_TEXT = 4000;

/** Reads a message in the light of the open question: a command first, then a strict answer. */
export const understand: Understand = (typed, open) => {
  const { text, masked } = maskPersonalNumbers(clean(typed));
  const most = open?.accepts === 'text' ? MAX_FREE_TEXT : MAX_TEXT;
  if (text.length > most)
    return { text: clean(text.slice(0, most)), masked, answer: { kind: 'refused', why: 'too_long' } };
  return { text, masked, ...readMessage(text, open) };
};

function readMessage(text: string, open: Question | undefined): Pick<Understanding, 'command' | 'answer'> {
  const command = readCommand(text);
  if (command !== undefined) return { command };
  const answer = open && readAnswer(text, open);
  return answer ? { answer } : {};
}
