import { HelpdeskError } from '../../domain/errors.js';

/** The operating system's code of a failure (`ENOSPC`, `EROFS`); `undefined` when it is no such failure. */
export function systemCode(error: unknown): string | undefined {
  // Not `instanceof Error`: jest gives each test file an Error of its own.
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code) ? error.code : undefined;
}

/** Makes `store_unwritable` of a refusal by the operating system; anything else stays what it is. */
export function asStoreError(error: unknown, details: Record<string, unknown>): unknown {
  const system = systemCode(error);
  if (system === undefined) return error;
  return new HelpdeskError('store_unwritable', { ...details, system }, { cause: error });
}
