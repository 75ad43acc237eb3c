import { phraseReader } from './phrases.js';

const SOON = 'even|eventjes|ff|effe|effen|heel even|nog even|eerst|eerst even|zo|nu|nog|nu even';
const IT =
  'het|dat|dit|hem|die|ze|iets|wat|er|de|een|mijn|onze|het mandaat|de code|de lijst|de naam|het nummer|mijn collega|een collega|de beheerder|de directeur|mijn directeur|het bestuur';

/** Asks to wait, and says nothing else. */
export const WAIT = [
  `[wacht|nog|een|heel|maar] [${SOON}] (wacht|wachten|geduld|momentje|moment|een moment|een momentje|ogenblik|ogenblikje|een ogenblik|een ogenblikje|minuutje|een minuutje|secje|sec|een sec|een seconde|effe|ff) [${SOON}]`,
  '[je] [moet] [nog] (even|ff) [op mij] wachten',
  '(geef|gun) (me|mij) [nog|heel] [even|een moment|een momentje|de tijd|tijd|een minuutje]',
] as const;

/** Says that somebody is at it, and nothing of how it went. */
export const BUSY = [
  `[wacht|ik] [ben|wacht] [${SOON}] [er] (bezig|er mee bezig|ermee bezig|mee bezig|zoeken|kijken|aan het .{3,25}|even kijken)`,
  'nog niet (klaar|zover)',
  '[dat] (doe ik|ga ik doen|zal ik doen|komt goed|ik ga kijken|ga ik kijken|ik ga het proberen|ik probeer het|ga ik proberen)',
] as const;

const VERB =
  'kijken|zoeken|inloggen|opzoeken|nakijken|navragen|vragen|nagaan|checken|controleren|pakken|erbij pakken|halen|ophalen|openen|opstarten|bellen|overleggen|proberen|lezen|doorlezen|opnemen|wachten|nadenken|uitzoeken|erbij zoeken|afmaken|terugbellen|overleggen met .{2,30}';
const BEFORE = 'eerst|even|ff|eerst even|nog even|nu even|heel even|eventjes';
const LATER =
  'morgen|later|straks|vanmiddag|vanavond|morgenochtend|morgenmiddag|overmorgen|volgende week|na het weekend|na de vakantie|een andere keer|een ander moment|op een ander moment|van de week|zo meteen|maandag|dinsdag|woensdag|donderdag|vrijdag|thuis';

/**
 * A clause of somebody who is not ready: `wait` asks to wait, `busy` says what they are at, `pause` that they leave
 * and come back; `nothing` is said beside it.
 */
export const readWaitingClause = phraseReader({
  pause: [
    `[ik|we] [wil|moet|ga|kan|zou] [er|hier] [nu|hier] [er] (stop|stoppen) [er|nu|hier] [nu] (even|ff|voor nu|voor vandaag|voorlopig|tijdelijk) [mee|ermee]`,
    `[ik|we] [wil|moet|ga] [er|hier] [nu|hier] [er] (even|ff|voor nu|voor vandaag|voorlopig|tijdelijk) [mee|er mee|ermee] (stop|stoppen) [mee|ermee]`,
    `[dan|en|of] [kan|mag|wil] [ik|we] [ga|gaan|kom|doe|maak|kan] [ik|we] [het|dit|de rest|er|hier] (${LATER}) [wel|weer|dan|ook|nog] [mee|hiermee|ermee] (verder|terug|af|verder gaan|verdergaan|terugkomen|afmaken|verder doen|doorgaan|door) [mee|hiermee|ermee|gaan|komen|weer]`,
    `[ik|we] (ga|gaan|doe|maak|kom|kan) [ik] [dan|hier|het|er] (verder|terug|door) [op|in] (${LATER})`,
    `[ik|we] (doe|maak|doen|maken) [het|dit|de rest] (${LATER}) [wel|weer] [verder|af]`,
    '[sorry] [ik] moet [nu|zo|even|helaas|weer|er] [nu|zo|even|weer] (weg|gaan|ervandoor|vandoor|naar huis|naar de les|naar een vergadering|naar een afspraak|naar een overleg|naar de klas|voor de klas|de klas in|lesgeven|afsluiten voor nu)',
    '[ik] ga [nu|zo|even|er] [nu|zo|even] (weg|naar huis|lunchen|eten|pauzeren|vandoor|ervandoor|naar de les)',
    '[ik|we] [heb|neem|hebben|nemen] [nu] [even|een] (pauze|koffiepauze|lunchpauze)',
    '[ik|we] [heb|hebben] [nu|even|er] [nu|even] geen tijd [meer|nu|voor]',
    '(genoeg voor vandaag|tot zover|voor vandaag genoeg|de bel gaat)',
  ],
  wait: WAIT,
  busy: [
    ...BUSY,
    `[ik|we] [moet|ga|zal|wil|moeten|gaan] [daar|dan|dat|het] (${BEFORE}) [${IT}] [\\p{L}+] (${VERB})`,
    `(ik|we) (kijk|zoek|check|vraag|pak|haal|log|open|probeer|bel|overleg|lees|start|denk) [${IT}] [\\p{L}+] [${BEFORE}] [${IT}] [\\p{L}+] (even|eerst|ff|na|op|erbij|in|uit|op in osr|in osr|in bij osr|bij \\p{L}+ \\p{L}+)`,
    `(hij|het|osr|de pagina|pagina|de site|het scherm|mijn computer|de computer|mijn laptop) (laadt|laad|start|draait|zoekt|is|doet) [er] [nog|even|weer|heel] [steeds] [aan het laden|bezig|traag|op|aan het opstarten|lang over]`,
    `(ik|we) (kijk|zoek|check|vraag|pak|haal|log|open|probeer|bel|overleg|lees|start|denk) [.{1,20}] (even|eerst|ff) .{1,30}`,
    '[het|dat] duurt [nog|heel|wel] (even|een beetje|lang)',
    '[ik] [ben|kom|ga] (zo|straks|zo meteen|over 5 minuten|over een kwartier|over tien minuten) [weer] terug',
    '[ik] [word|moet] [nu|even] [nu|even] [de] (gebeld|telefoon|telefoon opnemen|telefoontje)',
    '[de] telefoon [gaat]',
  ],
  nothing: [
    '(ja+|ja hoor|nee|ok|oke+|okay|prima|goed|top|is goed|hm+|eh+|sorry|bedankt|dank je|dank je wel|dankjewel|alvast bedankt|hoi|hallo|even|hoor|ja graag)',
  ],
});
