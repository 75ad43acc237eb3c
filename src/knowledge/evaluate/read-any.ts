import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Article } from '../../domain/article.js';
import { readYaml, splitFrontMatter } from '../front-matter.js';
import { isArticleFile, SYNONYMS_FILE } from '../load.js';

const Texts = z
  .preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(z.string()))
  .catch([]);
const Text = z.string().trim().min(1).optional().catch(undefined);
const AnyFront = z
  .looseObject({ titel: Text, title: Text, vragen: Texts, vraag: Texts, trefwoorden: Texts, stappen: Texts })
  .transform(({ titel, title, vragen, vraag, trefwoorden, stappen }) => ({
    title: titel ?? title,
    questions: [...vragen, ...vraag],
    keywords: trefwoorden,
    steps: stappen,
  }));
const NOTHING = { vragen: [], vraag: [], trefwoorden: [], stappen: [] };

/** A set to measure on: articles, and the synonyms that go with them. */
export interface MeasuredSet {
  readonly articles: readonly Article[];
  readonly synonyms: readonly string[];
}

/** Reads articles that need have no more than a title, one phrasing and a body; whatever else they have is left alone. */
export async function readAny(folder: string): Promise<MeasuredSet> {
  const names = await readdir(folder);
  const articles = await Promise.all(
    names
      .filter(isArticleFile)
      .sort()
      .map(async (name) => anyArticle(name, await readFile(path.join(folder, name), 'utf8'))),
  );
  const synonyms = names.includes(SYNONYMS_FILE)
    ? await readFile(path.join(folder, SYNONYMS_FILE), 'utf8')
    : '';
  return { articles, synonyms: synonyms.split(/\r?\n/) };
}

/** Makes the best of one file. */
export function anyArticle(name: string, text: string): Article {
  const { head, body } = splitFrontMatter(text) ?? { head: '', body: text.trim() };
  const yaml = readYaml(head);
  const { title, ...front } = AnyFront.catch(AnyFront.parse(NOTHING)).parse(
    'value' in yaml ? yaml.value : {},
  );
  const id = name.replace(/\.md$/, '');
  return { id, ...front, title: title ?? headingOf(body) ?? id.replaceAll('-', ' '), related: [], body };
}

const headingOf = (body: string): string | undefined => /^#\s+(.+)$/m.exec(body)?.[1];
