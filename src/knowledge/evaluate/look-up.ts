import type { Found, Look } from '../match.js';
import type { Slices } from '../slices.js';
import type { AskedQuestion } from './question.js';

/** One question, with what was found on it. */
export interface Placed {
  readonly asked: AskedQuestion;
  readonly found: readonly Found[];
  /** Place of the right article, from 1; undefined when it is not among those found, or no article is right. */
  readonly place: number | undefined;
}

/** The same, with how long it took. */
export interface LookedUp extends Placed {
  readonly milliseconds: number;
}

/** Asks every question, each in a step of its own. */
export function* placing(questions: readonly AskedQuestion[], look: Look): Slices<Placed[]> {
  const all: Placed[] = [];
  for (const asked of questions) {
    all.push(placed(asked, look(asked.question, asked.step)));
    yield;
  }
  return all;
}

function placed(asked: AskedQuestion, found: readonly Found[]): Placed {
  const at = found.findIndex(({ article }) => article.id === asked.article);
  return { asked, found, place: at === -1 ? undefined : at + 1 };
}

/** Asks every question. The first round is not timed: code that has not run before says nothing about the ones after. */
export function lookUpAll(questions: readonly AskedQuestion[], look: Look, now: () => number): LookedUp[] {
  for (const { question, step } of questions) look(question, step);
  return questions.map((asked) => {
    const start = now();
    const found = look(asked.question, asked.step);
    const milliseconds = now() - start;
    return { ...placed(asked, found), milliseconds };
  });
}
