import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from './problem.js';
import { readArticle, type ArticleFile, type Reading, type Written } from './read-article.js';
import { atOnce, type Slices } from './slices.js';
import { texts } from './texts.js';
import { problemsTogether } from './together.js';

/** Words of the field that mean the same, kept by editors beside the articles. */
export const SYNONYMS_FILE = '_synoniemen.md';

/** What a knowledge folder holds. */
export interface Loaded {
  /** Articles without any fault. */
  readonly articles: readonly Written[];
  readonly problems: readonly Problem[];
  /** Lines of the synonyms file; none when there is no such file. */
  readonly synonyms: readonly string[];
}

/** A knowledge folder as it stands on the disk. */
export interface FolderFiles {
  readonly files: readonly (ArticleFile | Unreadable)[];
  /** Lines of the synonyms file. */
  readonly synonyms: readonly string[];
}

/** A file that is there and cannot be read. */
interface Unreadable {
  readonly name: string;
  readonly text?: undefined;
}

/** Reads a knowledge folder: every `.md` file but README.md and those that begin with `_`. A fault never throws, it is a problem. */
export const loadArticles = async (folder: string): Promise<Loaded> =>
  atOnce(reading(await readFolder(folder)));

/** Takes the texts out of a folder. */
export async function readFolder(folder: string): Promise<FolderFiles> {
  const names = (await readdir(folder)).filter(isArticleFile).sort();
  const files = await Promise.all(names.map((name) => readText(folder, name)));
  return { files, synonyms: await readSynonyms(folder) };
}

/** Reads the articles of a folder in steps, one for each file: each by itself and then beside the others. */
export function* reading({ files, synonyms }: FolderFiles): Slices<Loaded> {
  const readings: Reading[] = [];
  for (const file of files) {
    readings.push(file.text === undefined ? unreadable(file) : readArticle(file));
    yield;
  }
  const written = readings.flatMap((reading) => ('written' in reading ? [reading.written] : []));
  const alone = readings.flatMap((reading) => ('problems' in reading ? reading.problems : []));
  // An article that is broken still exists: a link to it leads nowhere only for now.
  const together = problemsTogether(written, new Set(files.map(({ name }) => name.replace(/\.md$/, ''))));
  const faulty = new Set(together.map(({ file }) => file));
  return {
    articles: written.filter(({ file }) => !faulty.has(file)),
    problems: [...alone, ...together],
    synonyms,
  };
}

const unreadable = ({ name }: Unreadable): Reading => ({
  problems: [{ file: name, message: texts.unreadable() }],
});

/** Whether a file of the folder is an article. */
export const isArticleFile = (name: string): boolean =>
  name.endsWith('.md') && !name.startsWith('_') && !name.startsWith('.') && name !== 'README.md';

async function readText(folder: string, name: string): Promise<ArticleFile | Unreadable> {
  try {
    return { name, text: await readFile(path.join(folder, name), 'utf8') };
  } catch {
    return { name };
  }
}

async function readSynonyms(folder: string): Promise<string[]> {
  try {
    return (await readFile(path.join(folder, SYNONYMS_FILE), 'utf8')).split(/\r?\n/);
  } catch {
    return [];
  }
}
