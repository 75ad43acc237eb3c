import { clean } from './clean.js';
import { clausesOf } from './normalise.js';
import { being, startingWith, within } from './patterns.js';

/** Said before a question begins. */
const BEFORE =
  /^(?:(?:hoi|hallo|hey|hi|dag|goedemorgen|goedemiddag|goedenavond|ja|nee|ok|oke|en|maar|dus|eh|nou|sorry|even|vraag|vraagje|trouwens|want) )+/u;

const ASKS = startingWith(
  'wat|wie|wiens|welke?|wanneer|hoe|hoeveel|hoelang|hoezo|hoever',
  'waar(?:om|voor|mee|in|op|van|bij|heen|door|naar|aan)?',
);
/** A question word later on: "met welk account", "en wat moet ik nu", "klaar, wat nu". */
const ASKS_LATER = within(
  'hoe|hoeveel|hoelang|welke?|wanneer|waarom|waarvoor|waarmee|bij wie|van wie',
  'wat (?:nu|dan|moet|moeten|kan|kunnen|is|zijn|doe|doen|betekent)',
  'waar (?:is|zijn|staat|vind|kan|maak|moet|haal|zit|doe)',
);
const ASKS_AT_THE_END = /(?:^| )(?:klopt|is|mag|kan|moet) (?:dat|het|dit)(?: \p{L}+)?$/u;
const WANTS_TO_KNOW = within(
  'ik heb (?:\\p{L}+ ){0,2}(?:vraag|vraagje|vragen)|ik vroeg me af|ik vraag me af',
  'uitleg|(?:leg|legt) .{0,30}uit',
  '(?:weet (?:ik )?niet (?:zeker )?|geen idee )(?:wat|hoe|waar|welke|wie|wanneer|waarom|waarvoor)',
  '(?:wil|zou) (?:graag |ook |even ){0,3}(?:willen )?weten',
  '(?:hulp|help) (?:nodig )?(?:met|bij)|help(?:en)? (?:me|mij|ons) (?:met|bij)',
  '(?:ik )?(?:snap|begrijp) (?:\\p{L}+ ){0,3}niet',
);

const VERB =
  'kan|kun|kunt|kunnen|mag|mogen|moet|moeten|wilt|heb|hebt|heeft|hebben|is|zijn|bent|gaat|gaan|werkt|werken|staat|staan|doet|doe|krijg|krijgt|krijgen|zie|ziet|weet|weten|hoef|hoeft|zal|zou|zouden|komt|komen|geldt|bestaat|klopt|duurt|kost|blijft|wordt|worden';
const SUBJECT =
  'ik|je|jij|jullie|we|wij|u|dat|dit|het|t|de|er|iemand|ons|onze|mijn|een|ze|zij|hij|deze|die|alle|elke|iedere|ook|nog|digidoor|osr|oso|rio';
/** A verb before its subject: "moet ik inloggen", "is het gratis"; but Ben de Vries and Wil de Wit are people. */
const TURNED = startingWith(
  `(?:${VERB}) (?:${SUBJECT})`,
  '(?:ben|wil) (?:ik|je|jij|jullie|we|wij|u|dat|dit|er)',
  '(?:kunnen|mogen|moeten) \\p{L}+ \\p{L}+',
  '(?:is|zijn) (?!goed |gelukt |gebeurd |klaar |nog |al |niet |wel |prima |nu )\\p{L}+ \\p{L}+ \\p{L}+',
);
/** "regent het morgen" */
const TURNED_OTHER_VERB = /^\p{L}{3,}t (?:het|dat|er) \p{L}+$/u;
/** The same order in an answer that leaves its object out: "weet ik niet", "heb ik al gedaan". */
const ANSWERS = being(
  '(?:weet|heb|hebben|doe|zie|kan|ben|is|klopt|moet|zou|wil|staat) (?:ik|we|wij|dat|het|er)' +
    '(?:(?: \\p{L}+){0,3} (?:niet|wel|al|gedaan|gelukt|geregeld|navragen|vragen|uitzoeken|nakijken|niet (?:weten|staan|in|bij|tussen|vinden)))?',
);
const MOST_ANSWER_WORDS = 5;

/** A text that looks like a question of the user's own. */
export function isQuestion(text: string): boolean {
  if (/\p{L}\P{L}{0,3}\?\P{L}{0,9}$|\p{L}\?\s/u.test(clean(text))) return true;
  return clausesOf(text).some((clause) => asks(clause.replace(BEFORE, '')));
}

function asks(clause: string): boolean {
  const forms = [ASKS, ASKS_LATER, ASKS_AT_THE_END, WANTS_TO_KNOW, TURNED_OTHER_VERB];
  return forms.some((form) => form.test(clause)) || (TURNED.test(clause) && !isShortAnswer(clause));
}

const isShortAnswer = (clause: string): boolean =>
  clause.split(' ').length <= MOST_ANSWER_WORDS && ANSWERS.test(clause);
