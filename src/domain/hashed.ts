import { createHash } from 'node:crypto';
import type { ConversationKey } from './conversation.js';

/** A conversation as every log line names it: enough to follow one, not to find it. */
export const hashed = (key: ConversationKey): string =>
  createHash('sha256').update(key).digest('hex').slice(0, 8);
