import type { CryptoKey } from 'jose';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export const APP = '11111111-2222-4333-8444-555555555555';
export const ISSUER = 'https://api.botframework.com';

/** What a token says; what is not given is as it has to be. */
export interface TokenParts {
  readonly issuer?: string;
  readonly audience?: string;
  readonly serviceurl?: string;
  readonly kid?: 'known' | 'unendorsed' | 'unknown';
  /** Seconds since 1970. */
  readonly expires?: number;
  readonly key?: CryptoKey;
}

/** The keys of Bot Framework, and tokens that are signed with them. */
export interface Tokens {
  /** As everybody can read them. */
  readonly keys: readonly object[];
  readonly publicKey: CryptoKey;
  sign(parts: TokenParts, serviceUrl: string): Promise<string>;
}

export async function createTokens(): Promise<Tokens> {
  const known = await generateKeyPair('RS256', { extractable: true });
  const unendorsed = await generateKeyPair('RS256', { extractable: true });
  const signers = { known: known.privateKey, unknown: known.privateKey, unendorsed: unendorsed.privateKey };

  return {
    keys: [
      { ...(await exportJWK(known.publicKey)), kid: 'known', endorsements: ['msteams'] },
      { ...(await exportJWK(unendorsed.publicKey)), kid: 'unendorsed', endorsements: ['webchat'] },
    ],
    publicKey: known.publicKey,
    sign(parts, serviceUrl) {
      const { kid, issuer, audience, expires, serviceurl, key } = {
        ...({ kid: 'known', issuer: ISSUER, audience: APP, serviceurl: serviceUrl, key: undefined } as const),
        expires: Math.floor(Date.now() / 1000) + 3600,
        ...parts,
      };
      return new SignJWT({ serviceurl })
        .setProtectedHeader({ alg: 'RS256', kid })
        .setIssuer(issuer)
        .setAudience(audience)
        .setExpirationTime(expires)
        .sign(key ?? signers[kid]);
    },
  };
}
