import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Article } from '../../src/domain/article.js';
import { createLexicon } from '../../src/knowledge/dutch/lexicon.js';
import { readQuestions, type AskedQuestion } from '../../src/knowledge/evaluate/question.js';
import { readAny } from '../../src/knowledge/evaluate/read-any.js';
import { readWordList } from '../../src/knowledge/word-list.js';
import { FUSE, matchers, type Make, type Matcher, type Search } from './matchers.js';

const SIZES = [30, 1_000, 10_000];
const QUESTIONS = 200;
/** Questions that are asked of a matcher that takes seconds for each. */
const FEW = 10;
const TESTS = 'test/knowledge';

/**
 * Our matcher beside two ready-made ones: how often the right article is found, on our own articles and on everyday subjects with one
 * phrasing each, and what a question costs with more and more articles.
 */
export async function measureMatcher(): Promise<void> {
  const bytes = await readWordList('.');
  const all = matchers(createLexicon(bytes));
  const own = await load('knowledge', [`${TESTS}/questions.jsonl`, `${TESTS}/off-topic.jsonl`]);
  const everyday = await load(`${TESTS}/general`, [`${TESTS}/general-questions.jsonl`]);
  const final = { ...own, questions: own.questions.filter(({ set }) => set === 'final') };
  printQuality('our articles, the questions kept for the end', final, all);
  printQuality('everyday subjects, one phrasing each', everyday, all);

  const nouns =
    Buffer.from(bytes)
      .toString('utf8')
      .match(/^[a-z]{5,12}(?=\/.*Z[ab])/gm) ?? [];
  const questions = everyday.questions.map(({ question }) => question).slice(0, QUESTIONS);
  const rows = SIZES.flatMap((size) => {
    const articles = manyArticles(size, everyday.articles, nouns);
    return all.map(([name, make]) => {
      const asked = name === FUSE && size > 30 ? questions.slice(0, FEW) : questions;
      const { p50, p99, buildMs, megabytes } = cost(make, articles, asked);
      return [`${size}`, name, p50.toFixed(2), p99.toFixed(2), buildMs.toFixed(0), megabytes.toFixed(1)];
    });
  });
  console.log('\nWhat a question costs\n');
  console.log(table(['articles', 'matcher', 'p50 ms', 'p99 ms', 'build ms', 'MB'], rows));
}

interface TestSet {
  readonly articles: readonly Article[];
  readonly synonyms: readonly string[];
  readonly questions: readonly AskedQuestion[];
}

async function load(folder: string, files: readonly string[]): Promise<TestSet> {
  const questions = files.flatMap((file) => {
    const read = readQuestions(readFileSync(file, 'utf8'));
    return 'questions' in read ? read.questions : [];
  });
  return { ...(await readAny(folder)), questions };
}

function printQuality(
  name: string,
  { articles, synonyms, questions }: TestSet,
  all: readonly Matcher[],
): void {
  const rows = all.map(([matcher, make]) => [matcher, ...quality(make(articles, synonyms), questions)]);
  console.log(`\n${name}: ${articles.length} articles, ${questions.length} questions\n`);
  console.log(table(['matcher', 'right first', 'right in three', 'answered rightly at 5 % false'], rows));
}

/** Shares of the answerable questions. The last: at the score that one in twenty of the unanswerable ones exceeds. */
function quality(search: Search, questions: readonly AskedQuestion[]): string[] {
  const answerable = questions.filter(({ article }) => article !== null);
  const found = answerable.map(({ question, article }) => ({ article, list: search(question) }));
  const tops = questions
    .filter(({ article }) => article === null)
    .map(({ question }) => search(question)[0]?.score ?? 0)
    .sort((a, b) => b - a);
  const limit = tops[Math.floor(tops.length * 0.05)] ?? 0;
  const share = (isRight: (each: (typeof found)[number]) => boolean) =>
    (found.filter(isRight).length / answerable.length).toFixed(2);
  return [
    share(({ article, list }) => list[0]?.id === article),
    share(({ article, list }) => list.slice(0, 3).some(({ id }) => id === article)),
    share(({ article, list: [first] }) => first?.id === article && first.score > limit),
  ];
}

/** More articles of the same kind: those of a set, with a third of their longer words replaced by other nouns. */
function manyArticles(size: number, seeds: readonly Article[], nouns: readonly string[]): Article[] {
  let state = 1;
  const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const other = (word: string) =>
    random() < 0.33 ? (nouns[Math.floor(random() ** 2 * nouns.length)] ?? word) : word;
  const changed = (text: string) => text.replace(/\p{L}{4,}/gu, other);
  return Array.from({ length: size }, (_, i) => {
    const seed = seeds[i % seeds.length];
    if (seed === undefined) throw new Error('There are no articles to begin with.');
    if (i < seeds.length) return seed;
    const [question = seed.title] = seed.questions;
    return {
      ...seed,
      id: `${seed.id}-${i}`,
      title: changed(seed.title),
      questions: Array.from({ length: 4 }, () => changed(question)),
      body: changed(seed.body),
    };
  });
}

function cost(make: Make, articles: readonly Article[], questions: readonly string[]) {
  const before = heapMegabytes();
  const start = performance.now();
  const search = make(articles, []);
  const buildMs = performance.now() - start;
  const megabytes = heapMegabytes() - before;
  for (const question of questions.slice(0, FEW)) search(question);
  const times = questions
    .map((question) => {
      const asked = performance.now();
      search(question);
      return performance.now() - asked;
    })
    .sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return { p50: at(0.5), p99: at(0.99), buildMs, megabytes };
}

/** What is in use after everything that is not has been cleared away. */
function heapMegabytes(): number {
  setFlagsFromString('--expose-gc');
  const clear = runInNewContext('gc') as () => void;
  // Twice: what the first leaves half done would be counted as a gain of the next.
  clear();
  clear();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
