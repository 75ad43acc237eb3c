import fc from 'fast-check';
import { buttonsOf, plainText } from '../../src/channels/plain.js';

const card = (content: object) => ({
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
});
const submit = (title: string, data: object) => ({ type: 'Action.Submit', title, data });

test('buttons become numbered lines under the text', () => {
  const message = {
    type: 'message',
    text: 'Heeft je bestuur de overeenkomst?',
    suggestedActions: {
      to: [],
      actions: [
        { type: 'imBack', title: 'Ja', value: 'ja' },
        { type: 'imBack', title: 'Nee', value: 'Nee' },
      ],
    },
  };

  expect(plainText(message)).toBe('Heeft je bestuur de overeenkomst?\n[1] Ja\n[2] Nee');
  expect(buttonsOf(message)).toEqual([
    { label: 'Ja', sends: { text: 'ja' } },
    { label: 'Nee', sends: { text: 'Nee' } },
  ]);
});

test('a card reads from top to bottom, a row as one line, with its buttons last', () => {
  const review = card({
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      { type: 'TextBlock', text: 'Controleer je **gegevens**' },
      {
        type: 'ColumnSet',
        columns: [
          {
            type: 'Column',
            items: [
              { type: 'TextBlock', text: 'Beheerder' },
              { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: "A. *'t* Hart" }] },
            ],
          },
          {
            type: 'Column',
            items: [{ type: 'ActionSet', actions: [submit('Beheerder wijzigen', { say: 'b' })] }],
          },
        ],
      },
      { type: 'Container', items: [{ type: 'FactSet', facts: [{ title: 'BRIN', value: '12AB 00' }] }] },
    ],
    actions: [submit('Versturen', { say: 'v', draft: 'd' })],
  });

  expect(plainText(review)).toBe(
    [
      'Controleer je gegevens',
      "Beheerder: A. *'t* Hart",
      'BRIN: 12AB 00',
      '[1] Beheerder wijzigen',
      '[2] Versturen',
    ].join('\n'),
  );
  expect(buttonsOf(review).map(({ sends }) => sends)).toEqual([
    { value: { say: 'b' } },
    { value: { say: 'v', draft: 'd' } },
  ]);
});

test('columns with words stand beside each other', () => {
  const text = (words: string) => ({ type: 'Column', items: [{ type: 'TextBlock', text: words }] });

  expect(plainText(card({ body: [{ type: 'ColumnSet', columns: [text('12AB'), text('Almere')] }] }))).toBe(
    '12AB | Almere',
  );
});

test('Markdown is read away, also where an escape shields a sign', () => {
  const text =
    'Lees **eerst** dit: [het artikel](https://digidoor.example/a), `+ mandaat`, 2 \\* 3 en \\[x\\](y).';

  expect(plainText({ type: 'message', text })).toBe(
    'Lees eerst dit: het artikel (https://digidoor.example/a), + mandaat, 2 * 3 en [x](y).',
  );
});

test('what a user wrote comes back as it was from a plain message, and escaped from a Markdown one', () => {
  const escaped = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
      expect(plainText({ type: 'message', textFormat: 'plain', text })).toBe(text);
      expect(plainText({ type: 'message', text: escaped(text) })).toBe(text);
    }),
  );
});

test('what has no words gives none', () => {
  expect(plainText({ type: 'typing' })).toBe('');
  expect(plainText({ type: 'message', attachments: [{ contentType: 'image/png', contentUrl: 'x' }] })).toBe(
    '',
  );
  expect(buttonsOf({ type: 'message', text: 'Hoe heet de school?' })).toEqual([]);
});

test('a broken part of a card hides nothing but itself', () => {
  const message = {
    ...card({
      body: [
        { type: 'TextBlock', text: 'Klopt dit?' },
        { type: 'FactSet', facts: 'geen lijst' },
      ],
    }),
    suggestedActions: { to: [], actions: [{ title: 'zonder waarde' }, { title: 'Ja', value: 'Ja' }] },
  };

  expect(plainText(message)).toBe('Klopt dit?\n[1] Ja');
});
