import { webcrypto } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { Memory } from '../../domain/memory.js';
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

/** What a token turned out to be. */
export type TokenReading = Valid | { readonly kind: 'expired' } | { readonly kind: 'invalid' };

/** Makes and reads signed tokens (JWT, HS256). The official client reads the claim `user` of them. */
export interface Tokens {
  issue(token: Bearer & { readonly kind: TokenKind; readonly seconds: number }): Promise<string>;
  /** A token of another kind is invalid here. */
  read(token: string, kind: TokenKind): Promise<TokenReading>;
}

const Claims = z.object({ user: z.string(), conv: z.string(), exp: z.int() });
type Claims = z.infer<typeof Claims>;

/** How many tokens are remembered as valid: each message brings its token again, and checking one takes longer. */
const REMEMBERED = 5000;

/** Tokens signed with `secret`, which must be 32 bytes and stay the same over restarts. */
export function createTokens(secret: Uint8Array, clock: Clock): Tokens {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = webcrypto.subtle.importKey('raw', Uint8Array.from(secret), algorithm, false, [
    'sign',
    'verify',
  ]);
  const remembered = new Memory<Claims>(REMEMBERED);
  const now = (): number => Math.floor(clock.now().getTime() / 1000);

  async function verify(token: string, kind: TokenKind): Promise<Claims> {
    const options = { algorithms: ['HS256'], audience: kind, currentDate: clock.now() };
    const claims = Claims.parse((await jwtVerify(token, await key, options)).payload);
    remembered.set(`${kind} ${token}`, claims);
    return claims;
  }

  return {
    async issue({ kind, user, conversation, seconds }) {
      const claims = { user, conv: conversation, exp: now() + seconds };
      const token = await new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setAudience(kind)
        .setIssuedAt(now())
        .sign(await key);
      remembered.set(`${kind} ${token}`, claims);
      return token;
    },

    async read(token, kind) {
      try {
        const { user, conv, exp } = remembered.get(`${kind} ${token}`) ?? (await verify(token, kind));
        const secondsLeft = exp - now();
        return secondsLeft > 0
          ? { kind: 'valid', user, conversation: conv, secondsLeft }
          : { kind: 'expired' };
      } catch (error) {
        return { kind: error instanceof errors.JWTExpired ? 'expired' : 'invalid' };
      }
    },
  };
}
