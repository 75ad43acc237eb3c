import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What an article file says, as far as a test cares. */
export interface ArticleText {
  readonly title: string;
  readonly questions: readonly [string, string, string];
  readonly trial?: string;
  readonly related?: string;
  readonly body?: string;
}

/** The text of an article file in which everything is right. */
export const articleText = ({
  title,
  questions,
  trial = `${title} proef`,
  related = '',
  body,
}: ArticleText): string =>
  [
    '---',
    `titel: ${title}`,
    'vragen:',
    ...questions.map((question) => `  - ${question}`),
    `proefvragen: [${trial}]`,
    'bron: https://voorbeeld.example/',
    'gecontroleerd: 2026-11-23',
    `verwant: [${related}]`,
    '---',
    '',
    body ?? `Het antwoord over ${title}.`,
    '',
  ].join('\n');

/** A new folder with these files; to be removed by the test. */
export async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'mandaathulp-articles-'));
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  return folder;
}
