import { readFileSync } from 'node:fs';
import { createLexicon } from '../../src/knowledge/dutch/lexicon.js';
import { wordsOf } from '../../src/knowledge/dutch/words.js';
import { evaluate } from '../../src/knowledge/evaluate/evaluate.js';
import { readQuestions } from '../../src/knowledge/evaluate/question.js';
import { createLanguage } from '../../src/knowledge/language.js';
import { loadArticles, type Loaded } from '../../src/knowledge/load.js';
import { createLook, type Look } from '../../src/knowledge/match.js';
import { readWordList } from '../../src/knowledge/word-list.js';

const QUESTIONS = 'test/knowledge/questions.jsonl';
const OFF_TOPIC = 'test/knowledge/off-topic.jsonl';

const questionsOf = (file: string) => {
  const read = readQuestions(readFileSync(file, 'utf8'));
  return 'questions' in read ? read.questions : [];
};

let loaded: Loaded;
let look: Look;
beforeAll(async () => {
  loaded = await loadArticles('knowledge');
  const language = createLanguage(createLexicon(await readWordList('.')), loaded.synonyms);
  look = createLook(
    loaded.articles.map(({ article }) => article),
    language,
  );
});

test('there are enough questions of both kinds, half of them kept for the final figure', () => {
  const answerable = questionsOf(QUESTIONS);

  expect(answerable.filter(({ set }) => set === 'final').length).toBeGreaterThan(110);
  expect(answerable.filter(({ set }) => set === 'tune').length).toBeGreaterThan(110);
  expect(questionsOf(OFF_TOPIC).length).toBeGreaterThanOrEqual(120);
  expect(new Set(answerable.map(({ article }) => article)).size).toBe(loaded.articles.length);
});

test('no article has a question of the measurement word for word', () => {
  const inWords = (text: string) => ` ${wordsOf(text).join(' ')} `;
  const texts = loaded.articles.flatMap(({ article, trials }) =>
    [
      article.title,
      ...article.questions,
      ...article.keywords,
      ...trials,
      ...article.body.split(/[.?!\n]/),
    ].map(inWords),
  );
  const literal = questionsOf(QUESTIONS).filter(({ question }) =>
    texts.some((text) => text.includes(inWords(question))),
  );

  expect(literal).toEqual([]);
});

test('every trial question finds its article among the first three', () => {
  const missed = loaded.articles.flatMap(({ article, trials }) =>
    trials.filter(
      (trial) =>
        !look(trial)
          .slice(0, 3)
          .some((found) => found.article.id === article.id),
    ),
  );

  expect(loaded.articles.flatMap(({ trials }) => trials).length).toBeGreaterThan(60);
  expect(missed).toEqual([]);
});

/** What was reached, less one question: a change that costs more has to be noticed. */
test.each([
  ['tune', { rightFirst: 0.92, rightInThree: 0.98, falseAnswers: 0.03, answeredWrongly: 0.02 }],
  ['final', { rightFirst: 0.87, rightInThree: 0.97, falseAnswers: 0.03, answeredWrongly: 0.04 }],
])('what school staff ask is found no less than it was: %s', async (set, reached) => {
  const options = {
    articles: 'knowledge',
    questions: [QUESTIONS, OFF_TOPIC],
    set,
    calibrate: false,
    mostFalse: 0,
  };
  const { report } = await evaluate(options, {
    lexicon: createLexicon(await readWordList('.')),
    now: () => 0,
  });

  expect(report?.rightFirst).toBeGreaterThanOrEqual(reached.rightFirst);
  expect(report?.rightInThree).toBeGreaterThanOrEqual(reached.rightInThree);
  expect(report?.atBands.falseAnswers).toBeLessThanOrEqual(reached.falseAnswers);
  expect(report?.atBands.answeredWrongly).toBeLessThanOrEqual(reached.answeredWrongly);
});

test('everyday subjects with one phrasing each are found no less than they were', async () => {
  const options = {
    articles: 'test/knowledge/general',
    questions: ['test/knowledge/general-questions.jsonl'],
    calibrate: true,
    mostFalse: 0.05,
  };
  const { report } = await evaluate(options, {
    lexicon: createLexicon(await readWordList('.')),
    now: () => 0,
  });

  expect(report?.rightFirst).toBeGreaterThanOrEqual(0.75);
  expect(report?.rightInThree).toBeGreaterThanOrEqual(0.87);
  expect(report?.answeredAt['0.05']).toBeGreaterThanOrEqual(0.56);
});
