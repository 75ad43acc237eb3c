import type { Article } from '../domain/article.js';
import type { Loaded } from './load.js';
import { shown } from './together.js';

/** The articles that are in use, by id. */
export type Shelf = ReadonlyMap<string, Article>;

/**
 * What is in use after a look at the folder: every article that is right, and of one that is wrong the version in use before.
 * `ids` are the articles that the folder has, right or wrong; one that is gone from it goes from the shelf.
 */
export function restocked(before: Shelf, { articles }: Loaded, ids: ReadonlySet<string>): Shelf {
  const right = new Map(articles.map(({ article }) => [article.id, article]));
  const kept = [...before].filter(([id]) => ids.has(id) && !right.has(id));
  const all = new Map([...right, ...kept]);
  const present = new Set(all.keys());
  return new Map([...all].map(([id, article]) => [id, shown(article, present)]));
}
