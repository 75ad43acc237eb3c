import type { Article } from '../../domain/article.js';
import { LINK } from '../body.js';
import { loadArticles, type Loaded } from '../load.js';
import { checkTexts } from './texts.js';

/** What a check found. Advice is listed and does not fail it. */
export interface Checked {
  readonly isGood: boolean;
  readonly lines: readonly string[];
}

const MOST_WORDS_A_SENTENCE = 15;
const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/** Checks a knowledge folder and says in Dutch what an editor has to mend. */
export async function check(folder: string, now: Date): Promise<Checked> {
  const loaded = await loadArticles(folder);
  const { articles, problems } = loaded;
  const advice = articles.flatMap(({ file, article }) => adviceOn(file, article, now));
  const files = new Set(problems.map(({ file }) => file)).size;
  const isGood = problems.length === 0;
  return {
    isGood,
    lines: [
      ...advice,
      ...faultsOf(loaded),
      isGood ? checkTexts.good(articles.length) : checkTexts.faulty(problems.length, files),
    ],
  };
}

/** Every fault as a line that names the file. */
export const faultsOf = ({ problems }: Pick<Loaded, 'problems'>): string[] =>
  problems.map(({ file, field, message }) => checkTexts.problem(file, field, message));

function adviceOn(file: string, { checked = '', body }: Article, now: Date): string[] {
  const isOld = now.getTime() - Date.parse(checked) > YEAR_MS;
  const long = sentencesOf(body).filter((sentence) => wordsIn(sentence) > MOST_WORDS_A_SENTENCE);
  return [
    ...(isOld ? [checkTexts.old(file, checked)] : []),
    ...long.map((sentence) => checkTexts.longSentence(file, wordsIn(sentence), sentence)),
  ];
}

/** The sentences of an answer as they are read: without marks, links by their name. */
const sentencesOf = (body: string): string[] =>
  body
    .replaceAll(LINK, '$1')
    .replaceAll(/[*_]/g, '')
    .split(/(?<=[.?!:;])\s+|\n+/)
    .map((sentence) => sentence.replace(/^\s*([-*]|\d+\.)\s+/, '').trim())
    .filter(Boolean);

const wordsIn = (sentence: string) =>
  sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
