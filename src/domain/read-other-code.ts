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
/** Shorter numbers count something, and so does a number in a longer sentence. */
const SHORTEST = 3;
const MOST_WORDS_BESIDE = 5;

/** Recognises codes and numbers that are no school's code, so that the bot can explain which one it needs. */
export function readOtherCode(line: string): CodeReading {
  const other = RIO.get(RIO_CODE.exec(line)?.[1]?.toUpperCase()) ?? readNumber(line);
  return other ? { kind: 'other', other } : { kind: 'none' };
}

function readNumber(line: string): OtherCode | undefined {
  const numbers = line.match(NUMBER) ?? [];
  if (numbers.some((number) => /^\d{5}$/.test(number))) return 'bestuursnummer';
  const words = line.match(/\p{L}+/gu) ?? [];
  const isLong = (number: string): boolean => number.replace(/\D/g, '').length >= SHORTEST;
  const says = words.length === 0 ? numbers.length > 0 : numbers.some(isLong);
  return says && words.length <= MOST_WORDS_BESIDE ? 'number' : undefined;
}
