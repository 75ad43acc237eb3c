import { Conversation, LOG_KEPT, StoredActivity } from '../../domain/conversation.js';
import { journeyOf } from '../../domain/journey.js';
import { QuestionRecord, QUESTIONS_KEPT } from '../../domain/question-record.js';
import type { Commit } from '../../domain/store.js';
import type { TicketNumber } from '../../domain/ticket.js';
import type { Queries } from './statement.js';
import { statement } from './statement.js';
import { addTicket, changeTicket } from './ticket-commit.js';

const STORE = statement(
  'conversation.store',
  `with stored as (
     insert into conversation (id, last_at, mark, journey, body) values ($1, $2, $3, $4, $5)
     on conflict (id) do update
       set last_at = excluded.last_at, mark = excluded.mark, journey = excluded.journey, body = excluded.body
   )
   insert into activity (conversation, mark, body)
   select $1, $6 + nth, body from unnest($7::text[]) with ordinality as said (body, nth)`,
);
const TRIM_LOG = statement('activity.trim', 'delete from activity where conversation = $1 and mark <= $2');
const NOTE = statement(
  'question.note',
  `insert into question (conversation, id, asked_at, body) values ($1, $2, $3, $4)
   on conflict (conversation, id) do update set asked_at = excluded.asked_at, body = excluded.body`,
);
const TRIM_QUESTIONS = statement(
  'question.trim',
  `delete from question where conversation = $1 and id in (
     select id from question where conversation = $1 order by asked_at desc offset $2
   )`,
);

/** What a turn stores of one conversation. */
export interface TurnToStore {
  readonly id: string;
  /** The mark before the turn. */
  readonly mark: number;
  readonly commit: Commit;
}

/**
 * Stores a turn within its transaction. @returns the mark after it, and the tickets that it filed or changed
 * @throws HelpdeskError `ticket_changed`, `ticket_not_found`; `unexpected` when a ticket's key or number is taken
 */
export async function storeTurn(
  queries: Queries,
  { id, mark: before, commit }: TurnToStore,
): Promise<{ mark: number; tickets: readonly TicketNumber[] }> {
  const conversation = Conversation.parse(commit.conversation);
  const said = commit.said.map((activity) => JSON.stringify(StoredActivity.parse(activity)));
  const mark = before + said.length;
  const journey = JSON.stringify(journeyOf(conversation));
  const body = JSON.stringify(conversation);
  await queries.rows(STORE, [id, conversation.lastAt, mark, journey, body, before, said]);
  if (mark > LOG_KEPT) await queries.rows(TRIM_LOG, [id, mark - LOG_KEPT]);
  await noteQuestions(queries, id, commit.questions ?? []);
  const changed = inOneOrder(commit.changed ?? []);
  for (const filed of commit.filed) await addTicket(queries, filed);
  for (const one of changed) await changeTicket(queries, one);
  return { mark, tickets: [...commit.filed, ...changed].map(({ ticket }) => ticket.number) };
}

async function noteQuestions(
  queries: Queries,
  id: string,
  questions: readonly QuestionRecord[],
): Promise<void> {
  if (questions.length === 0) return;
  for (const question of questions) {
    const kept = QuestionRecord.parse(question);
    await queries.rows(NOTE, [id, kept.id, kept.at, JSON.stringify(kept)]);
  }
  await queries.rows(TRIM_QUESTIONS, [id, QUESTIONS_KEPT]);
}

/** In one order for everybody, so that no two turns wait for each other. */
function inOneOrder(changed: NonNullable<Commit['changed']>): NonNullable<Commit['changed']> {
  const numbers = new Set(changed.map(({ ticket }) => ticket.number));
  if (numbers.size < changed.length) throw new Error('A turn changes a ticket once');
  return [...changed].sort((one, other) => (one.ticket.number < other.ticket.number ? -1 : 1));
}
