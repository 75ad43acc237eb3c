import type { ArticleStep } from './article.js';
import { ARTICLE_STEPS, articleStep } from './article.js';
import type { Conversation } from './conversation.js';
import { isUnderWay } from './conversation.js';

/** How far the last journey of a conversation is, without anything that the user said. */
export interface Journey {
  /** ISO 8601, UTC: when the conversation had its last turn. */
  readonly lastAt: string;
  /**
   * `none`: nothing was answered towards a ticket; `underway`; `sent`: there is a ticket; `ended`: the term was over
   * while it was under way.
   */
  readonly state: 'none' | 'underway' | 'sent' | 'ended';
  /** Where it stands; only when it is under way, and the question that is open belongs to a step. */
  readonly step?: ArticleStep;
}

/** What figures need of a conversation. */
export function journeyOf(conversation: Conversation): Journey {
  const { lastAt, draft } = conversation;
  const state = stateOf(conversation);
  const step = state === 'underway' && draft.open ? stepOf(draft.open.id) : undefined;
  return { lastAt, state, ...(step !== undefined && { step }) };
}

function stateOf(conversation: Conversation): Journey['state'] {
  if (conversation.ended) return 'ended';
  if (conversation.draft.ticket !== undefined) return 'sent';
  return isUnderWay(conversation) ? 'underway' : 'none';
}

/** The step of a question, as exactly as it is known. */
const stepOf = (question: string): ArticleStep | undefined => {
  const steps = articleStep(question);
  return ARTICLE_STEPS.findLast((step) => steps.includes(step));
};
