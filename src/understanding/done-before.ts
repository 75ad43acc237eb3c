import { readDone } from './done.js';
import { clausesOf, normalise } from './normalise.js';
import { phraseReader } from './phrases.js';

const WE = 'ik|we|wij';
const ALREADY =
  'al|allang|al lang|reeds|gisteren al|vorige week al|eerder al|al eerder|inmiddels|net al|er al';
const GIVEN =
  'gegeven|verstrekt|afgegeven|toegevoegd|aangemaakt|geregeld|ingesteld|gedaan|gemaakt|opgeslagen|afgerond|verleend';
const MANDAAT = '((het|dat|dit|een|ons|mijn|de) )?(hele )?(mandaat|mandaten)';
const ALL = 'alles|alle stappen|al die stappen|deze stappen|die stappen|de stappen|alle zes de stappen';
const WENT = 'doorlopen|gehad|gebeurd|klaar|rond';
const TO = 'aan digidoor|voor digidoor|van digidoor|in osr|in het osr|bij osr';

const STEPS = '(al|alle) ((de|deze|die|zes|6) )*stappen';

/** "Nee, dat heb ik al gedaan" denies nothing of it. */
const NO = /^nee\W+/iu;

const readClause = phraseReader({
  alles: [
    `[ja|nee] [maar] (${MANDAAT}) [${TO}] (is|zijn|was) (${ALREADY}) (${GIVEN}|rond|actief) [${TO}]`,
    `[ja|nee] [maar] (${MANDAAT}) [${TO}] (${ALREADY}) (${GIVEN})`,
    `[ja|nee] [maar] (${MANDAAT}) [${TO}] (heb|hebben) (${WE}) (${ALREADY}) (${GIVEN})`,
    `[ja|nee] [maar] (${WE}) (heb|hebben) (${MANDAAT}) [${TO}] (${ALREADY}) (${GIVEN}) [${TO}]`,
    `[ja|nee] [maar] (${WE}) (heb|hebben) [digidoor] (${ALREADY}) (${MANDAAT}) [${TO}] (${GIVEN})`,
    `[ja|nee] [maar] (${WE}) (heb|hebben) (digidoor) (${ALREADY}) (gemandateerd)`,
    `[ja|nee] (digidoor) (is) (${ALREADY}) (gemandateerd)`,
    `[ja|nee] [maar] (${MANDAAT}) [${TO}] (staat|zit) (${ALREADY}) [in|erin|in osr|er in]`,
  ],
  eerder: [
    `[ja|nee] [dat|dit|die|deze] (heb|hebben|had|hadden) (${WE}) [dat|dit|het] (${ALREADY}) (gedaan|gehad|geregeld|gemaakt)`,
    `[ja|nee] [dat|dit|het] (is|was) (${ALREADY}) (gedaan|gebeurd|geregeld|klaar)`,
    `[ja|nee] (${WE}) (heb|hebben) (dat|dit|het) (${ALREADY}) (gedaan|gehad|geregeld)`,
    `[ja|nee] (${ALREADY}) (gedaan|gebeurd|geregeld)`,
    `[ja|nee] [dat|dit] (heb|hebben|had) (${WE}) [dat|dit] alles (${ALREADY}) (${GIVEN}|${WENT})`,
    `[ja|nee] (${WE}) (heb|hebben|had|hadden) [dat|dit] (((${ALREADY}) (${ALL}))|((${ALL}) (${ALREADY}))) (${GIVEN}|${WENT})`,
    `[ja|nee] (${ALL}) (is|zijn) (${ALREADY}) (${GIVEN}|${WENT})`,
    `[ja|nee] (${ALL}) (${ALREADY}) (${GIVEN}|${WENT})`,
    `[ja|nee] (${ALL}) (heb|hebben) (${WE}) (${ALREADY}) (${GIVEN}|${WENT})`,
  ],
});

const readSteps = phraseReader({
  stappen: [
    `[ja|nee] (${STEPS}) (is|zijn) [nu|ook|al|allemaal] [goed] (gelukt|gedaan|klaar|doorlopen|gegaan|afgerond|gereed)`,
    `[ja|nee] [${WE}] [heb|hebben] [nu|ook|al] (${STEPS}) [nu|ook|al] (gedaan|doorlopen|gehad|afgerond|af|klaar|gelukt)`,
  ],
});

/** Reads that all steps are done, and not this one alone: "alle stappen zijn gelukt". */
export const readAllSteps = (text: string): 'stappen' | undefined =>
  readDone(text.replace(NO, '')) === 'mislukt'
    ? undefined
    : [normalise(text), ...clausesOf(text)].map(readSteps).find((each) => each !== undefined);

/**
 * Reads that something was done before it was asked: `alles`, the mandaat itself; `eerder`, this or all of it, if
 * it was done *already*: "alles gedaan" is said of a step as well. What did not work was not done.
 */
export function readDoneBefore(text: string): 'alles' | 'eerder' | undefined {
  if (readDone(text.replace(NO, '')) === 'mislukt') return undefined;
  const said = [normalise(text), ...clausesOf(text)].map(readClause);
  return said.find((each) => each !== undefined);
}
