import { randomUUID } from 'node:crypto';
import type { QuestionRecord } from '../../../src/domain/question-record.js';
import type { Store } from '../../../src/domain/store.js';
import { aConversation } from '../../support/builders.js';

/** Has a user ask questions, each a second after the one before. */
export async function asked(store: Store, now: Date, all: readonly Partial<QuestionRecord>[]): Promise<void> {
  const key = `directline/${randomUUID()}`;
  const questions = all.map((parts, nth) => ({
    version: 1 as const,
    id: randomUUID(),
    at: new Date(now.getTime() + nth * 1000).toISOString(),
    text: 'Wat is een BRIN?',
    outcome: 'unknown' as const,
    step: 'toegang',
    channel: 'directline',
    ...parts,
  }));
  const commit = { conversation: aConversation({ key }), said: [], filed: [], questions };
  await store.conversations.turn(key, () => Promise.resolve({ commit, result: undefined }));
}
