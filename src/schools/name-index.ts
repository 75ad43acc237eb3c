import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Vestiging } from '../domain/school.js';
import type { ReadSchool, Sought, WeightOf } from './likeness.js';
import { placeWords, soughtOf } from './likeness.js';
import { wordsOf } from './words.js';

/** Schools that are taken up at once: a few milliseconds, so that a server goes on answering meanwhile. */
const SLICE = 200;
/** Names that share less than this have hardly a letter in common. */
const LEAST = 0.05;

/** Finds names that share many groups of three letters with another: whatever the spelling, quickly. */
export interface NameIndex {
  /** Every school, made ready to be compared, in their order. */
  readonly read: readonly ReadSchool[];
  /** The places in the list of at most `most` schools whose names are likeliest, among those that `may` be. */
  readonly likely: (sought: Sought, most: number, may: (index: number) => boolean) => number[];
  readonly weightOf: WeightOf;
}

/** Makes the index, a slice at a time. */
export async function createNameIndex(schools: readonly Vestiging[]): Promise<NameIndex> {
  const groups = new Map<string, number[]>();
  const words = new Map<string, number>();
  const once = new Map<string, string>();
  const places = new Map<string, readonly string[]>();
  const read: ReadSchool[] = [];
  for (const [index, school] of schools.entries()) {
    const place = places.get(school.place) ?? placeWords(school.place);
    places.set(school.place, place);
    const each = { name: shared(soughtOf(wordsOf(school.name)), once), place };
    read.push(each);
    for (const word of new Set(each.name.content)) words.set(word, (words.get(word) ?? 0) + 1);
    for (const group of groupsOf(each.name.content)) push(groups, group, index);
    if (index % SLICE === SLICE - 1) await nextTurn();
  }
  const index = packed(groups, schools.length);
  const sizes = sizesOf(index, schools.length);
  const most = Math.log(schools.length + 1);
  return {
    read,
    likely: (sought, count, may) => best(scores(sought, index, sizes), count, may),
    weightOf: (word) => 0.3 + 0.7 * (1 - Math.log(words.get(word) ?? 1) / most),
  };
}

/** The same with every word kept once: a word that is part of a longer text keeps all of that text in memory. */
function shared(name: Sought, once: Map<string, string>): Sought {
  const keep = (word: string): string => {
    const kept = once.get(word) ?? Buffer.from(word).toString();
    once.set(kept, kept);
    return kept;
  };
  return { ...name, content: name.content.map(keep), kinds: name.kinds.map(keep) };
}

/** How many letters each name has, by what they say. */
function sizesOf(index: ReadonlyMap<string, Group>, count: number): Float32Array {
  const sizes = new Float32Array(count);
  for (const { members, weight } of index.values())
    for (const member of members) sizes[member] = Number(sizes[member]) + weight;
  return sizes;
}

function push(groups: Map<string, number[]>, group: string, index: number): void {
  const members = groups.get(group);
  if (members) members.push(index);
  else groups.set(group, [index]);
}

/** Every three letters of words in a row, with the beginning of the first and the end of each. */
function groupsOf(words: readonly string[]): Set<string> {
  const text = ` ${words.join(' ')} `;
  const groups = new Set<string>();
  for (let at = 0; at + 3 <= text.length; at += 1) groups.add(text.slice(at, at + 3));
  return groups;
}

interface Group {
  readonly members: Uint32Array;
  readonly weight: number;
}

function packed(groups: ReadonlyMap<string, readonly number[]>, total: number): Map<string, Group> {
  return new Map(
    [...groups].map(([group, members]) => [
      // A part of a longer text would keep all of it in memory.
      Buffer.from(group).toString(),
      { members: Uint32Array.from(members), weight: Math.log(1 + total / members.length) },
    ]),
  );
}

function scores(
  { content }: Sought,
  index: ReadonlyMap<string, Group>,
  sizes: Float32Array,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const unknown = Math.log(sizes.length + 1);
  let size = 0;
  for (const name of groupsOf(content)) {
    const { members, weight } = index.get(name) ?? { members: [], weight: unknown };
    size += weight;
    for (const member of members) found.set(member, (found.get(member) ?? 0) + weight);
  }
  for (const [member, weight] of found) found.set(member, weight / (size + Number(sizes[member])));
  return found;
}

function best(scored: ReadonlyMap<number, number>, count: number, may: (index: number) => boolean): number[] {
  return [...scored]
    .filter(([index, score]) => score > LEAST && may(index))
    .sort(([, one], [, other]) => other - one)
    .slice(0, count)
    .map(([index]) => index);
}
