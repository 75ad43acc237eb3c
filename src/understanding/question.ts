import { clean } from './clean.js';
import { clausesOf } from './normalise.js';

/** Said before a question begins. */
const BEFORE =
  /^(?:(?:hoi|hallo|hey|hi|dag|goedemorgen|goedemiddag|goedenavond|ja|nee|ok|oke|en|maar|dus|eh|nou|sorry|even|vraag|vraagje|trouwens|want) )+/u;
const ASKS =
  /^(?:wat|wie|wiens|waar|waarom|waarvoor|waarmee|waarin|waarop|waarvan|waarbij|waarheen|waardoor|waarnaar|waaraan|wanneer|hoe|hoeveel|hoelang|hoezo|hoever|welke?)(?: |$)/u;
/** A question word later on: "met welk account", "en wat moet ik nu", "klaar, wat nu". */
const ASKS_LATER =
  /(?:^| )(?:hoe|hoeveel|hoelang|welke?|wanneer|waarom|waarvoor|waarmee|bij wie|van wie|wat (?:nu|dan|moet|moeten|kan|kunnen|is|zijn|doe|doen|betekent)|waar (?:is|zijn|staat|vind|kan|maak|moet|haal|zit|doe))(?: |$)|(?:^| )(?:klopt|is|mag|kan|moet) (?:dat|het|dit)(?: \p{L}+)?$/u;
/** A verb before its subject: "moet ik inloggen", "is het gratis"; but Ben de Vries and Wil de Wit are people. */
const TURNED =
  /^(?:kan|kun|kunt|kunnen|mag|mogen|moet|moeten|wilt|heb|hebt|heeft|hebben|is|zijn|bent|gaat|gaan|werkt|werken|staat|staan|doet|doe|krijg|krijgt|krijgen|zie|ziet|weet|weten|hoef|hoeft|zal|zou|zouden|komt|komen|geldt|bestaat|klopt|duurt|kost|blijft|wordt|worden) (?:ik|je|jij|jullie|we|wij|u|dat|dit|het|t|de|er|iemand|ons|onze|mijn|een|ze|zij|hij|deze|die|alle|elke|iedere|ook|nog|digidoor|osr|oso|rio)(?: |$)|^(?:kunnen|mogen|moeten) \p{L}+ \p{L}+|^(?:is|zijn) (?!goed |gelukt |gebeurd |klaar |nog |al |niet |wel |prima |nu )(?:\p{L}+ ){2,}|^\p{L}{3,}t (?:het|dat|er) \p{L}+$|^(?:ben|wil) (?:ik|je|jij|jullie|we|wij|u|dat|dit|er)(?: |$)/u;
/** The same order in an answer that leaves its object out: "weet ik niet", "heb ik al gedaan". */
const ANSWERS =
  /^(?:weet|heb|hebben|doe|zie|kan|ben|is|klopt|moet|zou|wil|staat) (?:ik|we|wij|dat|het|er)(?:(?: \p{L}+){0,3} (?:niet|wel|al|gedaan|gelukt|geregeld|navragen|vragen|uitzoeken|nakijken|niet (?:weten|staan|in|bij|tussen|vinden)))?$/u;
const MOST_ANSWER_WORDS = 5;
const WANTS_TO_KNOW =
  /(?:^| )(?:ik heb (?:\p{L}+ ){0,2}(?:vraag|vraagje|vragen)|(?:leg|legt) .{0,30}uit|uitleg|ik vroeg me af|ik vraag me af|weet (?:ik )?niet (?:zeker )?(?:wat|hoe|waar|welke|wie|wanneer|waarom|waarvoor)|geen idee (?:wat|hoe|waar|welke|wie|wanneer|waarom)|(?:wil|zou) (?:graag |ook |even )*(?:willen )?weten|(?:hulp|help) (?:nodig )?(?:met|bij)|help(?:en)? (?:me|mij|ons) (?:met|bij)|(?:ik )?(?:snap|begrijp) (?:\p{L}+ ){0,3}niet)(?: |$)/u;

/** A text that looks like a question of the user's own. */
export function isQuestion(text: string): boolean {
  if (/\p{L}\P{L}{0,3}\?\P{L}{0,9}$/u.test(clean(text)) || /\p{L}\?\s/u.test(clean(text))) return true;
  return clausesOf(text).some((clause) => asks(clause.replace(BEFORE, '')));
}

function asks(clause: string): boolean {
  if (ASKS.test(clause) || ASKS_LATER.test(clause) || WANTS_TO_KNOW.test(clause)) return true;
  const short = clause.split(' ').length <= MOST_ANSWER_WORDS;
  return TURNED.test(clause) && !(short && ANSWERS.test(clause));
}
