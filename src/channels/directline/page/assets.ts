import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Assets } from '../../../http/assets.js';
import { createAssets, readAssets } from '../../../http/assets.js';

const Manifest = z.object({ version: z.string() });
const PAGE_FILES = [
  'page.css',
  'page.js',
  'connection.js',
  'look.js',
  'pauses.js',
  'receiving.js',
  'requests.js',
  'sending.js',
];

/** Everything the page loads: its own files, and Web Chat. @param root folder of the program */
export function openAssets(root: string): Assets {
  const webChat = path.join(root, 'node_modules/botframework-webchat');
  const { version } = Manifest.parse(JSON.parse(readFileSync(path.join(webChat, 'package.json'), 'utf8')));
  // Four megabytes that are only read once a browser asks for them.
  const read = () => readFile(path.join(webChat, 'dist/webchat.js'));
  return createAssets('/page', [
    ...readAssets(path.join(root, 'src/channels/directline/page'), PAGE_FILES),
    { name: 'webchat.js', version, read },
  ]);
}
