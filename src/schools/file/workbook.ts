import readWorkbookFile from 'read-excel-file/universal';
import type { FileReading } from '../../domain/school-list.js';
import { readTable, refused } from './rows.js';
import type { Table } from './rows.js';
import { whyUnfit } from './unpacked.js';

/** Reads the schools in a workbook of Excel: of its first sheet that has any. A formula is what it last came to. */
export async function readWorkbook(bytes: Uint8Array): Promise<FileReading> {
  const why = await whyUnfit(bytes);
  if (why !== undefined) return refused(why);
  const sheets = await sheetsOf(bytes);
  if (!sheets) return refused('damaged');
  const readings = sheets.map(readTable);
  const filled = readings.find((reading) => reading.kind === 'refused' && reading.why !== 'empty');
  return readings.find(({ kind }) => kind === 'list') ?? filled ?? refused('empty');
}

/**
 * Not the reader for Node: that one goes through the zip from front to back and believes the size that stands
 * before each part, while this one reads the same list of contents as was checked.
 */
async function sheetsOf(bytes: Uint8Array): Promise<readonly Table[] | undefined> {
  try {
    const copy = new Uint8Array(bytes).buffer;
    const sheets = await readWorkbookFile<string>(copy, { parseNumber: (number) => number });
    return sheets.map(({ data }) => data.map((row) => row.map(textOf)));
  } catch {
    return undefined;
  }
}

/** Numbers come as they stand in the file; a day as its date. */
function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' ? cell : '';
}
