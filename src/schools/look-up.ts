import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Register, Schools, Vestiging } from '../domain/school.js';
import { codeOfSchool } from '../domain/school.js';
import type { Names, Place } from './by-name.js';
import { findByName, LIKE, readName } from './by-name.js';
import { nameLikeness, readSchool } from './likeness.js';
import { createNameIndex } from './name-index.js';
import { slipsOf } from './near.js';
import { sureOf } from './sure.js';
import { placeLikeness, readPlaceName, THERE, wherePlain } from './where.js';

const MOST_NEAR = 5;
const SLICE = 1000;

interface Tables extends Names {
  readonly byCode: ReadonlyMap<string, Vestiging>;
  readonly byBrin: ReadonlyMap<string, readonly Vestiging[]>;
  readonly byBestuur: ReadonlyMap<string, readonly Vestiging[]>;
}

/** Makes a register ready to be looked up in, a slice at a time so that whoever is served meanwhile does not wait. */
export async function createSchools({ importedAt, schools }: Register): Promise<Schools> {
  const tables = await tablesOf(schools);
  const { byCode, byBrin, byBestuur } = tables;
  return {
    importedAt: () => importedAt,
    find: (code) => byCode.get(code),
    ofBrin: (brin) => openOnes(byBrin.get(brin), (one, other) => compare(one.vestiging, other.vestiging)),
    ofBestuur: (bestuur) => openOnes(byBestuur.get(bestuur), (one, other) => compare(one.name, other.name)),
    near: (code, like) => near(code, like, tables),
    named: (name, where) => findByName(name, where, tables),
    sure: (name, where) => sureOf(name, where, tables),
    agrees: (school, { name, place }) =>
      likenessTo(name, tables)(school) >= LIKE &&
      (place === undefined || placeLikeness(readPlaceName(school.place), wherePlain(place)) >= THERE),
  };
}

async function tablesOf(schools: readonly Vestiging[]): Promise<Tables> {
  const byCode = new Map<string, Vestiging>();
  const byBrin = new Map<string, Vestiging[]>();
  const byBestuur = new Map<string, Vestiging[]>();
  const places = new Map<string, Place>();
  for (const [index, school] of schools.entries()) {
    byCode.set(codeOfSchool(school), school);
    push(byBrin, school.brin, school);
    at(places, school.place).indexes.push(index);
    if (school.bestuur !== undefined) push(byBestuur, school.bestuur, school);
    if (index % SLICE === SLICE - 1) await nextTurn();
  }
  return {
    schools,
    index: await createNameIndex(schools),
    places: [...places.values()],
    byCode,
    byBrin,
    byBestuur,
  };
}

function at(places: Map<string, Place>, name: string): Place {
  const place = places.get(name) ?? { ...readPlaceName(name), indexes: [] };
  places.set(name, place);
  return place;
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

type Order = (one: Vestiging, other: Vestiging) => number;

const openOnes = (schools: readonly Vestiging[] = [], order: Order): readonly Vestiging[] =>
  schools.filter(({ closed }) => !closed).sort(order);

const compare = (one: string, other: string): number => one.localeCompare(other, 'nl', { numeric: true });

const likenessTo = (name: string, { index }: Tables): ((school: Vestiging) => number) => {
  const sought = readName(name);
  return (school) => nameLikeness(sought, readSchool(school), index.weightOf);
};

/** A name that is like outweighs any slip; of those alike, the more ordinary slip comes first. */
function near(code: string, like: string | undefined, tables: Tables): readonly Vestiging[] {
  const likeness = like === undefined ? () => 0 : likenessTo(like, tables);
  return slipsOf(code)
    .flatMap((slip) => schoolsAt(slip.code, tables).map((school) => ({ school, kind: slip.kind })))
    .map(({ school, kind }) => ({ school, order: [-bucket(likeness(school)), school.closed ? 1 : 0, kind] }))
    .sort((one, other) => firstDifference(one.order, other.order))
    .slice(0, MOST_NEAR)
    .map(({ school }) => school);
}

/** Of a BRIN, its first vestiging stands for all. */
function schoolsAt(code: string, { byCode, byBrin }: Tables): readonly Vestiging[] {
  if (code.length > 4) return [byCode.get(code)].filter((school) => school !== undefined);
  const all = byBrin.get(code) ?? [];
  const open = all.filter(({ closed }) => !closed);
  return (open.length > 0 ? open : all)
    .toSorted((one, other) => compare(one.vestiging, other.vestiging))
    .slice(0, 1);
}

/** Names that are hardly like are all the same. */
const bucket = (likeness: number): number => (likeness < LIKE ? 0 : Math.round(likeness * 10));

const firstDifference = (one: readonly number[], other: readonly number[]): number =>
  one.map((value, at) => value - (other[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
