import { readCodes } from '../domain/read-code.js';
import { clean } from './clean.js';
import { canBeName, core, GREETING, isOnlyCode, isSentence } from './names.js';
import { readMoreSchools } from './more-schools.js';
import { normalise } from './normalise.js';
import { after, before, startingWith } from './patterns.js';

const MOST_CHARACTERS = 120;

const BEFORE = before(
  GREETING,
  '(?:school|naam|schoolnaam|naam school|naam van de school)\\s?:',
  '(?:de|onze|mijn) naam (?:van (?:de|onze|mijn) school )?is\\b',
  '(?:de|onze|mijn|deze|die|volgende|de volgende) school (?:heet|is|is genaamd)\\b|(?:hij|ze|zij|die|deze|het|wij|we) (?:heet|heten)\\b',
  '(?:dat|dit|het|die) (?:is|gaat om|betreft|gaat over)(?: (?:de|onze|mijn) school)?\\b(?! goed)',
  '(?:wij|we) zijn(?: van)?\\b|ik (?:ben|werk|kom|bel|mail) (?:van|voor|bij|op|namens)\\b|(?:namens|voor)\\b',
);
const AFTER = after(
  '[\\s,;:]+|(?<=\\p{L}{2})\\.',
  '\\s+(?:heet (?:de|onze|mijn) school|is de naam|is het|denk ik|heten we|heet ie|heet hij)',
);
/** Sentences that can stand at this question but name no school. */
const TELLS = startingWith('er (?:is|zijn)|het lukt|mijn (?:telefoon|mail|naam)|allemaal');
const NUMBER =
  '(?:\\d+|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|twintig|meer|meerdere|verschillende)';
/** How many schools there are, which names none of them. */
const COUNTS = startingWith(
  `(?:het|dat|er|we|wij|ik) (?:zijn|heb|hebben|gaat om|zitten) (?:er )?(?:in totaal )?${NUMBER}`,
  `(?:voor |in totaal |totaal )?(?:alle |al |onze )*(?:de (?=\\d))?(?:alle|${NUMBER}) (?:scholen|vestigingen|locaties|stuks)`,
  `(?:in totaal|totaal) ${NUMBER}`,
);

/** Reads the name of a school as the user wrote it, without the words around it and without its code. */
export function readSchoolName(text: string): string | undefined {
  const typed = clean(text);
  if (typed.length > MOST_CHARACTERS * 2 || !canBeName(typed) || isOnlyCode(typed)) return undefined;
  const name = core(withoutCodes(typed), BEFORE, AFTER);
  return isSchoolName(name) ? name : undefined;
}

const isSchoolName = (name: string): boolean =>
  name.length <= MOST_CHARACTERS && !tells(name.toLowerCase()) && !isSentence(name) && canBeName(name);

const tells = (words: string): boolean => TELLS.test(words) || COUNTS.test(words);

/** Whether a text says how many schools there are: "het zijn er 9", "alle 9 scholen", "nog een paar". */
export const countsSchools = (text: string): boolean =>
  COUNTS.test(normalise(text)) || readMoreSchools(text) === 'nog';

/** "obs De Regenboog (12AB00)" names the school and gives its code: only the name belongs here. */
function withoutCodes(typed: string): string {
  return readCodes(typed)
    .filter(({ reading }) => reading.kind === 'code')
    .reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), typed)
    .replace(/[,;(\s]*\bbrin\b(?:[- ]?(?:nummer|code))?(?: is)?[\s:)]*$/iu, '')
    .replace(/\s*\(\s*\)/gu, '')
    .replace(/[\s,;:(-]+$/u, '')
    .replace(/\s+/gu, ' ');
}
