import { z } from 'zod';
import { Conversation, StoredActivity } from './conversation.js';
import { Delivery } from './delivery.js';
import { QuestionMark } from './question-mark.js';
import { QuestionRecord } from './question-record.js';
import { Register } from './school.js';
import { Colleague, StaffSession } from './staff.js';
import { ReplyTemplate } from './template.js';
import { Ticket } from './ticket.js';

/** A ticket, and its deliveries in the order in which they came. */
export const ArchivedTicket = z.strictObject({ ticket: Ticket, deliveries: z.array(Delivery) });
export type ArchivedTicket = z.infer<typeof ArchivedTicket>;

/** A conversation with all that is kept of it. */
export const ArchivedConversation = z
  .strictObject({
    /** Count of all activities ever logged. */
    mark: z.int().nonnegative(),
    conversation: Conversation,
    /** The kept end of the log, oldest first. */
    log: z.array(StoredActivity),
    /** By the time at which they were asked, then by id. */
    questions: z.array(QuestionRecord),
  })
  .refine(({ mark, log }) => mark >= log.length);
export type ArchivedConversation = z.infer<typeof ArchivedConversation>;

const recordOf = <K extends string, V extends z.ZodType>(kind: K, value: V) =>
  z.strictObject({ kind: z.literal(kind), id: z.string(), value });

/** Id of a record that is the only one of its kind. */
export const WHOLE = 'all';

/**
 * One piece of all that is kept, without anything that only one store knows. Short lists are one record, in their
 * order; a list of nothing is no record.
 */
export const ArchiveRecord = z.discriminatedUnion('kind', [
  /** The last serial of each year, so that numbers go on. */
  recordOf('serials', z.record(z.string().regex(/^[0-9]{4}$/), z.int().nonnegative())),
  /** By name. */
  recordOf('secret', z.base64()),
  recordOf('colleagues', z.array(Colleague)),
  recordOf('session', StaffSession),
  /** A sign-in link that was used: when it may be forgotten. */
  recordOf('used_link', z.iso.datetime()),
  recordOf('templates', z.array(ReplyTemplate)),
  recordOf('question_marks', z.array(QuestionMark)),
  recordOf('register', Register),
  /** By number. */
  recordOf('ticket', ArchivedTicket),
  /** By SHA-256 of the key in 40 hexadecimal digits. */
  recordOf('conversation', ArchivedConversation),
]);
export type ArchiveRecord = z.infer<typeof ArchiveRecord>;
/** What a record of an archive is of. */
export type ArchiveKind = ArchiveRecord['kind'];
/** The records of one kind. */
export type RecordOf<K extends ArchiveKind> = Extract<ArchiveRecord, { kind: K }>;

/** The kinds in the order in which they are read. */
export const ARCHIVE_KINDS = [
  'serials',
  'secret',
  'colleagues',
  'session',
  'used_link',
  'templates',
  'question_marks',
  'register',
  'ticket',
  'conversation',
] as const satisfies readonly ArchiveKind[];

/** Names a record among all. */
export interface ArchivePlace {
  readonly kind: ArchiveKind;
  readonly id: string;
}

/** What is to become of one record: it is put in the place of what is there, or taken out. */
export type ArchiveChange =
  | { readonly put: ArchiveRecord; readonly remove?: undefined }
  | { readonly put?: undefined; readonly remove: ArchivePlace };

/**
 * What a store was filled by. `filling`: records are being put in, or that was broken off, and no server may use it;
 * `copy`: it is whole, and no server has used it yet.
 */
export type ArchiveState = 'filling' | 'copy' | 'used';

/** All that a store keeps, to carry it elsewhere. Nobody but the archive changes the store meanwhile. */
export interface Archive {
  /** How many records there are, about: for who waits. */
  size(): Promise<number>;
  /**
   * Every record, by kind and then by id (compared as strings are), as all were at one moment. Takes no more memory
   * for more records. What cannot be read is passed over: see `unreadable`.
   */
  read(): AsyncIterable<ArchiveRecord>;
  /** Names of what cannot be read or was set aside, once all was read. It stays where it is. */
  unreadable(): Promise<readonly string[]>;
  /** Makes changes, each whole or not at all. The same again changes nothing. @throws HelpdeskError `store_unwritable` */
  write(changes: readonly ArchiveChange[]): Promise<void>;
  state(): Promise<ArchiveState>;
  /** Says that the store is being filled, or is whole. @throws HelpdeskError `store_unwritable` */
  mark(state: Exclude<ArchiveState, 'used'>): Promise<void>;
  /** Lets go of the folder or the server. */
  close(): Promise<void>;
}
