import type { Knowledge } from './article.js';
import type { Draft } from './draft.js';
import type { Meter } from './meter.js';
import type { QuestionRecord } from './question-record.js';
import type { Vestigingscode } from './brin.js';
import type { Schools } from './school.js';
import type { NewTicket, Ticket, TicketNumber } from './ticket.js';
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
  /** DUO's register. */
  readonly schools: Schools;
  readonly tickets: TicketDesk;
  readonly meter: Pick<Meter, 'matched'>;
  /** When the last turn before this one was; `undefined` in a new conversation. */
  readonly lastAt?: Date;
  /** The conversation was ended by the retention term: what was known before is gone. */
  readonly ended?: true;
  /** Keeps a question with the turn's commit; a record with the same id is replaced. */
  readonly note: (question: QuestionRecord) => void;
  /** Adds what the user says to a ticket, with the turn's commit. Whether they may was asked at the desk. */
  readonly answer: AnswerTicket;
  /** Files a ticket with the turn's commit. The same key gives the same ticket, whatever happens. */
  file(ticket: NewTicket): Promise<Ticket>;
}

/** Where a conversation is in its dialogs, as it is stored between turns. */
export interface Place {
  /** Bot Framework's stack. */
  readonly state: { readonly dialogStack?: unknown };
  /** Identity of the dialogs that wrote it. */
  readonly dialogs: string;
}

/** Lets the dialogs say their part of a turn; gives back where they are. `Context` is Bot Framework's, of the turn. */
export type Converse<Context> = (context: Context, turn: Turn, place: Place | undefined) => Promise<Place>;

/** What a dialog may ask of the tickets that were filed. */
export interface TicketDesk {
  /** For each of these schools that stands in an open ticket: that ticket's number. */
  openWith(codes: readonly Vestigingscode[]): Promise<ReadonlyMap<Vestigingscode, TicketNumber>>;
  /**
   * Shows a ticket to whoever may see it: the person who filed it, or who knows the reply address that stands in it.
   * A number that does not exist looks like a wrong address.
   */
  look(number: TicketNumber, replyAddress?: string): Promise<TicketLook>;
}

/** What a user adds to a ticket of theirs, stored with the turn's commit. */
export type AnswerTicket = (number: TicketNumber, text: string) => Promise<void>;

/** What became of asking to see a ticket. */
export type TicketLook =
  | { readonly kind: 'shown'; readonly ticket: Ticket }
  /** It was filed elsewhere, or does not exist: the reply address is needed. */
  | { readonly kind: 'address_needed' }
  | { readonly kind: 'refused' }
  /** Too many wrong guesses; none counts for a while. */
  | { readonly kind: 'too_many' };

/** What the bot says about keeping personal data. */
export interface Policy {
  /** Days after the last message until a conversation is deleted. DigiDoor sets it: no legal number is known. */
  readonly retentionDays: number;
  /** Address of the privacy statement, if there is one. */
  readonly privacyUrl?: string;
  /** The helpdesk handles tickets in the inbox, and reads there what users add to them. */
  readonly inbox?: true;
}
