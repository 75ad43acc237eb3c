import type { Article } from '../domain/article.js';
import { isArticle, LINK, targets } from './body.js';
import { wordsOf } from './dutch/words.js';
import type { Problem } from './problem.js';
import type { Written } from './read-article.js';
import { texts } from './texts.js';

/** What is wrong with articles beside one another: links to nowhere, and a question that two of them answer. */
export function problemsTogether(all: readonly Written[], ids: ReadonlySet<string>): Problem[] {
  return [...all.flatMap((written) => linkProblems(written, ids)), ...repeated(all)];
}

function linkProblems({ file, article }: Written, ids: ReadonlySet<string>): Problem[] {
  const related = article.related.map((id) => {
    if (id === article.id) return texts.selfRelated();
    return ids.has(id) ? undefined : texts.unknownRelated(id);
  });
  const dead = targets(article.body).filter((target) => isArticle(target) && !ids.has(target.slice(0, -3)));
  return [
    ...related.flatMap((message) => (message === undefined ? [] : [{ file, field: 'verwant', message }])),
    ...dead.map((target) => ({ file, message: texts.deadLink(target) })),
  ];
}

/** A phrasing in two articles is a conflict, and both are named: only the editor knows which of them is meant. */
function repeated(all: readonly Written[]): Problem[] {
  const places = new Map<string, { file: string; field: string; phrase: string }[]>();
  for (const { file, article, trials } of all)
    for (const [field, phrase] of phrases(article, trials)) {
      const key = wordsOf(phrase).join(' ');
      places.set(key, [...(places.get(key) ?? []), { file, field, phrase }]);
    }
  return [...places.values()].flatMap((same) =>
    same.flatMap(({ file, field, phrase }, at) => {
      const other = same.find((each) => each.file !== file);
      if (other !== undefined) return [{ file, field, message: texts.conflict(phrase, other.file) }];
      return at > 0 ? [{ file, field, message: texts.repeated(phrase) }] : [];
    }),
  );
}

const phrases = (article: Article, trials: readonly string[]): [string, string][] => [
  ...article.questions.map((phrase): [string, string] => ['vragen', phrase]),
  ...trials.map((phrase): [string, string] => ['proefvragen', phrase]),
];

/**
 * An article as it is shown: related only to articles that are there, and with other articles named instead of linked to,
 * as no channel can follow a link to a file. What it names is related to it.
 */
export function shown(article: Article, ids: ReadonlySet<string>): Article {
  const named = targets(article.body)
    .filter(isArticle)
    .map((target) => target.slice(0, -3));
  const related = [...new Set([...article.related, ...named])].filter(
    (id) => ids.has(id) && id !== article.id,
  );
  const body = article.body.replaceAll(LINK, (link, name: string, target: string) =>
    isArticle(target) ? name : link,
  );
  return { ...article, related, body };
}
