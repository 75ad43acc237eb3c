import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { RequestFailure } from './failures.js';

/** How much of something is allowed in a stretch of time. */
export interface Limit {
  readonly points: number;
  readonly seconds: number;
}

/**
 * Takes one from what `key` may still do.
 * @throws RequestFailure `TooManyRequests`, with the seconds to wait
 */
export type Limiter = (key: string) => Promise<void>;

/** Counts in memory, per key: an address, a conversation, whatever the route chooses. */
export function createLimiter({ points, seconds }: Limit): Limiter {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return async (key) => {
    try {
      await limiter.consume(key);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const wait = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw new RequestFailure('TooManyRequests', { 'retry-after': String(wait) });
    }
  };
}
