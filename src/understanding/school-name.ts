import { readCodes } from '../domain/read-code.js';
import { clean } from './clean.js';
import { canBeName, core, isOnlyCode, isSentence } from './names.js';

const MOST_CHARACTERS = 120;
const BEFORE =
  /^(?:(?:hoi|hallo|hey|hi|ja|nou|eh+|oh|ok|oké|goedemorgen|goedemiddag|goedenavond)[,!.]?\s+(?=\S)|(?:school|naam|schoolnaam|naam school|naam van de school)\s?:|(?:de|onze|mijn) naam (?:van (?:de|onze|mijn) school )?is\b|(?:de|onze|mijn|deze|die|volgende|de volgende) school (?:heet|is|is genaamd)\b|(?:hij|ze|zij|die|deze|het|wij|we) (?:heet|heten)\b|(?:dat|dit|het|die) (?:is|gaat om|betreft|gaat over)(?: (?:de|onze|mijn) school)?\b(?! goed)|(?:wij|we) zijn(?: van)?\b|ik (?:ben|werk|kom|bel|mail) (?:van|voor|bij|op|namens)\b|(?:namens|voor)\b)\s*/iu;
const AFTER =
  /(?:[\s,;:]+|(?<=\p{L}{2})\.|\s+(?:heet (?:de|onze|mijn) school|is de naam|is het|denk ik|heten we|heet ie|heet hij))$/iu;
/** Sentences that can stand at this question but name no school. */
const SENTENCE =
  /^(?:ik (?:weet|heb|wil|kan|snap|begrijp|zoek|moet|zie)|we (?:hebben|willen|kunnen)|wij (?:hebben|willen|kunnen)|er (?:is|zijn)|het lukt|dat (?:weet|lukt|heb)|mijn (?:nummer|telefoon|mail|naam)|alle scholen|allemaal|meerdere scholen)(?: |$)/iu;

/** Reads the name of a school as the user wrote it, without the words around it and without its code. */
export function readSchoolName(text: string): string | undefined {
  const typed = clean(text);
  if (typed.length > MOST_CHARACTERS * 2 || !canBeName(typed) || isOnlyCode(typed)) return undefined;
  const name = core(withoutCodes(typed), BEFORE, AFTER);
  return isSchoolName(name) ? name : undefined;
}

const isSchoolName = (name: string): boolean =>
  name.length <= MOST_CHARACTERS && !SENTENCE.test(name) && !isSentence(name) && canBeName(name);

/** "obs De Regenboog (12AB00)" names the school and gives its code: only the name belongs here. */
function withoutCodes(typed: string): string {
  return readCodes(typed)
    .filter(({ reading }) => reading.kind === 'code')
    .reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), typed)
    .replace(/[,;(\s]*\bbrin\b(?:[- ]?(?:nummer|code))?(?: is)?[\s:)]*$/iu, '')
    .replace(/\s*\(\s*\)/gu, '')
    .replace(/[\s,;:(-]+$/u, '');
}
