import fc from 'fast-check';
import { createSplit } from '../../src/knowledge/dutch/compounds.js';
import { createForms, type Forms } from '../../src/knowledge/dutch/lemma.js';
import { createLexicon, type Lexicon } from '../../src/knowledge/dutch/lexicon.js';
import { distance, soundOf } from '../../src/knowledge/dutch/spelling.js';
import { createThesaurus } from '../../src/knowledge/dutch/thesaurus.js';
import { hyphenatedOf, wordsOf } from '../../src/knowledge/dutch/words.js';
import { readWordList } from '../../src/knowledge/word-list.js';

let lexicon: Lexicon;
let forms: Forms;
beforeAll(async () => {
  lexicon = createLexicon(await readWordList('.'));
  forms = createForms(lexicon);
});

/** Everyday words and words of the field: all forms of a line have the stem in front. */
const STEMS: readonly (readonly [string, string])[] = [
  ['aanvraag', 'aanvragen aangevraagd aanvraag'],
  ['meld', 'melden gemeld meldde melding meldingen'],
  ['bel', 'bellen gebeld belde bel'],
  ['verhuis', 'verhuizen verhuisd verhuizing verhuis'],
  ['parkeer', 'parkeren geparkeerd parkeert parkeerde'],
  ['regel', 'regelen geregeld regelt regel'],
  ['open', 'openen geopend open'],
  ['koop', 'kopen gekocht kocht koopt'],
  ['kopieer', 'kopieren gekopieerd kopieert kopieer'],
  ['mandateer', 'mandateren gemandateerd mandateert'],
  ['mandaat', 'mandaat mandaten'],
  ['school', 'school scholen'],
  ['huis', 'huis huizen'],
  ['brief', 'brief brieven'],
  ['kind', 'kind kinderen'],
  ['vestig', 'vestiging vestigingen'],
  ['uitwissel', 'uitwisselen uitgewisseld uitwisseling'],
  ['inlog', 'inloggen ingelogd inlog'],
  ['toevoeg', 'toevoegen toegevoegd'],
  ['groot', 'groot grote'],
  ['nieuw', 'nieuw nieuwe'],
  ['bon', 'bon bonnetje'],
  ['kaart', 'kaart kaarten kaartje'],
  ['mogelijkheid', 'mogelijkheid mogelijkheden'],
];

test.each(STEMS)('all forms of a word become %s: %s', (stem, words) => {
  const found = words.split(' ').map((word) => `${word} → ${forms.stem(word)}`);

  expect(found).toEqual(words.split(' ').map((word) => `${word} → ${stem}`));
});

test.each([
  ['parkeervergunning', ['parkeer', 'vergunning']],
  ['vestigingsnummer', ['vestiging', 'nummer']],
  ['leerlingvolgsysteem', ['leerling', 'volg', 'systeem']],
  ['kinderopvangtoeslag', ['kinder', 'opvang', 'toeslag']],
  ['overstapdossier', ['overstap', 'dossier']],
  ['einddatum', ['eind', 'datum']],
  ['toetsresultaten', ['toets', 'resultaten']],
  ['mandaat', []],
  ['kantoor', []],
  ['verhuizen', []],
  ['diensten', []],
])('%s is made of %j', (word, parts) => {
  expect(createSplit(lexicon, forms.stem)(word)).toEqual(parts);
});

test.each([
  ['op', 'zeg', 'opzeg'],
  ['aan', 'vraag', 'aanvraag'],
  ['toe', 'voegen', 'toevoeg'],
  ['op', 'huur', undefined],
  ['aan', 'xyzzy', undefined],
])('%s and %s make the verb %s', (particle, word, whole) => {
  expect(forms.together(particle, word)).toBe(whole);
});

test.each([
  ['mandateert', 'mandateerd'],
  ['tijd', 'teit'],
  ['vergeten', 'fergeten'],
  ['dossiers', 'dosiers'],
  ['gemandateerd', 'gemandateert'],
])('%s sounds as %s', (word, other) => {
  expect(soundOf(word)).toBe(soundOf(other));
});

test.each([
  ['digidoor', 'digidoor', 0],
  ['digidor', 'digidoor', 1],
  ['idgidoor', 'digidoor', 1],
  ['mandat', 'mandaten', 2],
  ['mandaat', 'paspoort', 3],
])('%s is %s but for %i letters, counted up to two', (one, other, letters) => {
  expect(distance(one, other, 2)).toBe(letters);
});

test('distance is the same both ways', () => {
  const word = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('a', 'b', 'c', 'd', 'e') });
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(distance(one, other, 3)).toBe(distance(other, one, 3));
    }),
  );
});

test('words lose capitals, accents and apostrophes', () => {
  expect(wordsOf("Zo'n foto's, kopiëren! OSO-OV 05AB00")).toEqual(
    'fotos kopieren oso ov 05 ab 00'.split(' '),
  );
  expect(hyphenatedOf('het BRIN-nummer')).toEqual(['brinnummer']);
});

test('a synonym works both ways, a kind of thing less so, and two kinds are no synonyms', () => {
  const thesaurus = createThesaurus(['kapot = doet het niet', 'hond, kat = poes > huisdier'], forms.stem);
  const said = (words: string) =>
    thesaurus(words.split(' ').map(forms.stem)).flatMap(({ synonyms }) =>
      synonyms.map(({ stem, kinship }) => `${stem} ${kinship}`),
    );

  expect(said('printer doet het niet')).toEqual(['kapot same']);
  expect(said('hond')).toEqual(['huisdier wider']);
  expect(said('kat')).toEqual(['poes same', 'huisdier wider']);
  expect(said('huisdier')).toEqual(['hond narrower', 'kat narrower', 'poes narrower']);
});

test('a synonyms file may explain itself', () => {
  const lines = ['# Woorden = titel', '- Gebruik `a = b`.', 'Zo werkt het: a = b', 'aap = chimpansee'];

  expect(createThesaurus(lines, (word) => word)(['woorden', 'a', 'aap'])).toEqual([
    { from: 2, to: 3, synonyms: [{ stem: 'chimpansee', kinship: 'same' }] },
  ]);
});

test('the word list knows a word that is noun and verb as both', () => {
  expect(lexicon.find('voegen')).toMatchObject({ infinitive: true });
  expect(lexicon.find('pak')).toMatchObject({ noun: true });
  expect(lexicon.find('rijbewijs')).toMatchObject({ noun: true });
  expect(lexicon.find('ruine')).toMatchObject({ noun: true });
  expect(lexicon.find('digidoor')).toBeUndefined();
});
