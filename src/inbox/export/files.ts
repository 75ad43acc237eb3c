import type { SheetData } from 'write-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import type { ExportRow } from './rows.js';
import { headRow } from './rows.js';
import { exportTexts as texts } from './texts.js';

/** A kind of file that a list is exported as. */
export interface ExportKind {
  /** Ends the name of the file. */
  readonly extension: string;
  readonly type: string;
  /** How many lines it holds, give or take those of the last tickets: more would hold up everybody else. */
  readonly mostRows: number;
  readonly write: (rows: readonly ExportRow[]) => Promise<Uint8Array>;
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
  write: (rows) => Promise.resolve(Buffer.from(BYTE_ORDER_MARK + [headRow, ...rows].map(line).join(''))),
};

const WIDTH = 22;

/** A workbook of one sheet, in which every cell is text: nothing is taken for a number or a date. */
export const XLSX: ExportKind = {
  extension: 'xlsx',
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  // Some 0.2 milliseconds each, in which nothing else runs.
  mostRows: 5000,
  write: (rows) => {
    const head = headRow.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
    const body = rows.map((row) => row.map((value) => ({ value, type: String })));
    const data: SheetData = [head, ...body];
    const columns = headRow.map(() => ({ width: WIDTH }));
    return writeXlsxFile(data, { sheet: texts.sheet(), columns, stickyRowsCount: 1 }).toBuffer();
  },
};
