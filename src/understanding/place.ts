import { withCapitals } from './capitals.js';
import { clean } from './clean.js';
import { canBeName, core } from './names.js';

const MOST_CHARACTERS = 80;
const MOST_WORDS = 7;
const BEFORE =
  /^(?:(?:hoi|hallo|ja|nou|eh+|oh|ok|oké)[,!.]?\s+(?=\S)|(?:plaats|plaatsnaam|stad|dorp|gemeente|woonplaats)\s?:|(?:de|onze|mijn|deze|die) (?:school|vestiging|locatie) (?:staat|ligt|is|zit) (?:in|te|op)\b|(?:de )?(?:plaats|gemeente|plaatsnaam) is\b|(?:we|wij) (?:zitten|staan|zijn) (?:in|te|op)\b|(?:die|hij|ze|het|dat|dit|deze) (?:staat|ligt|is|zit)(?: gewoon)?(?: (?:in|te))?\b|(?:in|te|uit) (?:de (?:plaats|gemeente|stad) )?|[1-9]\d{3} ?[A-Z]{2},? )\s*/iu;
const AFTER = /(?:[\s,;:!]+|(?<=\p{L}{2})\.|\s+(?:dus|denk ik|hoor|gewoon|natuurlijk))$/iu;
/** A place has no digits but those of `2e Exloërmond`. */
const DIGITS = /\p{N}/u;
const SENTENCE =
  /(?:^| )(?:ik|wij|we|je|jullie|heb|hebben|weet|niet|geen|moet|kan|wil|school|scholen|mandaat|wat|hoe|waar|wie|digidoor|osr|verschillende|meerdere|allemaal|nummer)(?: |$)/u;

/** Reads the name of a place: "in Almere" is Almere, and `bergen op zoom` gets its capitals. */
export function readPlace(text: string): string | undefined {
  const typed = clean(text);
  if (typed.length > MOST_CHARACTERS * 2 || !canBeName(typed)) return undefined;
  const place = withCapitals(core(typed, BEFORE, AFTER));
  return isPlace(place) ? place : undefined;
}

function isPlace(place: string): boolean {
  const words = place.toLowerCase();
  if (place.length > MOST_CHARACTERS || words.split(' ').length > MOST_WORDS) return false;
  return !DIGITS.test(place.replace(/^[12]e /iu, '')) && !SENTENCE.test(words) && canBeName(place);
}
