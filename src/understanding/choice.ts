import type { Choice } from '../domain/question.js';
import { normalise } from './normalise.js';
import { readNumber } from './number.js';
import { bare } from './phrases.js';
import { isQuestion } from './question.js';
import { NUMBERED, takeNumbers } from './school-number.js';
import { isOneTypo } from './typos.js';

/** Said before a choice: "doe maar de tweede", "ik kies voor kopiëren". */
const BEFORE =
  /^(?:(?:de|het|optie|keuze|nummer|nr|antwoord|knop|die|doe|maar|ik|kies|neem|wil|ga|voor|liever|graag|met|dan|geef|mij|me|zou|deze) )+/u;
const LEAD = /^(ja|nee) (?:hoor )?(?=.)/u;
const AFTER = / (?:optie|keuze|knop|is goed|maar)$/u;
const ORDINALS = 'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende'.split(' ');
const COUNTED = /\bscholen\b/iu;
const LAST = /^(?:laatste|onderste)$/u;
const FIRST = /^bovenste$/u;
/** Words that alone do not tell which choice is meant. */
const WEAK = new Set(
  'de het een van voor met ik je is er die dat dit wel nog naar en of mijn op in te ja nee om bij aan al ook we wij maar'.split(
    ' ',
  ),
);
const DENIES = /(?:^| )(?:niet|geen|nooit|niks|niets|nergens)(?: |$)/u;
/** "Wacht nog met versturen" chooses nothing. */
const WAITS = /(?:^| )(?:wacht|wachten|gewacht)(?: |$)/u;
const MOST_WORDS = 10;
/** In a longer text one word of a label says little: "en nog kunnen we niks versturen". */
const MOST_AROUND_ONE = 4;

/** Reads which choice is meant: by its label, by part of it, or by its place as the whole text ("de tweede"). */
export function readChoice(text: string, choices: readonly Choice[]): string | undefined {
  return (
    readLabel(text, choices) ??
    readPlaceInList(text, choices) ??
    readSchool(text, choices) ??
    readPart(text, choices)
  );
}

/** "school 2", where schools are to choose from: they are counted in the list that the user saw. */
function readSchool(text: string, choices: readonly Choice[]): string | undefined {
  const { words, schools } = takeNumbers(text);
  const [school] = schools;
  if (words !== NUMBERED || school === undefined || schools.length > 1) return undefined;
  return choices.find(({ value }) => value === `school.${school}`)?.value;
}

/** The choice whose label is the whole text. */
export function readLabel(text: string, choices: readonly Choice[]): string | undefined {
  const words = normalise(text);
  return words === '' ? undefined : choices.find(({ label }) => normalise(label) === words)?.value;
}

/** "2", "twee", "de tweede", "optie 3", "de laatste"; never a number within a sentence. */
function readPlaceInList(text: string, choices: readonly Choice[]): string | undefined {
  const shown = choices.filter(({ hidden }) => !hidden);
  const words = bare(normalise(text));
  const said = bare(words.replace(BEFORE, '')).replace(AFTER, '');
  // "2" to "Voor meer scholen?" counts the schools.
  const counts = said === words && shown.some(({ label }) => COUNTED.test(label));
  if (counts && readNumber(said) !== undefined) return undefined;
  return LAST.test(said) ? shown.at(-1)?.value : shown[placeOf(said) - 1]?.value;
}

function placeOf(said: string): number {
  if (FIRST.test(said)) return 1;
  const [, digits] = /^(\d{1,2})(?:e|de|ste)$/u.exec(said) ?? [];
  return ORDINALS.indexOf(said) + 1 || (readNumber(digits ?? said) ?? 0);
}

/** The one choice of which the text is a part, or whose label stands in the text. */
export function readPart(text: string, choices: readonly Choice[]): string | undefined {
  const words = bare(normalise(text));
  if (words === '' || words.split(' ').length > MOST_WORDS || isQuestion(text) || WAITS.test(words))
    return undefined;
  const possible = choices.filter(({ label }) => !contradicts(words, normalise(label)));
  for (const said of [words.replace(LEAD, '').replace(BEFORE, ''), words.replace(LEAD, ''), words]) {
    const [only, other] = possible.filter(({ label }) => isPart(said, normalise(label).replace(LEAD, '')));
    if (only) return other ? undefined : only.value;
  }
  return undefined;
}

/** "nee, die is er" is no choice of "Ja, die is er". */
function contradicts(words: string, label: string): boolean {
  const [said, labelled] = [LEAD.exec(words)?.[1], LEAD.exec(label)?.[1]];
  return said !== undefined && labelled !== undefined && said !== labelled;
}

function isPart(said: string, label: string): boolean {
  if (DENIES.test(said) !== DENIES.test(label)) return false;
  const words = said.split(' ');
  const labelled = label.split(' ');
  const [short, long] = words.length <= labelled.length ? [words, labelled] : [labelled, words];
  const says = short.length > 1 || (long.length <= MOST_AROUND_ONE && short.some((word) => !WEAK.has(word)));
  return says && long.some((_, start) => short.every((word, place) => isAlike(word, long[start + place])));
}

/** `netw` is the beginning of `netwerken`, and one typing error is forgiven; but `12AC00` is another code than `12AB00`. */
function isAlike(word: string, other: string | undefined): boolean {
  if (other === undefined || /\d/u.test(word)) return word === other;
  const begins = word.length >= 4 && other.startsWith(word);
  return stem(word) === stem(other) || begins || (word.length >= 5 && isOneTypo(word, other));
}

/** `versturen` and `verstuur`, `kopiëren` and `kopieer` are the same word. */
const stem = (word: string): string =>
  (word.length >= 6 ? word.replace(/(?:en|t|e|s)$/u, '') : word).replace(/(\p{L})\1/gu, '$1');
