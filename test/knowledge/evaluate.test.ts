import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Found } from '../../src/knowledge/match.js';
import { createLexicon, type Lexicon } from '../../src/knowledge/dutch/lexicon.js';
import { withBands } from '../../src/knowledge/evaluate/bands-file.js';
import { calibrate } from '../../src/knowledge/evaluate/calibrate.js';
import { evaluate } from '../../src/knowledge/evaluate/evaluate.js';
import type { LookedUp } from '../../src/knowledge/evaluate/look-up.js';
import { readOptions, type EvaluateOptions } from '../../src/knowledge/evaluate/options.js';
import { anyArticle } from '../../src/knowledge/evaluate/read-any.js';
import { readWordList } from '../../src/knowledge/word-list.js';
import { articleText, folderWith } from './folder.js';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = createLexicon(await readWordList('.'));
});
let clock = 0;
/** Every look at the clock is a millisecond later. */
const now = () => clock++;

const OPTIONS: EvaluateOptions = { articles: '', questions: [], calibrate: false, mostFalse: 0.03 };

/** What an evaluation says of these files; `vragen.jsonl` are the questions. */
async function evaluated(files: Readonly<Record<string, string>>, more: Partial<EvaluateOptions> = {}) {
  const folder = await folderWith(files);
  const options = { ...OPTIONS, articles: folder, questions: [path.join(folder, 'vragen.jsonl')], ...more };
  return evaluate(options, { lexicon, now }).finally(() => rm(folder, { recursive: true }));
}

const SET = {
  'huur.md': '---\ntitel: Huur\nvragen:\n  - Hoe zeg ik de huur op?\n---\n\nEen maand vooraf.\n',
  'afval.md':
    '---\ntitel: Afval\nvragen: [Wanneer wordt afval opgehaald?]\nanders: dit mag\n---\n\nOp dinsdag.\n',
  'bieb.md': '# Boeken lenen\n\nDrie weken.\n',
};
const lines = (...questions: readonly object[]) => questions.map((each) => JSON.stringify(each)).join('\n');

test('an evaluation counts places, outcomes, times and misses', async () => {
  const questions = lines(
    { question: 'huur opzeggen', article: 'huur' },
    { question: 'afval ophalen', article: 'afval' },
    { question: 'afval huur', article: 'bieb' },
    { question: 'hoe bak ik een taart', article: null },
  );
  const { report } = await evaluated({ ...SET, 'vragen.jsonl': questions });

  expect(report).toMatchObject({
    answerable: 3,
    unanswerable: 1,
    rightFirst: 2 / 3,
    rightInThree: 2 / 3,
    p50: 1,
    p99: 1,
    atBands: { falseAnswers: 0 },
    misses: [{ question: 'afval huur', article: 'bieb', place: null }],
  });
});

test('only the questions of one set are asked', async () => {
  const questions = lines(
    { question: 'huur opzeggen', article: 'huur', set: 'tune' },
    { question: 'afval huur', article: 'bieb', set: 'final' },
  );
  const { report } = await evaluated({ ...SET, 'vragen.jsonl': questions }, { set: 'tune' });

  expect(report).toMatchObject({ answerable: 1, rightFirst: 1 });
});

test.each([
  ['a line that is no JSON', 'dit is geen JSON', /vragen\.jsonl, regel 2/],
  ['a line without an article', '{"question": "wat"}', /vragen\.jsonl, regel 2/],
  ['an article that is not there', '{"question": "wat", "article": "weg"}', /‘weg’/],
])('%s is named, and nothing is measured', async (_what, line, expected) => {
  const first = lines({ question: 'huur', article: 'huur' });
  const { report, lines: said } = await evaluated({ ...SET, 'vragen.jsonl': `${first}\n${line}\n` });

  expect(report).toBeUndefined();
  expect(said.join('\n')).toMatch(expected);
});

test.each(['articles', 'questions'] as const)('%s that are not there are named', async (which) => {
  const more = which === 'articles' ? { articles: '/nergens' } : { questions: ['/nergens'] };
  const { report, lines: said } = await evaluated({ ...SET, 'vragen.jsonl': '' }, more);

  expect(report).toBeUndefined();
  expect(said).toEqual([expect.stringContaining('/nergens')]);
});

