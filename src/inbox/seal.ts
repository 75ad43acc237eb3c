import { EncryptJWT, jwtDecrypt } from 'jose';
import { z } from 'zod';
import type { Clock } from '../domain/outside.js';

/** Length of the secret that a seal is made with. */
export const SEAL_BYTES = 32;

/** What a sealed text is for; one made for something else does not open. */
type Purpose = 'link' | 'flow';

/** Makes texts that others carry for us and can neither read nor change (JWE, A256GCM). */
export interface Seal {
  close(purpose: Purpose, content: unknown, seconds: number): Promise<string>;
  /** What was sealed; `undefined` when it is not ours, was for something else, or is too old. */
  open<T>(purpose: Purpose, text: string, schema: z.ZodType<T>): Promise<T | undefined>;
}

const Claims = z.object({ content: z.unknown() });

/** Seals with `secret`, of `SEAL_BYTES` bytes, which must stay the same over restarts. */
export function createSeal(secret: Uint8Array, clock: Clock): Seal {
  // Not as it comes: jose asks for a Uint8Array of its own realm.
  const key = Uint8Array.from(secret);
  const now = (): number => Math.floor(clock.now().getTime() / 1000);
  return {
    close: (purpose, content, seconds) =>
      new EncryptJWT({ content })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setAudience(purpose)
        .setExpirationTime(now() + seconds)
        .encrypt(key),
    async open(purpose, text, schema) {
      try {
        const options = {
          audience: purpose,
          currentDate: clock.now(),
          keyManagementAlgorithms: ['dir'],
          contentEncryptionAlgorithms: ['A256GCM'],
          requiredClaims: ['exp'],
        };
        const { payload } = await jwtDecrypt(text, key, options);
        return schema.parse(Claims.parse(payload).content);
      } catch {
        return undefined;
      }
    },
  };
}
