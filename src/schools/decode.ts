/** The characters of bytes 0x80 to 0x9F in windows-1252; five of them mean nothing and stay as they are. */
const CURLY =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';
const FIRST_CURLY = 0x80;

/**
 * Reads the text of a file whose encoding nobody told: UTF-8 with or without byte order mark, UTF-16 with one,
 * and else windows-1252, which Excel and DUO write.
 */
export function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fromWindows(bytes);
  }
}

/** Not TextDecoder: that of Node 20 and 22 reads windows-1252 as latin-1, and makes a control sign of `‘t`. */
const fromWindows = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9F]/g, (sign) => CURLY.charAt(sign.charCodeAt(0) - FIRST_CURLY));

export { delimiterOf } from './delimiter.js';
export type { Delimiter } from './delimiter.js';
