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
const XML = /\.(?:xml|rels)$/iu;
/** Where the parts of a workbook are. Beside it programs keep what they like, such as XML in UTF-16. */
const WITHIN = /^xl\//iu;
/** A tag, comment or CDATA that ends before the next begins, and the text after it. A DTD has no place in a workbook. */
const PIECE = /(<(?:!--[^]*?-->|!\[CDATA\[[^]*?\]\]>|(?!!)(?:[^"'<>]|"[^"<]*"|'[^'<]*')*>))[^<]*/guy;
/** Characters from a tag of a sheet to the next: a cell holds 32,767 at most, each of which may be written in six. */
const MOST_BETWEEN_TAGS = 200_000;
const SHEET = /[<:]sheetData\b/u;
const ROW = /^<(?:[^\s:<>]*:)?row[\s/>]/u;
/** The address of a row or a cell: a far one alone would take room for all that lies before it. */
const ADDRESS = /\s(?!xmlns:)(?:[^\s:="'<>]*:)?r\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;
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
  // The name as it stands there, which is the reader's too: a zip may give another one beside it.
  const name = entry.fileNameRaw.toString('latin1');
  if (XML.test(name)) checkXml(name, Buffer.concat(chunks).toString('utf8').trimStart());
  return size;
}

function checkXml(name: string, xml: string): void {
  const isSheet = SHEET.test(xml);
  if (isSheet) checkSheet(xml);
  if (!isSheet && !WITHIN.test(name)) return;
  let end = 0;
  for (const [piece] of xml.matchAll(PIECE)) end += piece.length;
  if (end < xml.length) throw new Unfit('damaged');
}

/**
 * The reader takes a sheet so much a time: of a tag without an end it begins again each time, and of rows it copies all
 * that came before. So both could take minutes.
 */
function checkSheet(xml: string): void {
  let rows = 0;
  for (const [piece, tag = ''] of xml.matchAll(PIECE)) {
    if (piece.length > MOST_BETWEEN_TAGS) throw new Unfit('damaged');
    if (ROW.test(tag)) rows += 1;
    if (rows > MOST_ROWS) throw new Unfit('too_many_rows');
    checkAddresses(tag);
  }
}

function checkAddresses(tag: string): void {
  for (const match of tag.matchAll(ADDRESS)) checkAddress(match[1] ?? match[2] ?? '');
}

function checkAddress(address: string): void {
  const [found, column = '', row] = PLAIN_ADDRESS.exec(address) ?? [];
  if (found === undefined) throw new Unfit('damaged');
  if (Number(row) > MOST_ROWS) throw new Unfit('too_many_rows');
  if (columnNumber(column) > MOST_COLUMNS) throw new Unfit('too_large');
}

const columnNumber = (letters: string): number =>
  Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
