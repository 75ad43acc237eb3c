import { HelpdeskError } from '../../domain/errors.js';

/** Classes of SQLSTATE that tell of a mistake in the program: bad data, a broken rule, bad SQL. Source: PostgreSQL, appendix A. */
const MISTAKES = new Set(['21', '22', '23', '42']);
/** A lock that did not come in time. */
const LOCK_NOT_AVAILABLE = '55P03';

/** The code of a failure: SQLSTATE, or what the operating system says (`ECONNREFUSED`). */
export function sqlCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/**
 * What the store says of a failure of the database. The server's own words may hold what a user typed, so they stay
 * in `cause` and go into no log.
 */
export function asStoreFailure(error: unknown): HelpdeskError {
  if (error instanceof HelpdeskError) return error;
  const sql = sqlCode(error);
  const details = { sql: sql ?? 'none' };
  if (sql === LOCK_NOT_AVAILABLE) return new HelpdeskError('conversation_busy', details, { cause: error });
  const isMistake = sql?.length === 5 && MISTAKES.has(sql.slice(0, 2));
  return new HelpdeskError(isMistake ? 'unexpected' : 'store_unwritable', details, { cause: error });
}
