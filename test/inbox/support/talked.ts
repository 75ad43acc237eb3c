import { randomUUID } from 'node:crypto';
import type { Conversation } from '../../../src/domain/conversation.js';
import type { Draft } from '../../../src/domain/draft.js';
import type { QuestionRecord } from '../../../src/domain/question-record.js';
import { aConversation, aDraft } from '../../support/builders.js';
import type { House } from './house.js';

/** A conversation that somebody had. */
export interface Talk {
  readonly draft?: Partial<Draft>;
  readonly conversation?: Partial<Conversation>;
  readonly questions?: readonly Partial<QuestionRecord>[];
}

/** Keeps a conversation of just now, and the questions that were asked in it. */
export async function talked(
  { store, clock }: Pick<House, 'store' | 'clock'>,
  { draft = {}, conversation = {}, questions = [] }: Talk,
): Promise<void> {
  const key = `directline/${randomUUID()}`;
  const lastAt = clock.now().toISOString();
  const had = aConversation({ key, draft: aDraft(draft), lastAt, ...conversation });
  const records = questions.map((parts) => ({
    version: 1 as const,
    id: randomUUID(),
    at: lastAt,
    text: 'Wat is een BRIN?',
    outcome: 'answered' as const,
    step: 'toegang',
    channel: 'directline',
    ...parts,
  }));
  const commit = { conversation: had, said: [], filed: [], questions: records };
  await store.conversations.turn(key, () => Promise.resolve({ commit, result: undefined }));
}

/** The draft of somebody who is at a question of the journey. */
export const openAt = (id: string): Partial<Draft> => ({
  greeted: true,
  overeenkomst: 'ja',
  open: { id, accepts: 'choice', choices: [] },
});
