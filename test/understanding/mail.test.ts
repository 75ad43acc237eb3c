import fc from 'fast-check';
import { z } from 'zod';
import { countMails, readMail } from '../../src/understanding/mail.js';
import { phrases } from './phrases-table.js';

test.each([
  ['jan@school.nl', 'jan@school.nl'],
  ['Jan@School.NL', 'Jan@School.NL'],
  [' jan@school.nl ', 'jan@school.nl'],
  ['jan@school.nl.', 'jan@school.nl'],
  ['jan@school.nl!', 'jan@school.nl'],
  ['jan@school.nl?', 'jan@school.nl'],
  ['mijn mail is jan@school.nl', 'jan@school.nl'],
  ['mijn mailadres is jan.de.vries@de-regenboog.nl, dank je', 'jan.de.vries@de-regenboog.nl'],
  ['naar jan@school.nl graag', 'jan@school.nl'],
  ['mail:jan@school.nl', 'jan@school.nl'],
  ['mailto:jan@school.nl', 'jan@school.nl'],
  ['<jan@school.nl>', 'jan@school.nl'],
  ['"Jan de Vries" <jan@school.nl>', 'jan@school.nl'],
  ['(jan@school.nl)', 'jan@school.nl'],
  ['[jan@school.nl](mailto:jan@school.nl)', 'jan@school.nl'],
  ['jan @ school.nl', 'jan@school.nl'],
  ['jan @school.nl', 'jan@school.nl'],
  ['jan@ school.nl', 'jan@school.nl'],
  ['jan+osr@school.nl', 'jan+osr@school.nl'],
  ['jan_de-vries@po.school.nl', 'jan_de-vries@po.school.nl'],
  ['jan@school.nl jan@school.nl', 'jan@school.nl'],
  ['jan@school.nl, JAN@school.nl', 'jan@school.nl'],
  ['ｊａｎ＠ｓｃｈｏｏｌ．ｎｌ', 'jan@school.nl'],
  ['jan\u200b@school.nl', 'jan@school.nl'],
  ['jan@school.amsterdam', 'jan@school.amsterdam'],
  ['administratie@1801.nl', 'administratie@1801.nl'],
  ['je kunt mailen naar info@obs-de-ark.nl!!', 'info@obs-de-ark.nl'],
  ['*jan@school.nl*', 'jan@school.nl'],
  ['jan@school.nl 😀', 'jan@school.nl'],
  ['jan@school.nl\nBcc: allen@elders', 'jan@school.nl'],
])('%j holds the address %j', (text, address) => {
  expect(readMail(text)).toBe(address);
});

test.each(phrases`
  | 😀 | jan | jan@ | @school.nl | jan@school | jan@school,nl | jan.school.nl | jan@@school.nl | jan@school..nl | jan@-school.nl
  jan@a.nl of piet@b.nl | jan at school punt nl | ja | weet ik niet | www.school.nl | 12AB00 | 06-12345678 | @ | @@@@ | .@.
`)('%j holds no address', (text) => {
  expect(readMail(text)).toBeUndefined();
});

test('what is read is always an address that can be kept, on one line', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.emailAddress(), fc.string({ unit: 'binary', maxLength: 8 }))),
      (parts) => {
        const address = readMail(parts.join(' '));
        if (address !== undefined) expect(z.email().safeParse(address).success).toBe(true);
      },
    ),
  );
});

test.each([
  ['jan', 0],
  ['jan@school,nl', 0],
  ['jan@school.nl, JAN@school.nl', 1],
  ['jan@a.nl of piet@b.nl', 2],
])('%j holds %s addresses', (text, count) => {
  expect(countMails(text)).toBe(count);
});
