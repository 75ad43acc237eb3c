import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Allowance, OpenAllowance } from '../domain/allowance.js';

/** Counts in the memory of this process. */
export const inMemory: OpenAllowance = (_name, { points, seconds }) =>
  allowanceOf(new RateLimiterMemory({ points, duration: seconds }));

/** What a limiter of the package counts, as the program knows it. */
export const allowanceOf = (limiter: RateLimiterAbstract): Allowance => ({
  async take(key) {
    try {
      await limiter.consume(key);
      return { kind: 'taken' };
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return { kind: 'none_left', waitMs: refused.msBeforeNext };
    }
  },
  async giveBack(key) {
    await limiter.reward(key);
  },
});
