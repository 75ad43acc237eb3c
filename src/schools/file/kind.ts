/** What a file is, going by how it begins. */
export type FileKind = 'zip' | 'text' | 'other';

/** How files begin that hold no rows: PDF, PNG, JPEG, GIF, RTF, RIFF, gzip, and Office files of before 2007. */
const OTHER: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x7b, 0x5c, 0x72, 0x74],
  [0x52, 0x49, 0x46, 0x46],
  [0x1f, 0x8b],
  [0xd0, 0xcf, 0x11, 0xe0],
];
const ZIP = [0x50, 0x4b];
const UTF_16: readonly (readonly number[])[] = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];
/** So many bytes tell whether a file is text. */
const LOOKED_AT = 4096;

/** Tells what a file is from its bytes: its name and type are only what the sender says. */
export function kindOf(bytes: Uint8Array): FileKind {
  const begins = (magic: readonly number[]): boolean => magic.every((byte, place) => bytes[place] === byte);
  if (begins(ZIP) && (bytes[2] ?? 0) < 0x09) return 'zip';
  if (OTHER.some(begins)) return 'other';
  return UTF_16.some(begins) || !bytes.subarray(0, LOOKED_AT).includes(0) ? 'text' : 'other';
}
