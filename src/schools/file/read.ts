import type { FileReading } from '../../domain/school-list.js';
import { kindOf } from './kind.js';
import { refused } from './rows.js';
import { readSeparated } from './separated.js';
import { readWorkbook } from './workbook.js';

/** Reads the schools in a file here and now, however long that takes. Never throws. */
export async function readBytes(bytes: Uint8Array): Promise<FileReading> {
  try {
    switch (kindOf(bytes)) {
      case 'zip':
        return await readWorkbook(bytes);
      case 'text':
        return readSeparated(bytes);
      case 'other':
        return refused('not_a_table');
    }
  } catch {
    return refused('damaged');
  }
}
