import { cleanFileName, cleanName } from '../../../src/channels/directline/clean.js';

test.each([
  ['A. ’t Hart-Öz', 'A. ’t Hart-Öz'],
  ['  Annie\r\nBcc: x@y.example\t', 'Annie Bcc: x@y.example'],
  ['Annie \u202E\u2028\u0007gnp', 'Annie gnp'],
  ['half \ud83d teken', 'half teken'],
  ['Juf 👩‍🏫', 'Juf 👩‍🏫'],
  ['🏫'.repeat(101), '🏫'.repeat(100)],
  ['x'.repeat(1_000_000), 'x'.repeat(100)],
])('the name %j is kept as %j', (name, clean) => {
  expect(cleanName(name)).toBe(clean);
});

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\tijdelijk\\lijst.xls', 'lijst.xls'],
  ['a\r\nb"c<d>|e:f*?.pdf', 'a b c d e f .pdf'],
  ['📎 bijlage.pdf', '📎 bijlage.pdf'],
  ['map/', 'bestand'],
  ['   ', 'bestand'],
  [`${'x'.repeat(1000)}.pdf`, 'x'.repeat(150)],
])('the file %j is shown as %j', (name, clean) => {
  expect(cleanFileName(name)).toBe(clean);
});
