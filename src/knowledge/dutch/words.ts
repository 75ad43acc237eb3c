import { plainText } from '../../domain/words.js';

export { wordsOf } from '../../domain/words.js';

/** The words that a text writes with hyphens, without them: `BRIN-nummer` → `brinnummer`. */
export function hyphenatedOf(text: string): string[] {
  return (plainText(text).match(/\p{L}+(?:-\p{L}+)+/gu) ?? []).map((word) => word.replaceAll('-', ''));
}
