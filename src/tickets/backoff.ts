const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** How long a delivery waits after its first, second, … failure. The last one goes on for ever. */
const WAITS = [30 * SECOND, MINUTE, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, 60 * MINUTE] as const;
/** The share of the wait that chance adds, so that deliveries which failed together do not all return at once. */
const JITTER = 0.25;

/**
 * How long to wait before trying again.
 * @param attempts failures so far, at least one
 * @param random from 0 up to 1
 */
export function backoffMs(attempts: number, random: number): number {
  const wait = WAITS[Math.min(attempts, WAITS.length) - 1] ?? WAITS[0];
  return Math.round(wait * (1 + JITTER * random));
}
