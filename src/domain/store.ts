import type { OpenAllowance } from './allowance.js';
import type { Conversation, ConversationKey, StoredActivity } from './conversation.js';
import type { Delivery } from './delivery.js';
import type { Journey } from './journey.js';
import type { QuestionMarkStore } from './question-mark.js';
import type { QuestionRecord } from './question-record.js';
import type { RegisterStore } from './school.js';
import type { StaffStore } from './staff.js';
import type { TemplateStore } from './template.js';
import type { Vestigingscode } from './brin.js';
import type { Ticket, TicketNumber } from './ticket.js';
import type { TicketPage, TicketQuery } from './ticket-list.js';

/** What one turn wants stored, all of it or nothing. */
export interface Commit {
  readonly conversation: Conversation;
  /** Activities to add to the log, in order: the user's own first, then the replies. */
  readonly said: readonly StoredActivity[];
  /**
   * Tickets filed in this turn, each with what must be delivered for it. A key or a number that a ticket
   * already has refuses the whole turn with `unexpected`: done again, the turn finds that ticket by its key.
   */
  readonly filed: readonly FiledTicket[];
  /**
   * Tickets that were changed in this turn, each once, with the deliveries that come with the change. One whose
   * stored revision is not the one before refuses the whole turn with `ticket_changed`.
   */
  readonly changed?: readonly FiledTicket[];
  /** Questions of the user's own, new or with another outcome: a record with the same id is replaced. */
  readonly questions?: readonly QuestionRecord[];
}

/** A ticket with its new deliveries: never one without the other. */
export interface FiledTicket {
  readonly ticket: Ticket;
  readonly deliveries: readonly Delivery[];
}

/** A stretch of a conversation's log. */
export interface LogPage {
  readonly activities: readonly StoredActivity[];
  /** Mark after the last of `activities`: hand it in as `after` to get what follows. */
  readonly mark: number;
}

/** That a conversation's log has grown, up to `mark`. */
export interface ConversationNews {
  readonly key: ConversationKey;
  readonly mark: number;
}

/** Where conversations rest. */
export interface ConversationStore {
  /**
   * Runs one turn of a conversation: no other turn of that conversation runs meanwhile, whoever asks.
   * `work` gets a copy of what is stored (`undefined`: new) and says what to store; when it throws or
   * the commit fails, everything is as before the turn. Never call `turn` for the same key inside `work`.
   * @returns what `work` returned, and the mark after the commit (the count of activities ever logged).
   * @throws HelpdeskError `store_unwritable`, `conversation_busy` (too many turns wait), `record_damaged`
   * (told once: what could not be read is set aside, and the next turn finds a new conversation)
   */
  turn<T>(
    key: ConversationKey,
    work: (stored: Conversation | undefined) => Promise<{ readonly commit?: Commit; readonly result: T }>,
  ): Promise<{ readonly result: T; readonly mark: number }>;
  /** @throws HelpdeskError `record_damaged` */
  get(key: ConversationKey): Promise<Conversation | undefined>;
  /**
   * The log after mark `after` (0: from the start), oldest first, at most `limit` activities.
   * `undefined` when there is no such conversation. @throws HelpdeskError `record_damaged`
   */
  log(key: ConversationKey, after: number, limit: number): Promise<LogPage | undefined>;
  /**
   * Tells of each conversation to which another process has written, once it is stored; `undefined` when something may
   * have been missed: then compare `marks`. A store of one process has nothing to tell.
   * @returns stops it
   */
  watch(listener: (news: ConversationNews | undefined) => void): () => void;
  /** How far the logs of these conversations are; those that are not there are left out. */
  marks(keys: readonly ConversationKey[]): Promise<ReadonlyMap<ConversationKey, number>>;
  /**
   * How far each conversation is, in no order. Of a data folder the first call reads all conversations, and later ones
   * nothing; of a database each call reads all journeys.
   */
  journeys(): Promise<readonly Journey[]>;
}

