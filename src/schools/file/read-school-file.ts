import type { FileReading, ReadSchoolFile, SentFile } from '../../domain/school-list.js';
import { kindOf } from './kind.js';
import { refused } from './rows.js';
import { readSeparated } from './separated.js';
import { readWorkbook } from './workbook.js';

/** The largest file that is read; the same as the web channel takes. */
const MOST_BYTES = 4 * 1024 * 1024;

/** Makes the reader of lists of schools that users send along. */
export const createReadSchoolFile =
  (): ReadSchoolFile =>
  async ({ bytes }) => {
    try {
      return await read(bytes);
    } catch {
      return refused('damaged');
    }
  };

function read(bytes: SentFile['bytes']): FileReading | Promise<FileReading> {
  if (bytes.byteLength === 0) return refused('empty');
  if (bytes.byteLength > MOST_BYTES) return refused('too_large');
  switch (kindOf(bytes)) {
    case 'zip':
      return readWorkbook(bytes);
    case 'text':
      return readSeparated(bytes);
    case 'other':
      return refused('not_a_table');
  }
}
