import { z } from 'zod';
import type { Archive, ArchiveRecord } from '../../domain/archive.js';
import { HelpdeskError } from '../../domain/errors.js';
import type { Log } from '../../domain/outside.js';
import { readTables } from './archive-read.js';
import { writeChanges } from './archive-write.js';
import { endClient, queriesOn } from './client.js';
import { fillingState, markFilling } from './filling.js';
import { migrate, migrationsIn } from './migrate.js';
import { ownConnection } from './own-connection.js';
import { columns } from './rows.js';
import type { Database } from './settings.js';
import type { Queries } from './statement.js';
import { statement } from './statement.js';

/** Of all advisory locks of the database, that of who fills it. Chosen by chance. */
const FILLING = 2_960_417_385;

/** Reading all takes as long as it takes, and so may whoever gets it. */
const PATIENT = { statement_timeout: 0, query_timeout: 0, idle_in_transaction_session_timeout: 0 };

const TRY = statement('archive.try', 'select pg_try_advisory_lock($1) as taken');
const SIZE = statement(
  'archive.size',
  'select (select count(*) from ticket) + (select count(*) from conversation) as count',
);
const SET_ASIDE = statement('archive.set_aside', 'select kind, id from set_aside order by kind, id');
const ONE_MOMENT = statement('archive.moment', 'begin isolation level repeatable read read only');
const BEGIN = statement('archive.begin', 'begin');
const COMMIT = statement('archive.commit', 'commit');
const ROLLBACK = statement('archive.rollback', 'rollback');

const taken = columns({ taken: z.boolean() });
const counted = columns({ count: z.coerce.number() });
const aside = columns({ kind: z.string(), id: z.string() });

/** What the archive of a database works with. */
export interface PostgresArchiveDeps {
  readonly database: Database;
  /** Folder of the program, in which the migrations stand. */
  readonly root: string;
  readonly log: Log;
}

/**
 * Opens what a database keeps; servers may go on using it while it is only read.
 * @throws HelpdeskError `store_unwritable`, `store_newer`
 */
export async function openPostgresArchive({ database, root, log }: PostgresArchiveDeps): Promise<Archive> {
  await migrate(database, migrationsIn(root), log);
  const writing = await ownConnection(database, PATIENT);
  const queries = queriesOn(writing);
  // By name, as a second reading finds it again.
  const damaged = new Set<string>();
  return {
    async size() {
      const [row = {}] = await queries.rows(SIZE);
      return counted(row).count;
    },
    read: () => readAtOneMoment(database, (name) => damaged.add(name)),
    async unreadable() {
      const rows = await queries.rows(SET_ASIDE);
      return [...rows.map(aside).map(({ kind, id }) => `${kind}/${id}`), ...damaged];
    },
    write: (changes) => within(queries, (inside) => writeChanges(inside, changes)),
    state: () => fillingState(queries),
    async mark(state) {
      const [row = {}] = await queries.rows(TRY, [FILLING]);
      if (!taken(row).taken) throw new HelpdeskError('store_locked');
      await markFilling(queries, state);
    },
    // Ends the lock as well.
    close: () => endClient(writing, database),
  };
}

async function* readAtOneMoment(
  database: Database,
  onUnreadable: (name: string) => void,
): AsyncGenerator<ArchiveRecord> {
  const client = await ownConnection(database, PATIENT);
  try {
    const queries = queriesOn(client);
    await queries.rows(ONE_MOMENT);
    yield* readTables(queries, onUnreadable);
  } finally {
    await endClient(client, database);
  }
}

async function within(queries: Queries, work: (queries: Queries) => Promise<void>): Promise<void> {
  await queries.rows(BEGIN);
  try {
    await work(queries);
    await queries.rows(COMMIT);
  } catch (error) {
    await queries.rows(ROLLBACK).catch(() => undefined);
    throw error;
  }
}
