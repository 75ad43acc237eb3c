import { readFileSync } from 'node:fs';
import { isAbout } from '../../src/domain/about.js';
import { readQuestions } from '../../src/knowledge/evaluate/question.js';
import { openKnowledge } from '../../src/knowledge/open.js';
import type { OpenedKnowledge } from '../../src/knowledge/open.js';
import { isQuestion } from '../../src/understanding/question.js';
import { silentLog } from '../support/outside.js';

let knowledge: OpenedKnowledge;
beforeAll(async () => {
  knowledge = await openKnowledge({ folder: 'knowledge', root: process.cwd(), log: silentLog });
});
afterAll(() => {
  knowledge.close();
});

function found(text: string) {
  const matched = knowledge.match(text);
  if (matched.kind === 'none') return [];
  return matched.kind === 'answer' ? [matched.article] : matched.articles;
}

test.each([
  'de directeur weet dat',
  'ik bedoelde een andere school',
  'ik moet even de telefoon opnemen',
  'er komt een collega binnen',
  'ik heb het nog niet gedaan',
  'ik overleg even met mijn collega',
  'ik heb het druk vandaag',
])('%s is about no article, however like it looks', (text) => {
  expect(isAbout(text, found(text))).toBe(false);
});

test.each([
  'rol OSR-toegang ontbreekt',
  'mandaat werkt niet',
  'digidoor staat er niet tussen',
  'einddatum leeg',
])('%s is about what is found for it', (text) => {
  expect(isAbout(text, found(text))).toBe(true);
});

test('what school staff ask in keywords or as a complaint keeps its article', () => {
  const read = readQuestions(readFileSync('test/knowledge/questions.jsonl', 'utf8'));
  const told = ('questions' in read ? read.questions : []).filter(
    ({ question, article }) => !isQuestion(question) && found(question).some(({ id }) => id === article),
  );

  expect(told.length).toBeGreaterThan(200);
  expect(told.filter(({ question }) => !isAbout(question, found(question)))).toEqual([]);
});
