import fc from 'fast-check';
import { CodeProposal } from '../../src/domain/brin.js';
import { readCode, readCodes } from '../../src/domain/read-code.js';

const code = (brin: string, vestiging?: string) => ({ kind: 'code', brin, ...(vestiging && { vestiging }) });
const proposal = (mend: string, brin: string, vestiging?: string) => ({
  kind: 'proposal',
  proposal: { brin, ...(vestiging && { vestiging }), mend },
});
const none = { kind: 'none' };

test.each([
  ['05AB00'],
  ['05ab00'],
  ['05ab 00'],
  ['05AB-00'],
  ['05AB|00'],
  ['05AB/00'],
  ['05.AB.00'],
  ['05 AB 00'],
  ['05 ab 00'],
  ['05-AB-00'],
  ['05AB_00'],
  ['05AB: 00'],
  ['05AB (00)'],
  ['05AB, 00'],
  ['05AB – 00'],
  ['05AB—00'],
  ['05AB\u201100'],
  ['05AB\u00a000'],
  ['05AB\t00'],
  ['05AB\n00'],
  ['０５ＡＢ００'],
  ['05\u200bAB00'],
  ['0 5 A B 0 0'],
  ['  05AB00.  '],
  ['"05AB00"'],
  ['BRIN 05AB vestiging 00'],
  ['brin05AB00'],
  ['BRIN: 05AB, vestigingsnummer: 00'],
  ['05AB vestigingsnummer 00'],
  ['05AB vestigingsnr. 00'],
  ['05AB en het vestigingsnummer is 00'],
  ['05ab nevenvestiging 00'],
  ['05AB nr. 00'],
  ['05AB locatie 00'],
  ['vestiging 00 van brin 05AB'],
  ['dat is 05AB00 denk ik'],
  ['obs De Regenboog (05AB00) in Almere'],
  ['onze brin is 05ab00!!'],
  ['05AB00 👍'],
])('%j is BRIN 05AB, vestiging 00', (text) => {
  expect(readCode(text)).toEqual(code('05AB', '00'));
});

test.each([
  ['05AB'],
  ['05ab'],
  ['05 AB'],
  ['brin is 05ab'],
  ['BRIN-nummer: 05AB'],
  ['BRIN05AB'],
  ['ons brinnummer is 05AB.'],
  ['05AB 2 scholen'],
  ['wij hebben 05ab en 3 vestigingen'],
  ['05AB vestigingen 01 en 02'],
  ['de school met 05AB ligt in Almere'],
])('%j is BRIN 05AB alone', (text) => {
  expect(readCode(text)).toEqual(code('05AB'));
});

test.each([
  ['O5AB00', '05AB', '00'],
  ['o5ab00', '05AB', '00'],
  ['05ABOO', '05AB', '00'],
  ['05ABO1', '05AB', '01'],
  ['05AB oo', '05AB', '00'],
  ['05AB-0O', '05AB', '00'],
  ['OOAB00', '00AB', '00'],
  ['I2AB00', '12AB', '00'],
  ['l2AB00', '12AB', '00'],
  ['12ABl0', '12AB', '10'],
  ['12AB vestiging OI', '12AB', '01'],
  ['O5AB', '05AB', undefined],
  ['brin is o5ab', '05AB', undefined],
  ['O5AB vestiging 03', '05AB', '03'],
  ['O5AB vestiging 3', '05AB', '03'],
  ['050B00', '05OB', '00'],
  ['05A000', '05AO', '00'],
  ['051B00', '05IB', '00'],
  ['05A1', '05AI', undefined],
  ['brin 051b', '05IB', undefined],
  ['05ABO', '05AB', '00'],
])('%j is mended by position and proposed', (text, brin, vestiging) => {
  expect(readCode(text)).toEqual(proposal('letter_for_digit', brin, vestiging));
});

test.each([
  ['05OI00', '05OI', '00'],
  ['12IO01', '12IO', '01'],
  ['12lo01', '12LO', '01'],
  ['brin 12oi', '12OI', undefined],
])('%j has letters O and I where letters belong', (text, brin, vestiging) => {
  expect(readCode(text)).toEqual(code(brin, vestiging));
});

test.each([
  ['5AB00', '05AB', '00'],
  ['5ab00', '05AB', '00'],
  ['het is 5AB00', '05AB', '00'],
  ['de brin is 7xt01.', '07XT', '01'],
  ['5AB-00', '05AB', '00'],
  ['0AB00', '00AB', '00'],
])('%j lost its first zero, which is proposed', (text, brin, vestiging) => {
  expect(readCode(text)).toEqual(proposal('lost_zero', brin, vestiging));
});

test.each(['5AB', '5A00', '115AB00', '5ABC00', '5AB000', 'G5AB00', '12AB00 en 5AB00'])(
  '%j has no code that lost its zero',
  (text) => {
    const reading = readCode(text);

    expect(reading.kind === 'proposal' && reading.proposal.mend).not.toBe('lost_zero');
  },
);

test.each([
  ['05AB0', '00'],
  ['05AB-0', '00'],
  ['05AB 1', '01'],
  ['05AB/3.', '03'],
  ['BRIN 05AB vestiging 0', '00'],
  ['05AB, vestiging: 7', '07'],
  ['vestiging 2, brin 05ab', '02'],
  ['05AB hoofdvestiging', '00'],
  ['05AB, de hoofdlocatie', '00'],
])('%j has one digit of the vestigingsnummer, and a leading zero is proposed', (text, vestiging) => {
  expect(readCode(text)).toEqual(proposal('single_digit', '05AB', vestiging));
});

