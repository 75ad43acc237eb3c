import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { asPhrase } from '../../../src/domain/phrasing.js';
import { isArticleFile } from '../../../src/knowledge/load.js';
import { withPhrasing } from '../../../src/knowledge/phrasing/insert.js';
import { readArticle } from '../../../src/knowledge/read-article.js';

const FILES = readdirSync('knowledge')
  .filter(isArticleFile)
  .map((name) => ({ name, text: readFileSync(path.join('knowledge', name), 'utf8') }));

const ARTICLE = `---
# Een uitleg die moet blijven staan.
titel: Een mandaat geven
vragen:
  - Hoe geef ik een mandaat?
  - Waar geef ik een mandaat?   # vaak gevraagd
  - Ik wil een mandaat geven # en deze ook

proefvragen: [mandaat geven hoe]
bron: https://voorbeeld.example/mandaat
gecontroleerd: 2026-11-23
---

Klik op **+ mandaat toevoegen**.
`;
const LIST = /vragen:\n( {2}- .*\n){3}/;

const read = (text: string) => {
  const reading = readArticle({ name: 'mandaat.md', text });
  if (!('written' in reading)) throw new Error(JSON.stringify(reading.problems));
  return reading.written;
};
/** What stands between the beginning and the end that two texts have alike. */
function inserted(before: string, after: string): string {
  const isWhole = (at: number) =>
    before === after.slice(0, at) + after.slice(at + after.length - before.length);
  const at = Array.from({ length: before.length + 1 }, (_, each) => each).find(isWhole);
  if (at === undefined) throw new Error('Something else changed too');
  return after.slice(at, at + after.length - before.length);
}

/** Texts of which some mean something to YAML, and some to an editor's eye only. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', minLength: 2, maxLength: 160 }),
  fc
    .array(
      fc.constantFrom(
        ...['wat: is', "zo'n", '"', "'", '#', ' #', '- ', '? ', '[', ']', '{', '}', ',', '&a', '*a', '!'],
        ...[
          '|',
          '>',
          '%',
          '@',
          '`',
          '\\',
          '\n',
          '\r\n',
          '\t',
          '---',
          '...',
          'BRIN',
          'ja',
          '12',
          'é',
          '🙂',
          '<b>',
        ],
        ...['\u0000', '\u2028', '\uFEFF', '\u0085', '\uD800', '\u202E', ': ', '~', 'null'],
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

test('any question becomes a phrasing of any article, and all else stays as it was, byte for byte', () => {
  let made = 0;
  fc.assert(
    fc.property(anyText, fc.constantFrom(...FILES), (text, file) => {
      const phrase = asPhrase(text);
      fc.pre(phrase !== undefined);
      const after = withPhrasing(file, phrase)!;

      const [before] = [readArticle(file)];
      if (!('written' in before)) throw new Error('The article is wrong');
      const { written } = before;
      const questions = [...written.article.questions, phrase];
      const meant = { ...written, article: { ...written.article, questions } };
      expect(readArticle({ ...file, text: after })).toEqual({ written: meant });
      expect(inserted(file.text, after).split('\n')).toHaveLength(2);
      made += 1;
    }),
    { numRuns: 600 },
  );
  expect(made).toBe(600);
  expect(FILES.length).toBeGreaterThan(30);
});

test.each([
  ['bare among bare ones', ARTICLE, 'Wat nu?', '  - Wat nu?\n'],
  ['with quotes where YAML needs them', ARTICLE, "Wat is: zo'n ding?", "  - 'Wat is: zo''n ding?'\n"],
  [
    'with quotes as the last one has',
    ARTICLE.replace('Ik wil een mandaat geven', '"Ik wil"'),
    'Wat nu?',
    '  - "Wat nu?"\n',
  ],
  [
    'without an indent',
    ARTICLE.replace(LIST, 'vragen:\n- Een vraag\n- Twee vragen\n- Drie vragen\n'),
    'Wat nu?',
    '- Wat nu?\n',
  ],
  ['with the line ends of Windows', ARTICLE.replaceAll('\n', '\r\n'), 'Wat nu?', '  - Wat nu?\r\n'],
  ['behind a mark of the byte order', `\uFEFF${ARTICLE}`, 'Wat nu?', '  - Wat nu?\n'],
  [
    'in a row',
    ARTICLE.replace(LIST, 'vragen: [Een vraag, Twee vragen, Drie vragen] # rij\n'),
    'Wat, nu?',
    ", 'Wat, nu?'",
  ],
  [
    'below one of several lines',
    ARTICLE.replace('geven # en deze ook', '\n    geven'),
    'Wat nu?',
    '  - Wat nu?\n',
  ],
  [
    'below a block',
    ARTICLE.replace('Ik wil een mandaat geven # en deze ook', '>-\n    Ik wil'),
    'Wat nu?',
    '  - Wat nu?\n',
  ],
])('a phrasing is written %s', (...[, text, phrase, expected]) => {
  const after = withPhrasing({ name: 'mandaat.md', text }, phrase)!;

  expect(read(after).article.questions.at(-1)).toBe(phrase);
  expect(inserted(text, after).trim()).toBe(expected.trim());
  expect(after).toContain(expected);
  expect(after).toContain('# Een uitleg die moet blijven staan.');
});

test.each([
  ['an article with a fault', ARTICLE.replace('bron:', 'bronn:')],
  ['a file without front matter', 'Alleen een antwoord.'],
  ['a file that was not UTF-8', ARTICLE.replace('Klik', '\uFFFD')],
])('%s is left to a person', (_what, text) => {
  expect(withPhrasing({ name: 'mandaat.md', text }, 'Wat nu?')).toBeUndefined();
});

test.each(['', 'x', '???', 'x'.repeat(151), '🙂🙂'])('%j is no phrasing', (text) => {
  expect(asPhrase(text)).toBeUndefined();
});

test('a phrasing is one line, without what nobody sees', () => {
  expect(asPhrase('  Wat is\r\n een\u0000 \u202EBRIN?\t')).toBe('Wat is een BRIN?');
});
