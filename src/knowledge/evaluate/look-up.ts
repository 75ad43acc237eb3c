import type { Found, Look } from '../match.js';
import type { AskedQuestion } from './question.js';

/** One question, with what was found on it and how long that took. */
export interface LookedUp {
  readonly asked: AskedQuestion;
  readonly found: readonly Found[];
  /** Place of the right article, from 1; undefined when it is not among those found, or no article is right. */
  readonly place: number | undefined;
  readonly milliseconds: number;
}

/** Asks every question. The first round is not timed: code that has not run before says nothing about the ones after. */
export function lookUpAll(questions: readonly AskedQuestion[], look: Look, now: () => number): LookedUp[] {
  for (const { question, step } of questions) look(question, step);
  return questions.map((asked) => {
    const start = now();
    const found = look(asked.question, asked.step);
    const milliseconds = now() - start;
    const at = found.findIndex(({ article }) => article.id === asked.article);
    return { asked, found, place: at === -1 ? undefined : at + 1, milliseconds };
  });
}
