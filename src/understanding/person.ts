import { withCapitals } from './capitals.js';
import { clean } from './clean.js';
import { readMail } from './mail.js';
import { canBeName, core, GREETING, isOnlyCode, isSentence } from './names.js';
import { after, before } from './patterns.js';
import { readPhone } from './phone.js';

const MOST_CHARACTERS = 100;
const MOST_WORDS = 8;

const ROLE =
  "beheerder|administrateur|directeur|directrice|collega|ict'er|ict-coördinator|schoolleider|administratie|intern begeleider|ib'er";
const BEFORE = before(
  GREETING,
  "(?:mijn|de|zijn|haar|d'r|z'n|m'n) (?:volledige |voor- en achter)?naam (?:is|luidt|van de beheerder is):?",
  'naam(?: (?:van de )?beheerder)?\\s?:',
  'ik ben (?:het )?zelf\\b,?|ik ben het\\b[,:]?|dat ben ik(?: zelf)?\\b[,:]?|ikzelf\\b,|ik zelf\\b,|ik (?:ben|heet)\\b',
  '(?:ze|zij|hij|die|deze) (?:heet|is)\\b|(?:dat|dit|het) (?:is|was|deed)\\b',
  `(?:de|onze|mijn|onze eigen) (?:${ROLE})(?: (?:is|heet|was))?:?,?|beheerder(?: is)?:?`,
  '(?:je|u) spreekt met\\b|met\\b',
);
const AFTER = after(
  '[\\s.,;:!]+',
  ',?\\s*\\(?(?:dat ben ik(?: zelf)?|ben ik(?: zelf)?|ikzelf|ik zelf|heet (?:ik|ze|hij|zij)|is het|hier|denk ik|geloof ik)\\)?',
  `(?:,| \\(|,? (?:de|onze|mijn) )\\s*(?:de |onze |mijn )?(?:${ROLE})\\)?`,
  '\\s+heeft (?:het|dit|dat)(?: mandaat)? (?:gedaan|gegeven|geregeld|aangemaakt)',
  ',?\\s+(?:en )?ik (?:ben|werk|zit|kom) (?:van|bij|op|in|voor|vanuit|namens)\\s.*',
  '\\s+is (?:(?:de|onze) beheerder|(?:mijn|de|haar|zijn) naam)',
);
/** "Jan Jansen van obs De Regenboog" */
const AT_SCHOOL =
  /(?:,|,?\s+(?:van|op|bij|namens))\s+(?:de |onze |het )?(?:obs|cbs|rkbs|pcbs|kbs|bs|sbo|so|vso|school|basisschool|openbare|christelijke|katholieke|ikc|kindcentrum|daltonschool|montessorischool|college|lyceum)\b.*$/iu;
/** "Anna de Vries en mijn mail is anna@school.nl" */
const MAIL =
  /[\s,;(-]*(?:\b(?:en|met|via|mail naar)\s)?\s*(?:\b(?:mijn|het|ons|m'n)\s)?\s*(?:\b(?:e-?\s?)?mail(?:\s?adres)?\b(?:\s?(?:is\b|:))?)?\s*(?:mailto:)?[^\s@<>()[\],;:"']+ ?@ ?[^\s@<>()[\],;:"']+\)?/giu;
/** A school is named where a person is asked: "obs De Regenboog". */
const SCHOOL =
  /^(?:obs|cbs|rkbs|pcbs|kbs|rkb|sbo|ikc|basisschool|kindcentrum|daltonschool|montessorischool|jenaplanschool)(?: |$)/iu;
/** Small words that stand between other words, but in no name other than "van Oosterhout tot Nieuwenhuijzen". */
const BETWEEN =
  /(?:^| )(?:met|om|voor|naar|(?<!van \S+ )tot|per|door|tegen|een|er|weer|eens|maar|want|ook|omdat|mijn|onze|wij|jij|allemaal|iedereen|iemand|school|beheerder|collega|telefoon)(?: |$)/u;

/**
 * Reads a person's name: as the user wrote it, without the words around it ("dat ben ik, Jan"). A name in
 * small letters gets its capitals. HTML and other signs stay as they are: they are shown as plain text.
 */
export function readPerson(text: string): string | undefined {
  const typed = withoutOtherFacts(clean(text));
  if (typed.length > MOST_CHARACTERS * 2 || !canBeName(typed)) return undefined;
  const said = core(typed, BEFORE, AFTER);
  if (isSentence(said)) return undefined;
  const name = withInitial(typed, said.replace(AT_SCHOOL, ''));
  return isPerson(name) ? withCapitals(name) : undefined;
}

/** "Anna de Vries, anna@school.nl" and "Anna de Vries anna@school.nl" give a name and something else. */
function withoutOtherFacts(typed: string): string {
  const without = withoutMail(typed);
  const parts = without
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const names = parts.filter((part) => readPhone(part) === undefined && !isOnlyCode(part));
  return names.length === 0 || names.join(', ').length === typed.length ? typed : names.join(', ');
}

/** An address after words that announce something else, "Bcc: …", is not beside the name. */
function withoutMail(typed: string): string {
  if (readMail(typed) === undefined) return typed;
  const without = typed.replace(MAIL, ' , ');
  return /: *,/u.test(without) ? typed : without;
}

/** The full stop of a last initial belongs to the name: "Anneke B.". */
const withInitial = (typed: string, name: string): string =>
  /(?:^| |\.)\p{L}$/u.test(name) && typed.includes(`${name}.`) ? `${name}.` : name;

function isPerson(name: string): boolean {
  if (name.length > MOST_CHARACTERS || name.split(' ').length > MOST_WORDS) return false;
  return !/\p{N}/u.test(name) && !SCHOOL.test(name) && !BETWEEN.test(name) && canBeName(name);
}
