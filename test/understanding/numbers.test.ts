import { readNumber } from '../../src/understanding/number.js';
import { readPhone } from '../../src/understanding/phone.js';
import { readVestiging } from '../../src/understanding/vestiging.js';
import { phrases } from './phrases-table.js';

test.each([
  ['nul', 0],
  ['een', 1],
  ['één', 1],
  ['Eén', 1],
  ['twee', 2],
  ['drie', 3],
  ['vier', 4],
  ['vijf', 5],
  ['zes', 6],
  ['ZEVEN', 7],
  ['acht', 8],
  ['negen', 9],
  ['tien', 10],
  ['elf', 11],
  ['twaalf', 12],
  ['dertien', 13],
  ['veertien', 14],
  ['zestien', 16],
  ['negentien', 19],
  ['twintig', 20],
  ['eenentwintig', 21],
  ['éénentwintig', 21],
  ['tweeëntwintig', 22],
  ['twee en twintig', 22],
  ['vijf-en-twintig', 25],
  ['vijfentwintig.', 25],
  ['dertig', 30],
  ['drieëndertig', 33],
  ['zevenenveertig', 47],
  ['vijftig', 50],
  ['achtenzestig', 68],
  ['zeventig', 70],
  ['tachtig', 80],
  ['negenennegentig', 99],
  ['0', 0],
  ['00', 0],
  ['07', 7],
  ['12', 12],
])('%j is the number %i', (text, number) => {
  expect(readNumber(text)).toBe(number);
});

test.each(phrases`ik heb 2 printers | honderd | 123 | tweede | geen | | twee drie | 1,5 | ja | een school`)(
  '%j is no number',
  (text) => {
    expect(readNumber(text)).toBeUndefined();
  },
);

test.each([
  ['00', '00', false],
  ['01', '01', false],
  [' 12. ', '12', false],
  ['0 0', '00', false],
  ['００', '00', false],
  ['nul nul', '00', false],
  ['nul drie', '03', false],
  ['twaalf', '12', false],
  ['vestiging 00', '00', false],
  ['vestigingsnummer 02', '02', false],
  ['het vestigingsnummer is 00', '00', false],
  ['het is 01 denk ik', '01', false],
  ['nr. 10', '10', false],
  ['hoofdvestiging 00', '00', false],
  ['00 (hoofdvestiging)', '00', false],
  ['0', '00', true],
  ['1', '01', true],
  ['3!', '03', true],
  ['nul', '00', true],
  ['drie', '03', true],
  ['vestiging 3', '03', true],
  ['Vestiging: 3', '03', true],
  ['vestigingsnr 4', '04', true],
  ['nevenvestiging 2', '02', true],
  ['de 3e vestiging', '03', true],
  ['dat is nummer 5', '05', true],
  ['oo', '00', true],
  ['OO', '00', true],
  ['O1', '01', true],
  ['o', '00', true],
  ['0l', '01', true],
  ['hoofdvestiging', '00', true],
  ['de hoofdvestiging', '00', true],
  ['Wij zijn de hoofdvestiging!', '00', true],
  ['het is de hoofdlocatie', '00', true],
])('%j is vestiging %s, to be confirmed: %s', (text, vestiging, single) => {
  expect(readVestiging(text)).toEqual({ vestiging, single });
});

test.each(phrases`
  we hebben 3 vestigingen | geen | weet ik niet | 000 | 123 | 2026 | -1 5 9 | il | ja | nee | 😀
  wat is dat | 1 of 2 | honderd | vestiging | obs De Regenboog | 41234 | alle vestigingen
`)('%j is no vestigingsnummer', (text) => {
  expect(readVestiging(text)).toBeUndefined();
});

test.each([
  ['0612345678', '0612345678'],
  ['06-12345678', '0612345678'],
  ['06 12 34 56 78', '0612345678'],
  ['06.12.34.56.78', '0612345678'],
  ['mijn nummer is 06-12345678', '0612345678'],
  ['bel me op 06 1234 5678!', '0612345678'],
  ['06 – 12345678', '0612345678'],
  ['０６１２３４５６７８', '0612345678'],
  ['+31612345678', '0612345678'],
  ['+31 6 12345678', '0612345678'],
  ['+31 (0)6 12345678', '0612345678'],
  ['0031 6 12345678', '0612345678'],
  ['085 301 92 36', '0853019236'],
  ['(085) 301 92 36', '0853019236'],
  ['036-1234567', '0361234567'],
  ['0320-123456', '0320123456'],
  ['0320/123456.', '0320123456'],
  ['0800 321 22 33', '08003212233'],
  ['0900-1234', '09001234'],
  ['+32 470 12 34 56', '+32470123456'],
])('%j holds phone number %s', (text, phone) => {
  expect(readPhone(text)).toBe(phone);
});

test.each(phrases`
  12AB00 | 41234 | 1234 AB | 12-05-2026 | 2026-05-12 | DD-2026-00042 | 123456782 | hallo | 06 | 06-1234
  0000000700000YY00931 | 100A100 | 01234567890123456789 | 12345678901
`)('%j holds no phone number', (text) => {
  expect(readPhone(text)).toBeUndefined();
});
