import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Files } from './files.js';
import { jsonFormat } from './records.js';
import { unlessDamaged } from './store-error.js';

const format = jsonFormat(z.strictObject({ version: z.literal(1), secret: z.base64() }));

/** Reads the secret of a name, or makes it. Call it for one name at a time. */
export async function readSecret(files: Files, name: string, bytes: number): Promise<Uint8Array> {
  if (!/^[a-z0-9-]+$/.test(name)) throw new Error('A secret is named in small letters, digits and dashes');
  const file = `secrets/${name}.json`;
  // One that is damaged is made anew: whoever holds a token of the old one asks for another.
  const stored = await unlessDamaged(files.load(file, format));
  if (stored) return Buffer.from(stored.secret, 'base64');
  const secret = randomBytes(bytes);
  await files.save(file, format, { version: 1, secret: secret.toString('base64') });
  await files.syncFolder('secrets');
  return secret;
}
