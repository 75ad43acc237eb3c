import { webcrypto } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { Clock } from '../../domain/outside.js';

/** What a token is good for: talking, opening one stream, or getting a new token for the same conversation. */
export type TokenKind = 'conversation' | 'stream' | 'session';

/** Who may do it, and where. */
export interface Bearer {
  /** User id, as it becomes `from.id`. */
  readonly user: string;
  readonly conversation: string;
}

/** A token that is valid now. */
export interface Valid extends Bearer {
  readonly kind: 'valid';
  /** Seconds until it expires. */
  readonly secondsLeft: number;
}

export type TokenReading = Valid | { readonly kind: 'expired' } | { readonly kind: 'invalid' };

/** Makes and reads signed tokens (JWT, HS256). The official client reads the claim `user` of them. */
export interface Tokens {
  issue(token: Bearer & { readonly kind: TokenKind; readonly seconds: number }): Promise<string>;
  /** A token of another kind is invalid here. */
  read(token: string, kind: TokenKind): Promise<TokenReading>;
}

const Claims = z.object({ user: z.string(), conv: z.string(), exp: z.int() });

/** How many tokens that were found valid are remembered, as each message brings its token again. */
const REMEMBERED = 5000;

/** Tokens signed with `secret`, which must be 32 bytes and stay the same over restarts. */
export function createTokens(secret: Uint8Array, clock: Clock): Tokens {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = webcrypto.subtle.importKey('raw', Uint8Array.from(secret), algorithm, false, [
    'sign',
    'verify',
  ]);
  const remembered = new Map<string, Bearer & { readonly exp: number }>();
  const now = (): number => Math.floor(clock.now().getTime() / 1000);

  async function verify(token: string, kind: TokenKind): Promise<Bearer & { readonly exp: number }> {
    const options = { algorithms: ['HS256'], audience: kind, currentDate: clock.now() };
    const { user, conv, exp } = Claims.parse((await jwtVerify(token, await key, options)).payload);
    const bearer = { user, conversation: conv, exp };
    remembered.set(`${kind} ${token}`, bearer);
    const [oldest] = remembered.keys();
    if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest);
    return bearer;
  }

  return {
    async issue({ user, conversation, kind, seconds }) {
      return new SignJWT({ user, conv: conversation })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setAudience(kind)
        .setIssuedAt(now())
        .setExpirationTime(now() + seconds)
        .sign(await key);
    },

    async read(token, kind) {
      try {
        const bearer = remembered.get(`${kind} ${token}`) ?? (await verify(token, kind));
        const { user, conversation, exp } = bearer;
        const secondsLeft = exp - now();
        return secondsLeft > 0 ? { kind: 'valid', user, conversation, secondsLeft } : { kind: 'expired' };
      } catch (error) {
        return { kind: error instanceof errors.JWTExpired ? 'expired' : 'invalid' };
      }
    },
  };
}
