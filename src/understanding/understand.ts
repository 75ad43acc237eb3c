import { MAX_TEXT } from '../domain/conversation.js';
import type { Question } from '../domain/question.js';
import type { Answer, Command, Understand, Understanding } from '../domain/understanding.js';
import { readAnswer } from './answer.js';
import { clean } from './clean.js';
import { readCommand, wantsPerson } from './command.js';
import { readMood } from './mood.js';
import { besideAnswer } from './facts.js';
import { maskPersonalNumbers } from './personal-numbers.js';
import { isQuestion } from './question.js';

/** The longest text that is taken as a question to the helpdesk; the same as a ticket holds. */
const MAX_FREE_TEXT = 4000;
/** More than this is not even looked at. */
const MOST_TYPED = 10_000;

/** Reads a message in the light of the open question: a command first, then a strict answer, then what else it holds. */
export const understand: Understand = (typed, open) => {
  const { text, masked } = maskPersonalNumbers(clean(typed.slice(0, MOST_TYPED)));
  const most = open?.accepts === 'text' ? MAX_FREE_TEXT : MAX_TEXT;
  if (typed.length <= MOST_TYPED && text.length <= most) return { text, masked, ...readMessage(text, open) };
  return { text: clean(text.slice(0, most)), masked, answer: { kind: 'refused', why: 'too_long' } };
};

type Meaning = Pick<Understanding, 'command' | 'answer' | 'facts' | 'mood' | 'isQuestion'>;

function readMessage(text: string, open: Question | undefined): Meaning {
  const mood = readMood(text);
  const command = commandIn(text, open);
  return { ...(mood && { mood }), ...(command ? { command } : readWords(text, open)) };
}

/** A strict answer is no question, except where the answer is a text of the user's own. */
function readWords(text: string, open: Question | undefined): Meaning {
  const answer = open && readAnswer(text, open);
  if (answer?.kind === 'choice' && isCommand(answer.value)) return { command: answer.value };
  const asks = isFree(answer, open) && isQuestion(text);
  return { ...besideAnswer(text, answer, open), ...(asks && { isQuestion: true }) };
}

const isFree = (answer: Answer | undefined, open: Question | undefined): boolean =>
  open?.accepts === 'text' || answer === undefined || answer.kind === 'refused';

/** A button such as *Terug* is a command, also when it is chosen by its number. */
const isCommand = (value: string): value is Command => COMMANDS.some((command) => command === value);
const COMMANDS: readonly Command[] = ['terug', 'stop', 'opnieuw', 'waar was ik', 'help', 'medewerker'];

/** In a text of the user's own, "kan iemand mij bellen?" is part of that text. */
function commandIn(text: string, open: Question | undefined): Command | undefined {
  const asksPerson = open?.accepts !== 'text' && wantsPerson(text);
  return readCommand(text) ?? (asksPerson ? 'medewerker' : undefined);
}
