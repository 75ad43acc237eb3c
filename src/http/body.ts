import type { IncomingMessage } from 'node:http';
import type { z } from 'zod';
import { RequestFailure } from './failures.js';

/** How far beyond its limit a body is read and thrown away, so that the caller gets to read why. */
const DISCARDED_BYTES = 16 * 1024 * 1024;
/** How deep JSON may be nested: a card is about ten deep, and a stack is finite. */
const DEEPEST = 40;

/**
 * Reads a body of at most `limit` bytes, and never keeps more than that.
 * @throws RequestFailure `MessageSizeTooBig`, `BadArgument` when the caller breaks off, `UnsupportedMediaType`
 */
export function readBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
  // A packed body could be small on the wire and huge in memory.
  if (request.headers['content-encoding'] !== undefined) throw new RequestFailure('UnsupportedMediaType');
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else reject(new RequestFailure('MessageSizeTooBig'));
      if (size > limit + DISCARDED_BYTES) request.destroy();
    });
    request.once('end', () => {
      resolve(Buffer.concat(chunks));
    });
    request.once('error', (cause) => {
      reject(new RequestFailure('BadArgument', {}, { cause }));
    });
  });
}

const isJson = (contentType = ''): boolean => /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(contentType);

/** Whether nothing in `value` can surprise the code that copies or walks it. */
function isTame(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= DEEPEST || Object.hasOwn(value, '__proto__')) return false;
  for (const part of Object.values(value)) if (!isTame(part, depth + 1)) return false;
  return true;
}

/**
 * Reads text as JSON.
 * @throws RequestFailure `BadArgument` when it is no JSON, is nested too deep or has a key `__proto__`
 */
export function parseJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Not kept as the cause: the message of a SyntaxError repeats what was sent.
    throw new RequestFailure('BadArgument');
  }
  if (!isTame(value)) throw new RequestFailure('BadArgument');
  return value;
}

/**
 * Reads a JSON body of at most `limit` characters; `undefined` when there is no body.
 * @throws RequestFailure `MessageSizeTooBig`, `UnsupportedMediaType`, `BadArgument`
 */
export async function readJson(request: IncomingMessage, limit: number): Promise<unknown> {
  // A character of a JavaScript string takes at most three bytes of UTF-8.
  const text = (await readBytes(request, 3 * limit)).toString('utf8');
  if (text === '') return undefined;
  if (!isJson(request.headers['content-type'])) throw new RequestFailure('UnsupportedMediaType');
  if (text.length > limit) throw new RequestFailure('MessageSizeTooBig');
  return parseJson(text);
}

/**
 * Reads what the caller sent by a schema.
 * @throws RequestFailure `BadArgument`
 */
export function read<T>(schema: z.ZodType<T>, input: unknown): T {
  const { success, data } = schema.safeParse(input);
  if (!success) throw new RequestFailure('BadArgument');
  return data;
}

/** The query of a request. */
export const queryOf = ({ url = '' }: IncomingMessage): URLSearchParams =>
  new URLSearchParams(url.includes('?') ? url.slice(url.indexOf('?')) : '');
