import { withCapitals } from './capitals.js';
import { clean } from './clean.js';
import { canBeName, core, GREETING, isSentence } from './names.js';
import { after, before } from './patterns.js';

const MOST_CHARACTERS = 80;
const MOST_WORDS = 7;

const BEFORE = before(
  GREETING,
  '(?:plaats|plaatsnaam|stad|dorp|gemeente|woonplaats)\\s?:|(?:de )?(?:plaats|gemeente|plaatsnaam) is\\b',
  '(?:de|onze|mijn|deze|die) (?:school|vestiging|locatie) (?:staat|ligt|is|zit) (?:in|te|op)\\b',
  '(?:we|wij) (?:zitten|staan|zijn) (?:in|te|op)\\b',
  '(?:die|hij|ze|het|dat|dit|deze) (?:staat|ligt|is|zit)(?: gewoon)?(?: (?:in|te))?\\b',
  'gewoon\\b|(?:in|te|uit) (?:de (?:plaats|gemeente|stad) )?|[1-9]\\d{3} ?[A-Z]{2},? ',
);
const AFTER = after('[\\s,;:!]+|(?<=\\p{L}{2})\\.|\\s+(?:dus|denk ik|hoor|gewoon|natuurlijk)');
/** A place has no digits but those of `2e Exloërmond`. */
const DIGITS = /\p{N}/u;
/** Small words that stand between other words, but in no place. */
const BETWEEN =
  /(?:^| )(?:met|om|voor|naar|tot|per|door|tegen|er|weer|eens|maar|want|ook|mijn|onze|wij|school|scholen|verschillende|meerdere|allemaal|zelfde)(?: |$)/u;

/** Reads the name of a place: "in Almere" is Almere, and `bergen op zoom` gets its capitals. */
export function readPlace(text: string): string | undefined {
  const typed = clean(text);
  if (typed.length > MOST_CHARACTERS * 2 || !canBeName(typed)) return undefined;
  const place = core(typed, BEFORE, AFTER);
  return isPlace(place) ? withCapitals(place) : undefined;
}

function isPlace(place: string): boolean {
  if (place.length > MOST_CHARACTERS || place.split(' ').length > MOST_WORDS) return false;
  return (
    !DIGITS.test(place.replace(/^[12]e /iu, '')) &&
    !isSentence(place) &&
    !BETWEEN.test(place) &&
    canBeName(place)
  );
}
