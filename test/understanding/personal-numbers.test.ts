import fc from 'fast-check';
import { BSN_REMOVED, maskPersonalNumbers } from '../../src/understanding/personal-numbers.js';
import { phrases } from './phrases-table.js';

// 123456782, 111222333 and 010464554 pass the test of eleven; they belong to nobody.
test.each([
  ['123456782', BSN_REMOVED],
  ['het bsn is 123456782.', `het bsn is ${BSN_REMOVED}.`],
  ['BSN:123456782', `BSN:${BSN_REMOVED}`],
  ['bsn123456782', `bsn${BSN_REMOVED}`],
  ['123 456 782', BSN_REMOVED],
  ['123.456.782', BSN_REMOVED],
  ['1234.56.782', BSN_REMOVED],
  ['1234 56 782', BSN_REMOVED],
  ['123-456-782', BSN_REMOVED],
  ['123–456–782', BSN_REMOVED],
  ['1 2 3 4 5 6 7 8 2', BSN_REMOVED],
  ['Jan 111222333 en Piet 123456782', `Jan ${BSN_REMOVED} en Piet ${BSN_REMOVED}`],
  ['010464554', BSN_REMOVED],
  ['10464554', BSN_REMOVED],
  ['0612345678 123456782', `0612345678 ${BSN_REMOVED}`],
  ['12-05-2015 123456782', `12-05-2015 ${BSN_REMOVED}`],
  ['(123456782)', `(${BSN_REMOVED})`],
  ['leerling 123456782, groep 8', `leerling ${BSN_REMOVED}, groep 8`],
])('%j is kept as %j', (text, safe) => {
  expect(maskPersonalNumbers(text)).toEqual({ text: safe, masked: true });
});

test.each(phrases`
  hallo | 123456789 | 000000000 | 12345678 | 41234 | 12AB00 | 0612345678 | 06-12345678 | 06 12 34 56 78
  +31612345678 | +31 6 12345678 | +31 (0)6 12345678 | 0031612345678 | 085 301 92 36 | 0800 321 22 33
  0900-1234 | 036-1234567 | +31 111222333 | DD-2026-00042 | DD-2026-00009 | ticket dd-2026-00017
  12-05-2026 | 12-05-2026 1 | 2026-05-12 | 20260512 | 12052026 | 31 12 2025 | 0000000700000YY00931
  NL91ABNA0417164300 | NL91 ABNA 0417 1643 00 | 100A100 | 1234 AB | 05AB00 06AB00 | 01 02 03 04 05 06 07 08
  41234 40123 | € 1.234.567,00 | 1234567820 | 12345678201234567820
`)('%j stays as it is', (text) => {
  expect(maskPersonalNumbers(text)).toEqual({ text, masked: false });
});

test('no ticket number is ever taken for a BSN', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2024, max: 2099 }), fc.integer({ min: 0, max: 99_999 }), (year, serial) => {
      const text = `mijn ticket DD-${year}-${String(serial).padStart(5, '0')} graag`;
      expect(maskPersonalNumbers(text)).toEqual({ text, masked: false });
    }),
  );
});

test('a BSN is found wherever it stands', () => {
  const aBsn = fc.integer({ min: 10_000_000, max: 99_999_999 }).map((number) => {
    const digits = String(number).padStart(8, '0');
    const sum = [9, 8, 7, 6, 5, 4, 3, 2].reduce(
      (total, weight, place) => total + weight * Number(digits[place]),
      0,
    );
    return sum % 11 === 10 ? undefined : digits + String(sum % 11);
  });
  fc.assert(
    fc.property(
      aBsn,
      fc.constantFrom('', 'bsn ', 'van Jan: '),
      fc.constantFrom('', '.', ' en 06-12345678'),
      (...parts) => {
        const [bsn, before, after] = parts;
        fc.pre(bsn !== undefined);
        expect(maskPersonalNumbers(`${before}${bsn}${after}`)).toEqual({
          text: `${before}${BSN_REMOVED}${after}`,
          masked: true,
        });
      },
    ),
  );
});
