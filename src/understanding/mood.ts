import type { Mood } from '../domain/understanding.js';
import { normalise } from './normalise.js';
import { being, within } from './patterns.js';
import { readWaiting } from './waiting.js';

const VERY = '(?:echt |helemaal |zo |er |hier |nu |wel |dit |het ){0,4}';

const ANGER = within(
  'verdomme|godver|godverdomme|gvd|potverdorie|kut\\p{L}*|klote\\p{L}*|klootzak\\p{L}*|shit|bullshit|fuck\\p{L}*|wtf',
  'tering\\p{L}*|tyfus\\p{L}*|kanker\\p{L}*|(?:pleur|flikker|rot|donder) (?:toch )?op|hou (?:toch )?je (?:kop|mond|bek)',
  'rot ?(?:ding|bot|systeem|programma|zooi|zak|chat|website|site)|flut(?:ding|bot|systeem)',
  'waardelo(?:os|ze)|belachelijk|schandalig|schande|idioo?te?|idioterie|debiel|achterlijke?|sukkel|nuttelo(?:os|ze)',
  'stomme|domme|wat stom|(?:stom|dom) (?:ding|systeem|programma|gedoe|geklungel)|bagger|irritante?|frustrerend|onzin',
  '(?:een|wat een) (?:drama|ramp|ellende|aanfluiting|wanvertoning|gedoe|rommel|troep|zooi|gezeik|gezeur|puinhoop)',
  'voor geen (?:meter|kant|centimeter)|slaat nergens op|kan toch niet waar zijn|niet te geloven|om gek van te worden',
  `(?:ik )?wordt? (?:ik )?${VERY}(?:gek|knettergek|ziek|moe|boos|chagrijnig|gestoord) van`,
  `(?:ben|zijn) ${VERY}(?:zat|beu|spuugzat|klaar mee)|al (?:uren|dagen|weken|een uur) (?:mee )?bezig`,
  `(?:begrijpt?|snapt?|luistert) (?:je )?${VERY}(?:niks|niets|geen bal|geen snars|geen hout)(?: van)?`,
  'je (?:begrijpt|snapt|luistert) (?:me |mij |er |gewoon ){0,2}niet|woest|boos|pissig|klacht indienen',
);
const THANKS = within(
  'bedankt|dank|dank ?(?:je|u)(?: ?wel)?|dankjewel|dankuwel|thanks|thank you|thx|tnx|merci',
);
const GOODBYE = being(
  '(?:(?:ok|oke|nou|dan|bedankt|dank je(?: wel)?|dankjewel|prima|top|fijn|goed|super|thanks) ){0,3}' +
    '(?:doei+|doeg|dag hoor|daag|dag dag|houdoe|ciao|later|bye|bye bye|goodbye|tot (?:ziens|later|snel|morgen|de volgende keer)' +
    '|(?:nog )?(?:een )?(?:fijne|prettige|leuke) (?:dag|avond|middag|werkdag)(?: nog| verder)?|(?:fijn|prettig|goed) weekend' +
    '|(?:de )?groetjes|groeten|(?:met )?vriendelijke groet(?:en)?|mvg|werkse)(?: \\p{L}+){0,2}',
);
const PUZZLED = being(
  '(?:(?:sorry|huh|eh|hm|nou|ja|nee|maar|oei) ){0,2}(?:' +
    '(?:dat|dit|de vraag|die vraag|deze vraag|het) (?:snap|begrijp|volg) (?:ik|we) (?:(?:even|echt|nog|helemaal|ook) ){0,2}niet(?: helemaal| zo goed| goed)?' +
    '|(?:snap|begrijp|volg) ik (?:(?:even|echt|nog|helemaal|ook|dat|het) ){0,2}niet(?: helemaal| zo goed| goed)?' +
    '|(?:ik|we) (?:snap|begrijp|snappen|begrijpen|volg) (?:(?:het|dit|dat|de vraag|deze vraag|die vraag|je|je vraag|deze stap|de stap|er|hier|even|echt|nog|helemaal) ){0,3}(?:niet|niks|niets|niks van|niets van)(?: helemaal| zo goed| goed| meer)?' +
    '|(?:wat|hoe) (?:bedoel|bedoelt|bedoelen) (?:je|u|jullie)(?: (?:daarmee|hiermee|met deze vraag|met dat|precies|eigenlijk))?|wat wordt (?:hier|er|daarmee|hiermee) (?:mee )?bedoeld' +
    '|(?:ik heb )?geen idee wat (?:je|u|dat|dit|hier) (?:bedoelt|bedoeld wordt|is|wordt bedoeld)|huh|onduidelijk|(?:dat|dit|het) is (?:mij |me )?(?:niet duidelijk|onduidelijk)' +
    '|(?:kun|kan|kunt) (?:je|u) (?:dat|dit|het|de vraag) (?:(?:even|nog eens|nog een keer|anders|beter) ){0,2}uitleggen|leg (?:dat|dit|het|eens|me|mij|even|de vraag) ?(?:eens |even |nog eens )?uit|(?:en|wat) (?:nu|dan))',
);
const GREETING = being(
  '(?:hallo+|hallo hallo|hoi+|hoi hoi|hey+|hee+|he|hi+|hai|ha|yo|dag|moin|moi|gegroet|hello|good morning|aloha|joehoe|haai|morgen' +
    '|(?:goeden?|goeie|goe) ?(?:morgen|middag|n?avond|dag))' +
    '(?: (?:daar|allemaal|bot|chatbot|mandaathulp|digidoor|helpdesk|iemand daar|meneer|mevrouw|dames en heren|samen))?',
);
/** Says that a question comes, and not yet which. */
const ASKING = being(
  '(?:(?:hallo|hoi|hey|hi|dag|ja|nee|nou|ok|oke|sorry|(?:goeden?|goeie) ?(?:morgen|middag|n?avond|dag)) ){0,2}(?:' +
    '(?:ik|we|wij) (?:heb|had|hebben|hadden) (?:(?:nog|ook|even|eerst|wel|toch|alleen|een|n|wat|paar|andere|korte|kleine) ){0,4}(?:vraag|vraagje|vragen|vraagjes)' +
    '|(?:mag|kan) ik (?:(?:je|u|jullie|nog|even|ook|hier|eerst) ){0,3}(?:iets|wat|een vraag|vragen) (?:vragen|stellen)' +
    '|ik (?:wil|wou|zou) (?:(?:graag|je|u|jullie|nog|even|ook|eerst) ){0,3}(?:iets|wat|een vraag) (?:vragen|stellen)|(?:een )?vraagje)' +
    '(?: (?:voor|aan) (?:je|jou|u|jullie))?',
);

