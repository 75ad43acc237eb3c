import { ArticleId, FrontMatter, type Article } from '../domain/article.js';
import { bodyProblems } from './body.js';
import { complaints } from './complaints.js';
import { readYaml, splitFrontMatter } from './front-matter.js';
import type { Problem } from './problem.js';
import { texts } from './texts.js';

/** A file of the knowledge folder. */
export interface ArticleFile {
  /** Name with `.md`. */
  readonly name: string;
  readonly text: string;
}

/** An article as its editor wrote it, with what only a check needs. */
export interface Written {
  readonly file: string;
  readonly article: Article;
  /** Questions that it must be found by, though it is not filed under them. */
  readonly trials: readonly string[];
}

/** What a file holds: an article, or everything that is wrong with it. */
export type Reading = { readonly written: Written } | { readonly problems: readonly Problem[] };

/** Reads one file. What needs the other articles (links, conflicts) is looked at in `together.ts`. */
export function readArticle({ name, text }: ArticleFile): Reading {
  const wrong = (message: string) => ({ problems: [{ file: name, message }] });
  const id = ArticleId.safeParse(name.replace(/\.md$/, ''));
  if (!id.success) return wrong(texts.wrongName());
  const parts = splitFrontMatter(text);
  if (parts === undefined) return wrong(texts.noFrontMatter());
  const yaml = readYaml(parts.head);
  // The opening --- is the first line of the file.
  if ('wrongLine' in yaml) return wrong(texts.wrongYaml(yaml.wrongLine + 1));
  if (yaml.value === null || typeof yaml.value !== 'object') return wrong(texts.noFields());

  const front = FrontMatter.safeParse(yaml.value, { reportInput: true });
  const problems = bodyProblems(name, parts.body);
  if (!front.success) return { problems: [...complaints(name, front.error), ...problems] };
  if (problems.length > 0) return { problems };
  return {
    written: {
      file: name,
      trials: front.data.proefvragen,
      article: article(id.data, front.data, parts.body),
    },
  };
}

const article = (id: ArticleId, front: FrontMatter, body: string): Article => ({
  id,
  title: front.titel,
  questions: front.vragen,
  keywords: front.trefwoorden,
  steps: front.stappen,
  related: front.verwant,
  source: front.bron,
  checked: front.gecontroleerd,
  body,
});
