import { RequestFailure } from '../../http/failures.js';

/** One part of a form. */
export interface Part {
  readonly name: string;
  /** Absent when the part is plain text. */
  readonly fileName: string | undefined;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Parts of one form; more is no form of ours. */
const MOST_PARTS = 12;
const MAX_HEAD_BYTES = 4096;

/**
 * Takes a form apart that was read whole. Each byte is looked at a fixed number of times, so that no form is slow;
 * Node's own reader takes seconds for one of many tiny parts, and nothing else runs meanwhile.
 * Source: RFC 7578, RFC 2046.
 * @throws RequestFailure `BadArgument`
 */
export function partsOf(body: Buffer, contentType: string): readonly Part[] {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) throw new RequestFailure('BadArgument');
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  // Only the first delimiter may have no line end before it.
  const form = Buffer.concat([Buffer.from('\r\n'), body]);
  const parts: Part[] = [];
  let start = form.indexOf(delimiter);
  while (start >= 0 && parts.length <= MOST_PARTS) {
    start += delimiter.length;
    if (form.toString('latin1', start, start + 2) === '--') return parts;
    const end = form.indexOf(delimiter, start);
    if (end >= 0) parts.push(partOf(form.subarray(start, end)));
    start = end;
  }
  throw new RequestFailure('BadArgument');
}

function partOf(part: Buffer): Part {
  const end = part.subarray(0, MAX_HEAD_BYTES).indexOf('\r\n\r\n');
  const lines = part.toString('utf8', 0, Math.max(0, end)).split('\r\n');
  const disposition = valueOf(lines, 'content-disposition') ?? '';
  const name = /^form-data\s*;\s*name="([^"]*)"/i.exec(disposition)?.[1];
  if (name === undefined) throw new RequestFailure('BadArgument');
  return {
    name,
    fileName: fileNameOf(disposition),
    type: valueOf(lines, 'content-type') ?? 'application/octet-stream',
    bytes: part.subarray(end + 4),
  };
}

/** The value of a header among lines: only a real line end ends one, not every sign that looks like it. */
function valueOf(lines: readonly string[], header: string): string | undefined {
  const line = lines.find((one) => one.toLowerCase().startsWith(`${header}:`));
  return line?.slice(header.length + 1).trim();
}

/** The name of a file as a Content-Disposition gives it. Source: RFC 6266, but browsers write `"` as `%22`. */
export function fileNameOf(disposition: string): string | undefined {
  const encoded = /;\s*filename\*=utf-8''([^;\s]+)/i.exec(disposition)?.[1];
  const [, quoted, plain] = /;\s*filename=(?:"([^"]*)"|([^;\s]+))/i.exec(disposition) ?? [];
  const written = quoted ?? plain;
  return (
    decoded(encoded) ??
    written
      ?.replace(/\\"|%22/g, '"')
      .replace(/%0D/gi, '\r')
      .replace(/%0A/gi, '\n')
  );
}

function decoded(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