test.each([
  [
    'no front matter at all',
    'Alleen een antwoord.',
    { title: 'een naam', questions: [], body: 'Alleen een antwoord.' },
  ],
  ['a heading for a title', '# Kop\n\nTekst', { title: 'Kop' }],
  ['one phrasing that is no list', '---\ntitel: T\nvragen: Waarom?\n---\nx', { questions: ['Waarom?'] }],
  [
    'keys in the singular and in English',
    '---\ntitle: T\nvraag: Waarom?\n---\nx',
    { title: 'T', questions: ['Waarom?'] },
  ],
  ['YAML that is broken', '---\ntitel: "x\n---\ntekst', { title: 'een naam', body: 'tekst' }],
])('an article to measure on may have %s', (_what, text, expected) => {
  expect(anyArticle('een-naam.md', text)).toMatchObject(expected);
});

const found = (id: string, score: number): Found => ({
  article: { id, title: id, questions: [], keywords: [], steps: [], related: [], body: '' },
  score,
  order: score,
});
const asked = (article: string | null, score: number): LookedUp => ({
  asked: { question: '', article },
  found: [found('goed', score)],
  place: article === null ? undefined : 1,
  milliseconds: 0,
});

test('calibrated bands answer what they can, and too few of the unanswerable', () => {
  const good = Array.from({ length: 50 }, (_, i) => asked('goed', 0.5 + i / 200));
  const none = Array.from({ length: 100 }, (_, i) => asked(null, i / 200));
  const { bands, crossValidated } = calibrate([...good, ...none], 0.03);

  expect(bands.answer).toBeGreaterThan(0.48);
  expect(bands.answer).toBeLessThanOrEqual(0.5);
  expect(crossValidated.answeredRightly).toBeGreaterThan(0.95);
  expect(crossValidated.falseAnswers).toBeLessThanOrEqual(0.03);
});

test('when right and wrong cannot be told apart, nothing is answered', () => {
  const same = Array.from({ length: 40 }, (_, i) => asked(i % 2 === 0 ? 'goed' : null, 0.7));
  const { bands, crossValidated } = calibrate(same, 0.03);

  expect(bands.answer).toBeGreaterThan(0.7);
  expect(crossValidated.answeredRightly).toBe(0);
});

test('saved bands change the bands of the file and nothing else', () => {
  const source = readFileSync('src/knowledge/bands.ts', 'utf8');
  const saved = withBands(source, { answer: 0.61, lead: 0.2, choice: 0.1, spread: 0.3 });

  expect(saved).toContain('BANDS: Bands = { answer: 0.61, lead: 0.2, choice: 0.1, spread: 0.3 };');
  expect(saved.split('\n')).toHaveLength(source.split('\n').length);
});

test.each([
  ['nothing', []],
  ['no questions', ['--articles', 'x']],
  ['an unknown word', ['--articles', 'x', '--questions', 'y', '--snel']],
  ['a share above one', ['--articles', 'x', '--questions', 'y', '--most-false', '3']],
])('%s is no command', (_what, words) => {
  expect(readOptions(words)).toBeUndefined();
});

/** Runs a command of the bundle as a process. */
const run = (entry: string, ...words: readonly string[]) =>
  spawnSync(process.execPath, [`dist/knowledge/${entry}/main.js`, entry, ...words], { encoding: 'utf8' });
const Written = z.object({ rightFirst: z.number(), crossValidated: z.object({ refused: z.number() }) });

test('npm run kennis:evaluate prints for people and writes for programs', async () => {
  const folder = await folderWith({
    ...SET,
    'vragen.jsonl': lines({ question: 'huur opzeggen', article: 'huur' }),
  });
  const json = path.join(folder, 'uit.json');
  const words = [
    '--articles',
    folder,
    '--questions',
    path.join(folder, 'vragen.jsonl'),
    '--json',
    json,
    '--calibrate',
  ];
  const { status, stdout } = run('evaluate', ...words);

  expect(status).toBe(0);
  expect(stdout).toContain('Goede artikel vooraan      100,0 %');
  expect(Written.parse(JSON.parse(readFileSync(json, 'utf8')))).toMatchObject({ rightFirst: 1 });
  expect(run('evaluate').status).toBe(1);
  await rm(folder, { recursive: true });
});

test('npm run kennis is green for good articles, and red with file and key for others', async () => {
  const right = articleText({
    title: 'Een titel',
    questions: ['Wat is dit?', 'Hoe werkt dit?', 'Waar is dit?'],
  });
  const folder = await folderWith({ 'goed.md': right });
  expect(run('check', folder)).toMatchObject({
    status: 0,
    stdout: '1 artikelen gecontroleerd. Alles klopt.\n',
  });
  await writeFile(path.join(folder, 'fout.md'), right.replace('bron:', 'bronn:'));

  const { status, stdout } = run('check', folder);
  expect(status).toBe(1);
  expect(stdout).toContain('fout.md → bronn: De sleutel ‘bronn’ bestaat niet.');
  await rm(folder, { recursive: true });
});
