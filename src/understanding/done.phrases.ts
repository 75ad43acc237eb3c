import { phraseReader } from './phrases.js';
import { BUSY, WAIT } from './waiting.phrases.js';

const IT =
  'hem|m|het|t|dat|die|deze|digidoor|oso|osr|het mandaat|de knop|het menu|de dienst|het systeem|de school|mijn school';
const DONE =
  'gelukt|klaar|open|gedaan|gebeurd|gereed|opgeslagen|bewaard|toegevoegd|geopend|ingevuld|gekozen|geselecteerd|gekopieerd|gevonden|geregeld|aangeklikt|geklikt|aangemaakt|ingelogd|gelezen|gezien|aangevinkt|voor elkaar|afgerond|voltooid|rond';

/**
 * A clause that says by itself whether a step was done. `still_done` stands against an earlier denial;
 * `busy` says nothing yet; `nothing` is said beside an answer.
 */
export const readDoneClause = phraseReader({
  busy: [
    ...WAIT,
    ...BUSY,
    '[ik] weet [ik] [het] niet [zeker] of .{1,80}',
    '[ik] (weet|geen idee) [ik|het] [niet] [zeker] of .{1,80}',
  ],
  mislukt: [
    '(nee+|neen+|n|neehoor|nope|no|nee nog niet|nog niet|helaas|helaas niet|nog steeds niet|niet|niet echt|mislukt|mislukte|het is mislukt|failed)',
    '[dat|het|dit|er|ik|hij] (krijg|kreeg|zie|komt|kwam|geeft|staat|verschijnt) [nu|ik|er|steeds|dan] [nu|er|steeds] [weer] (een|n) (fout|foutmelding|error|melding|leeg scherm|wit scherm|leeg)[code]?',
    '(fout|foutcode|error|code) [code|nummer] \\d{2,5}',
    '(neuh|leeg|alles leeg|helemaal leeg|niks|niets|nergens|gaat niet goed|ging niet goed|niet goed)',
    '(foutmelding|error|fout|leeg scherm|wit scherm|probleem|problemen|storing)',
    '(het|er|dat) (gaat|ging) [er] [iets|wat] (mis|fout|verkeerd)',
    '[ik] (zit|loop|kom) [ik|nu] (vast|niet verder|er niet uit)',
    '(ben|ik ben) [het] (kwijt|de weg kwijt|verdwaald)',
    '[ik] heb [hier|even|wel] hulp nodig',
  ],
  still_done: [
    `[nu|maar nu|toch|eindelijk|inmiddels|nu toch|uiteindelijk] (is het|het is|is|hij is|ik ben|ben ik|heb ik het|ik heb het) [nu|toch|wel|toch nog|eindelijk] (${DONE})`,
    `(nu|toch|inmiddels|uiteindelijk|nu toch|toch nog|eindelijk|daarna|later) [lukt|lukte|werkt|werkte|ging] [het] (wel|${DONE}|goed)`,
    '[hij|die|het|dat|ze|digidoor] (staat|is) er [nu|al|gewoon|toch] wel [in|bij|tussen]',
    `[ik] zie (${IT}) [nu|toch] wel [staan]`,
    '[het|dat] (lukt|werkt|lukte|werkte) [nu|toch] wel',
  ],
  gelukt: [
    `[het|dat|dit|alles|hij|ja het|t|die|de] [is|zijn|was] [nu|al|allemaal|helemaal|gewoon|goed|in een keer|snel] (${DONE})`,
    `(ik ben|ik heb|heb|ben|we hebben|wij hebben|we zijn) [${IT}] [nu|al|er] (${DONE}|klaar mee|er|erin|in osr|binnen|ingelogd in osr)`,
    `(${IT}) [is|heb ik|hebben we] [nu|al] (${DONE})`,
    `(ik heb|we hebben|wij hebben) [nu|al] (alles|deze stap|deze stappen|alle stappen) [nu|al] (${DONE}|doorlopen)`,
    '[dat] (heb|had|hebben) (ik|we) [dat|het] [al|net|zojuist] [gedaan|gelukt|gehad]',
    '(al gedaan|(ik ben|ik zit|ben|zit) (er|er nu|nu) in|ik ben er|ben er|er|ik ben zover|ben zover|zover|stond er al|staat open|ik ben zo ver|gelukt joepie|joepie|hoera|yes gelukt|done|check|checked|finished|ready|fixed|gefixt|gefikst|gelukkig)',
    '(ja+|joa+|jao|jaja|ja ja|jahoor|ja zeker|j|jep|jup|yep|yes+|jawel|jazeker|zeker|ok|oke+|okay|okee|k|top|prima|perfect|mooi|goed|super|fijn|klopt|dat klopt|inderdaad|voor mekaar)',
    '[ik] (volgens mij|denk|dacht|geloof) [ik] [het|van] wel',
    `(volgens mij|ik denk dat|ik geloof dat) [is] [het|hij|alles] [wel] (${DONE}) [is]`,
    `[ik] zie (${IT}) [nu|al|staan] [staan|nu]`,
    `[ja] zie ik [nu|staan]`,
    '[hij|die|het|dat|digidoor|ze|oso|het mandaat] staat (er|erin|erbij|ertussen|in de lijst) [nu|al|gewoon] [in|bij|tussen|op|nu]',
    '[het|dat] (lukt|werkt|lukte|werkte|gaat|ging) [nu|prima|goed|gewoon|helemaal] [goed|prima]',
    '(volgende|volgende stap|verder|door|ga door|ga verder|next|door naar de volgende|we kunnen door|ik kan verder)',
  ],
  nothing: [
    '(en nu|wat nu|en dan|wat dan|hoe nu verder|hoe verder|wat moet ik nu doen|wat is de volgende stap|en verder|nu verder|en wat nu)',
    '(dank je|dank je wel|dankjewel|bedankt|dank u|dank u wel|thanks|alvast bedankt|hallo|hoi|sorry|hm+|eh+|nou|tja|geen probleem|makkelijk|dat was makkelijk|niet moeilijk|was niet moeilijk)',
    '(eerst|eerst niet|eerst lukte het niet|het lukte eerst niet|eerst zag ik het niet)',
  ],
});
