import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Request } from 'restify';
import { z } from 'zod';
import { read } from '../../http/body.js';
import { RequestFailure } from '../../http/failures.js';
import type { Bearer, TokenKind, Tokens, Valid } from './tokens.js';

/** What stands behind `Bearer` in the Authorization header. @throws RequestFailure `Unauthorized` */
export function bearerToken({ headers: { authorization = '' } }: IncomingMessage): string {
  const token = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization)?.[1];
  if (token === undefined) throw new RequestFailure('Unauthorized', { 'www-authenticate': 'Bearer' });
  return token;
}

/**
 * Who a token speaks for. An expired one is told apart, as the client then asks for a new one.
 * @throws RequestFailure `Forbidden`, `TokenExpired`
 */
export async function bearerOf(tokens: Tokens, token: string, kind: TokenKind): Promise<Valid> {
  const reading = await tokens.read(token, kind);
  if (reading.kind === 'valid') return reading;
  throw new RequestFailure(reading.kind === 'expired' ? 'TokenExpired' : 'Forbidden');
}

/** Who asks. @throws RequestFailure `Unauthorized`, `Forbidden`, `TokenExpired` */
export const callerOf = (tokens: Tokens, request: Request): Promise<Valid> =>
  bearerOf(tokens, bearerToken(request), 'conversation');

const Path = z.object({ conversation: z.string() });

/**
 * Who asks about the conversation that stands in the path as `:conversation`: only one of its own.
 * @throws RequestFailure `Unauthorized`, `Forbidden`, `TokenExpired`
 */
export async function memberOf(tokens: Tokens, request: Request): Promise<Valid> {
  const caller = await callerOf(tokens, request);
  checkMember(caller, read(Path, request.params).conversation);
  return caller;
}

/** @throws RequestFailure `Forbidden` when a token is of another conversation */
export function checkMember({ conversation }: Bearer, asked: string): void {
  if (conversation !== asked) throw new RequestFailure('Forbidden');
}

/** Whether two secrets are the same, in a time that does not tell how much of them is. */
export function sameSecret(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
