import type { Facts } from '../domain/understanding.js';
import { readDoneBefore } from './done-before.js';
import { readDone } from './done.js';
import { clausesOf } from './normalise.js';
import { takeNumbers } from './school-number.js';
import { phraseReader } from './phrases.js';

/*
 * How far a user says they are, whatever was asked: "wij hebben een overeenkomst, ik kan inloggen in OSR en heb het
 * mandaat al toegevoegd". Only what is said in so many words: what is denied, doubted or asked is not there.
 */

const WE = 'ik|we|wij';
const BOARD = 'ons bestuur|het bestuur|mijn bestuur|onze stichting|de stichting|onze school|de school';
const SURE = 'al|ook|gewoon|wel|inmiddels|allang|nu|reeds|net|gisteren|vorige week|vandaag|zojuist';
const SIGNED = 'getekend|ondertekend|afgesloten|geregeld|aangevraagd en getekend|gesloten|in huis|rond|er';
const OVEREENKOMST =
  '((een|de|die|onze) )?(osr )?overeenkomst( (voor|met|van|bij|in) (osr|kennisnet|het osr))*';
const IN_OSR = '(in|op|bij) (osr|het osr|osr kennisnet nl|osr van kennisnet|de osr)';
const MANDAAT = '((het|dit|dat|ons|mijn|een|de) )?(hele )?(mandaat|mandaten)';
const IT = `${MANDAAT}|het|hem|dat|dit|alles`;
const SCHOOLS =
  '((al|alle|de|onze|mijn|andere|overige|meer|zoveel|\\d{1,2}|twee|drie|vier|vijf|zes|zeven|acht|negen|tien) )+(scholen|school)|allemaal|de rest|de andere';
const MORE_SCHOOLS =
  '((de|onze|mijn|al|alle|nog|andere|een|paar|veel) )*((meer|meerdere|verschillende|andere|overige|enkele|\\d{1,2}|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|paar|onze|mijn) )+(andere )?scholen';
const COPIED = 'gekopieerd|doorgekopieerd|overgekopieerd';

const readPart = phraseReader<'overeenkomst' | 'toegang' | 'given' | 'copied' | 'moreSchools'>({
  overeenkomst: [
    `[ja] (${WE}|${BOARD}) (heb|hebben|heeft) [${SURE}] [${SURE}] (${OVEREENKOMST}) [${SURE}] [${SIGNED}]`,
    `[ja] (${OVEREENKOMST}) (is|hebben we|hebben wij|heb ik|heeft ons bestuur|heeft het bestuur) [${SURE}] [${SURE}] [${SIGNED}]`,
    `[ja] (${OVEREENKOMST}) (is) [${SURE}] (${SIGNED})`,
  ],
  toegang: [
    `[ja] [${WE}] (kan|kunnen) [${SURE}] [${SURE}] (inloggen|inloggen ${IN_OSR}|${IN_OSR} inloggen|in osr)`,
    `[ja] [${WE}] (ben|zijn) [${SURE}] [${SURE}] (ingelogd) (${IN_OSR})`,
    `[ja] inloggen [${IN_OSR}] (lukt|werkt|kan) [${SURE}]`,
    `[ja] [${WE}] (heb|hebben) [${SURE}] toegang (tot|in|bij|op) (osr|het osr)`,
  ],
  given: [
    `[ja] [${WE}] (heb|hebben) (${MANDAAT}) [${SURE}] [${SURE}] [${IN_OSR}] (gegeven|verstrekt|afgegeven|toegevoegd|aangemaakt|geregeld|ingesteld|gezet|verleend) [${IN_OSR}]`,
    `[ja] (${MANDAAT}) (staat|zit) [${SURE}] [${SURE}] (${IN_OSR}|erin|er in|er|er al in) [${SURE}]`,
    `[ja] (${MANDAAT}) (is|zijn) [${SURE}] [${SURE}] [${IN_OSR}] (gegeven|verstrekt|afgegeven|toegevoegd|aangemaakt|geregeld|ingesteld|verleend|gezet) [${IN_OSR}]`,
  ],
  copied: [
    `[ja] [${WE}] (heb|hebben) (${IT}) [${SURE}] [${SURE}] [naar (${SCHOOLS})] [${SURE}] [${SURE}] (${COPIED}) [naar (${SCHOOLS})]`,
    `[ja] (${IT}) [is|zijn] [${SURE}] [${SURE}] [naar (${SCHOOLS})] (${COPIED}) [naar (${SCHOOLS})]`,
    `[ja] [${SURE}] [${SURE}] (${COPIED}) naar (${SCHOOLS})`,
    `[ja] [${WE}] (heb|hebben) (${IT}) [${SURE}] voor (${SCHOOLS}) (al|ook al|allang|reeds|inmiddels) (gedaan|gegeven|geregeld|toegevoegd)`,
  ],
  moreSchools: [
    `[nee|ja|oeps|wacht|sorry] [maar] (het|dit|dat) (is|geldt|moet) [toch] [wel|ook] [toch] [niet voor een school maar] voor (${MORE_SCHOOLS}) [nodig]`,
    `[nee|ja|oeps|wacht|sorry] [maar] toch [wel|ook] voor (${MORE_SCHOOLS}) [nodig]`,
    `[nee|ja|oeps|wacht|sorry] [maar] (ik|we|wij) (heb|hebben) het [toch] [wel|ook] voor (${MORE_SCHOOLS}) nodig`,
  ],
});

const STEP = `(de )?(stap|stappen) zoveel`;
const readStep = phraseReader({
  steps: [
    `[ja] (${STEP}) [is|zijn|heb ik|hebben we|heb ik ook|ging|gingen] [${SURE}] [${SURE}] (gelukt|gedaan|klaar|af|goed|gereed|afgerond)`,
    `[ja] [${WE}] (heb|hebben) (${STEP}) [${SURE}] [${SURE}] (gedaan|klaar|af|gehad|afgerond)`,
  ],
});

/** "Stap 2 en 3 zijn ook gelukt": which steps, counted from 0. */
function readSteps(text: string): readonly number[] {
  const { words, schools: steps } = takeNumbers(text);
  return readStep(words) ? steps : [];
}

type Told = Pick<Facts, 'overeenkomst' | 'toegang' | 'given' | 'copied' | 'steps' | 'moreSchools'>;

/** Reads what a message tells of how far the user is. What does not work was not done. */
export function readTold(text: string): Told {
  const parts = clausesOf(text).flatMap((clause) => [clause, ...clause.split(/ en (?:dus )?/u)]);
  const said = new Set(parts.map(readPart));
  return {
    ...(said.has('overeenkomst') && { overeenkomst: 'ja' }),
    ...(said.has('toegang') && { toegang: 'ja' }),
    ...(said.has('moreSchools') && { moreSchools: 'ja' }),
    ...(readDone(text) !== 'mislukt' && readWhatIsDone(text, said)),
  };
}

function readWhatIsDone(text: string, said: ReadonlySet<string | undefined>): Told {
  const steps = [text, ...clausesOf(text)].map(readSteps).find(({ length }) => length > 0);
  const isGiven = said.has('given') || readDoneBefore(text) === 'alles';
  return {
    ...(steps && { steps }),
    ...(isGiven && { given: true }),
    ...(said.has('copied') && { copied: true }),
  };
}
