/** Fits a normalised text in which one of the patterns stands, as whole words. */
export const within = (...patterns: readonly string[]): RegExp =>
  new RegExp(`(?:^| )(?:${patterns.join('|')})(?: |$)`, 'u');

/** Fits a normalised text that begins with one of the patterns, as whole words. */
export const startingWith = (...patterns: readonly string[]): RegExp =>
  new RegExp(`^(?:${patterns.join('|')})(?: |$)`, 'u');

/** Fits a normalised text that is one of the patterns. */
export const being = (...patterns: readonly string[]): RegExp =>
  new RegExp(`^(?:${patterns.join('|')})$`, 'u');

/** Fits what stands before the rest of a text as it was typed, with the space after it. */
export const before = (...patterns: readonly string[]): RegExp =>
  new RegExp(`^(?:${patterns.join('|')})\\s*`, 'iu');

/** Fits what stands after the rest of a text as it was typed. */
export const after = (...patterns: readonly string[]): RegExp =>
  new RegExp(`(?:${patterns.join('|')})$`, 'iu');
