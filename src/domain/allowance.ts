/** How much of something is allowed in a stretch of time. */
export interface Limit {
  readonly points: number;
  readonly seconds: number;
  /**
   * Every process counts for itself: for what happens so often that asking the others would cost more than the limit
   * is worth. With N processes somebody may do N times as much.
   */
  readonly perProcess?: true;
}

/** What came of taking one. */
export type Taking = { readonly kind: 'taken' } | { readonly kind: 'none_left'; readonly waitMs: number };

/** What may still be done, per key: an address, a conversation, whatever one chooses. */
export interface Allowance {
  /** Takes one of what `key` may still do. Never rejects because of the store. */
  take(key: string): Promise<Taking>;
  /** Gives back one that was taken. */
  giveBack(key: string): Promise<void>;
}

/** Opens what is counted under a name, over all processes on one store. Each name is opened once in a process. */
export type OpenAllowance = (name: string, limit: Limit) => Allowance;
