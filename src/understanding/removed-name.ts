import { clean } from './clean.js';
import { readSchoolName } from './school-name.js';

const AWAY = '(?:weg|eruit|eraf|af|(?:uit|van) de lijst)';
const SOFTLY = '(?:(?:er|toch|maar|ook|nog|dan)\\s+)*';
/** What stands around the name of a school that is to be taken out. */
const FORMS = [
  `(?:haal|laat|gooi|doe|neem|streep)\\s+(?<name>.+?)\\s+${SOFTLY}${AWAY}`,
  `(?:verwijder|schrap|wis)\\s+(?<name>.+?)(?:\\s+(?:uit|van) de lijst)?`,
  `(?<name>.+?)\\s+(?:mag|kan|moet|hoort|hoeft)\\s+${SOFTLY}(?:${AWAY}|niet (?:bij|mee|in)|niet|verwijderd worden)`,
  `(?<name>.+?)\\s+(?:weg|weghalen|verwijderen|eruit)`,
].map((form) => new RegExp(`^(?:(?:nee|oeps|wacht|sorry)[\\s,]+)?${form}[\\s.!]*$`, 'iu'));

/** Reads the name of a school that is to be taken out of the list: "haal Daalhuizen weg", "Robin moet er niet bij". */
export function readRemovedName(text: string): string | undefined {
  const said = clean(text);
  const name = FORMS.flatMap((form) => form.exec(said)?.groups?.name ?? [])[0];
  return name === undefined ? undefined : readSchoolName(name);
}
