import fc from 'fast-check';
import { articleStep, type Article } from '../../src/domain/article.js';
import { createLexicon, type Lexicon } from '../../src/knowledge/dutch/lexicon.js';
import { createLanguage } from '../../src/knowledge/language.js';
import { createLook, createMatch, decide, type Look } from '../../src/knowledge/match.js';
import { readWordList } from '../../src/knowledge/word-list.js';

const anArticle = (id: string, parts: Partial<Article> = {}): Article => ({
  id,
  title: id,
  questions: [],
  keywords: [],
  steps: [],
  related: [],
  body: '',
  ...parts,
});

const ARTICLES = [
  anArticle('parkeren', {
    title: 'Parkeervergunning',
    questions: ['Hoe vraag ik een parkeervergunning aan?'],
    body: 'Je kenteken staat op jouw adres. Je betaalt per jaar.',
  }),
  anArticle('huur', { title: 'Huur opzeggen', questions: ['Hoe zeg ik mijn huurwoning op?'] }),
  anArticle('printer', { title: 'Printer kapot', questions: ['Wat doe ik als de printer stuk is?'] }),
  anArticle('mandaat', { title: 'DigiDoor', questions: ['Hoe geef ik DigiDoor een mandaat?'] }),
  anArticle('bot', { title: 'Over mij', questions: ['Wie ben jij?'] }),
];
const BANDS = { answer: 0.5, lead: 0.1, choice: 0.3, spread: 0.2 };

let lexicon: Lexicon;
let look: Look;
beforeAll(async () => {
  lexicon = createLexicon(await readWordList('.'));
  look = createLook(ARTICLES, createLanguage(lexicon));
});

test.each([
  ['vergunning om te parkeren', 'parkeren'],
  ['PARKEER VERGUNNING', 'parkeren'],
  ['ik wil een parkeervergunning aanvragen', 'parkeren'],
  ['huurhuis opgezegd', 'huur'],
  ['hoe kan ik mijn huur op zeggen', 'huur'],
  ['afdrukken gaat niet, apparaat defect', 'printer'],
  ['printre doet het niet', 'printer'],
  ['digi door mandateren', 'mandaat'],
  ['digidor mandaad', 'mandaat'],
  ['wie ben je dan', 'bot'],
])('%s is about %s', (question, id) => {
  expect(look(question)[0]?.article.id).toBe(id);
});

test('a phrasing typed in full is answered, whatever else is alike', () => {
  const twins = [
    anArticle('een', { questions: ['Hoe geef ik een mandaat?'] }),
    anArticle('twee', { questions: ['Hoe geef ik mandaten?'] }),
  ];
  const match = createMatch(createLook(twins, createLanguage(lexicon)), BANDS);

  expect(match('hoe geef ik mandaten')).toMatchObject({ kind: 'answer', article: { id: 'twee' } });
});

test.each(['hoe geef ik eigenlijk mandaten?', 'hoi, hoe geef ik nou precies mandaten'])(
  'fillers turn no answer into a choice: %s',
  (question) => {
    const twins = [
      anArticle('een', { questions: ['Hoe geef ik een mandaat?'] }),
      anArticle('twee', { questions: ['Hoe geef ik mandaten?'] }),
    ];
    const match = createMatch(createLook(twins, createLanguage(lexicon)), BANDS);

    expect(match(question)).toMatchObject({ kind: 'answer', article: { id: 'twee' } });
  },
);

test('a phrasing that is only told apart by a filler keeps its own article', () => {
  const twins = [
    anArticle('nu', { questions: ['Wat moet ik nou doen?'] }),
    anArticle('ooit', { questions: ['Wat moet ik doen?'] }),
  ];
  const match = createMatch(createLook(twins, createLanguage(lexicon)), BANDS);

  expect(match('wat moet ik nou doen')).toMatchObject({ article: { id: 'nu' } });
  expect(match('wat moet ik doen')).toMatchObject({ article: { id: 'ooit' } });
});

test('a phrasing of fillers alone is found by those, and by no other greeting', () => {
  const greets = createLook([anArticle('groet', { questions: ['Hoi hoi'] })], createLanguage(lexicon));

  expect(greets('hoi hoi')[0]?.article.id).toBe('groet');
  expect(greets('hallo?')).toEqual([]);
  expect(greets('hey, bedankt')).toEqual([]);
});

