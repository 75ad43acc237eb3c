import type { QuestionRecord } from '../../domain/question-record.js';
import type { QuestionStore } from '../../domain/store.js';
import type { LowdbConversations } from './conversations.js';

/** The questions of all conversations. Each rests in the file of its conversation, so it goes when that goes. */
export class LowdbQuestions implements QuestionStore {
  readonly #conversations: Pick<LowdbConversations, 'questions'>;

  constructor(conversations: Pick<LowdbConversations, 'questions'>) {
    this.#conversations = conversations;
  }

  async list(limit: number, before?: Date): Promise<readonly QuestionRecord[]> {
    const until = before?.toISOString() ?? '9';
    return (await this.#conversations.questions())
      .filter(({ at }) => at < until)
      .sort((one, other) => (one.at < other.at ? 1 : -1))
      .slice(0, limit)
      .map((question) => ({ ...question }));
  }
}
