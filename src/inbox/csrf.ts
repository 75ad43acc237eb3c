import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { RequestFailure } from '../http/failures.js';

const TOKEN_BYTES = 32;

/** What a browser holds in a cookie, and nobody can guess. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

/** Whether a cookie holds something that we could have given. */
export const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text);

/** What stands in the forms of a page, made from the browser's cookie: another site can read neither. */
export const csrfOf = (token: string): string =>
  createHmac('sha256', token).update('csrf').digest('base64url');

/** Compares in the same time whatever stands there. @throws RequestFailure `Forbidden` when they differ */
export function checkCsrf(given: string, token: string): void {
  const one = Buffer.from(given);
  const other = Buffer.from(csrfOf(token));
  if (one.length !== other.length || !timingSafeEqual(one, other)) throw new RequestFailure('Forbidden');
}
