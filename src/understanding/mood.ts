import type { Mood } from '../domain/understanding.js';
import { normalise } from './normalise.js';

const ANGER = within(
  'verdomme|godver|godverdomme|gvd|potverdorie|kut\\p{L}*|klote\\p{L}*|kloten|kl[o0]otzak\\p{L}*|shit|fuck\\p{L}*|wtf|tering\\p{L}*|tyfus\\p{L}*|kanker\\p{L}*|rot ?(?:ding|bot|systeem|programma|zooi|zak|chat|website|site)|(?:pleur|flikker|rot|donder) (?:toch )?op|waardeloos|waardeloze|belachelijk|schandalig|schande|idioot|idiote|idioterie|debiel|achterlijk|achterlijke|sukkel|stomme|stom (?:ding|systeem|programma|gedoe|geklungel)|wat stom|domme|dom ding|nutteloos|nutteloze|bagger|irritant|irritante|frustrerend|om gek van te worden|(?:word|wordt) (?:ik )?(?:hier |er )?(?:echt |helemaal )?(?:gek|ziek|knettergek|moe|chagrijnig|boos|gestoord) van|ik (?:word|wordt) (?:hier|er) (?:echt |helemaal |zo ){0,3}(?:gek|ziek|moe|boos) van|voor geen (?:meter|kant|centimeter)|(?:een )?(?:drama|ramp|ellende|aanfluiting|wanvertoning)|hou (?:toch )?je (?:kop|mond|bek)|hou op met|(?:begrijpt|snapt|snap|luistert) (?:je )?(?:er )?(?:ook )?(?:echt |helemaal )?(?:niks|niets|geen bal|geen snars|geen hout)(?: van)?|je (?:begrijpt|snapt|luistert) (?:me |mij |er |gewoon )*niet|(?:ben|zijn) (?:het|dit) (?:echt |nu |zo )*(?:zat|beu|spuugzat)|(?:ben|zijn) (?:er|hier) (?:echt |nu |wel )*klaar mee|klaar mee hoor|al (?:uren|dagen|een uur|weken) (?:mee )?bezig|slaat nergens op|kan toch niet waar zijn|niet te geloven|heb (?:hier )?geen (?:zin|tijd) (?:meer )?(?:in|voor)|bull?shit|wat een (?:onzin|gedoe|rommel|troep|zooi|rotding|gezeik|gezeur|flut\\p{L}*|puinhoop|kneuzen)|onzin|flutding|flutbot|woest|boos|pissig|klacht indienen',
);
const ENGLISH = within('english|engels|(?:speak|understand) dutch|dont understand(?: dutch)?');
const ENGLISH_WORDS = new Set(
  'the you do does did speak how what where when why i my can are not dont have has need want please this that my your help with for to of and cannot could would know login find'.split(
    ' ',
  ),
);
const DUTCH_WORDS = new Set(
  'de het een ik je jij wij we niet dat dit van voor met op naar ook wel en of maar bij aan heb hebben kan moet wat hoe waar mijn onze ons dan nog al uit als is zijn er'.split(
    ' ',
  ),
);
const THANKS = within(
  'bedankt|dank|dank ?je|dank ?u|dank ?je ?wel|dank ?u ?wel|dankje|dankjewel|dankuwel|thanks|thank you|thx|tnx|merci|hartstikke bedankt|super bedankt',
);
const GOODBYE =
  /^(?:(?:ok|oke|nou|dan|bedankt|dank je(?: wel)?|dankjewel|prima|top|fijn|goed|super|nou|thanks) )*(?:doei+|doeg|doeii?|dag hoor|daag|dag dag|houdoe|ciao|tot ziens|tot de volgende keer|tot later|tot snel|later|bye|bye bye|goodbye|(?:een |nog een )?(?:fijne|prettige|leuke) (?:dag|avond|middag|weekend|werkdag)(?: nog| verder)?|fijn weekend|prettig weekend|goed weekend|(?:de )?groetjes|groeten|(?:met )?vriendelijke groet(?:en)?|mvg|tot morgen|werkse)(?: \p{L}+){0,2}$/u;
const GREETING =
  /^(?:hallo+|hoi+|hoi hoi|hey+|hee+|he|hi+|hai|ha|yo|dag|goede ?morgen|goede ?middag|goede ?navond|goede ?dag|goeie ?morgen|goeie ?middag|goeie ?navond|goeie ?dag|goe ?morgen|morgen|goeden ?morgen|goeden ?middag|goeden ?avond|goeden ?dag|moin|moi|gegroet|hello|good morning|aloha|hallo hallo|joe|joehoe|haai|hola|bonjour|test)(?: (?:daar|allemaal|bot|chatbot|mandaathulp|digidoor|helpdesk|iemand daar|meneer|mevrouw|dames en heren|jij|samen))?$/u;
/** Longer than this it is a story; a mood in it is not looked for. */
const MOST_CHARACTERS = 1000;

/**
 * Reads the mood of a message: anger and thanks anywhere in it; English when it is about that or is that;
 * a goodbye or a greeting only when it is nothing else.
 */
export function readMood(text: string): Mood | undefined {
  const words = normalise(text.slice(0, MOST_CHARACTERS));
  return MOODS.find(([, is]) => is(words))?.[0];
}

const MOODS: readonly (readonly [Mood, (words: string) => boolean])[] = [
  ['angry', (words) => ANGER.test(words)],
  ['english', (words) => isEnglish(words)],
  ['goodbye', (words) => GOODBYE.test(words)],
  ['thanks', (words) => THANKS.test(words) && !words.startsWith('nee ')],
  ['greeting', (words) => GREETING.test(words)],
];

function isEnglish(words: string): boolean {
  const all = words.split(' ');
  const english = all.filter((word) => ENGLISH_WORDS.has(word)).length;
  const dutch = all.filter((word) => DUTCH_WORDS.has(word)).length;
  return (
    (ENGLISH.test(words) && all.length <= 8) ||
    (english >= 2 && english > dutch * 2 && english * 3 >= all.length)
  );
}

function within(words: string): RegExp {
  return new RegExp(`(?:^| )(?:${words})(?: |$)`, 'u');
}
