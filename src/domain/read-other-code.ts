import type { CodeReading, OtherCode } from './brin.js';

/** The letter of a RIO code says what it is the code of. Source: RIO raadplegen, handleiding. */
const RIO: ReadonlyMap<string | undefined, OtherCode> = new Map([
  ['A', 'onderwijsaanbieder'],
  ['B', 'onderwijsbestuur'],
  ['G', 'aanbiedersgroep'],
  ['T', 'begeleidingsaanbieder'],
  ['X', 'onderwijslocatie'],
]);
const RIO_CODE = /(?<![\p{L}\p{N}])\d{3}[.-]?([ABGTX])[.-]?\d{3}(?![\p{L}\p{N}])/iu;
/** A number with what people put between its digits; not the digits of a longer code. */
const NUMBER = /(?<![\p{L}\p{N}])\d+(?:[\s./-]\d+)*(?![\p{L}\p{N}])/gu;
/** Shorter numbers in a sentence count something. */
const SHORTEST = 3;

/** Recognises codes and numbers that are no school's code, so that the bot can explain which one it needs. */
export function readOtherCode(line: string): CodeReading {
  const other = RIO.get(RIO_CODE.exec(line)?.[1]?.toUpperCase()) ?? readNumber(line);
  return other ? { kind: 'other', other } : { kind: 'none' };
}

function readNumber(line: string): OtherCode | undefined {
  const numbers = line.match(NUMBER) ?? [];
  if (numbers.some((number) => /^\d{5}$/.test(number))) return 'bestuursnummer';
  const alone = numbers.length > 0 && !/\p{L}/u.test(line);
  const isLong = (number: string): boolean => number.replace(/\D/g, '').length >= SHORTEST;
  return alone || numbers.some(isLong) ? 'number' : undefined;
}
