import { parse } from 'csv-parse/sync';
import { MOST_ROWS } from '../../domain/school-list.js';
import type { FileReading } from '../../domain/school-list.js';
import { maskList, readSchoolList } from '../../understanding/school-list.js';
import { decode, delimiterOf } from '../decode.js';
import { readTable, refused } from './rows.js';
import type { Table } from './rows.js';

/** A page under the name of a table, such as an error page that was saved. */
const PAGE = /^\s*<(?:!doctype|html|head|body|\?xml|svg)/iu;
/** Excel's own first line, that says what stands between the cells. */
const SEPARATOR = /^sep=([;,\t|])\r?\n/iu;
/** Rows that are taken from the file: one more than is read tells that there are too many. */
const TAKEN = MOST_ROWS + 1;
/** A text longer than this is no sentence with several schools on a line. */
const MOST_TYPED = 10_000;

/** Reads the schools in a text file with rows: cells apart by `;`, `,`, a tab or `|`, or a school on each line. */
export function readSeparated(bytes: Uint8Array): FileReading {
  const text = decode(bytes);
  if (text.trim() === '') return refused('empty');
  if (PAGE.test(text)) return refused('not_a_table');
  const reading = readTable(cellsOf(text));
  const found = text.length > MOST_TYPED ? undefined : readSchoolList(text);
  return found && found.list.rows.length > schoolsIn(reading)
    ? { kind: 'list', list: found.list, masked: maskList(text).masked }
    : reading;
}

const schoolsIn = (reading: FileReading): number => (reading.kind === 'list' ? reading.list.rows.length : 0);

/** A quote that is never closed swallows the rest: then the quotes are signs like any other. */
function cellsOf(text: string): Table {
  const [head = '', delimiter = delimiterOf(text)] = SEPARATOR.exec(text) ?? [];
  const options = {
    delimiter,
    to: TAKEN,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    bom: true,
  };
  try {
    return parse(text.slice(head.length), options);
  } catch {
    return parse(text.slice(head.length), { ...options, quote: false });
  }
}
