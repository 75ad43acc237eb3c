import type { ReadSchoolFile } from '../../domain/school-list.js';
import type { ApartDeps } from './apart.js';
import { createReadApart } from './apart.js';
import { createFewAtOnce } from './few-at-once.js';
import { kindOf } from './kind.js';
import { readBytes } from './read.js';
import { refused } from './rows.js';

/** The largest file that is read; the same as the web channel takes. */
const MOST_BYTES = 4 * 1024 * 1024;
/** Text of so many bytes takes some hundredths of a second whatever is in it, and holds a few hundred schools. */
const SMALL_TEXT = 16 * 1024;
/** So many files are read at the same time, whoever sent them. */
const MOST_AT_ONCE = 2;
/** So many more wait; each of them is a turn that is held open meanwhile. */
const MOST_WAITING = 4;

/** Makes the reader of lists of schools that users send along. */
export function createReadSchoolFile(deps: ApartDeps): ReadSchoolFile {
  const readApart = createReadApart(deps);
  const fewAtOnce = createFewAtOnce(MOST_AT_ONCE, MOST_WAITING);
  return async ({ bytes }) => {
    if (bytes.byteLength === 0) return refused('empty');
    if (bytes.byteLength > MOST_BYTES) return refused('too_large');
    const kind = kindOf(bytes);
    if (kind === 'other' || (kind === 'text' && bytes.byteLength <= SMALL_TEXT)) return readBytes(bytes);
    return (await fewAtOnce(() => readApart(bytes)).catch(() => undefined)) ?? refused('busy');
  };
}