test.each(['alweer', 'trouwens', 'ehm'])(
  '%s alone is about nothing, also where an article has the word',
  (filler) => {
    const other = anArticle('ander', { title: `Printer ${filler} kapot` });

    expect(createLook([other], createLanguage(lexicon))(filler)).toEqual([]);
  },
);

test('words of the editors work as synonyms', () => {
  const known = createLook(ARTICLES, createLanguage(lexicon, ['volmacht = mandaat']));

  expect(known('volmacht')[0]?.article.id).toBe('mandaat');
});

test('a step raises its articles, and makes none of nothing', () => {
  const articles = [
    anArticle('lijst', { questions: ['Ik zie hem niet in de lijst'] }),
    anArticle('dienst', {
      questions: ['Ik zie hem niet in de lijst met diensten'],
      steps: ['toevoegen.dienst'],
    }),
    anArticle('anders', { questions: ['Wat is de prijs?'], steps: ['toevoegen.dienst'] }),
  ];
  const here = createLook(articles, createLanguage(lexicon));
  const ids = (step?: string) => here('zie niet in lijst', step).map(({ article }) => article.id);

  expect(ids()[0]).toBe('lijst');
  expect(ids('toevoegen.dienst')[0]).toBe('dienst');
  expect(ids('toevoegen.dienst')).not.toContain('anders');
});

test.each([
  ['toevoegen.dienst', ['toevoegen.dienst', 'toevoegen']],
  ['overeenkomst', ['overeenkomst', 'overeenkomst']],
  ['schools.12.brin', ['gegevens', 'gegevens.brin']],
  ['schools.0.name', ['gegevens', 'gegevens.school']],
  ['replyAddress', ['gegevens']],
  ['moreSchools', ['kopieren']],
])('the question %s belongs to %j', (question, steps) => {
  expect(articleStep(question)).toEqual(steps);
});

const found = (...scores: readonly number[]) =>
  scores.map((score, i) => ({ article: anArticle(`${i}`), score, order: score }));

test.each([
  ['sure and far ahead', [0.8, 0.4], 'answer 0'],
  ['sure and alone', [0.8], 'answer 0'],
  ['sure, but another is close', [0.8, 0.75], 'choice 0 1'],
  ['not sure', [0.4, 0.2], 'choice 0 1'],
  ['four that are close', [0.8, 0.79, 0.78, 0.77], 'choice 0 1 2'],
  ['not sure and alone', [0.4], 'none'],
  ['far too little', [0.2, 0.1], 'none'],
  ['nothing', [], 'none'],
])('%s is decided on: %j → %s', (_what, scores, expected) => {
  const decided = decide(found(...scores), BANDS);
  const ids =
    decided.kind === 'answer'
      ? [decided.article.id]
      : decided.kind === 'choice'
        ? decided.articles.map(({ id }) => id)
        : [];

  expect([decided.kind, ...ids].join(' ')).toBe(expected);
});

test('no text at all makes it throw, and it gives the same answer twice', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(text, fc.option(fc.string(), { nil: undefined }), (question, step) => {
      expect(look(question, step)).toEqual(look(question, step));
    }),
  );
});

test.each([
  ['one word without end', 'vergunning'.repeat(500)],
  ['many words', 'hoe zeg ik mijn parkeervergunning op '.repeat(140)],
  ['words that all have a typing error', 'parkeervergunnign '.repeat(280)],
  ['many different words', Array.from({ length: 900 }, (_, i) => `woord${i.toString(36)}x`).join(' ')],
])('five thousand characters cost no more than a short question ten times: %s', (_what, text) => {
  const long = text.slice(0, 5000);
  look(long);
  const before = process.cpuUsage();
  for (let i = 0; i < 20; i++) look(long);
  const { user, system } = process.cpuUsage(before);

  expect(long.length).toBeGreaterThan(4500);
  expect((user + system) / 1000 / 20).toBeLessThan(50);
});

test('without articles nothing is found', () => {
  expect(createLook([], createLanguage(lexicon))('wat is dit')).toEqual([]);
});
