import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { z } from 'zod';

/** A real PostgreSQL server of a test's own. */
export interface PostgresServer {
  /** Makes a new, empty database; gives its address. */
  createDatabase(): Promise<string>;
  /** Starts it again on the same port, with what it kept. */
  start(): Promise<void>;
  /** Ends it in order. */
  stop(): Promise<void>;
  /** Ends it at once, as when the power fails. */
  kill(): Promise<void>;
  /** Ends it, and removes what it kept. */
  remove(): Promise<void>;
}

/** Runs one statement on a database, on a connection of its own. */
export async function queryOn(url: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

/** Empties a database that a store was opened on: far quicker than making a new one. */
export async function emptyDatabase(url: string): Promise<void> {
  const rows = await queryOn(
    url,
    `select string_agg(tablename, ', ') as names from pg_tables
      where schemaname = 'public' and tablename <> 'migration'`,
  );
  const { names } = z.object({ names: z.string().nullable() }).parse(rows[0]);
  if (names !== null) await queryOn(url, `truncate ${names} restart identity`);
}

const Told = z.object({ port: z.int() });

/**
 * Starts a PostgreSQL server on a free port of this computer: about a second.
 * @param flags for the server, such as `-c` and `fsync=off`
 */
export const startPostgres = (...flags: readonly string[]): Promise<PostgresServer> => start(flags, {});

/** The same with TLS, under a certificate. */
export const startPostgresWithTls = (certificate: { cert: string; key: string }): Promise<PostgresServer> =>
  start(['-c', 'fsync=off', '-c', 'ssl=on'], { CERTIFICATE: JSON.stringify(certificate) });

async function start(flags: readonly string[], env: Record<string, string>): Promise<PostgresServer> {
  const child = spawn(process.execPath, ['test/support/postgres-process.mjs', ...flags], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const first = z.string().parse((await lines.next()).value);
  const { port } = Told.parse(JSON.parse(first));
  const addressOf = (name: string): string => `postgres://postgres:postgres@127.0.0.1:${port}/${name}`;
  const tell = async (command: string): Promise<void> => {
    child.stdin.write(`${command}\n`);
    await lines.next();
  };
  return {
    async createDatabase() {
      const name = `test_${randomUUID().replaceAll('-', '')}`;
      await queryOn(addressOf('postgres'), `create database ${name}`);
      return addressOf(name);
    },
    start: () => tell('start'),
    stop: () => tell('stop'),
    kill: () => tell('kill'),
    async remove() {
      const ended = once(child, 'exit');
      child.stdin.end();
      await ended;
    },
  };
}
