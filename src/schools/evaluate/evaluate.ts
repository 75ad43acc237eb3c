import type { Schools, Vestiging } from '../../domain/school.js';
import { codeOfSchool } from '../../domain/school.js';
import { asPeopleWrite, seeded } from './write-name.js';

/** Every so many schools one is looked for. */
const EACH = 10;
const SEED = 1;

/** A school that was not found first. */
export interface Miss {
  readonly school: Vestiging;
  readonly typed: string;
  readonly found: readonly Vestiging[];
}

/** How well schools are found by their names. */
export interface NameReport {
  readonly asked: number;
  readonly among: number;
  readonly first: number;
  readonly misses: readonly Miss[];
}

/** Looks for every tenth school by its name as people write it, and its place. */
export function evaluateNames(all: readonly Vestiging[], schools: Pick<Schools, 'named'>): NameReport {
  const random = seeded(SEED);
  const asked = all
    .filter((_, index) => index % EACH === 0)
    .map((school) => {
      const typed = asPeopleWrite(school.name, random);
      const { found } = schools.named(typed, school.place.toLowerCase());
      return {
        school,
        typed,
        found,
        at: found.findIndex((each) => codeOfSchool(each) === codeOfSchool(school)),
      };
    });
  return {
    asked: asked.length,
    among: asked.filter(({ at }) => at >= 0).length / asked.length,
    first: asked.filter(({ at }) => at === 0).length / asked.length,
    misses: asked.filter(({ at }) => at !== 0),
  };
}
