const UP = /[\u{1F44D}\u{1F44C}\u2705\u2714\u{1F197}\u{1F64C}]/u;
const DOWN = /[\u{1F44E}\u274C\u2716\u{1F6AB}\u26D4]/u;

/** What a message of nothing but emoji says, when it says it plainly: a thumb up or down, a tick or a cross. */
export function readEmoji(text: string): 'up' | 'down' | undefined {
  if (/[\p{L}\p{N}]/u.test(text) || UP.test(text) === DOWN.test(text)) return undefined;
  return UP.test(text) ? 'up' : 'down';
}
