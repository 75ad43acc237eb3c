import type { CodeReading } from './brin.js';
import { readOtherCode } from './read-other-code.js';

/** A school's code in a text, and where it stands. */
export interface FoundCode {
  readonly reading: Extract<CodeReading, { kind: 'code' | 'proposal' }>;
  /** Places in the text; exact when the text holds no invisible or compatibility characters. */
  readonly start: number;
  readonly end: number;
}

/** What may be a code, as it was typed. */
interface Typed {
  readonly digits: string;
  readonly gap: string;
  readonly letters: string;
  /** Between the BRIN and the number after it. */
  readonly gapAfter: string | undefined;
  readonly number: string | undefined;
}

/** What stands around it. */
interface Around {
  /** The words before it say that a BRIN follows. */
  readonly named: boolean;
  /** The text says nothing else of meaning, but for other codes. */
  readonly alone: boolean;
}

// A letter O, I or L may stand for a digit, and a 0 or 1 for a letter: its place tells which was meant.
const GAP = String.raw`[\s.,:;/|\\_()'"-]{0,3}`;
const CODE = new RegExp(
  String.raw`(?:(?<![\p{L}\p{N}])|(?<=brin))(?<digits>[0-9OIL]{2})(?<gap>${GAP})(?<letters>[A-Z01]{2})` +
    String.raw`(?:(?<gapAfter>${GAP})(?<number>[0-9OIL]{1,2}))?(?![\p{L}\p{N}])`,
  'giu',
);
/** A vestigingsnummer that is called so, e.g. `vestiging: 0`, `vestigingsnummer is 00`, `nr. 1`. */
const NAMED_VESTIGING =
  /(?<!\p{L})(?:(?:hoofd|neven)?vest(?:iging)?(?:s?(?:nummer|nr|code))?|(?:hoofd|neven)?locatie|dependance|(?<=^\W{0,3})(?:nummer|nr))(?!\p{L})\W{0,3}(?:(?:is|nummer|nr|het|dat|ons)\W{1,3}){0,3}([0-9OIL]{1,2})(?![\p{L}\p{N}])/iu;
const HOOFDVESTIGING = /(?<!\p{L})hoofd(?:vestiging|locatie)(?!\p{L})/iu;
/** Everything is typed apart: `0 5 A B 0 0`. */
const SPELLED = /^(?:[0-9a-z][\s.-]){3,5}[0-9a-z]$/i;
const NAMES_BRIN = /(?:brin|instellingscode|schoolcode)\p{L}*(?:\W+(?:is|nummer|nr|code|dus|van|ons))*\W*$/iu;
/** How far before a code, and in how long a text, words around it count. */
const NEAR = 40;
/** Words that a sentence has between numbers, and units and endings that stand after one. */
const ORDINARY = new Set(
  (
    'EN OF IN OP IS IK WE JE DE TE OM NU AL ZE ZO ER AF NA JA GA ZN UW HE OH PO VO SO ' +
    'MM CM DM KM KG GR ML CL DL KB MB GB TB PX ST ND RD TH JR UR PM AM PC NR EU HA TV BV'
  ).split(' '),
);
/** A code of which a spreadsheet took the zero away: `5AB00`. */
const LOST_ZERO = /(?<![\p{L}\p{N}])(\d[A-Z]{2})[-.]?(\d{2})(?![\p{L}\p{N}])/giu;
/** Words that say nothing beside a code. */
const EMPTY_WORDS = new Set(
  (
    'het is dat dit de ons onze mijn code nummer school denk ik volgens mij we wij hebben ' +
    'ja hoi eh dus vestiging vestigingsnummer'
  ).split(' '),
);

/** Finds a school's code in a text, in every form people write it; of more than one, the first. */
export const readCode = (text: string): CodeReading =>
  readCodes(text)[0]?.reading ?? readOtherCode(plain(text));

/** Finds all schools' codes in a text, in the order in which they stand there. */
export function readCodes(text: string): FoundCode[] {
  const line = plain(text);
  const matches = [...line.matchAll(CODE)];
  const isList =
    matches.length > 1 && /^(?:\P{L}|(?<!\p{L})(?:en|ook|plus)(?!\p{L}))*$/iu.test(line.replace(CODE, ' '));
  const found = matches.flatMap((match) => readMatch(match, line, isList));
  const [only, second] = found;
  if (only && !second) return [withNamedVestiging(only, line)];
  if (found.length > 0) return found;
  return SPELLED.test(line) ? readCodes(line.replace(/[\s.-]/g, '')) : withoutZero(line);
}

const withoutZero = (line: string): FoundCode[] =>
  [...line.matchAll(LOST_ZERO)].map(({ 0: whole, 1: places = '', 2: vestiging = '', index: start }) => {
    const proposal = { brin: `0${places.toUpperCase()}`, vestiging, mend: 'lost_zero' } as const;
    return { reading: { kind: 'proposal', proposal }, start, end: start + whole.length };
  });

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\p{Cf}/gu, '')
    .trim();

