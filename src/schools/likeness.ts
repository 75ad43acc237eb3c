import type { Vestiging } from '../domain/school.js';
import { normalise } from '../understanding/normalise.js';
import { distance } from './distance.js';
import type { Word } from './words.js';
import { wordsOf } from './words.js';

/** How much a word says of which school is meant, from 0 to 1: few schools have a rare one. */
export type WeightOf = (word: string) => number;

/** A name that is looked for. */
export interface Sought {
  readonly content: readonly string[];
  readonly kinds: readonly string[];
  /** It has common words alone: such a name is that of a school only when it is all but the same. */
  readonly isCommon: boolean;
}

/** The words of a name that count most say it alone; which kind of school it is decides between equals. */
const KIND_SHARE = 0.04;
/** What a word of the user's that the name lacks takes away, beside one of the name's that the user left out. */
const USER_SHARE = 0.65;
const COMPACT_SHARE = 0.97;
/** What is left when both have a number, and not the same. */
const OTHER_NUMBER = 0.8;

/** Takes a name apart for comparison. A name of common words alone is looked for by those. */
export function soughtOf(words: readonly Word[]): Sought {
  const content = words.filter(({ isCommon }) => !isCommon).map(({ text }) => text);
  const common = words.filter(({ isCommon, text }) => isCommon && text.length > 3).map(({ text }) => text);
  return content.length > 0
    ? { content, kinds: common, isCommon: false }
    : { content: common, kinds: [], isCommon: true };
}

/** A school, made ready to be compared. */
export interface ReadSchool {
  readonly name: Sought;
  readonly place: readonly string[];
}

/** Takes a school of the register apart for comparison. */
export const readSchool = ({ name, place }: Pick<Vestiging, 'name' | 'place'>): ReadSchool => ({
  name: soughtOf(wordsOf(name)),
  place: placeWords(place),
});

/** The words of a place, as names are compared. */
export const placeWords = (place: string): readonly string[] => normalise(place).split(' ');

/** How like the name of a school is to what the user calls it, from 0 to 1. */
export function nameLikeness(sought: Sought, { name, place }: ReadSchool, weightOf: WeightOf): number {
  const content = Math.max(
    byWords(
      withoutPlace(sought.content, name.content, place),
      withoutPlace(name.content, sought.content, place),
      weightOf,
    ),
    COMPACT_SHARE * byLetters(sought.content.join(''), name.content.join('')),
  );
  const like = content * (1 - KIND_SHARE) + KIND_SHARE * overlap(sought.kinds, name.kinds);
  return isOtherNumber(sought.content, name.content) ? like * OTHER_NUMBER : like;
}

/** The place in a name says nothing, unless both have it, or it is all there is. */
function withoutPlace(
  words: readonly string[],
  other: readonly string[],
  place: readonly string[],
): readonly string[] {
  const rest = words.filter((word) => other.includes(word) || !place.includes(word));
  return rest.length > 0 ? rest : words;
}

function byWords(sought: readonly string[], name: readonly string[], weightOf: WeightOf): number {
  const free = new Set(name);
  let [matched, asked] = [0, 0];
  let found = 0;
  for (const word of sought) {
    const { likeness, to } = likeliest(word, free);
    free.delete(to);
    const weight = weightOf(likeness > 0 ? to : word);
    asked += weight;
    matched += likeness * weight;
    found += likeness * weight;
  }
  const whole = name.reduce((sum, word) => sum + weightOf(word), 0);
  return asked === 0 || whole === 0
    ? 0
    : USER_SHARE * (matched / asked) + (1 - USER_SHARE) * Math.min(1, found / whole);
}

function likeliest(
  word: string,
  words: Iterable<string>,
): { readonly likeness: number; readonly to: string } {
  let best = { likeness: 0, to: '' };
  for (const to of words) {
    const likeness = wordLikeness(word, to);
    if (likeness > best.likeness) best = { likeness, to };
  }
  return best;
}

/** How like two words are: the same, one slip apart, one the beginning of the other. */
function wordLikeness(one: string, other: string): number {
  if (one === other) return 1;
  return Math.max(slipped(one, other), shortened(one, other), slipped(stem(one), stem(other)) * 0.95);
}

/** `regenboogschool` is `regenboog`. */
const stem = (word: string): string => word.replace(/(?<=.{4})(?:se)?school$/, '').replace(/(?<=.{4})s$/, '');

function slipped(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  const most = longest < 4 ? 0 : longest < 8 ? 1 : 2;
  const presses = distance(one, other, most);
  return presses === Infinity ? 0 : 1 - (0.8 * presses) / longest;
}

function shortened(one: string, other: string): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (!long.startsWith(short)) return 0;
  return short.length === 1 ? 0.5 : short.length < 3 ? 0 : 0.6 + (0.3 * short.length) / long.length;
}

/** Whatever spaces were typed: `regen boog`, `deregenboog`. */
function byLetters(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  const presses = longest < 4 ? Infinity : distance(one, other, Math.floor(longest / 5));
  return presses === Infinity ? 0 : 1 - presses / longest;
}

/** `7e Montessorischool` is not the tenth. */
function isOtherNumber(one: readonly string[], other: readonly string[]): boolean {
  const [ours, theirs] = [one, other].map((words) => words.filter((word) => /^\d+$/.test(word)));
  if (!ours?.length || !theirs?.length) return false;
  return !ours.some((number) => theirs.includes(number));
}

function overlap(one: readonly string[], other: readonly string[]): number {
  if (one.length + other.length === 0) return 1;
  const shared = one.filter((word) => other.includes(word)).length;
  return (2 * shared) / (one.length + other.length);
}
