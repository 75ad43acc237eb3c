import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ConversationKey } from '../../domain/conversation.js';
import { codeOf, HelpdeskError } from '../../domain/errors.js';
import type { Log } from '../../domain/outside.js';
import type { Row } from './statement.js';

/** Id of a conversation: a key may hold any character, and be of any length. */
export const conversationId = (key: ConversationKey): string =>
  createHash('sha256').update(key).digest('hex').slice(0, 40);

/** Reads the columns of a row. Throws a `ZodError` when the row is another one: a mistake in the program. */
export const columns = <T extends z.ZodRawShape>(shape: T): ((row: Row) => z.infer<z.ZodObject<T>>) => {
  const schema = z.object(shape);
  return (row) => schema.parse(row);
};

/**
 * Reads a record that rests as JSON.
 * @throws HelpdeskError `record_damaged` when it is no such record
 */
export function recordIn<T>(schema: z.ZodType<T>, body: unknown, about: Record<string, unknown>): T {
  try {
    return schema.parse(JSON.parse(z.string().parse(body)));
  } catch (cause) {
    throw new HelpdeskError('record_damaged', about, { cause });
  }
}

/** The same as a list of one; none, with a line in the log, when it cannot be read: the others still can. */
export function readable<T>(
  schema: z.ZodType<T>,
  body: unknown,
  { about, log }: { readonly about: Record<string, unknown>; readonly log: Log },
): readonly T[] {
  try {
    return [recordIn(schema, body, about)];
  } catch (error) {
    log.error({ ...about, code: codeOf(error) }, 'store.unreadable');
    return [];
  }
}

const withBody = columns({ body: z.string() });

/** The record of a row, as text. */
export const bodyIn = (row: Row): string => withBody(row).body;
