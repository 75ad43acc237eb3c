import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Article } from '../../src/domain/article.js';
import type { Lexicon } from '../../src/knowledge/dutch/lexicon.js';
import { STOP_WORDS } from '../../src/knowledge/dutch/stop-words.js';
import { wordsOf } from '../../src/knowledge/dutch/words.js';
import { createLanguage } from '../../src/knowledge/language.js';
import { createLook } from '../../src/knowledge/match.js';

/** Articles found on a question, the best first, with a score to compare with others of the same matcher. */
export type Search = (question: string) => readonly { readonly id: string; readonly score: number }[];

/** Files articles, ready to be searched. */
export type Make = (articles: readonly Article[], synonyms: readonly string[]) => Search;

/** A matcher, by the name it has in the tables. */
export type Matcher = readonly [name: string, make: Make];

/** Ours, and two that are ready-made. */
export const matchers = (lexicon: Lexicon): readonly Matcher[] => [
  ['ours', makeOurs(lexicon)],
  ['MiniSearch, Dutch endings, fuzzy, prefix', makeMiniSearch],
  [FUSE, makeFuse],
];

/** The slow one: it looks at every article for every question. */
export const FUSE = 'fuse.js token search';

const makeOurs =
  (lexicon: Lexicon): Make =>
  (articles, synonyms) => {
    const look = createLook(articles, createLanguage(lexicon, synonyms));
    return (question) => look(question).map(({ article, score }) => ({ id: article.id, score }));
  };

const makeMiniSearch: Make = (articles) => {
  const mini = new MiniSearch({
    fields: ['title', 'questions', 'keywords', 'body'],
    processTerm: (term) => withoutEnding(wordsOf(term).join('')),
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

/** What a careful developer does in an hour: no stop words, no common endings, no double letter at the end. */
function withoutEnding(word: string): string | null {
  if (STOP_WORDS.has(word)) return null;
  const ending = ['heden', 'ingen', 'en', 'e', 's', 't'].find((each) =>
    new RegExp(`.{3}${each}$`).test(word),
  );
  return (ending === undefined ? word : word.slice(0, -ending.length)).replace(/(.)\1$/, '$1');
}

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
