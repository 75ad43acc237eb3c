import type { Request } from 'restify';
import { z } from 'zod';
import { bearerToken } from '../../http/bearer.js';
import { read } from '../../http/body.js';
import { RequestFailure } from '../../http/failures.js';
import type { Bearer, TokenKind, Tokens, Valid } from './tokens.js';

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
