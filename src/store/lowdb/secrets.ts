import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { unlessDamaged } from '../../domain/errors.js';
import type { Files } from './files.js';
import { jsonFormat } from './records.js';
import { asStoreError, systemCode } from './store-error.js';

const format = jsonFormat(z.strictObject({ version: z.literal(1), secret: z.base64() }));

/** The file of the secret of a name. */
export const secretFile = (name: string): string => {
  if (!/^[a-z0-9-]+$/.test(name)) throw new Error('A secret is named in small letters, digits and dashes');
  return `secrets/${name}.json`;
};

/** Reads the secret of a name, or makes it. Call it for one name at a time. */
export async function readSecret(files: Files, name: string, bytes: number): Promise<Uint8Array> {
  // One that is damaged is made anew: whoever holds a token of the old one asks for another.
  const stored = await storedSecret(files, name);
  if (stored) return stored;
  const secret = randomBytes(bytes);
  await keepSecret(files, name, secret);
  return secret;
}

/** The secret of a name as it is kept; `undefined` when there is none, or it is damaged and was set aside. */
export async function storedSecret(files: Files, name: string): Promise<Buffer | undefined> {
  const stored = await unlessDamaged(files.load(secretFile(name), format));
  return stored && Buffer.from(stored.secret, 'base64');
}

/** Keeps a secret under a name. @throws HelpdeskError `store_unwritable` */
export async function keepSecret(files: Files, name: string, secret: Buffer): Promise<void> {
  await files.save(secretFile(name), format, { version: 1, secret: secret.toString('base64') });
  await files.syncFolder('secrets');
}

/**
 * Reads a secret without opening the store, for a command beside the process that has it open. Changes nothing.
 * `undefined` when it was not made yet or cannot be read. @throws HelpdeskError `store_unwritable`
 */
export async function peekSecret(dir: string, name: string): Promise<Uint8Array | undefined> {
  const file = secretFile(name);
  try {
    return Buffer.from(format.parse(await readFile(path.join(dir, file), 'utf8')).secret, 'base64');
  } catch (error) {
    if (systemCode(error) === undefined || systemCode(error) === 'ENOENT') return undefined;
    throw asStoreError(error, { dir, file });
  }
}
