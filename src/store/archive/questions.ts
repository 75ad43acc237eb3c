import type { QuestionRecord } from '../../domain/question-record.js';

/** The questions of a conversation in the order of archives. */
export const inOrderAsked = (questions: readonly QuestionRecord[]): QuestionRecord[] =>
  [...questions].sort((one, other) => {
    if (one.at !== other.at) return one.at < other.at ? -1 : 1;
    return one.id < other.id ? -1 : 1;
  });
