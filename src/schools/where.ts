import type { Vestiging } from '../domain/school.js';
import { normalise } from '../understanding/normalise.js';
import { distance } from './distance.js';

/** What people call a place, and what DUO calls it. */
const OTHERWISE = new Map([
  ['den haag', 's gravenhage'],
  ['haag', 's gravenhage'],
  ['den bosch', 's hertogenbosch'],
  ['bosch', 's hertogenbosch'],
]);

/** From how alike on a place or a street is the one that was meant. */
export const THERE = 0.75;

/** How like a place is that bears the name of another beside its own: `Rotterdam` and `Hoogvliet Rotterdam`. */
export const PART_OF = 0.85;
const IN_GEMEENTE = 0.8;

/** A place as places are compared: `'s-Gravenhage` and `Den Haag` are the same. */
export function wherePlain(text: string): string {
  const plain = normalise(text).replace(/(?<![a-z])st(?![a-z])/g, 'sint');
  return OTHERWISE.get(plain) ?? plain;
}

/** A place of the register, made ready to be compared: `Alteveer (gemeente Noordenveld)` has a gemeente. */
export interface PlaceName {
  readonly base: string;
  /** What stands between brackets, or nothing. */
  readonly within: string;
  readonly isGemeente: boolean;
}

/** Takes the place of a school apart for comparison. */
export function readPlaceName(place: string): PlaceName {
  const [base = '', within = ''] = place.split(' (');
  const isGemeente = within.startsWith('gemeente ');
  return { base: wherePlain(base), within: wherePlain(within.replace('gemeente ', '')), isGemeente };
}

/** How like a place of the register is to where the user says the school is, which is plain already; 0 to 1. */
export function placeLikeness({ base, within, isGemeente }: PlaceName, where: string): number {
  if (base === where || (within !== '' && isWhole(base, within, where))) return 1;
  if (isGemeente && within === where) return IN_GEMEENTE;
  return Math.max(slipped(base, where), holds(base, where) ? PART_OF : 0);
}

const isWhole = (base: string, within: string, where: string): boolean =>
  `${base} ${within}` === where || `${base} gemeente ${within}` === where;

/** How like the street of a school is to what the user says; with or without the number. */
export function streetLikeness({ street = '' }: Vestiging, where: string): number {
  const plain = normalise(street);
  if (plain === '') return 0;
  return Math.max(slipped(plain, where), slipped(withoutNumber(plain), withoutNumber(where)));
}

const withoutNumber = (street: string): string => street.replace(/ \d.*$/, '');

/** `amsterdam zuidoost` and `amsterdam`, `rotterdam` and `hoogvliet rotterdam`. */
function holds(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length > 3 && ` ${long} `.includes(` ${short} `);
}

function slipped(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  const presses = distance(one, other, longest < 4 ? 0 : longest < 9 ? 1 : 2);
  return presses === Infinity ? 0 : 1 - presses / (longest + 2);
}
