import { phraseReader } from './phrases.js';

const WE = 'we|wij|ik|wy|mijn bestuur|ons bestuur|het bestuur|onze school|de school';
const IT =
  'die|dat|deze|dit|hem|m|het|t|ze|er een|er eentje|er 1|een|een overeenkomst|de overeenkomst|die overeenkomst|zo een|zon ding|zoiets|zo iets|toegang|de rol|die rol';
const ALREADY = 'al|reeds|inmiddels|gelukkig|allang|al lang|zeker|gewoon|natuurlijk|ook|nu';
const NOT = 'niet|geen|nog niet|nog geen|helaas niet|ook niet|helemaal niet|echt niet|nu niet|nooit';
const READY =
  'getekend|ondertekend|geregeld|afgesloten|gesloten|in orde|aanwezig|binnen|rond|er|klaar|gedaan|gebeurd|goedgekeurd';

/**
 * A clause that says yes or no by itself. `still_yes` stands against an earlier "nee"; `likely` is a yes
 * with a doubt; `fine` only says that something was read; `nothing` is said beside an answer.
 */
export const readYesNoClause = phraseReader({
  onbekend: [
    '[dat|dit|nee|eh] (weet|weten|wist) [ik|we|wij] [het|dat|dit|t] [nog|echt|eigenlijk|ook|zo|even|nu] [nog|echt|eigenlijk|ook|zo|even] niet [zeker|precies|goed|echt|meer|helemaal] [eigenlijk|hoor|of het zo is]',
    '(ik|we|wij|k) (weet|weten|wist) [het|dat|dit|t] [nog|echt|eigenlijk|ook|zo|even] [nog|echt|eigenlijk|ook|zo|even] niet [zeker|precies|goed|echt|meer|helemaal]',
    '[ik|we|wij|k] (weet|weten) [het] niet [zeker|goed] of .{1,80}',
    '[dat] (zou|durf) ik [het|dat] [zo] [even|echt] niet (weten|kunnen zeggen|te zeggen|durven zeggen)',
    '[ik|we|k|wij|daar] [heb|hebben|heb ik|hebben we] [echt|eigenlijk|nog|eerlijk gezegd] geen [flauw|enkel] (idee|id|idde|ide|benul|flauw idee|notie) [van|wat dat is|of .{1,60}]',
    'niet zeker [van|weten]',
    '[ik|we] (ben|zijn) [er|daar|het] [nog] niet zeker [van|over]',
    'onbekend',
    'onzeker',
    '[ik|daar|daarover] (twijfel|twijfel ik) [over|nog]',
    '(misschien|wellicht|mogelijk) [wel|niet|ook]',
    '(kweenie|kweni|idk|wie weet|weet ik veel|weetniet|weenie)',
    '[dat|het] (kan|zou) [goed|best] (zijn|kunnen)',
    '[dat|ik] (moet|zal|ga) [ik] [dat|het|eerst] [even|nog] [even|eerst] (navragen|nagaan|nakijken|uitzoeken|checken|opzoeken|vragen|controleren|nazoeken)',
    'geen verstand van',
    'dont know',
    'i dont know',
    'not sure',
    'no idea',
  ],
  nee: [
    '(nee+|neen+|ne|nee nee|neehoor|neeh|nei|n|no|nope|nop|nah|neuh|nein|nee niet|nee joh)',
    '(niet|nog niet|nog geen|geen|nooit|helaas|nog nooit)',
    '[nou] (helaas|jammer genoeg|absoluut|zeker|natuurlijk|echt|liever|graag|ook|nog|nog steeds|voorlopig|eigenlijk|nu) [nog] niet',
    '[dat|dit|het|die|nee dat|alles] (klopt|kloppen) [nog|helemaal|zo|volgens mij|allemaal] niet [helemaal|allemaal]',
    '[dat|dit|het] is [nog|helemaal|zeker] (niet (juist|goed|correct|waar|zo|de bedoeling|nodig|de juiste|het geval|in orde)|onjuist|fout|verkeerd|onwaar)',
    '(niet (juist|goed|correct|waar|akkoord|mee eens|zo|nodig)|onjuist|fout|verkeerd|incorrect)',
    '[wacht|nee] (doe|doe het|doe dat) [toch|maar|liever|nog] [toch|maar|nog] niet',
    '(niet doen|niet versturen|nog niet versturen|nog niet doen|nog niet sturen|niet sturen|niet opsturen|niet verzenden|nog niet verzenden|niet verder)',
    '[wacht] (verstuur|stuur|verzend) [het|hem|m|dit|dat] [toch|nog|maar] [toch|nog|maar] niet [op|door]',
    'wacht [even|eens|ff|nog even|nog|een moment] [niet|nog niet] [versturen|sturen|verzenden|doen]',
    '(even wachten|ff wachten|momentje|moment|een moment|ogenblikje)',
    '(laat maar|laat maar zitten|hoeft niet|dat hoeft niet|hoef niet|hoef ik niet|dat hoef ik niet|dat hoeft voor mij niet)',
    `[${IT}] (heb|hebben|heeft) (${WE}) [volgens mij|denk ik] (${NOT})`,
    `(${WE}) (heb|hebben|heeft) [volgens mij|denk ik] [${IT}] (${NOT}) [${IT}]`,
    '(heb|hebben) (ik|we|wij) [nog|helaas|ook] niet',
    `(${WE}) (heb|hebben|heeft) (geen|nog geen) (overeenkomst|toegang|account|rol|eherkenning|contract|inlog|inloggegevens|mandaat|idee van een overeenkomst)`,
    '(geen|nog geen) (overeenkomst|toegang|account|rol|eherkenning|contract|inlog|inloggegevens)',
    `[${IT}|hij] is [er] [nog|helaas|volgens mij] [er] (niet|nog niet) [er] [${READY}]`,
    `(er is|die is|hij is|het is|is) [nog|helaas] (niet|geen) [${READY}|overeenkomst]`,
    `[nog] niet (${READY})`,
    '[dat|het|ik|hier] (kan|lukt|lukte) [ik|me|mij|ons|hier] [nog|helaas|nu] niet [inloggen|erin]',
    '(ik|we|wij) (kan|kunnen|mag|mogen|kom|komen) [er|daar|nog|helaas] [nog|helaas] niet (in|inloggen|erin|bij|in osr|inloggen in osr|inloggen op osr|in osr inloggen)',
    '(inloggen|het inloggen) (lukt|werkt|gaat|kan) [nog|me|mij] niet',
    '[ik] (volgens mij|volgens ons|denk|geloof|vermoed|dacht) [ik] [het|van] [nog] (niet|nee)',
    '(waarschijnlijk|vermoedelijk|wrs|vast) niet',
    '[ik] (vrees|ben bang) [het] van niet',
    '(alleen|enkel|slechts|maar) [voor] (deze|een|1|een school|deze school|1 school|deze ene)',
    '[maar] (een|1) school',
  ],
  still_yes: [
    `[${IT}] (heb|hebben|heeft) (${WE}) [${ALREADY}] (wel|al|zeker wel|gewoon wel)`,
    `(${WE}) (heb|hebben|heeft) (${IT}) [${ALREADY}] (wel|al)`,
    `[volgens mij|ja] (heb|hebben|heeft) (${WE}) (${IT}) [${ALREADY}] (wel|al)`,
    `[die|dat|deze|hij|ze|overeenkomst|de overeenkomst] (is|zijn) er [${ALREADY}] (wel|al)`,
    `[die|dat|deze|hij|ze|het] is [${ALREADY}] (wel|al|allang) (${READY})`,
    '[dat|het|die] (kan|lukt|klopt|is goed|mag) [ik|me|mij|ons] (wel|gewoon)',
    '(ik|we|wij) (kan|kunnen) [er|wel|gewoon] [wel|gewoon] (in|inloggen|erin|bij|in osr|inloggen in osr)',
    '(nu|inmiddels) wel',
    '[het is|alles is] [juist] wel (goed|juist|waar|zo|in orde)',
  ],
  likely: [
    '[ik] (volgens mij|volgens ons|denk|geloof|vermoed|dacht|gok) [ik] [het|van] (wel|ja)',
    'ja (denk ik|dacht ik|geloof ik|volgens mij|waarschijnlijk|vermoedelijk)',
    '(waarschijnlijk|vermoedelijk|wrs|vast|het zal|zal) wel',
    '(waarschijnlijk|vermoedelijk|denk ik)',
    'ik neem aan van wel',
    'lijkt me wel',
    'zover ik weet wel',
  ],
  ja: [
    '(ja+|jaja|ja ja|jahoor|ja zeker|j|jep|jup|yep|yup|yes+|yess|yeah|yea|ye|y|jawel|jazeker|jazekers|joh ja|sure|si|oui|ya|jaa)',
    '(zeker|zeker weten|zeker wel|ja absoluut|absoluut|natuurlijk|tuurlijk|uiteraard|vanzelfsprekend|logisch|allicht|yes please)',
    '[dat|dit|het|alles|ja dat] (klopt|kloppen) [helemaal|precies|allemaal|ook|wel|als een bus|volledig|inderdaad] [helemaal]',
    '(helemaal|correct|juist|dat is [wel] juist|dat is correct|is correct|is juist|precies|exact|inderdaad|idd|waar|dat is waar|mee eens|eens|voor elkaar|in orde|is in orde|dat is zo|dat is het|dat is de juiste|dat is hem)',
    '(doe maar|doen|ga je gang|ga maar door|ga door|ga verder|verder|door|ga maar|graag|heel graag|lijkt me goed|dat lijkt me goed|lijkt me prima|laten we dat doen|vooruit|toe maar|kom maar op|kom maar|mag|dat mag|mag wel)',
    '(verstuur|stuur|verzend) [het|hem|m|dit|dat] [maar] [op|door]',
    '(versturen|verzenden|opsturen|doorsturen|insturen)',
    `[${IT}] (heb|hebben|heeft) (${WE})`,
    `(${WE}) (heb|hebben|heeft) (${IT}) [getekend|ondertekend|geregeld|afgesloten]`,
    `[${IT}|hij] is [er] [getekend|ondertekend|geregeld|aanwezig|binnen|in orde]`,
    '(is er|die is er|er is er een)',
    '[dat|het] (kan|lukt|werkt|mag) [ik|me|mij|prima|goed|inloggen]',
    '(ik|we) kan',
    '(inloggen|het inloggen) (lukt|werkt|gaat goed|kan) [wel|prima|goed]',
    '(ik ben|we zijn|ben) [al|nu] ingelogd',
    '[ja] [voor] (meer|meerdere|alle|twee|drie|vier|vijf|een paar|verschillende) scholen',
  ],
  fine: [
    '(prima|is prima|dat is prima|akkoord|accoord|ok|oke+|okay|okidoki|oki|okee|okie|k|kk|top|perfect|mooi|fijn|super|heel goed|toppie)',
    '(goed|is goed|dat is goed|dit is goed|het is goed|alles goed|helemaal goed|alles is goed|goed zo|ziet er goed uit|dat ziet er goed uit)',
  ],
  nothing: [
    '(en nu|wat nu|en dan|wat dan|hoe nu verder|hoe verder|wat moet ik nu doen|wat is de volgende stap|en verder|nu verder)',
    '(dank je|dank je wel|dankjewel|bedankt|dank u|dank u wel|thanks|alvast bedankt|hallo|hoi|sorry)',
    '(echt|hoor|eigenlijk|gewoon|nou|tja|hm+|eh+)',
  ],
});
