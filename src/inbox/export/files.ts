import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { ExportRow } from './rows.js';
import { headRow } from './rows.js';
import { exportTexts as texts } from './texts.js';

/** A kind of file that a list is exported as. */
export interface ExportKind {
  /** Ends the name of the file. */
  readonly extension: string;
  readonly type: string;
  /** How many lines it holds, give or take those of the last tickets. */
  readonly mostRows: number;
  /** Said in the last line when there are more, though few enough to be read at all. */
  readonly more: () => string;
  readonly write: (rows: readonly ExportRow[]) => Promise<Uint8Array>;
}

/** So many lines take a few milliseconds; between two lots of them the program answers others. */
const LOT = 500;

/** All lines of a file, its head first, a lot at a time. */
async function* lotsOf(rows: readonly ExportRow[]): AsyncGenerator<readonly ExportRow[]> {
  yield [headRow];
  for (let start = 0; start < rows.length; start += LOT) {
    await setImmediate();
    yield rows.slice(start, start + LOT);
  }
}

/** Without it Excel reads accents as something else. */
const BYTE_ORDER_MARK = '\ufeff';

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const line = (row: ExportRow): string => `${row.map(quoted).join(';')}\r\n`;

/** As a Dutch Excel opens it by itself: semicolons between cells, each in quotes, whatever stands in it. */
export const CSV: ExportKind = {
  extension: 'csv',
  type: 'text/csv; charset=utf-8',
  mostRows: 100_000,
  more: texts.more,
  async write(rows) {
    const parts = [Buffer.from(BYTE_ORDER_MARK)];
    for await (const lot of lotsOf(rows)) parts.push(Buffer.from(lot.map(line).join('')));
    return Buffer.concat(parts);
  },
};

const WIDTH = 22;

/**
 * A workbook of one sheet, in which every cell is text.
 * @param root folder of the program
 */
export const workbook = (root: string): ExportKind => ({
  extension: 'xlsx',
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  // Some three seconds of another processor, and 80 MB while they last: five times as much takes 500 MB.
  mostRows: 20_000,
  more: texts.moreInCsv,
  async write(rows) {
    const worker = new Worker(path.join(root, 'src/inbox/export/workbook.js'));
    const made = answerOf(worker);
    // It is awaited below; a thread that fails before that is no failure that nobody caught.
    made.catch(() => undefined);
    for await (const lot of lotsOf(rows)) worker.postMessage(lot);
    worker.postMessage({ sheet: texts.sheet(), width: WIDTH });
    return made;
  },
});

/** What a thread gives back; rejects when it ends without. */
const answerOf = (worker: Worker): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => {
      reject(new Error('The thread that makes workbooks ended without one'));
    });
  });
