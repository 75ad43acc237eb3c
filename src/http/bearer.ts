import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { RequestFailure } from './failures.js';

/** What stands behind `Bearer` in the Authorization header. @throws RequestFailure `Unauthorized` */
export function bearerToken({ headers: { authorization = '' } }: IncomingMessage): string {
  const token = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization)?.[1];
  if (token === undefined) throw new RequestFailure('Unauthorized', { 'www-authenticate': 'Bearer' });
  return token;
}

/** Whether two secrets are the same, in a time that does not tell how much of them is. */
export function sameSecret(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
