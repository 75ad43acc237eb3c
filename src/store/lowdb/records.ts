import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ConversationKey } from '../../domain/conversation.js';
import {
  Conversation,
  LOG_KEPT,
  StoredActivity,
  endConversation,
  isUnderWay,
} from '../../domain/conversation.js';
import { Delivery } from '../../domain/delivery.js';
import { QuestionRecord, QUESTIONS_KEPT } from '../../domain/question-record.js';
import type { Commit, LogPage } from '../../domain/store.js';
import type { TicketNumber } from '../../domain/ticket.js';
import { Ticket } from '../../domain/ticket.js';

/** How a record becomes the text of a file, and back. */
export interface RecordFormat<T> {
  /** Whether a write waits until the disk has it. */
  readonly durable: boolean;
  /** Throws anything when the text is no such record. */
  parse(text: string): T;
  print(record: T): string;
}

/** A format for records that are just what their schema says. */
export const jsonFormat = <T>(schema: z.ZodType<T>): RecordFormat<T> => ({
  durable: true,
  parse: (text) => schema.parse(JSON.parse(text)),
  print: (record) => JSON.stringify(record),
});

/**
 * A conversation as memory holds it: in pieces of JSON text, so that a turn prints only what is new in it,
 * and everybody gets a copy of their own.
 */
export interface ConversationRecord {
  /** ISO 8601, UTC. */
  readonly lastAt: string;
  readonly conversation: string;
  /** The kept end of the log, oldest first. */
  readonly log: readonly string[];
  /** Count of all activities ever logged. */
  readonly mark: number;
  /** The questions that the user asked in it, in the order in which they were first asked. */
  readonly questions: readonly QuestionRecord[];
}

const ConversationFile = z
  .strictObject({
    version: z.literal(1),
    /** Stands here as well, so that the first characters tell how old the conversation is. */
    lastAt: z.iso.datetime(),
    mark: z.int().nonnegative(),
    conversation: Conversation,
    log: z.array(StoredActivity),
    questions: z.array(QuestionRecord),
  })
  .refine(({ mark, log }) => mark >= log.length);

/** Name of a conversation's file: a key may hold any character, and be of any length. */
export const conversationFile = (key: ConversationKey): string =>
  `conversations/${createHash('sha256').update(key).digest('hex').slice(0, 40)}.json`;

/** Format of the conversation in file `name`. */
export const conversationFormat = (name: string): RecordFormat<ConversationRecord> => ({
  // A turn need not outlive a power failure: the user sees where the conversation is, and goes on.
  durable: false,
  print: ({ lastAt, mark, conversation, log, questions }) =>
    `{"version":1,"lastAt":"${lastAt}","mark":${mark},"conversation":${conversation},"questions":${JSON.stringify(questions)},"log":[\n${log.join(',\n')}\n]}\n`,
  parse: (text) => {
    const { lastAt, conversation, log, mark, questions } = ConversationFile.parse(JSON.parse(text));
    if (conversationFile(conversation.key) !== name) throw new Error('This file is of another conversation');
    return {
      lastAt,
      conversation: JSON.stringify(conversation),
      log: log.map((activity) => JSON.stringify(activity)),
      mark,
      questions,
    };
  },
});

/** Name of a file that was damaged, once it is set aside: milliseconds at its end. */
export const setAsideName = (name: string, at: Date): string => `${name}.damaged-${at.getTime()}`;

/**
 * When the conversation in a file had its last turn, by the file's first characters; when it was set aside,
 * by its name. `undefined` when neither tells.
 */
export function endedAt(name: string, head: string): number | undefined {
  const setAside = /\.damaged-([0-9]+)$/.exec(name)?.[1];
  const lastTurn = /^\{"version":1,"lastAt":"([^"]+)"/.exec(head)?.[1];
  const time = setAside === undefined ? Date.parse(lastTurn ?? '') : Number(setAside);
  return Number.isNaN(time) ? undefined : time;
}

/** The record after a turn; what does not fit the schemas is refused before it is written. */
export function withTurn(before: ConversationRecord | undefined, commit: Commit): ConversationRecord {
  const conversation = Conversation.parse(commit.conversation);
  const said = commit.said.map((activity) => JSON.stringify(StoredActivity.parse(activity)));
  return {
    lastAt: conversation.lastAt,
    conversation: JSON.stringify(conversation),
    log: [...(before?.log ?? []), ...said].slice(-LOG_KEPT),
    mark: (before?.mark ?? 0) + said.length,
    questions: withQuestions(before?.questions ?? [], commit.questions ?? []),
  };
}

/** What stays of a conversation whose term is over; `undefined` when nothing does. Its marks go on counting. */
export function afterTerm(record: ConversationRecord, now: Date): ConversationRecord | undefined {
  const conversation = conversationOf(record);
  if (!isUnderWay(conversation)) return undefined;
  const ended = endConversation(conversation, now);
  const { lastAt } = ended;
  return { lastAt, conversation: JSON.stringify(ended), mark: record.mark, log: [], questions: [] };
}

/** A record with the same id is the same question, with another outcome. */
function withQuestions(
  before: readonly QuestionRecord[],
  now: readonly QuestionRecord[],
): readonly QuestionRecord[] {
  if (now.length === 0) return before;
  const parsed = now.map((question) => QuestionRecord.parse(question));
  const all = new Map([...before, ...parsed].map((question) => [question.id, question]));
  return [...all.values()].slice(-QUESTIONS_KEPT);
}

/** A copy of the conversation in a record. */
export const conversationOf = (record: ConversationRecord): Conversation =>
  // Memory holds only what has passed the schema.
  JSON.parse(record.conversation) as Conversation;

/** The log after mark `after`, at most `limit` activities. */
export function logPage({ log, mark }: ConversationRecord, after: number, limit: number): LogPage {
  const first = mark - log.length;
  const start = Math.min(Math.max(after, first), mark);
  const activities = log
    .slice(start - first, start - first + limit)
    .map((activity) => JSON.parse(activity) as StoredActivity);
  return { activities, mark: start + activities.length };
}

/** A ticket with its deliveries: one file, so that neither is ever without the other. */
export type TicketRecord = z.infer<typeof TicketFile>;
export const TicketFile = z
  .strictObject({ version: z.literal(1), ticket: Ticket, deliveries: z.array(Delivery) })
  .refine(({ ticket, deliveries }) => deliveries.every((delivery) => delivery.ticket === ticket.number));

/** Where the file of a ticket stands. */
export const ticketFile = (number: TicketNumber): string => `tickets/${number}.json`;

const anyTicketFormat = jsonFormat(TicketFile);

/** Format of the file of ticket `number`. */
export const ticketFormat = (number: TicketNumber): RecordFormat<TicketRecord> => ({
  ...anyTicketFormat,
  parse: (text) => {
    const record = anyTicketFormat.parse(text);
    if (record.ticket.number !== number) throw new Error('This file is of another ticket');
    return record;
  },
});
