import type { PhrasingDesk } from '../../src/domain/phrasing.js';

/** Of a program without articles: reading those takes longer than most tests. */
export const NO_ARTICLES: PhrasingDesk = {
  choices: (questions) => Promise.resolve({ all: [], likely: questions.map(() => []) }),
  propose: () => Promise.resolve({ kind: 'gone' }),
  add: () => Promise.resolve({ kind: 'gone' }),
};
