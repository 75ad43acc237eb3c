import { z } from 'zod';
import { addressOf, networkOf } from '../../http/address.js';
import { read } from '../../http/body.js';
import { RequestFailure } from '../../http/failures.js';
import type { Handler, Routes } from '../../http/reply.js';
import { route } from '../../http/reply.js';
import { memberOf } from './access.js';
import { takePosted } from './activity-routes.js';
import { cleanFileName } from './clean.js';
import type { SharedFile } from './files.js';
import type { Posted } from './incoming.js';
import type { Parts } from './parts.js';
import { SHOWN } from './sent-files.js';
import { readUpload } from './upload.js';
import { baseUrl, ROOT } from './urls.js';

const Path = z.object({ file: z.string() });

/** Sending files along, and getting them back by an address that nobody can guess and that works for a day. */
export const uploadRoutes = (parts: Parts): Routes => {
  const { tokens, files, limiters, settings } = parts;

  const upload: Handler = async (request) => {
    const caller = await memberOf(tokens, request);
    await limiters.uploads(networkOf(addressOf(request, settings.proxies)));
    const { posted, files: sent } = await readUpload(request);
    const base = `${baseUrl(settings, request)}${ROOT}/files/`;
    const shelved = await Promise.all(
      sent.map(async (file) => {
        const name = cleanFileName(file.name);
        return {
          sentAs: file.name,
          name,
          contentType: file.type,
          contentUrl: base + (await files.put({ ...file, name })),
        };
      }),
    );
    return takePosted(parts, caller, withFiles(posted, shelved));
  };

  const download: Handler = async (request) => {
    const file = await files.get(read(Path, request.params).file);
    if (!file) throw new RequestFailure('NotFound');
    return { status: 200, body: file.bytes, headers: headersOf(file) };
  };

  return (server) => {
    server.post(`${ROOT}/conversations/:conversation/upload`, route(upload));
    server.get(`${ROOT}/files/:file`, route(download));
  };
};

interface Shelved {
  /** Name of the part, by which the message knows it. */
  readonly sentAs: string;
  readonly name: string;
  readonly contentType: string;
  readonly contentUrl: string;
}

/** The message with its files. The parts came in any order: the name says which is which. */
function withFiles(posted: Posted, shelved: readonly Shelved[]): Posted {
  const left = [...shelved];
  const listed = (posted.attachments ?? []).flatMap((attachment) => {
    const place = left.findIndex(({ sentAs }) => sentAs === attachment.name);
    return place < 0 ? [] : left.splice(place, 1).map((file) => ({ ...attachment, ...shown(file) }));
  });
  return { ...posted, attachments: [...listed, ...left.map(shown)] };
}

const shown = ({
  name,
  contentType,
  contentUrl,
}: Shelved): { name: string; contentType: string; contentUrl: string } => ({
  name,
  contentType,
  contentUrl,
});

/** Source: RFC 8187. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

const headersOf = ({ type, name }: SharedFile): Record<string, string> => ({
  'content-type': SHOWN.has(type) ? type : 'application/octet-stream',
  'content-disposition': `${SHOWN.has(type) ? 'inline' : 'attachment'}; filename*=UTF-8''${encoded(name)}`,
  'content-security-policy': "sandbox; default-src 'none'",
  // The chat may be part of another site's page.
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'private, max-age=3600',
});
