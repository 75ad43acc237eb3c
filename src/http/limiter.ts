import type { Allowance } from '../domain/allowance.js';
import { RequestFailure } from './failures.js';

/**
 * Takes one from what `key` may still do.
 * @throws RequestFailure `TooManyRequests`, with the seconds to wait
 */
export type Limiter = (key: string) => Promise<void>;

/** Refuses requests when nothing is left of an allowance. */
export const createLimiter =
  (allowance: Allowance): Limiter =>
  async (key) => {
    const taking = await allowance.take(key);
    if (taking.kind === 'taken') return;
    const wait = Math.max(1, Math.ceil(taking.waitMs / 1000));
    throw new RequestFailure('TooManyRequests', { 'retry-after': String(wait) });
  };
