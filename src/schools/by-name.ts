import type { Named, Vestiging } from '../domain/school.js';
import { isOneTypo } from '../understanding/typos.js';
import type { Sought } from './likeness.js';
import { nameLikeness, soughtOf } from './likeness.js';
import type { NameIndex } from './name-index.js';
import type { PlaceName } from './where.js';
import { PART_OF, placeLikeness, streetLikeness, THERE, wherePlain } from './where.js';
import { isCommon, wordsOf, COMMON_LONG } from './words.js';

/** From how like on a school may be the one that is meant. */
export const LIKE = 0.5;
/** The same, when it stands where the user says it does. */
const LIKE_THERE = 0.42;
/** The same, when the name has common words alone: `obs`, `de basisschool`. */
const LIKE_COMMON = 0.85;
/** As likely as the first. */
const AS_LIKELY = 0.06;
/** So much less like than the first, and it is not offered beside it. */
const FAR_LESS = 0.3;
const MOST_FOUND = 5;
/** Names that are compared in full, of those that share letters. */
const MOST_COMPARED = 60;

interface Scored {
  readonly school: Vestiging;
  readonly score: number;
}

/** A place, with where its schools are in the list. */
export interface Place extends PlaceName {
  readonly indexes: number[];
}

/** What a name is looked for in. */
export interface Names {
  readonly schools: readonly Vestiging[];
  readonly index: NameIndex;
  readonly places: readonly Place[];
}

/** The words of a name that is looked for; a common word with a typing error is still that word. */
export const readName = (name: string): Sought =>
  soughtOf(
    wordsOf(name).map((word) => {
      const meant = word.text.length < 6 ? undefined : COMMON_LONG.find((each) => isOneTypo(word.text, each));
      return word.isCommon || meant === undefined ? word : { text: meant, isCommon: isCommon(meant) };
    }),
  );

/** Schools whose names are like this one, the likeliest first; those that are closed only when no other is. */
export function findByName(name: string, where: string | undefined, names: Names): Named {
  const sought = readName(name);
  const open = find(sought, where, { ...names, closed: false });
  return open.found.length > 0 ? open : find(sought, where, { ...names, closed: true });
}

function find(sought: Sought, where: string | undefined, names: Names & { readonly closed: boolean }): Named {
  const plain = where === undefined ? '' : wherePlain(where);
  const within = plain === '' ? [] : compared(sought, names, indexesAt(plain, names.places));
  if (within.length > 0) return named(within);
  const anywhere = compared(sought, names);
  const onStreet =
    plain === '' ? [] : anywhere.filter(({ school }) => streetLikeness(school, plain) >= THERE);
  return named(onStreet.length > 0 ? onStreet : anywhere);
}

/** The schools in the places that are most like what was said. */
function indexesAt(where: string, places: Names['places']): ReadonlySet<number> {
  const likenesses = places.map((place) => ({ place, likeness: placeLikeness(place, where) }));
  const most = likenesses.reduce((best, { likeness }) => Math.max(best, likeness), THERE);
  const there = likenesses.filter(({ likeness }) => likeness >= Math.min(most, PART_OF));
  return new Set(there.flatMap(({ place }) => place.indexes));
}

/** The schools that are like, the likeliest first; only those at `there`, if that is given. */
function compared(
  sought: Sought,
  { schools, index, closed }: Names & { readonly closed: boolean },
  there?: ReadonlySet<number>,
): Scored[] {
  const isRight = (at: number): boolean =>
    (schools[at]?.closed ?? false) === closed && (there?.has(at) ?? true);
  const few = there && there.size <= MOST_COMPARED;
  const candidates = few ? [...there].filter(isRight) : index.likely(sought, MOST_COMPARED, isRight);
  const least = sought.isCommon ? LIKE_COMMON : there ? LIKE_THERE : LIKE;
  return candidates
    .flatMap((at) => {
      const [school, read] = [schools[at], index.read[at]];
      return school && read ? [{ school, score: nameLikeness(sought, read, index.weightOf) }] : [];
    })
    .filter(({ score }) => score >= least)
    .sort((one, other) => other.score - one.score);
}

function named(scored: readonly Scored[]): Named {
  const top = scored[0]?.score ?? 0;
  const near = scored.filter(({ score }) => score >= top - FAR_LESS);
  return {
    found: near.slice(0, MOST_FOUND).map(({ school }) => school),
    more: near.filter(({ score }) => score >= top - AS_LIKELY).length > MOST_FOUND,
  };
}
