import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream';

/**
 * The lines of what comes out of a stream through another one. Not `readline`: it also ends a line at U+2028, which JSON
 * may hold.
 */
export async function* linesIn(from: Readable, through: Transform): AsyncGenerator<string> {
  // What fails in either is told by the loop.
  pipeline(from, through, () => undefined);
  let rest = '';
  for await (const chunk of through.setEncoding('utf8') as AsyncIterable<string>) {
    const [first = '', ...others] = chunk.split('\n');
    rest += first;
    for (const next of others) {
      yield rest;
      rest = next;
    }
  }
  if (rest !== '') throw new Error('The last line has no end');
}