/** Where tickets rest. */
export interface TicketStore {
  /** Takes the next number of a year: unique, rising, gaps allowed, also over restarts. */
  nextNumber(year: number): Promise<TicketNumber>;
  /** @throws HelpdeskError `record_damaged`: told once, after that there is no such ticket */
  get(number: TicketNumber): Promise<Ticket | undefined>;
  /** The ticket filed under an idempotency key, if any. */
  byKey(key: string): Promise<Ticket | undefined>;
  /** For each of these schools that stands in an open ticket of kind `mandaat`: the newest such ticket's number. */
  openWith(codes: readonly Vestigingscode[]): Promise<ReadonlyMap<Vestigingscode, TicketNumber>>;
  /**
   * Replaces a ticket by a changed one, whose revision is one more than that of the ticket it was made from.
   * @param deliveries that come with the change; those it has stay
   * @throws HelpdeskError `ticket_changed` when the stored revision is another, `ticket_not_found`, `store_unwritable`
   */
  change(ticket: Ticket, deliveries?: readonly Delivery[]): Promise<void>;
  /** A page of the tickets that are asked for, who waits longest first: see `TicketQuery`. */
  list(query: TicketQuery): Promise<TicketPage>;
  /**
   * Tells of each ticket that is filed, changed, delivered or deleted, in whichever process, once it is stored;
   * `undefined` when something may have been missed. What is told must be read anew. A listener that throws is logged
   * and told on.
   * @returns stops it
   */
  watch(listener: (number: TicketNumber | undefined) => void): () => void;
}

/** Where deliveries wait for their turn. */
export interface DeliveryStore {
  /**
   * Takes deliveries that are due, oldest first, with their tickets. One that is taken is not handed
   * out again until it is settled or `leaseMs` has passed (its worker may have died).
   */
  claim(
    now: Date,
    limit: number,
    leaseMs: number,
  ): Promise<readonly { ticket: Ticket; delivery: Delivery }[]>;
  /**
   * Stores what became of a delivery. One that was read meanwhile is not tried again.
   * @throws HelpdeskError `store_unwritable`, `ticket_not_found`
   */
  settle(delivery: Delivery): Promise<void>;
  /**
   * Has go out now what waits for a time after `after`, and gives back what was taken until after it: a clock ran
   * ahead and has been set right. What somebody has meanwhile stays with them. A hundred at most; the rest comes with
   * the next call. @throws HelpdeskError `store_unwritable`
   */
  bringForward(now: Date, after: Date): Promise<void>;
  /** When the next waiting delivery can be claimed, a taken one when its lease ends; `undefined` when none waits. */
  nextDue(): Promise<Date | undefined>;
  /** How many wait, whoever has them. */
  waiting(): Promise<number>;
  /**
   * The deliveries of a ticket, the oldest first; none when there is no such ticket. One that cannot be read is left
   * out where each has a record of its own. @throws HelpdeskError `record_damaged` where they share the ticket's
   */
  ofTicket(number: TicketNumber): Promise<readonly Delivery[]>;
  /**
   * Has a delivery go out now, with the same `messageId`: once more, or before its time. One that is under way is
   * left to whoever has it.
   * @throws HelpdeskError `ticket_not_found`, `store_unwritable`
   */
  again(id: string, now: Date): Promise<Delivery>;
  /**
   * Somebody has read a conversation up to a mark: the replies up to there that wait need no mail any more.
   * Cheap when none waits. @returns how many did
   */
  readUpTo(conversation: ConversationKey, mark: number, now: Date): Promise<number>;
}

/** Where the questions rest that users asked. */
export interface QuestionStore {
  /** The newest first, at most `limit`, asked before `before` if it is given. */
  list(limit: number, before?: Date): Promise<readonly QuestionRecord[]>;
}

/** All that is kept. Each implementation must pass `test/store/contract.ts`. */
export interface Store {
  readonly conversations: ConversationStore;
  readonly tickets: TicketStore;
  readonly deliveries: DeliveryStore;
  readonly questions: QuestionStore;
  readonly questionMarks: QuestionMarkStore;
  readonly staff: StaffStore;
  readonly templates: TemplateStore;
  readonly register: RegisterStore;
  /** What somebody may still do. It may be lost, as at a restart. */
  readonly allowance: OpenAllowance;
  /** A random secret of `bytes` bytes under a name, made once and then always the same. */
  secret(name: string, bytes: number): Promise<Uint8Array>;
  /** Resolves when something can be written now. @throws HelpdeskError `store_unwritable` */
  check(): Promise<void>;
  /**
   * Deletes conversations whose last turn, and closed tickets whose filing, was before `before`. Of a conversation
   * that was under way, `endConversation` at `now` stays for one more term. Staff who are idle `now` are signed out; those who
   * did not sign in since `before` are forgotten.
   * Says how many were deleted or ended. Of processes that sweep one store at the same time only one does it.
   */
  sweep(before: Date, now: Date): Promise<number>;
  /**
   * Refuses new turns, waits for those that run, and lets go of the folder or the server. After that every
   * call is refused with `store_unwritable`. Fine to call twice.
   */
  close(): Promise<void>;
}
