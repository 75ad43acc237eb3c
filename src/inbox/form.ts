import type { IncomingMessage } from 'node:http';
import { readBytes } from '../http/body.js';
import { RequestFailure } from '../http/failures.js';

/** Name of the hidden field that every form of ours has. */
export const CSRF_FIELD = 'csrf';

/** How large a form may be unless a page says otherwise. */
const MOST_FORM_BYTES = 100_000;

const TYPE = /^application\/x-www-form-urlencoded\s*(?:;|$)/i;

/**
 * Reads what a form of a page sends.
 * @throws RequestFailure `UnsupportedMediaType`, `MessageSizeTooBig`
 */
export async function readForm(request: IncomingMessage, most = MOST_FORM_BYTES): Promise<URLSearchParams> {
  if (!TYPE.test(request.headers['content-type'] ?? '')) throw new RequestFailure('UnsupportedMediaType');
  return new URLSearchParams((await readBytes(request, most)).toString('utf8'));
}