test.each([
  ['100A100', 'onderwijsaanbieder'],
  ['het is 123a456', 'onderwijsaanbieder'],
  ['100B200', 'onderwijsbestuur'],
  ['100g200', 'aanbiedersgroep'],
  ['100T200', 'begeleidingsaanbieder'],
  ['RIO: 100X200', 'onderwijslocatie'],
  ['41234', 'bestuursnummer'],
  ['ons bestuursnummer is 41234', 'bestuursnummer'],
  ['12', 'number'],
  ['0512', 'number'],
  ['12 34', 'number'],
  ['mijn nummer is 06-12345678', 'number'],
  ['085 301 92 36', 'number'],
  ['1234 AB', 'number'],
])('%j is %s, which is no BRIN', (text, other) => {
  expect(readCode(text)).toEqual({ kind: 'other', other });
});

test.each([
  [''],
  ['hallo'],
  ['weet ik niet'],
  ['ik heb 2 printers'],
  ['10 en 11'],
  ['tussen 10 en 12 uur'],
  ['de 10de keer'],
  ['wij zijn 12 km verderop'],
  ['12km verderop rijden'],
  ['20 op een rij'],
  ['olie'],
  ['Lijn 12'],
  ['loop10 ik'],
  ['Kerkstraat 101b'],
  ['overeenkomst uit 2019 van oso, telt die nog mee'],
  ['05ABC'],
  ['05AB001'],
  ['A5AB00'],
  ['0000000700000YY00931'],
  ['NL91ABNA0417164300'],
  ['i5 pc'],
  ['😀😀'],
  ['٠٥AB٠٠'],
])('%j holds no code', (text) => {
  expect(readCode(text)).toEqual(none);
});

test('more codes in one text are all found, in their order and with their places', () => {
  const text = '05AB00, 12CD en O7EF01';

  const found = readCodes(text);

  expect(found.map(({ reading }) => reading)).toEqual([
    code('05AB', '00'),
    code('12CD'),
    proposal('letter_for_digit', '07EF', '01'),
  ]);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['05AB00', '12CD', 'O7EF01']);
});

const digit = fc.integer({ min: 0, max: 9 }).map(String);
const letter = fc.integer({ min: 65, max: 90 }).map((point) => String.fromCharCode(point));
const aBrin = fc.tuple(digit, digit, letter, letter).map((places) => places.join(''));
const aVestiging = fc.tuple(digit, digit).map((places) => places.join(''));
const FORMS: readonly ((brin: string, vestiging: string) => string)[] = [
  (brin, vestiging) => brin + vestiging,
  (brin, vestiging) => `${brin} ${vestiging}`,
  (brin, vestiging) => `${brin}-${vestiging}`,
  (brin, vestiging) => `${brin}|${vestiging}`,
  (brin, vestiging) => `${brin} / ${vestiging}`,
  (brin, vestiging) => `${brin.slice(0, 2)}.${brin.slice(2)}.${vestiging}`,
  (brin, vestiging) => `${brin.slice(0, 2)} ${brin.slice(2)} ${vestiging}`,
  (brin, vestiging) => `BRIN ${brin} vestiging ${vestiging}`,
  (brin, vestiging) => `${brin.toLowerCase()}${vestiging}`,
  (brin, vestiging) => `ons brin is ${brin.toLowerCase()} vestigingsnummer ${vestiging}`,
  (brin, vestiging) => `dat is ${brin}${vestiging} denk ik`,
];

test('every code reads back from every form it is written in', () => {
  fc.assert(
    fc.property(aBrin, aVestiging, fc.constantFrom(...FORMS), (brin, vestiging, form) => {
      expect(readCode(form(brin, vestiging))).toEqual(code(brin, vestiging));
    }),
    { numRuns: 2000 },
  );
});

test('every code with letters for digits is proposed as it was meant, and never taken silently', () => {
  const swaps: Readonly<Record<string, readonly string[]>> = { '0': ['O', 'o'], '1': ['I', 'l'] };
  const aSwap = fc.tuple(fc.constantFrom(0, 1, 4, 5), fc.nat(1));
  fc.assert(
    fc.property(aBrin, aVestiging, aSwap, (...[brin, vestiging, [place, which]]) => {
      const swap = swaps[(brin + vestiging).charAt(place)]?.[which];
      fc.pre(swap !== undefined);
      const typed = (brin + vestiging).slice(0, place) + swap + (brin + vestiging).slice(place + 1);
      expect(readCode(typed)).toEqual(proposal('letter_for_digit', brin, vestiging));
    }),
    { numRuns: 1000 },
  );
});

test('no text without the shape of a code becomes one, and none throws', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom('0', '1', '5', 'O', 'l', 'AB', '12', 'en', ' ', '-', 'brin', 'vestiging'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      const reading = readCode(text);
      const shape = /[0-9]\P{L}{0,8}[0-9]\P{L}{0,8}[A-Z]\P{L}{0,8}[A-Z]/iu;
      if (reading.kind === 'code') expect(text.normalize('NFKC').replace(/\p{Cf}/gu, '')).toMatch(shape);
      if (reading.kind === 'proposal') expect(CodeProposal.safeParse(reading.proposal).success).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test('a very long text is read in a moment', () => {
  const started = performance.now();
  for (const piece of ['05AB ', '0', 'brin ', 'vestiging ', '1 2 ', '05 A', ' is', '100A', '-', '0 5 A B '])
    readCode(piece.repeat(20_000));

  expect(performance.now() - started).toBeLessThan(3000);
});
