import { z } from 'zod';
import type { ArchiveKind, ArchiveRecord } from '../../domain/archive.js';
import { ARCHIVE_KINDS, WHOLE } from '../../domain/archive.js';
import { Conversation, StoredActivity } from '../../domain/conversation.js';
import { Delivery } from '../../domain/delivery.js';
import { codeOf } from '../../domain/errors.js';
import { QuestionMark } from '../../domain/question-mark.js';
import { QuestionRecord } from '../../domain/question-record.js';
import { Colleague, StaffSession } from '../../domain/staff.js';
import { ReplyTemplate } from '../../domain/template.js';
import { Ticket } from '../../domain/ticket.js';
import { inOrderAsked } from '../archive/questions.js';
import { registerIn } from '../register-text.js';
import { columns, recordIn } from './rows.js';
import type { Queries, Row } from './statement.js';

/** Rows that are fetched at once. A conversation may hold a thousand activities. */
const FETCHED = 20;

/** Told the name of what cannot be read. */
export type OnUnreadable = (name: string) => void;

/** Reads every record within a transaction, in the order of archives. */
export async function* readTables(
  queries: Queries,
  onUnreadable: OnUnreadable,
): AsyncGenerator<ArchiveRecord> {
  for (const kind of ARCHIVE_KINDS) yield* readKind(queries, kind, onUnreadable);
}

async function* readKind(
  queries: Queries,
  kind: ArchiveKind,
  onUnreadable: OnUnreadable,
): AsyncGenerator<ArchiveRecord> {
  const { sql, record } = READERS[kind];
  for await (const row of rowsOf(queries, sql)) {
    const read = await unlessDamaged(kind, row, { record, onUnreadable });
    if (read) yield read;
  }
}

/** The rows of a query, a few at a time. */
async function* rowsOf(queries: Queries, sql: string): AsyncGenerator<Row> {
  await queries.rows({ text: `declare records no scroll cursor for ${sql}` });
  let rows: readonly Row[];
  do {
    rows = await queries.rows({ text: `fetch ${FETCHED} from records` });
    yield* rows;
  } while (rows.length > 0);
  await queries.rows({ text: 'close records' });
}

type ReadRow = (row: Row) => ArchiveRecord | undefined | Promise<ArchiveRecord | undefined>;

interface Reader {
  /** Gives rows in the order of archives, each with its `id`. */
  readonly sql: string;
  readonly record: ReadRow;
}

const withId = columns({ id: z.string() });
const bodies = columns({ bodies: z.array(z.string()) });
const body = columns({ id: z.string(), body: z.string() });
const serial = columns({ years: z.array(z.string()), last: z.array(z.string()) });
const secret = columns({ id: z.string(), value: z.instanceof(Uint8Array) });
const link = columns({ id: z.string(), expires_at: z.date() });
const register = columns({ head: z.string(), lines: z.string() });
const ticket = columns({ id: z.string(), body: z.string(), deliveries: z.array(z.string()) });
const conversation = columns({
  id: z.string(),
  mark: z.int(),
  body: z.string(),
  log: z.array(z.string()),
  questions: z.array(z.string()),
});

const listIn = <T>(schema: z.ZodType<T>, texts: readonly string[]): T[] =>
  texts.map((text) => recordIn(schema, text, {}));

/** Bodies of a table as one row, when there are any. */
const listSql = (table: string, order: string): string =>
  `select '${WHOLE}' as id, array_agg(body order by ${order}) as bodies from ${table} having count(*) > 0`;

const READERS: Readonly<Record<ArchiveKind, Reader>> = {
  serials: {
    // Those of tickets too: a number that was ever used is not given out again.
    sql: `select '${WHOLE}' as id, array_agg(lpad(year::text, 4, '0')) as years, array_agg(last::text) as last
            from (select year, max(last) as last
                    from (select year, last from ticket_serial
                          union all select substr(number, 4, 4)::int, substr(number, 9)::bigint from ticket) as used
                   group by year) as known
          having count(*) > 0`,
    record(row) {
      const { years, last } = serial(row);
      const value = Object.fromEntries(years.map((year, nth) => [year, Number(last[nth])]));
      return { kind: 'serials', id: WHOLE, value };
    },
  },
  secret: {
    sql: 'select name as id, value from secret order by name collate "C"',
    record(row) {
      const { id, value } = secret(row);
      return { kind: 'secret', id, value: Buffer.from(value).toString('base64') };
    },
  },
  colleagues: {
    sql: listSql('colleague', 'mail collate "C"'),
    record: (row) => ({ kind: 'colleagues', id: WHOLE, value: listIn(Colleague, bodies(row).bodies) }),
  },
  session: {
    sql: 'select id, body from staff_session order by id collate "C"',
    record(row) {
      const { id, body: text } = body(row);
      return { kind: 'session', id, value: recordIn(StaffSession, text, {}) };
    },
  },
  used_link: {
    sql: 'select id, expires_at from used_link order by id collate "C"',
    record(row) {
      const { id, expires_at: at } = link(row);
      return { kind: 'used_link', id, value: at.toISOString() };
    },
  },
  templates: {
    sql: listSql('reply_template', 'id'),
    record: (row) => ({ kind: 'templates', id: WHOLE, value: listIn(ReplyTemplate, bodies(row).bodies) }),
  },
  question_marks: {
    sql: listSql('question_mark', 'serial'),
    record: (row) => ({ kind: 'question_marks', id: WHOLE, value: listIn(QuestionMark, bodies(row).bodies) }),
  },
  register: {
    sql: `select '${WHOLE}' as id, head, schools as lines from register`,
    record: async (row) => ({ kind: 'register', id: WHOLE, value: await registerIn(register(row)) }),
  },
  ticket: {
    // The order is made of the numbers alone: they are short, and tickets are not.
    sql: `select number as id,
                 (select t.body from ticket t where t.number = sorted.number) as body,
                 array(select d.body from delivery d where d.ticket = sorted.number order by d.serial) as deliveries
            from (select number from ticket order by number collate "C" offset 0) as sorted`,
    record(row) {
      const { id, body: text, deliveries } = ticket(row);
      const value = { ticket: recordIn(Ticket, text, {}), deliveries: listIn(Delivery, deliveries) };
      return { kind: 'ticket', id, value };
    },
  },
  conversation: {
    sql: `select id,
                 (select c.mark from conversation c where c.id = sorted.id) as mark,
                 (select c.body from conversation c where c.id = sorted.id) as body,
                 array(select a.body from activity a where a.conversation = sorted.id order by a.mark) as log,
                 array(select q.body from question q where q.conversation = sorted.id) as questions
            from (select id from conversation order by id collate "C" offset 0) as sorted`,
    record(row) {
      const { id, mark, body: text, log, questions } = conversation(row);
      const value = {
        mark,
        conversation: recordIn(Conversation, text, {}),
        log: listIn(StoredActivity, log),
        questions: inOrderAsked(listIn(QuestionRecord, questions)),
      };
      return { kind: 'conversation', id, value };
    },
  },
};

interface Reading {
  readonly record: ReadRow;
  readonly onUnreadable: OnUnreadable;
}

async function unlessDamaged(
  kind: ArchiveKind,
  row: Row,
  { record, onUnreadable }: Reading,
): Promise<ArchiveRecord | undefined> {
  try {
    return await record(row);
  } catch (error) {
    if (codeOf(error) !== 'record_damaged') throw error;
    onUnreadable(`${kind}/${withId(row).id}`);
    return undefined;
  }
}
