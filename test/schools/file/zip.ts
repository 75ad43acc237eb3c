import { deflateRawSync } from 'node:zlib';

/** A file in a zip. */
export interface Part {
  readonly name: string;
  readonly content: string | Buffer;
  /** What the zip says of its size, when that is a lie. */
  readonly says?: number;
}

const TABLE = Array.from({ length: 256 }, (_, byte) =>
  Array.from({ length: 8 }).reduce<number>((sum) => (sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1), byte),
);
const crc = (bytes: Buffer): number =>
  ~bytes.reduce((sum, byte) => (TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8), -1) >>> 0;

const numbers = (...fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer =>
  Buffer.concat(
    fields.map(([value, bytes]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );

/** Writes a zip, also one that lies. Source: PKWARE APPNOTE 4.3. */
export function zipOf(parts: readonly Part[]): Buffer {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { name, content, says } of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const about = numbers(
      [20, 2],
      [0, 2],
      [8, 2],
      [0, 4],
      [says === undefined ? crc(bytes) : 0, 4],
      [packed.length, 4],
      [says ?? bytes.length, 4],
      [name.length, 2],
      [0, 2],
    );
    const file = Buffer.concat([numbers([0x04034b50, 4]), about, Buffer.from(name), packed]);
    list.push(
      numbers([0x02014b50, 4], [20, 2]),
      about,
      numbers([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]),
      Buffer.from(name),
    );
    files.push(file);
    at += file.length;
  }
  const contents = Buffer.concat(list);
  const count = parts.length;
  return Buffer.concat([
    ...files,
    contents,
    numbers([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [contents.length, 4], [at, 4], [0, 2]),
  ]);
}

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const sharedStrings = (strings: string): Part => ({
  name: 'xl/sharedStrings.xml',
  content: `<sst xmlns="${MAIN}">${strings}</sst>`,
});

/** A workbook of which the rows, and the texts that its cells share, are written out as XML. */
export const workbookOf = (rows: string, more: readonly Part[] = [], shared = ''): Buffer =>
  zipOf([
    {
      name: '[Content_Types].xml',
      content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    },
    sharedStrings(shared),
    ...more,
  ]);
