import type { IncomingMessage } from 'node:http';
import { parseJson, read, readBytes } from '../../http/body.js';
import { RequestFailure } from '../../http/failures.js';
import type { SharedFile } from './files.js';
import { Attachment, MAX_ACTIVITY_CHARACTERS, Posted } from './incoming.js';
import { without } from './without.js';

/** Bytes of all files of one message together. Source: Direct Line 3.0. */
export const MAX_FILE_BYTES = 4 * 1024 * 1024;
/** Room for the activity that comes along: Web Chat puts a small picture of each image in it. */
const MAX_ACTIVITY_BYTES = 1024 * 1024;
const MOST_FILES = 10;

/** What one upload brings: the message, and the files that belong to it, named as they came. */
export interface Upload {
  readonly posted: Posted;
  readonly files: readonly SharedFile[];
}

/**
 * Reads an upload: several files and their message as a form, or one file as it is.
 * @throws RequestFailure `MessageSizeTooBig`, `BadArgument`, `UnsupportedMediaType`
 */
export async function readUpload(request: IncomingMessage): Promise<Upload> {
  const type = request.headers['content-type'];
  if (type === undefined) throw new RequestFailure('UnsupportedMediaType');
  const bytes = await readBytes(request, MAX_FILE_BYTES + MAX_ACTIVITY_BYTES);
  const upload = /^multipart\/form-data\b/i.test(type)
    ? await readForm(bytes, type)
    : { posted: { type: 'message' }, files: [{ bytes, type, name: dispositionName(request) }] };
  const { files } = upload;
  const size = files.reduce((sum, file) => sum + file.bytes.byteLength, 0);
  if (size > MAX_FILE_BYTES) throw new RequestFailure('MessageSizeTooBig');
  if (files.length === 0 || files.length > MOST_FILES || size === 0) throw new RequestFailure('BadArgument');
  return upload;
}

async function readForm(bytes: Buffer, type: string): Promise<Upload> {
  const response = new Response(new Uint8Array(bytes), { headers: { 'content-type': type } });
   
  const form = await response.formData().catch(() => {
    throw new RequestFailure('BadArgument');
  });
  const parts = form.getAll('file').filter((part) => typeof part !== 'string');
  const files = await Promise.all(
    parts.map(async (part) => ({
      bytes: new Uint8Array(await part.arrayBuffer()),
      type: part.type,
      name: part.name,
    })),
  );
  return { posted: await readActivity(form.get('activity')), files };
}

const SMALL_PICTURE = new Set(['thumbnailUrl']);

/** The part with the activity; a file as Web Chat sends it, plain text from other clients. */
async function readActivity(part: ReturnType<FormData['get']>): Promise<Posted> {
  if (part === null) return { type: 'message' };
  const text = typeof part === 'string' ? part : await part.text();
  const posted = read(Posted, parseJson(text));
  if (posted.type !== 'message') throw new RequestFailure('BadArgument');
  // The small pictures are not kept: the picture itself is shown, and the log stays small.
  const attachments = posted.attachments?.map((attachment) =>
    Attachment.parse(without(attachment, SMALL_PICTURE)),
  );
  const kept = { ...posted, ...(attachments && { attachments }) };
  if (JSON.stringify(kept).length > MAX_ACTIVITY_CHARACTERS) throw new RequestFailure('MessageSizeTooBig');
  return kept;
}

/** The name of a file that came as it is. Source: RFC 6266. */
function dispositionName({ headers }: IncomingMessage): string {
  const disposition = headers['content-disposition'] ?? '';
  const [, encoded] = /\bfilename\*=UTF-8''([^;\s]+)/i.exec(disposition) ?? [];
  const [, quoted, plain] = /\bfilename=(?:"([^"]*)"|([^;\s]+))/i.exec(disposition) ?? [];
  return decoded(encoded) ?? quoted ?? plain ?? '';
}

function decoded(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
