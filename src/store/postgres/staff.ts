import { z } from 'zod';
import type { StaffStore } from '../../domain/staff.js';
import { Colleague, STAFF_IDLE_MS, StaffSession } from '../../domain/staff.js';
import type { ListedDeps } from './connections.js';
import { bodyIn, columns, readable } from './rows.js';
import type { Row } from './statement.js';
import { statement } from './statement.js';

const BEGIN = statement(
  'staff.begin',
  `insert into staff_session (id, last_seen_at, body) values ($1, $2, $3)
   on conflict (id) do update set last_seen_at = excluded.last_seen_at, body = excluded.body`,
);
const MET = statement(
  'staff.met',
  `insert into colleague (mail, last_at, body) values ($1, $2, $3)
   on conflict (mail) do update set last_at = excluded.last_at, body = excluded.body`,
);
const GET = statement('staff.get', 'select body from staff_session where id = $1');
const LOCK = statement('staff.lock', 'select body from staff_session where id = $1 for update');
const SEEN = statement('staff.seen', 'update staff_session set last_seen_at = $2, body = $3 where id = $1');
const END = statement('staff.end', 'delete from staff_session where id = $1');
const PEOPLE = statement('staff.people', 'select body from colleague order by mail collate "C"');
const TAKE_LINK = statement(
  'staff.take_link',
  'insert into used_link (id, expires_at) values ($1, $2) on conflict do nothing returning id',
);
const SWEEP = statement(
  'staff.sweep',
  `with people as (delete from colleague where last_at < $1 returning 1),
        sessions as (delete from staff_session where last_seen_at <= $2 returning 1),
        links as (delete from used_link where expires_at <= $3 returning 1)
   select (select count(*) from people) + (select count(*) from sessions) + (select count(*) from links) as count`,
);

/** As in every store: nothing else is taken for an id. */
const Id = z.string().regex(/^[a-z0-9-]{8,64}$/);
const counted = columns({ count: z.coerce.number() });

/** Who is signed in, and which links were used. */
export class PostgresStaff implements StaffStore {
  readonly #deps: ListedDeps;

  constructor(deps: ListedDeps) {
    this.#deps = deps;
  }

  async begin(id: string, session: StaffSession): Promise<void> {
    this.#deps.gate.checkOpen();
    const kept = StaffSession.parse(session);
    const { mail, name, createdAt: lastAt } = kept;
    const colleague = Colleague.parse({ mail, name, lastAt });
    await this.#deps.connections.transaction(async (queries) => {
      await queries.rows(BEGIN, [Id.parse(id), kept.lastSeenAt, JSON.stringify(kept)]);
      await queries.rows(MET, [mail, lastAt, JSON.stringify(colleague)]);
    });
  }

  async get(id: string): Promise<StaffSession | undefined> {
    this.#deps.gate.checkNotClosed();
    const [row] = await this.#deps.connections.rows(GET, [Id.parse(id)]);
    return row && this.#session(row);
  }

  async seen(id: string, at: Date): Promise<void> {
    this.#deps.gate.checkOpen();
    await this.#deps.connections.transaction(async (queries) => {
      const [row] = await queries.rows(LOCK, [Id.parse(id)]);
      const session = row && this.#session(row);
      if (!session) return;
      const seen = { ...session, lastSeenAt: at.toISOString() };
      await queries.rows(SEEN, [id, at, JSON.stringify(seen)]);
    });
  }

  async end(id: string): Promise<void> {
    this.#deps.gate.checkOpen();
    await this.#deps.connections.rows(END, [Id.parse(id)]);
  }

  async people(): Promise<readonly Colleague[]> {
    this.#deps.gate.checkNotClosed();
    const rows = await this.#deps.connections.rows(PEOPLE);
    return rows.flatMap((row) => readable(Colleague, bodyIn(row), { about: {}, log: this.#deps.log }));
  }

  async takeLink(id: string, expiresAt: Date): Promise<boolean> {
    this.#deps.gate.checkOpen();
    return (await this.#deps.connections.rows(TAKE_LINK, [Id.parse(id), expiresAt])).length > 0;
  }

  /** One that cannot be read is none: that colleague signs in again. */
  #session(row: Row): StaffSession | undefined {
    return readable(StaffSession, bodyIn(row), { about: {}, log: this.#deps.log })[0];
  }

  /** Deletes what ended by its age. @returns how many */
  async sweep(before: Date, now: Date): Promise<number> {
    const idle = new Date(now.getTime() - STAFF_IDLE_MS);
    const [row = {}] = await this.#deps.connections.rows(SWEEP, [before, idle, now]);
    return counted(row).count;
  }
}
