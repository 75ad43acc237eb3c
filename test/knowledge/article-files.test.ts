import { rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { check } from '../../src/knowledge/check/check.js';
import { loadArticles } from '../../src/knowledge/load.js';
import { readArticle } from '../../src/knowledge/read-article.js';
import { folderWith } from './folder.js';

const GOOD = `---
titel: Een mandaat geven
vragen:
  - Hoe geef ik een mandaat?
  - Waar geef ik een mandaat?
  - Ik wil een mandaat geven
proefvragen: [mandaat geven hoe]
trefwoorden: [machtiging, 00]
bron: https://voorbeeld.example/mandaat
gecontroleerd: 2026-11-23
stappen: [toevoegen.dienst]
---

Klik op **+ mandaat toevoegen**.
`;

/** What is said of the good article with one thing changed. */
function said(what: string | RegExp, by: string): string[] {
  const text = GOOD.replace(what, by);
  expect(text).not.toBe(GOOD);
  const read = readArticle({ name: 'mandaat.md', text });
  return 'problems' in read ? read.problems.map(({ field = '', message }) => `${field}: ${message}`) : [];
}

test('an article is read as it is written, and a number or a date stays text', () => {
  expect(readArticle({ name: 'mandaat.md', text: GOOD })).toEqual({
    written: {
      file: 'mandaat.md',
      trials: ['mandaat geven hoe'],
      article: {
        id: 'mandaat',
        title: 'Een mandaat geven',
        questions: ['Hoe geef ik een mandaat?', 'Waar geef ik een mandaat?', 'Ik wil een mandaat geven'],
        keywords: ['machtiging', '00'],
        steps: ['toevoegen.dienst'],
        related: [],
        source: 'https://voorbeeld.example/mandaat',
        checked: '2026-11-23',
        body: 'Klik op **+ mandaat toevoegen**.',
      },
    },
  });
});

test('an article with Windows line ends and a byte order mark is read the same', () => {
  expect(readArticle({ name: 'mandaat.md', text: `\uFEFF${GOOD.replaceAll('\n', '\r\n')}` })).toMatchObject({
    written: { article: { id: 'mandaat', body: 'Klik op **+ mandaat toevoegen**.' } },
  });
});

test.each([
  ['no front matter', /^---\n/, '', 'Bovenaan ontbreken de gegevens'],
  ['wrong YAML', 'titel: Een', 'titel: "Een', 'is niet te lezen'],
  ['a key twice', 'vragen:', 'titel: Nog een\nvragen:', 'is niet te lezen'],
  ['a reference to another part', 'titel: Een mandaat geven', 'titel: *geheim', 'is niet te lezen'],
  ['a misspelt key', 'bron:', 'bronn:', 'bronn: De sleutel ‘bronn’ bestaat niet'],
  ['no title', 'titel: Een mandaat geven\n', '', 'titel: Deze sleutel ontbreekt'],
  [
    'a title that is a list',
    'titel: Een mandaat geven',
    'titel: [Een, mandaat]',
    'titel: Hier hoort één stuk tekst',
  ],
  [
    'too few questions',
    '  - Ik wil een mandaat geven\n',
    '',
    'vragen: Hier staat te weinig. Het moeten er minstens 3',
  ],
  [
    'questions that are one text',
    'proefvragen: [mandaat geven hoe]',
    'proefvragen: mandaat',
    'proefvragen: Hier hoort een lijst',
  ],
  ['an empty question', '  - Ik wil een mandaat geven', '  - ""', 'vragen, regel 3: Deze tekst is te kort'],
  ['a link that is not safe', 'https://voorbeeld', 'http://voorbeeld', 'bron: Dit is geen goede link'],
  ['a day that does not exist', '2026-11-23', '2026-02-30', 'gecontroleerd: Dit is geen goede datum'],
  [
    'a step that does not exist',
    'toevoegen.dienst',
    'toevoegen.dienst2',
    'stappen, regel 1: Deze stap bestaat niet',
  ],
  ['no answer', 'Klik op **+ mandaat toevoegen**.', '', 'Onder de gegevens staat geen antwoord'],
  ['a long answer', 'Klik op', `${'woord '.repeat(250)}Klik op`, 'Het antwoord heeft 254 woorden'],
  ['a heading', 'Klik op', '# Kop\n\nKlik op', 'opmaak die niet elk kanaal toont: een kop'],
  ['a table', 'Klik op', '| a | b |\n\nKlik op', 'een tabel'],
  ['a picture', 'Klik op', '![x](https://voorbeeld.example/x.png) Klik op', 'een plaatje'],
  ['HTML', 'Klik op', '<b>Klik</b> op', 'HTML'],
  [
    'a link that is no address',
    'Klik op',
    '[hier](javascript:alert) Klik op',
    'De link ‘javascript:alert’ klopt niet',
  ],
])('an editor reads what is wrong: %s', (...[, what, by, expected]) => {
  expect(said(what, by).join('\n')).toContain(expected);
});

test('the line of wrong YAML is the line of the file', () => {
  expect(said('bron: https', 'bron: [https').join('\n')).toMatch(/Regel (9|10|11|12) is niet te lezen/);
});

test('an article that pretends to be a program is only text', () => {
  const text = GOOD.replace(/^---/, '---js').replace('titel: Een', 'titel: (() => { throw 1 })()');

  expect(readArticle({ name: 'mandaat.md', text })).toMatchObject({ problems: [{ file: 'mandaat.md' }] });
});

test.each(['Mandaat.md', 'man daat.md', 'mandaat_.md'])(
  'a file name that makes no id is refused: %s',
  (name) => {
    expect(readArticle({ name, text: GOOD })).toMatchObject({
      problems: [{ file: name, message: expect.stringContaining('bestandsnaam') }],
    });
  },
);

const another = (question: string, more = '') =>
  GOOD.replace('Een mandaat geven', 'Een ander artikel')
    .replace(/vragen:\n(.*\n){3}/, `vragen:\n  - ${question}\n  - Wat nog meer?\n  - En dan?\n`)
    .replace('mandaat geven hoe', 'nog een proef')
    .replace('Klik op', `${more} Klik op`);

test('a question in two articles is a conflict that names both, however it is written', async () => {
  const folder = await folderWith({ 'een.md': GOOD, 'twee.md': another('hoe geef ik een MANDAAT') });
  const { articles, problems } = await loadArticles(folder);

  expect(articles).toEqual([]);
  expect(problems).toEqual([
    expect.objectContaining({ file: 'een.md', field: 'vragen', message: expect.stringContaining('twee.md') }),
    expect.objectContaining({ file: 'twee.md', field: 'vragen', message: expect.stringContaining('een.md') }),
  ]);
  await rm(folder, { recursive: true });
});

test('a link to nowhere and a related article that does not exist are named; the other articles stand', async () => {
  const folder = await folderWith({
    'een.md': GOOD.replace('stappen:', 'verwant: [drie, twee]\nstappen:'),
    'twee.md': another('Wat is dit?', 'Lees [dit](vier.md) en [dat](een.md).'),
    'vijf.md': another('Wat is vijf?')
      .replace('nog een proef', 'vijfde proef')
      .replace(/Wat nog meer\?|En dan\?/g, '$& Vijf'),
    'README.md': 'geen artikel',
    '_sjabloon.md': 'geen artikel',
    'notitie.txt': 'geen artikel',
  });
  const { articles, problems } = await loadArticles(folder);

  expect(problems.map(({ file, message }) => `${file}: ${message}`)).toEqual([
    expect.stringMatching(/^een\.md: .*‘drie’ bestaat niet/),
    expect.stringMatching(/^twee\.md: .*‘vier\.md’ komt nergens uit/),
  ]);
  expect(articles.map(({ article }) => article.id)).toEqual(['vijf']);
  await rm(folder, { recursive: true });
});

test('a file that cannot be read is a problem, not a fault', async () => {
  const folder = await folderWith({ 'een.md': GOOD });
  await symlink(path.join(folder, 'nergens'), path.join(folder, 'weg.md'));
  const { articles, problems } = await loadArticles(folder);

  expect(articles).toHaveLength(1);
  expect(problems).toEqual([{ file: 'weg.md', message: expect.stringContaining('niet te lezen') }]);
  await rm(folder, { recursive: true });
});

test('an old date and a long sentence are advice, and fail nothing', async () => {
  const long = `${'heel '.repeat(15)}lang.`;
  const folder = await folderWith({ 'een.md': GOOD.replace('Klik op', `${long} Klik op`) });
  const { isGood, lines } = await check(folder, new Date('2028-01-01'));

  expect(isGood).toBe(true);
  expect(lines.join('\n')).toContain('een.md: gecontroleerd op 2026-11-23');
  expect(lines.join('\n')).toContain('een zin heeft 16 woorden');
  await rm(folder, { recursive: true });
});
