import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RequestFailure } from '../../http/failures.js';
import type { Routes } from '../../http/reply.js';
import { route } from '../../http/reply.js';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};
/** Files of `src/inbox/page` that pages load. */
const FILES = ['inbox.css', 'inbox.js', 'ticket.js'] as const;
type AssetName = (typeof FILES)[number];

/** A version is in the address, so what stands there never changes. */
const FOREVER = 'public, max-age=31536000, immutable';

/** The files that pages of the inbox load. Nothing in them is secret: they are served to anybody. */
export interface Assets {
  /** Address under which a file never changes. */
  readonly address: (name: AssetName) => string;
  readonly routes: Routes;
}

/** Reads the files once. @param root folder of the program */
export function openAssets(root: string): Assets {
  const files = new Map<string, Buffer>(
    FILES.map((name) => [name, readFileSync(path.join(root, 'src/inbox/page', name))]),
  );
  const hash = createHash('sha256');
  for (const bytes of files.values()) hash.update(bytes);
  const version = hash.digest('base64url').slice(0, 12);

  return {
    address: (name) => `/inbox/bestand/${version}/${name}`,
    routes(server) {
      server.get(
        '/inbox/bestand/:version/:file',
        route(({ params }) => {
          const asked = params as { version: string; file: string };
          const body = files.get(asked.file);
          if (!body) throw new RequestFailure('NotFound');
          const type = TYPES[path.extname(asked.file)] ?? 'application/octet-stream';
          // Another version was asked for while a new one is rolled out: it works, but must not be kept.
          const cached = asked.version === version ? FOREVER : 'no-store';
          return Promise.resolve({
            status: 200,
            body,
            headers: { 'content-type': type, 'cache-control': cached },
          });
        }),
      );
    },
  };
}
