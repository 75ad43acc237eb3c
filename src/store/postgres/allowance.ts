import { createHmac, randomBytes } from 'node:crypto';
import { RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible';
import type { OpenAllowance } from '../../domain/allowance.js';
import { codeOf } from '../../domain/errors.js';
import type { Log } from '../../domain/outside.js';
import { allowanceOf, inMemory } from '../allowance.js';
import type { Queries, Row } from './statement.js';
import { statement } from './statement.js';
import { readSecret } from './secrets.js';

const SWEEP = statement('allowance.sweep', 'delete from allowance where expire < $1');
const SECRET_BYTES = 32;

/** What counting in a table works with. */
export interface PostgresAllowancesDeps {
  readonly queries: Queries;
  readonly log: Log;
}

/** Counts in a table, for all processes together. While the database is away each counts for itself. */
export function createPostgresAllowances(deps: PostgresAllowancesDeps): OpenAllowance {
  const storeClient = clientOn(deps);
  return (name, limit) => {
    if (limit.perProcess) return inMemory(name, limit);
    const counted = { points: limit.points, duration: limit.seconds };
    return allowanceOf(
      new RateLimiterPostgres({
        ...counted,
        storeClient,
        storeType: 'pool',
        tableName: 'allowance',
        tableCreated: true,
        keyPrefix: name,
        // Sweeping does it, in one process.
        clearExpiredByTimeout: false,
        // Whoever is refused is refused from memory after that: a flood does not reach the database.
        inMemoryBlockOnConsumed: limit.points + 1,
        insuranceLimiter: new RateLimiterMemory(counted),
      }),
    );
  };
}

/** Deletes what is counted no more. */
export async function sweepAllowances(queries: Queries, now: Date): Promise<void> {
  await queries.rows(SWEEP, [now.getTime()]);
}

/** A statement of the limiter; its key is always the first value. */
interface Asked {
  readonly name: string;
  readonly text: string;
  readonly values: readonly [key: string, ...others: unknown[]];
}

/**
 * What the limiter takes for a pool. The names and network addresses that it counts are kept as codes, which tell
 * nothing to whoever has only this table.
 */
function clientOn({ queries, log }: PostgresAllowancesDeps) {
  let secret: Promise<Uint8Array> | undefined;
  const coded = async (key: string): Promise<string> => {
    secret ??= readSecret(queries, 'allowance', randomBytes(SECRET_BYTES));
    return createHmac('sha256', await secret)
      .update(key)
      .digest('base64url');
  };
  return {
    async query({ name, text, values: [key, ...others] }: Asked): Promise<{ rows: readonly Row[] }> {
      try {
        return { rows: await queries.rows({ name, text }, [await coded(key), ...others]) };
      } catch (error) {
        secret = undefined;
        log.warn({ code: codeOf(error) }, 'store.allowance_failed');
        throw error;
      }
    },
  };
}
