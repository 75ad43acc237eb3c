import { fromBufferPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { MOST_ROWS } from '../../domain/school-list.js';
import type { FileRefusal } from '../../domain/school-list.js';
import { MOST_COLUMNS } from './rows.js';

/** Bytes of all that is in a workbook, unpacked. A school list of 10,000 rows takes about half. */
const MOST_BYTES = 20 * 1024 * 1024;
const MOST_ENTRIES = 1000;
/** What makes a zip a workbook of Excel, and no document or other archive. */
const WORKBOOK = /^xl\/workbook\.xml$/iu;
/** The address of a row or a cell: a far one alone would take room for all that lies before it. */
const ADDRESS = /<[^<>]*?\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;
const PLAIN_ADDRESS = /^([A-Z]{0,3})(\d{1,7})$/u;

class Unfit extends Error {
  readonly why: FileRefusal;

  constructor(why: FileRefusal) {
    super(why);
    this.why = why;
  }
}

/**
 * Unpacks a workbook once to see what is really in it, and stops as soon as that is too much: what a zip says of
 * its own size is only what its maker says. Gives back why it may not be read, if so.
 */
export async function whyUnfit(bytes: Uint8Array): Promise<FileRefusal | undefined> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    await check(zip);
    return undefined;
  } catch (error) {
    return error instanceof Unfit ? error.why : 'damaged';
  }
}

async function check(zip: ZipFile): Promise<void> {
  if (zip.entryCount > MOST_ENTRIES) throw new Unfit('too_large');
  let left = MOST_BYTES;
  let isWorkbook = false;
  for await (const entry of zip.eachEntry()) {
    isWorkbook ||= WORKBOOK.test(entry.fileName);
    left -= await checkEntry(zip, entry, left);
  }
  if (!isWorkbook) throw new Unfit('not_a_table');
}

/** Gives back how many bytes the entry really has. */
async function checkEntry(zip: ZipFile, entry: Entry, left: number): Promise<number> {
  // A lie about it is found while unpacking.
  if (entry.uncompressedSize > left) throw new Unfit('too_large');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > left) throw new Unfit('too_large');
    chunks.push(bytes);
  }
  if (/\.xml$/iu.test(entry.fileName)) checkAddresses(Buffer.concat(chunks).toString('utf8'));
  return size;
}

function checkAddresses(xml: string): void {
  if (!/<(?:\w+:)?sheetData\b/u.test(xml)) return;
  for (const match of xml.matchAll(ADDRESS)) checkAddress(match[1] ?? match[2] ?? '');
}

function checkAddress(address: string): void {
  const [found, column = '', row] = PLAIN_ADDRESS.exec(address) ?? [];
  if (found === undefined) throw new Unfit('damaged');
  if (Number(row) > MOST_ROWS) throw new Unfit('too_many_rows');
  if (columnNumber(column) > MOST_COLUMNS) throw new Unfit('too_large');
}

const columnNumber = (letters: string): number =>
  Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
