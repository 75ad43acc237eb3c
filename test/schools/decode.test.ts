import fc from 'fast-check';
import { decode, delimiterOf } from '../../src/schools/decode.js';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const NAMES = 'naam;plaats\r\nDaltonschool ‘t Ruimteschip;’s-Gravenhage\r\nÉcole «Zoë» – €;Hoogeveen\r\n';

test('UTF-8 is read with and without its mark', () => {
  expect(decode(Buffer.from(NAMES))).toBe(NAMES);
  expect(decode(Buffer.from(`\uFEFF${NAMES}`))).toBe(NAMES);
});

test('UTF-16 is read in both orders of its bytes', () => {
  const small = Buffer.from(`\uFEFF${NAMES}`, 'utf16le');

  expect(decode(small)).toBe(NAMES);
  expect(decode(Buffer.from(small).swap16())).toBe(NAMES);
});

test('what is no UTF-8 is windows-1252, with its curly quotes and its euro', () => {
  expect(decode(bytes(0x91, 0x74, 0x20, 0x92, 0x73, 0x2d, 0x47))).toBe('‘t ’s-G');
  expect(decode(bytes(0x80, 0xe9, 0x8a, 0x9f, 0x97))).toBe('€éŠŸ—');
});

test('bytes that end within a sign of UTF-8 still give a text', () => {
  expect(decode(Buffer.from('Zoë').subarray(0, 3))).toBe('ZoÃ');
});

test('an empty file is an empty text', () => {
  expect(decode(bytes())).toBe('');
});

test('part of a larger buffer is read, and nothing around it', () => {
  expect(decode(Buffer.from('xxx\x92yyy', 'latin1').subarray(2, 5))).toBe('x’y');
});

test('any text survives UTF-8 and UTF-16', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      fc.pre(!text.startsWith('\uFEFF') && !text.startsWith('\uFFFE'));

      expect(decode(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toBe(text);
      expect(decode(Buffer.from(`\uFEFF${text}`))).toBe(text);
    }),
  );
});

test('any bytes at all give a text', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (any) => {
      expect(typeof decode(any)).toBe('string');
    }),
  );
});

test.each([
  [';', 'brin;naam;plaats\n12AB;De Regenboog, locatie Oost;Almere\n12AC;De Boom;Breda'],
  [',', 'brin,naam,plaats\n12AB,"Boom, Roos; Vis",Almere\n12AC,"Vis; Vogel; Vuur",Breda'],
  ['\t', 'brin\tnaam\tplaats\n12AB\tBoom, Roos, Vis\tAlmere'],
  ['|', 'brin|naam\n12AB|De Boom'],
  [';', '"a;b,c";d\n"e,f,g";h'],
  [',', 'De Regenboog, Almere\nDe Boom, Breda\nDe Vis, Goes'],
] as const)('the delimiter %j is found', (delimiter, text) => {
  expect(delimiterOf(text)).toBe(delimiter);
});

test('a quote inside a field opens nothing', () => {
  expect(delimiterOf('De 17" school;Almere,Stad\nDe Boom;Breda\nDe "Vis";Goes')).toBe(';');
});

test('line ends within quotes begin no line', () => {
  expect(delimiterOf('naam,plaats\n"De\n;;\nBoom",Breda\n"De\n;;\nVis",Goes')).toBe(',');
});

test('a text without any delimiter has the one of DUO', () => {
  expect(delimiterOf('De Regenboog')).toBe(';');
  expect(delimiterOf('')).toBe(';');
});
