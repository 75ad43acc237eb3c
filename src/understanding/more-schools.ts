import { clausesOf, normalise } from './normalise.js';
import { phraseReader } from './phrases.js';

const LEAD = 'ja|ja graag|jawel|jazeker|zeker|nee|klopt|inderdaad|graag|maar';
const HAVE =
  'er|ik heb|wij hebben|we hebben|ik heb er|wij hebben er|we hebben er|er zijn|er zijn er|er is er|er is|er komen|er komen er|er komt|er komt er|er volgen|het zijn er|ik wil|ik wil er|ik wil graag|we willen|doe|doe er|dan';
const NUMBER =
  '\\d{1,2}|een|eentje|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|twintig';
const MANY =
  'meer|wat|enkele|meerdere|andere|veel|veel meer|heel veel|een paar|een aantal|een heleboel|een hoop|een stuk of .{1,12}|een stel';
const SCHOOLS = 'school|scholen|vestiging|vestigingen|locatie|locaties|stuks';
const TO = 'te gaan|doorgeven|toevoegen|door te geven|toe te voegen|erbij|bij|te doen';

/** What a clause says of whether there are more schools than were told. */
const readClause = phraseReader({
  nog: [
    `[${LEAD}] [${HAVE}] [er] nog (${NUMBER}|${MANY}) [andere] [${SCHOOLS}] [van] [${TO}] [${TO}]`,
    `[${LEAD}] [${HAVE}] [er] [nog] (${NUMBER}|${MANY}) (andere|meer) [${SCHOOLS}] [${TO}]`,
    `[${LEAD}] (er|hier) (komen|komt|volgen|volgt|zijn) [er] [nog] (meer|een|een paar|wat)`,
    `[${LEAD}] [dit|dat|het] [zijn|is] [ze|het] (nog niet|lang niet|zeker niet|niet) (alle|allemaal|alles|compleet|volledig) [${SCHOOLS}]`,
    '[nee|ja] meer dan (een|1|deze|dit)',
  ],
  genoeg: [
    '[ja|nee] (klaar|ik ben klaar|we zijn klaar|compleet|volledig|genoeg|dat klopt|klopt|meer niet|niet meer|verder niet|verder geen|dat was alles|dat was het|dat is het|dat waren ze|dit waren ze)',
    '[ja|nee] (dit|dat) (is|zijn|was|waren) (alles|alle|het|ze|allemaal|ze alle) [scholen]',
    '[ja|nee] (geen|niet) [andere|meer|nieuwe] [scholen|school] [meer]',
    '[ja] (verder|door|doorgaan|verdergaan|verder gaan|ga verder|ga door|ga maar verder|ga maar door|volgende stap|volgende vraag)',
  ],
});

/**
 * Reads whether there are more schools: "ja, er zijn er nog 8" says that some are missing, whatever it opens with, and
 * "klaar" that none is.
 */
export function readMoreSchools(text: string): 'nog' | 'genoeg' | undefined {
  const said = [normalise(text), ...clausesOf(text)].map(readClause);
  return said.find((each) => each === 'nog') ?? said.find((each) => each !== undefined);
}
