import type { Problem } from './problem.js';
import { texts } from './texts.js';

/** More than this is an article for a website, not an answer in a chat. */
export const MOST_WORDS = 250;

/** Markdown that Teams or the web chat does not show as it is meant. */
const MARKUP: readonly (readonly [string, RegExp])[] = [
  ['een kop (#)', /^ {0,3}#{1,6}\s/m],
  ['een tabel (|)', /^\s*\|.*\|\s*$/m],
  ['een plaatje (![)', /!\[[^\]]*\]\(/],
  ['HTML (<…>)', /<\/?[a-z][^>\n]*>/i],
  ['een blok code (```)', /^\s*(```|~~~)/m],
  ['een citaat (>)', /^\s*>/m],
];

/** A link in an article: what is shown, and where it leads. */
export const LINK = /\[([^\]]+)\]\(([^)\s]*)\)/g;

/** What is wrong with an answer by itself. */
export function bodyProblems(file: string, body: string): Problem[] {
  if (body === '') return [{ file, message: texts.noBody() }];
  const words = wordCount(body);
  return [
    ...(words > MOST_WORDS ? [texts.longBody(words, MOST_WORDS)] : []),
    ...MARKUP.filter(([, pattern]) => pattern.test(body)).map(([name]) => texts.markup(name)),
    ...targets(body)
      .filter((target) => !isWeb(target) && !isArticle(target))
      .map((target) => texts.badLink(target)),
  ].map((message) => ({ file, message }));
}

/** Where the links of an answer lead. */
export const targets = (body: string): string[] =>
  [...body.matchAll(LINK)].map(([, , target = '']) => target);

const isWeb = (target: string) => target.startsWith('https://') && URL.canParse(target);
/** A link to another article: its file name. */
export const isArticle = (target: string): boolean => /^[a-z0-9-]+\.md$/.test(target);

/** Words that a reader sees: no link addresses. */
const wordCount = (body: string): number =>
  body
    .replaceAll(LINK, '$1')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
