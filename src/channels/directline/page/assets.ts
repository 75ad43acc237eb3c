import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { z } from 'zod';
import type { Reply } from '../../../http/reply.js';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};
const Manifest = z.object({ version: z.string() });
const PAGE_FILES = ['page.css', 'page.js', 'connection.js', 'look.js'];

/** A version is in the address, so what stands there never changes. */
const FOREVER = 'public, max-age=31536000, immutable';

/** What the browser may take, best first. Brotli 9 of 11: Web Chat in a third of a second, 709 kB of 3.9 MB. */
const PACKERS: Readonly<Record<string, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: promisify(gzip),
};

/** A file that the page loads, packed once per encoding and kept. */
export interface Asset {
  /** Address under which it never changes. */
  readonly version: string;
  /** The reply to a request for it. */
  reply(request: AssetRequest): Promise<Reply>;
}

/** What decides how a file is sent. */
export interface AssetRequest {
  readonly version: string;
  readonly acceptEncoding: string;
  readonly ifNoneMatch: string;
}

function createAsset(file: string, version: string, read: () => Promise<Buffer>): Asset {
  const packed = new Map<string, Promise<Buffer>>();
  const etag = `"${version}"`;

  async function pack(encoding: string | undefined): Promise<Buffer> {
    const packer = encoding === undefined ? undefined : PACKERS[encoding];
    return packer ? packer(await read()) : read();
  }
  function bytesOf(encoding: string | undefined): Promise<Buffer> {
    const key = encoding ?? '';
    const bytes = packed.get(key) ?? pack(encoding);
    packed.set(key, bytes);
    return bytes;
  }

  return {
    version,
    async reply(request) {
      // Another version was asked for while a new one is rolled out: it works, but must not be kept.
      const cached = request.version === version ? FOREVER : 'no-store';
      const headers = { etag, vary: 'Accept-Encoding', 'cache-control': cached };
      if (request.ifNoneMatch === etag) return { status: 304, headers };
      const encoding = Object.keys(PACKERS).find((name) => request.acceptEncoding.includes(name));
      return {
        status: 200,
        body: await bytesOf(encoding),
        headers: {
          ...headers,
          'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
          ...(encoding !== undefined && { 'content-encoding': encoding }),
        },
      };
    },
  };
}

/** Everything the page loads, by file name. */
export function openAssets(root: string): ReadonlyMap<string, Asset> {
  const folder = path.join(root, 'src/channels/directline/page');
  const files = PAGE_FILES.map((file) => [file, readFileSync(path.join(folder, file))] as const);
  const hash = createHash('sha256');
  for (const [, bytes] of files) hash.update(bytes);
  const version = hash.digest('base64url').slice(0, 12);

  const webChat = path.join(root, 'node_modules/botframework-webchat');
  const manifest = Manifest.parse(JSON.parse(readFileSync(path.join(webChat, 'package.json'), 'utf8')));
  // Four megabytes that are only read once a browser asks for them.
  const readWebChat = () => readFile(path.join(webChat, 'dist/webchat.js'));
  return new Map([
    ...files.map(
      ([file, bytes]) => [file, createAsset(file, version, () => Promise.resolve(bytes))] as const,
    ),
    ['webchat.js', createAsset('webchat.js', manifest.version, readWebChat)],
  ]);
}