function readMatch(match: RegExpExecArray, line: string, isList: boolean): FoundCode[] {
  const typed = match.groups as unknown as Typed;
  const { index: start, 0: whole } = match;
  const number = vestigingOf(typed, line.slice(start + whole.length));
  const brin = typed.digits + typed.gap + typed.letters;
  const end = start + (number === undefined ? brin : whole).length;
  const { named, alone } = lookAround(line, start, end);
  const around = { named, alone: alone || isList };
  const read = { ...typed, number };
  if (!hasShape(read, around.named || around.alone) || isOrdinary(read, around)) return [];
  return [{ reading: mended(typed.digits + typed.letters, number), start, end }];
}

/** The number after the BRIN; not that of `05AB 2 scholen`, nor the `il` of `05AB il`. */
function vestigingOf({ gapAfter, number }: Typed, rest: string): string | undefined {
  if (number === undefined || gapAfter === undefined || !/^\s+$/.test(gapAfter)) return number;
  const belongs = number.length === 1 ? /\d/.test(number) && !/^\s*\p{L}/u.test(rest) : /\d|OO/i.test(number);
  return belongs ? number : undefined;
}

function lookAround(line: string, start: number, end: number): Around {
  const named = NAMES_BRIN.test(line.slice(Math.max(0, start - NEAR), start));
  return { named, alone: line.length <= NEAR && saysNothing(line.slice(0, start) + line.slice(end)) };
}

const saysNothing = (beside: string): boolean =>
  (beside.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) => EMPTY_WORDS.has(word));

function hasShape(typed: Typed, sure: boolean): boolean {
  if (!hasDigits(typed)) return false;
  if (/^\d\d[A-Z]{2}$/i.test(typed.digits + typed.letters)) return true;
  if (/\s/.test(typed.gap)) return sure && /^[A-Z]{2}$/i.test(typed.letters);
  return hasLetters(typed) || (sure && /[A-Z]/i.test(typed.letters));
}

/** `olie` has no digit at all; `OO` counts as digits only in a code that is written out. */
const hasDigits = ({ digits, gap, number }: Typed): boolean =>
  /\d/.test(digits) || (/OO/i.test(digits) && gap === '' && /\d\d/.test(number ?? ''));

/** Digits where letters belong: a number or a house number, unless a vestigingsnummer follows. */
const hasLetters = ({ letters, number }: Typed): boolean =>
  /^[A-Z]{2}$/i.test(letters) || (/[A-Z]/i.test(letters) && number !== undefined);

/** `10 en 11`, `de 10de`, `12 km`: the shape of a code, but ordinary Dutch. */
function isOrdinary({ gap, letters, number }: Typed, { named, alone }: Around): boolean {
  if (named || !ORDINARY.has(letters.toUpperCase())) return false;
  const small = letters === letters.toLowerCase();
  const apart = /\s/.test(gap);
  return alone ? small && apart : apart || (small && number === undefined);
}

const asDigits = (typed: string): string => typed.toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1');
const asLetters = (typed: string): string => typed.toUpperCase().replace(/0/g, 'O').replace(/1/g, 'I');

/** What four places and perhaps a vestigingsnummer stand for; a proposal as soon as anything was changed. */
function mended(places: string, number: string | undefined): FoundCode['reading'] {
  const brin = asDigits(places.slice(0, 2)) + asLetters(places.slice(2));
  const full = number === undefined ? {} : { vestiging: asDigits(number).padStart(2, '0') };
  const swapped = brin !== places.toUpperCase() || (number !== undefined && asDigits(number) !== number);
  if (swapped) return { kind: 'proposal', proposal: { brin, ...full, mend: 'letter_for_digit' } };
  if (number?.length === 1) return { kind: 'proposal', proposal: { brin, ...full, mend: 'single_digit' } };
  return { kind: 'code', brin, ...full };
}

/** Adds a vestigingsnummer that stands apart from the BRIN but is called so. */
function withNamedVestiging(found: FoundCode, line: string): FoundCode {
  const { reading, start, end } = found;
  const { brin, vestiging } = reading.kind === 'code' ? reading : reading.proposal;
  const number = named(line.slice(end)) ?? named(line.slice(0, start));
  if (vestiging !== undefined || number === undefined) return found;
  const both = mended(brin, number);
  if (reading.kind === 'code') return { ...found, reading: both };
  const full = both.kind === 'code' ? both.vestiging : both.proposal.vestiging;
  return {
    ...found,
    reading: { kind: 'proposal', proposal: { ...reading.proposal, ...(full && { vestiging: full }) } },
  };
}

/** `hoofdvestiging` without a number is 00, to be confirmed like a single 0. */
const named = (stretch: string): string | undefined =>
  NAMED_VESTIGING.exec(stretch)?.[1] ?? (HOOFDVESTIGING.test(stretch) ? '0' : undefined);