const ABOUT_ENGLISH = within('english|engels|(?:speak|understand) dutch|dont understand');
const MOST_WORDS_ABOUT_ENGLISH = 8;
const ENGLISH_WORDS = new Set(
  (
    'the you do does did speak how what where when why i my can are not dont have has need want please this ' +
    'that your help with for to of and cannot could would know login find'
  ).split(' '),
);
const DUTCH_WORDS = new Set(
  (
    'de het een ik je jij wij we niet dat dit van voor met op naar ook wel en of maar bij aan heb hebben kan ' +
    'moet wat hoe waar mijn onze ons dan nog al uit als is zijn er'
  ).split(' '),
);

/** The first mood that fits counts. */
const MOODS: readonly (readonly [Mood, (words: string, text: string) => boolean])[] = [
  ['angry', (words) => ANGER.test(words)],
  ['english', isEnglish],
  ['goodbye', (words, text) => GOODBYE.test(words) || readWaiting(text) === 'pause'],
  ['waiting', (_, text) => readWaiting(text) === 'wait'],
  ['thanks', (words) => THANKS.test(words) && !words.startsWith('nee ')],
  ['puzzled', (words) => PUZZLED.test(words)],
  ['asking', (words) => ASKING.test(words)],
  ['greeting', (words) => GREETING.test(words)],
];
/** Longer than this it is a story; a mood after that is not looked for. */
const MOST_CHARACTERS = 1000;

/**
 * Reads the mood of a message: anger and thanks anywhere in it; English when it is about that or is that;
 * a goodbye, a greeting, a question that is to come, or that somebody is not ready yet, only when it is nothing else.
 */
export function readMood(text: string): Mood | undefined {
  const start = text.slice(0, MOST_CHARACTERS);
  const words = normalise(start);
  return MOODS.find(([, is]) => is(words, start))?.[0];
}

function isEnglish(words: string): boolean {
  const all = words.split(' ');
  if (ABOUT_ENGLISH.test(words)) return all.length <= MOST_WORDS_ABOUT_ENGLISH;
  const english = all.filter((word) => ENGLISH_WORDS.has(word)).length;
  const dutch = all.filter((word) => DUTCH_WORDS.has(word)).length;
  return english >= 2 && english > dutch * 2 && english * 3 >= all.length;
}
