import { randomUUID } from 'node:crypto';
import type { ArchiveChange, ArchivedConversation, ArchiveKind } from '../../domain/archive.js';
import { journeyOf } from '../../domain/journey.js';
import type { Register } from '../../domain/school.js';
import type { Writers } from '../archive/writers.js';
import { putBy } from '../archive/writers.js';
import { textOf } from '../register-text.js';
import { conversationId } from './rows.js';
import type { Queries, Statement } from './statement.js';
import { statement } from './statement.js';
import { addTicket } from './ticket-commit.js';

/** What takes a record out, with all that hangs on it. Those of a whole table take no id. */
const REMOVE: Readonly<Record<ArchiveKind, readonly [Statement, 'one' | 'whole']>> = {
  serials: [statement('archive.no_serials', 'delete from ticket_serial'), 'whole'],
  secret: [statement('archive.no_secret', 'delete from secret where name = $1'), 'one'],
  colleagues: [statement('archive.no_colleagues', 'delete from colleague'), 'whole'],
  session: [statement('archive.no_session', 'delete from staff_session where id = $1'), 'one'],
  used_link: [statement('archive.no_link', 'delete from used_link where id = $1'), 'one'],
  templates: [statement('archive.no_templates', 'delete from reply_template'), 'whole'],
  question_marks: [statement('archive.no_marks', 'delete from question_mark'), 'whole'],
  register: [statement('archive.no_register', 'delete from register'), 'whole'],
  ticket: [statement('archive.no_ticket', 'delete from ticket where number = $1'), 'one'],
  conversation: [statement('archive.no_conversation', 'delete from conversation where id = $1'), 'one'],
};
const SERIALS = statement(
  'archive.serials',
  'insert into ticket_serial (year, last) select * from unnest($1::int[], $2::int[])',
);
const SECRET = statement('archive.secret', 'insert into secret (name, value) values ($1, $2)');
const COLLEAGUES = statement(
  'archive.colleagues',
  'insert into colleague (mail, last_at, body) select * from unnest($1::text[], $2::timestamptz[], $3::text[])',
);
const SESSION = statement(
  'archive.session',
  'insert into staff_session (id, last_seen_at, body) values ($1, $2, $3)',
);
const LINK = statement('archive.link', 'insert into used_link (id, expires_at) values ($1, $2)');
const TEMPLATES = statement(
  'archive.templates',
  'insert into reply_template (id, body) select * from unnest($1::uuid[], $2::text[])',
);
const MARKS = statement(
  'archive.marks',
  `insert into question_mark (likes, body)
   select likes, body from unnest($1::text[], $2::text[]) with ordinality as marks (likes, body, nth) order by nth`,
);
const REGISTER = statement(
  'archive.register',
  'insert into register (mark, head, schools) values ($1, $2, $3)',
);
const CONVERSATION = statement(
  'archive.conversation',
  'insert into conversation (id, last_at, mark, journey, body) values ($1, $2, $3, $4, $5)',
);
const LOG = statement(
  'archive.log',
  `insert into activity (conversation, mark, body)
   select $1, $2 + nth, body from unnest($3::text[]) with ordinality as said (body, nth)`,
);
const QUESTIONS = statement(
  'archive.questions',
  `insert into question (conversation, id, asked_at, body)
   select $1, id, asked_at, body from unnest($2::uuid[], $3::timestamptz[], $4::text[]) as asked (id, asked_at, body)`,
);

/** Makes changes within a transaction. */
export async function writeChanges(queries: Queries, changes: readonly ArchiveChange[]): Promise<void> {
  const writers = writersOn(queries);
  for (const { put, remove } of changes) {
    const { kind, id } = put ?? remove;
    const [statementOf, many] = REMOVE[kind];
    await queries.rows(statementOf, many === 'one' ? [id] : []);
    if (put) await putBy(writers, put);
  }
}

const texts = (list: readonly unknown[]): string[] => list.map((each) => JSON.stringify(each));

/** Each puts in what is not there. */
const writersOn = (queries: Queries): Writers => ({
  serials: (_, value) => run(queries, SERIALS, [Object.keys(value).map(Number), Object.values(value)]),
  secret: (id, value) => run(queries, SECRET, [id, Buffer.from(value, 'base64')]),
  colleagues: (_, all) =>
    run(queries, COLLEAGUES, [all.map(({ mail }) => mail), all.map(({ lastAt }) => lastAt), texts(all)]),
  session: (id, value) => run(queries, SESSION, [id, value.lastSeenAt, JSON.stringify(value)]),
  used_link: (id, expiresAt) => run(queries, LINK, [id, expiresAt]),
  templates: (_, all) => run(queries, TEMPLATES, [all.map(({ id }) => id), texts(all)]),
  question_marks: (_, all) => run(queries, MARKS, [all.map(({ likes }) => likes), texts(all)]),
  register: (_, value) => putRegister(queries, value),
  ticket: (_, value) => addTicket(queries, value),
  conversation: (_, value) => putConversation(queries, value),
});

async function run(queries: Queries, asked: Statement, values: readonly unknown[]): Promise<void> {
  await queries.rows(asked, values);
}

async function putRegister(queries: Queries, register: Register): Promise<void> {
  const { head, lines } = await textOf(register);
  await queries.rows(REGISTER, [randomUUID(), head, lines]);
}

async function putConversation(queries: Queries, archived: ArchivedConversation): Promise<void> {
  const { mark, conversation, log, questions } = archived;
  const id = conversationId(conversation.key);
  const journey = JSON.stringify(journeyOf(conversation));
  await queries.rows(CONVERSATION, [id, conversation.lastAt, mark, journey, JSON.stringify(conversation)]);
  await queries.rows(LOG, [id, mark - log.length, texts(log)]);
  const ids = questions.map((question) => question.id);
  await queries.rows(QUESTIONS, [id, ids, questions.map(({ at }) => at), texts(questions)]);
}
