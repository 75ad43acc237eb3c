import { z } from 'zod';
import { HelpdeskError } from '../../domain/errors.js';
import type { Outside } from '../../domain/outside.js';
import type { Register, RegisterStore } from '../../domain/school.js';
import { registerIn, replaceable, textOf } from '../register-text.js';
import { alone, ALONE } from './alone.js';
import { openPool, queriesOn } from './client.js';
import { migrate, migrationsIn } from './migrate.js';
import { columns } from './rows.js';
import type { Database } from './settings.js';
import type { Queries } from './statement.js';
import { statement } from './statement.js';

const MARK = statement('register.mark', 'select mark from register');
const LOAD = statement('register.load', 'select head, schools as lines from register');
const PUT = statement(
  'register.put',
  `insert into register (mark, head, schools) values ($1, $2, $3)
   on conflict (one) do update set mark = excluded.mark, head = excluded.head, schools = excluded.schools`,
);

const marked = columns({ mark: z.string() });
const text = columns({ head: z.string(), lines: z.string() });

/** What the register in a database works with. */
export interface PostgresRegisterDeps extends Pick<Outside, 'log' | 'randomId'> {
  readonly database: Database;
  /** By which it is read. */
  readonly queries: Queries;
}

/** The register in one row, which many processes may read while one of them replaces it. */
export function createPostgresRegister(deps: PostgresRegisterDeps): RegisterStore {
  const { database, queries, log, randomId } = deps;

  async function load(): Promise<Register | undefined> {
    const [row] = await queries.rows(LOAD);
    return row && registerIn(text(row));
  }

  return {
    load,
    async mark() {
      const [row] = await queries.rows(MARK);
      return row && marked(row).mark;
    },
    async replace(work) {
      const done = await alone(database, ALONE.importing, async (locked) => {
        const register = await work(await replaceable(load, log));
        if (!register) return true;
        const { head, lines } = await textOf(register);
        await locked.rows(PUT, [randomId(), head, lines]);
        return true;
      });
      if (!done) throw new HelpdeskError('import_running');
    },
  };
}

/** What the register stands on when nobody opened the store. */
export interface OpenPostgresRegisterDeps extends Omit<PostgresRegisterDeps, 'queries'> {
  /** Folder of the program, in which the migrations stand. */
  readonly root: string;
}

/**
 * Opens the register without the store, for a command.
 * @throws HelpdeskError `store_unwritable`, `store_newer` when a later release has changed the tables already
 */
export async function openPostgresRegister({
  root,
  ...deps
}: OpenPostgresRegisterDeps): Promise<RegisterStore & { close(): Promise<void> }> {
  await migrate(deps.database, migrationsIn(root), deps.log);
  const pool = openPool(deps.database, 1, deps.log);
  return {
    ...createPostgresRegister({ ...deps, queries: queriesOn(pool) }),
    close: () => pool.end(),
  };
}
