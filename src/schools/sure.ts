import type { Vestiging } from '../domain/school.js';
import { normalise } from '../understanding/normalise.js';
import type { Names } from './by-name.js';
import { findByName } from './by-name.js';
import { placeWords } from './likeness.js';
import { placeLikeness, readPlaceName, THERE, wherePlain } from './where.js';
import { wordsOf } from './words.js';

/** How many words a place at the end of a name has: `De Ark Bergen op Zoom`. */
const MOST_PLACE_WORDS = 4;

/**
 * The one school that can be meant by a name, where its place is told beside it or at its end; `undefined` where there is
 * doubt: the name is that of more schools, or of one with other words in it.
 */
export function sureOf(name: string, where: string | undefined, names: Names): Vestiging | undefined {
  const at = where ?? placeAtEnd(name, names);
  const { found, more } = findByName(name, at, names);
  const same = found.filter((school) => !school.closed && isThere(school, at) && isCalled(school, name, at));
  const [only, other] = same;
  return more || other ? undefined : only;
}

/** The longest place of the register with which a name ends, and that is not all of it. */
function placeAtEnd(name: string, { places }: Names): string | undefined {
  const words = normalise(name).split(' ');
  const ends = Array.from({ length: MOST_PLACE_WORDS }, (_, at) => words.slice(at - MOST_PLACE_WORDS))
    .filter((end) => end.length < words.length)
    .map((end) => end.join(' '));
  return ends.find((end) => places.some(({ base }) => base === wherePlain(end)));
}

const isThere = ({ place }: Vestiging, where: string | undefined): boolean =>
  where === undefined || placeLikeness(readPlaceName(place), wherePlain(where)) >= THERE;

/** Whether both have the same words, but for what kind of school it is and where it stands. */
function isCalled(school: Vestiging, name: string, where = ''): boolean {
  const places = new Set([...placeWords(school.place), ...placeWords(where)]);
  const [said, theirs] = [telling(name, places), telling(school.name, places)];
  return said !== '' && said === theirs;
}

const telling = (name: string, places: ReadonlySet<string>): string =>
  wordsOf(name)
    .filter(({ text, isCommon }) => !isCommon && !places.has(text))
    .map(({ text }) => text)
    .sort()
    .join(' ');
