import fc from 'fast-check';
import { anyText } from './support/any-text.js';
import { headerText, oneLine, ownLines } from '../../src/tickets/clean.js';

test.each([
  ['  obs\tDe  Regenboog ', 'obs De Regenboog'],
  ['obs\r\nDe\u2028Regenboog\u0085', 'obs De Regenboog'],
  ['obs\0De\u001bRegenboog', 'obs De Regenboog'],
  ['obs \u202eDe\u202c \u2066Regenboog\u2069\u200f\ufeff', 'obs De Regenboog'],
  ['obs \ud800De Regenboog\udfff', 'obs De Regenboog'],
  ['مدرسة De Regenboog 👩‍👩‍👧 ’t Hart', 'مدرسة De Regenboog 👩‍👩‍👧 ’t Hart'],
])('%j is one line: %j', (text, line) => {
  expect(oneLine(text)).toBe(line);
});

test('own words keep their lines and nothing else that steers', () => {
  expect(ownLines('een\r\ntwee\rdrie\u2028vier\n\n\u202evijf\0zes  ')).toEqual([
    'een',
    'twee',
    'drie',
    'vier',
    '',
    'vijf zes',
  ]);
});

test('whatever is typed, a header text is short, whole characters, and without anything that steers', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 60 }), (text, most) => {
      const header = headerText(text, most);

      expect(Array.from(header).length).toBeLessThanOrEqual(most);
      expect(header).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]|=\?/u);
    }),
  );
});
