import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Files } from './files.js';
import { jsonFormat } from './records.js';
import { asStoreError, systemCode, unlessDamaged } from './store-error.js';

const format = jsonFormat(z.strictObject({ version: z.literal(1), secret: z.base64() }));

const fileOf = (name: string): string => {
  if (!/^[a-z0-9-]+$/.test(name)) throw new Error('A secret is named in small letters, digits and dashes');
  return `secrets/${name}.json`;
};

/** Reads the secret of a name, or makes it. Call it for one name at a time. */
export async function readSecret(files: Files, name: string, bytes: number): Promise<Uint8Array> {
  const file = fileOf(name);
  // One that is damaged is made anew: whoever holds a token of the old one asks for another.
  const stored = await unlessDamaged(files.load(file, format));
  if (stored) return Buffer.from(stored.secret, 'base64');
  const secret = randomBytes(bytes);
  await files.save(file, format, { version: 1, secret: secret.toString('base64') });
  await files.syncFolder('secrets');
  return secret;
}

/**
 * Reads a secret without opening the store, for a command beside the process that has it open. Changes nothing.
 * `undefined` when it was not made yet or cannot be read. @throws HelpdeskError `store_unwritable`
 */
export async function peekSecret(dir: string, name: string): Promise<Uint8Array | undefined> {
  const file = fileOf(name);
  try {
    return Buffer.from(format.parse(await readFile(path.join(dir, file), 'utf8')).secret, 'base64');
  } catch (error) {
    if (systemCode(error) === undefined || systemCode(error) === 'ENOENT') return undefined;
    throw asStoreError(error, { dir, file });
  }
}
