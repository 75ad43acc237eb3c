import { readCode } from '../domain/read-code.js';
import { clean } from './clean.js';
import { readCommand } from './command.js';
import { readMood } from './mood.js';
import { readMail } from './mail.js';
import { normalise } from './normalise.js';
import { being } from './patterns.js';
import { BSN_REMOVED } from './personal-numbers.js';
import { readPhone } from './phone.js';
import { isQuestion } from './question.js';
import { readWaiting } from './waiting.js';

/** Answers to another question than "what is the name". */
const NO_NAME = new Set(
  (
    'ja nee neen jawel ok oke okay klaar gelukt gedaan klopt prima goed hallo hoi hey hi dag doei bedankt dankjewel dank ' +
    'geen niemand niet onbekend misschien ik ikzelf mijzelf mezelf zelf jij wij dat dit die wat wie hoe waar nvt test ' +
    'goedemorgen goedemiddag goedenavond naam school plaats brin mandaat digidoor osr oso rio kennisnet'
  ).split(' '),
);
/** The words on the bot's own buttons, and what is said for them. A text of nothing else is a button, and no name. */
const ON_BUTTONS = new Set(
  (
    'ja nee klopt gelukt lukt terug stop stoppen opnieuw verder verdergaan doorgaan volgende versturen verstuur verstuurd ' +
    'verzenden verzend sturen stuur bevestigen bevestig akkoord correct wijzigen wijzig aanpassen toevoegen weghalen weglaten ' +
    'bedankt nuttig vraag helpdesk inloggen overeenkomst beheerder mailadres naam plaats code brin vestiging lijst school scholen ' +
    'ik mijn dit deze staat weet ga toch niet geen nog iets andere alle allemaal alleen osr wis wissen antwoorden'
  ).split(' '),
);
/** Stand on buttons as well, but between other words: Van Meer and Kan are names. */
const BETWEEN_BUTTON_WORDS = new Set(
  'kan het dat die ze er is zijn was meer nu bij van voor en of'.split(' '),
);
const NO_NAMES = being(
  'dat ben ik(?: zelf)?|ik ben (?:het|dat|de beheerder|het zelf)|ik zelf|mijn naam|de beheerder|(?:mijn|onze|de|een|nog een) school',
  '(?:dat )?weet ik (?:\\p{L}+ )?niet|ik weet (?:\\p{L}+ ){0,2}niet.*|weet niet|(?:ik heb )?geen (?:idee|naam|school|beheerder).*',
  'dank (?:je|u)(?: wel)?|ja hoor|nee hoor|is goed|nog niet|(?:dat|de code) klopt|goede (?:morgen|middag|avond)|(?:het )?lukt niet',
  '(?:de)?zelfde|n v t',
);

/** Said before a name: "hoi, ". */
export const GREETING =
  '(?:hoi|hallo|hey|hi|ja|nou|eh+|oh|ok|oké|goedemorgen|goedemiddag|goedenavond)[,!.]?\\s+(?=\\S)';

/** Words that stand in sentences and, in small letters, in no name. Checked against the schools and places of DUO. */
const SENTENCE = oneOf(
  'ik je we jullie heb hebben heeft hebt moet moeten kan kunnen mag mogen wil willen weet staat staan zie ziet lukt ' +
    'lukken werkt doet krijg krijgt gaat gaan niet geen nog niks niets nergens wat hoe wanneer welke welk waarom wie waar ' +
    'graag even dan als omdat dit deze dat is ben bent was wordt worden inloggen opslaan aanvragen bestellen invullen ' +
    'instellen koppelen wijzigen verlengen bewerken kopieren kopiëren toegang lijst lijstje knop kwijt verschil systeem ' +
    'systemen begindatum startdatum einddatum leerling ouders gelukt nummer mailadres telefoonnummer account wachtwoord',
);
/** The words of our own field. */
const FIELD = oneOf(
  'mandaat mandaten gemandateerd digidoor digidor digiplan osr oso brin brinnummer esis parnassys kennisnet helpdesk ' +
    'eherkenning overeenkomst overeenkomsten aanleverpunt dossier overstapdossier hoofdvestiging routeringskenmerk',
);

function oneOf(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}'-])(?:${words.replace(/ /g, '|')})(?![\\p{L}'-])`, 'u');
}

/** Whether a text reads as a sentence, or as words about the mandaat, and not as a name. */
export const isSentence = (text: string): boolean => SENTENCE.test(text) || FIELD.test(text.toLowerCase());

/** Takes the words around a name off, until only the name is left. */
export function core(text: string, opening: RegExp, ending: RegExp): string {
  const without = text.replace(opening, '').replace(ending, '').trim();
  return without === text ? text : core(without, opening, ending);
}

/** Whether a text can be a name at all: it has letters and is no question, number, address, code, command or other answer. */
export const canBeName = (text: string): boolean =>
  /\p{L}/u.test(text) && !isOtherAnswer(normalise(text)) && !isOtherKind(text);

const isOtherAnswer = (words: string): boolean =>
  NO_NAME.has(words) || NO_NAMES.test(words) || isButton(words.split(' '));

const isButton = (words: readonly string[]): boolean =>
  words.some((word) => ON_BUTTONS.has(word)) &&
  words.every((word) => ON_BUTTONS.has(word) || BETWEEN_BUTTON_WORDS.has(word));

const isOtherKind = (text: string): boolean =>
  text.includes(BSN_REMOVED) ||
  /\S ?@ ?\S+[.,]\S|^(?:https?:|www\.)\S+$/iu.test(text) ||
  readMail(text) !== undefined ||
  readPhone(text) !== undefined ||
  isQuestion(text) ||
  hasOtherMood(text) ||
  readCommand(text) !== undefined;

/** Jan Boos is a name, `wat een gedoe` is none. */
function hasOtherMood(text: string): boolean {
  const mood = readMood(text);
  return (
    mood === 'english' ||
    mood === 'waiting' ||
    readWaiting(text) === 'pause' ||
    (mood !== undefined && text === text.toLowerCase())
  );
}

/** Whether a text is a school's code, or nothing but a number. */
export const isOnlyCode = (text: string): boolean =>
  text.length <= 12 && readCode(clean(text)).kind !== 'none';
