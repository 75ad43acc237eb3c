/** Chance that comes out the same for the same seed (mulberry32). */
export interface Chance {
  readonly seed: number;
  /** A whole number from 0 up to, and not with, `end`. */
  below(end: number): number;
  /** One of the things given. */
  pick<T>(things: readonly T[]): T;
}

export function seeded(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return { seed, below, pick: (things) => things[below(things.length)]! };
}
