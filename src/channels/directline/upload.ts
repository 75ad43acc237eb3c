import type { IncomingMessage } from 'node:http';
import { parseJson, read, readBytes } from '../../http/body.js';
import { RequestFailure } from '../../http/failures.js';
import type { SharedFile } from './files.js';
import { Attachment, MAX_ACTIVITY_CHARACTERS, Posted } from './incoming.js';
import type { Part } from './multipart.js';
import { fileNameOf, partsOf } from './multipart.js';
import { without } from './without.js';

/** Bytes of all files of one message together. Source: Direct Line 3.0. */
const MAX_FILE_BYTES = 4 * 1024 * 1024;
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
  const { 'content-type': type, 'content-disposition': disposition = '' } = request.headers;
  if (type === undefined) throw new RequestFailure('UnsupportedMediaType');
  const bytes = await readBytes(request, MAX_FILE_BYTES + MAX_ACTIVITY_BYTES);
  const upload = /^multipart\/form-data\b/i.test(type)
    ? uploadOf(partsOf(bytes, type))
    : { posted: { type: 'message' }, files: [{ bytes, type, name: fileNameOf(disposition) ?? '' }] };
  checkSize(upload.files);
  return upload;
}

function checkSize(files: readonly SharedFile[]): void {
  const size = files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
  if (size > MAX_FILE_BYTES) throw new RequestFailure('MessageSizeTooBig');
  if (size === 0 || files.length > MOST_FILES) throw new RequestFailure('BadArgument');
}

/** Web Chat sends the activity as a file as well, so only its name tells it from the others. */
function uploadOf(parts: readonly Part[]): Upload {
  const activity = parts.find(({ name }) => name === 'activity');
  const files = parts
    .filter(({ name, fileName }) => name === 'file' && fileName !== undefined)
    .map(({ fileName = '', type, bytes }) => ({ name: fileName, type, bytes }));
  return { posted: activity ? activityOf(activity) : { type: 'message' }, files };
}

/** The small pictures are not kept: the picture itself is shown, and the log stays small. */
const SMALL_PICTURE = new Set(['thumbnailUrl']);

function activityOf({ bytes }: Part): Posted {
  const posted = read(Posted, parseJson(Buffer.from(bytes).toString('utf8')));
  if (posted.type !== 'message') throw new RequestFailure('BadArgument');
  const attachments = posted.attachments?.map((attachment) =>
    Attachment.parse(without(attachment, SMALL_PICTURE)),
  );
  const kept = { ...posted, ...(attachments && { attachments }) };
  if (JSON.stringify(kept).length > MAX_ACTIVITY_CHARACTERS) throw new RequestFailure('MessageSizeTooBig');
  return kept;
}
