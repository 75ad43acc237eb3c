import type { Knowledge } from './article.js';
import type { Draft } from './draft.js';
import type { QuestionRecord } from './question-record.js';
import type { NewTicket, Ticket } from './ticket.js';
import type { Understanding } from './understanding.js';

/** What a dialog gets of the turn it runs in. */
export interface Turn {
  /** What is known; a dialog writes its answers here and nowhere else. Stored when the turn commits. */
  draft: Draft;
  /** The message, understood; `undefined` when the turn has none (somebody opened the chat). */
  readonly understanding: Understanding | undefined;
  /** A draft of which nothing is known, with an id of its own and what the channel knows for certain. */
  readonly newDraft: () => Draft;
  readonly now: Date;
  readonly randomId: () => string;
  readonly policy: Policy;
  /** The help articles. */
  readonly knowledge: Knowledge;
  /** Keeps a question with the turn's commit; a record with the same id is replaced. */
  readonly note: (question: QuestionRecord) => void;
  /** Files a ticket with the turn's commit. The same key gives the same ticket, whatever happens. */
  file(ticket: NewTicket): Promise<Ticket>;
}

/** What the bot says about keeping personal data. */
export interface Policy {
  /** Days after the last message until a conversation is deleted. DigiDoor sets it: no legal number is known. */
  readonly retentionDays: number;
  /** Address of the privacy statement, if there is one. */
  readonly privacyUrl?: string;
}
