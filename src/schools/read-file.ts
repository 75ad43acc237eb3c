import { parse } from 'csv-parse/sync';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Vestiging } from '../domain/school.js';
import type { Columns } from './columns.js';
import { columnsOf } from './columns.js';
import { decode, delimiterOf } from './decode.js';
import { readRow } from './read-row.js';
import type { RefusedRow } from './refusal.js';
import { refusal } from './refusal.js';

/** The largest register file; that of all schools together has two million bytes. */
export const MOST_BYTES = 32 * 2 ** 20;
/** Ten times the schools of the country. */
const MOST_ROWS = 100_000;
const LONGEST_ROW = 20_000;
/** Of so many refused rows the file itself must be wrong. */
const MOST_REFUSED = 0.1;
/** What is parsed at once: a few milliseconds, so that a server goes on answering meanwhile. */
const SLICE = 65_536;

/** What was read from a register file. */
export interface ReadFile {
  readonly schools: readonly Vestiging[];
  readonly refused: readonly RefusedRow[];
}

/** What the parser has given so far. */
interface Reading {
  columns?: Columns;
  readonly schools: Vestiging[];
  readonly refused: RefusedRow[];
  rows: number;
}

/**
 * Reads one of DUO's address files, or a table made of it, of whatever encoding and delimiter.
 * @param tell is told now and then which share of the file is read, from 0 to 1
 * @throws HelpdeskError `input_invalid` with `why`, when the file as a whole is no good
 */
export async function readRegisterFile(
  bytes: Uint8Array,
  tell: (share: number) => void = () => undefined,
): Promise<ReadFile> {
  if (bytes.length > MOST_BYTES) throw refusal('too_large');
  const text = decode(bytes);
  if (text.trim() === '') throw refusal('empty');
  if (/^\s*</.test(text)) throw refusal('html');
  const reading: Reading = { schools: [], refused: [], rows: 0 };
  await readRows(text, reading, tell);
  return checked(reading);
}

/** Parses the text in slices that end where a line does, and takes their rows. */
async function readRows(text: string, reading: Reading, tell: (share: number) => void): Promise<void> {
  const delimiter = delimiterOf(text);
  for (let start = 0, line = 1; start < text.length;) {
    const end = endOfSlice(text, start);
    for (const row of parsed(text.slice(start, end), delimiter)) {
      // Within quotes a row may have more lines than one.
      line += 1 + row.reduce((sum, cell) => sum + lineEndsIn(cell), 0);
      take(reading, row, line - 1);
    }
    start = end;
    tell(start / text.length);
    await nextTurn();
  }
}

/** The end of the line after so many letters, and outside of quotes: their number is even there. */
function endOfSlice(text: string, start: number): number {
  let end = text.indexOf('\n', start + SLICE) + 1;
  let quotes = end === 0 ? 0 : quotesIn(text, start, end);
  while (end > 0 && quotes % 2 === 1) {
    const next = text.indexOf('\n', end) + 1;
    quotes += quotesIn(text, end, next === 0 ? text.length : next);
    end = next;
  }
  return end === 0 ? text.length : end;
}

function quotesIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('"', start); at >= 0 && at < end; at = text.indexOf('"', at + 1)) count += 1;
  return count;
}

const lineEndsIn = (cell: string): number => (cell.includes('\n') ? cell.split('\n').length - 1 : 0);

function parsed(slice: string, delimiter: string): string[][] {
  try {
    return parse(slice, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: LONGEST_ROW,
    });
  } catch (error) {
    throw asRefusal(error);
  }
}

function asRefusal(error: unknown): unknown {
  const code = (error as { readonly code?: unknown }).code;
  if (code === 'CSV_QUOTE_NOT_CLOSED') return refusal('cut_off');
  return code === 'CSV_MAX_RECORD_SIZE' ? refusal('row_too_long') : error;
}

function take(reading: Reading, row: readonly string[], line: number): void {
  if (row.every((cell) => cell.trim() === '')) return;
  if (!reading.columns) {
    const columns = columnsOf(row);
    if (!columns) throw refusal('no_header');
    reading.columns = columns;
    return;
  }
  reading.rows += 1;
  if (reading.rows > MOST_ROWS) throw refusal('too_many_rows', { most: MOST_ROWS });
  const read = readRow(row, reading.columns);
  if (typeof read === 'string') reading.refused.push({ line, row: reading.rows, why: read });
  else reading.schools.push(read);
}

function checked({ schools, refused, rows }: Reading): ReadFile {
  if (rows === 0) throw refusal('no_rows');
  const last = refused.at(-1);
  // Where the last row ends too soon, nobody knows how many more there were.
  if (last?.why === 'too_few_columns' && last.row === rows) throw refusal('cut_off');
  if (refused.length > rows * MOST_REFUSED)
    throw refusal('mostly_refused', { rows, refused: refused.length });
  return { schools, refused };
}
