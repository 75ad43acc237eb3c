/** Stands where a BSN stood. */
export const BSN_REMOVED = '[bsn weggehaald]';

/** A text without personal numbers, and whether there was one. */
export interface MaskedText {
  readonly text: string;
  readonly masked: boolean;
}

/** Digits as they were typed together, and where they stand. */
interface Group {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** Signs before it: a plus, a letter, or what joins it to the group before. */
  readonly before: string;
}

const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1];
const DIGITS = /\d+/gu;
const JOINS = /^[\s.()/\-\u2010-\u2015\u2212]{1,3}$/u;
/** A ticket's number: `DD-2026-00042`. */
const TICKET = /(?:^|[^\p{L}])DD-$/iu;
const PHONE = /^(?:0[1-9]\d{8}|0[89]00\d{4}|0[89]00\d{7}|00[1-9]\d{9,12})$/;
const PHONE_ABROAD = /^[1-9]\d{7,14}$/;

/**
 * Takes each BSN out of a text: nine digits that pass the test of eleven, also with spaces, dots or dashes
 * between them, or eight written together (without the leading zero). Phone numbers stay.
 */
export function maskPersonalNumbers(text: string): MaskedText {
  const groups = groupsOf(text);
  const spans: [start: number, end: number][] = [];
  for (let at = 0; at < groups.length;) {
    const phone = lengthOf(groups, at, isPhone);
    const bsn = phone > 0 ? 0 : lengthOf(groups, at, isBsn);
    const [first, last] = [groups[at], groups[at + bsn - 1]];
    if (bsn > 0 && first && last) spans.push([first.start, last.end]);
    at += Math.max(phone, bsn, 1);
  }
  return { text: without(text, spans), masked: spans.length > 0 };
}

function groupsOf(text: string): Group[] {
  let end = 0;
  return [...text.matchAll(DIGITS)].map((match) => {
    const start = match.index;
    const before = text.slice(Math.max(end, start - 5), start);
    end = start + match[0].length;
    return { digits: match[0], start, end, before };
  });
}

/** How many groups from `at` on are together what `is` asks for; 0 when none are. The longest counts. */
function lengthOf(
  groups: readonly Group[],
  at: number,
  is: (joined: string, parts: readonly Group[]) => boolean,
): number {
  let found = 0;
  let joined = '';
  for (let next = at; next < groups.length && joined.length < 16; next += 1) {
    const group = groups[next];
    if (!group || (next > at && !JOINS.test(group.before))) break;
    joined += group.digits;
    if (is(joined, groups.slice(at, next + 1))) found = next - at + 1;
  }
  return found;
}

function isPhone(joined: string, [first]: readonly Group[]): boolean {
  const abroad = first?.before.endsWith('+') ?? false;
  return PHONE.test(joined) || (abroad && PHONE_ABROAD.test(joined));
}

function isBsn(joined: string, parts: readonly Group[]): boolean {
  const before = parts[0]?.before ?? '';
  if (TICKET.test(before) || before.endsWith('+')) return false;
  return (
    (isNine(joined, parts.slice(1)) && passesEleven(joined)) ||
    (isEight(joined, parts) && passesEleven(`0${joined}`))
  );
}

const isNine = (joined: string, [second, ...others]: readonly Group[]): boolean =>
  joined.length === 9 && others.every(({ before }) => before === second?.before);

const isEight = (joined: string, [first, second]: readonly Group[]): boolean =>
  joined.length === 8 && second === undefined && !/\p{L}$/u.test(first?.before ?? '') && !isDate(joined);

/** The test of eleven. Source: Logisch ontwerp BSN, RvIG. */
const passesEleven = (digits: string): boolean =>
  Number(digits) > 0 &&
  WEIGHTS.reduce((sum, weight, place) => sum + weight * Number(digits.charAt(place)), 0) % 11 === 0;

/** `20260512` or `12052026`. */
const isDate = (digits: string): boolean =>
  /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$|^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d$/.test(
    digits,
  );

function without(text: string, spans: readonly [number, number][]): string {
  const starts = [0, ...spans.map(([, end]) => end)];
  const ends = [...spans.map(([start]) => start), text.length];
  return starts.map((start, part) => text.slice(start, ends[part])).join(BSN_REMOVED);
}
