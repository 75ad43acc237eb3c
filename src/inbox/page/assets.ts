import path from 'node:path';
import type { Assets } from '../../http/assets.js';
import { createAssets, readAssets } from '../../http/assets.js';

/** The files that pages of the inbox load. @param root folder of the program */
export const openAssets = (root: string): Assets =>
  createAssets(
    '/inbox/bestand',
    readAssets(path.join(root, 'src/inbox/page'), ['inbox.css', 'inbox.js', 'ticket.js']),
  );
