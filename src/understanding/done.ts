import { readDoneClause } from './done.phrases.js';
import { readEmoji } from './emoji.js';
import { clausesOf, normalise } from './normalise.js';
import { isQuestion } from './question.js';

type Said = NonNullable<ReturnType<typeof readDoneClause>>;

const LEAD =
  /^(ja+|nee+|neen|jawel|jep|yes|ok|oke|prima|top|gelukt|klaar|gedaan|opgeslagen) (?:en |hoor )?(.+)$/u;
const NOT = '(?:niet|geen|nergens|niks|niets|nooit|niemand)';
const SEES =
  '(?:lukt|lukte|lukken|gelukt|werkt|werkte|werken|gaat|doet|zie|zien|ziet|zag|vind|vinden|vond|staat|staan|stond|krijg|kreeg|kom|komt|kwam|verschijnt|opent|laadt|reageert|toont|ingelogd|inloggen|opslaan|opgeslagen|klikken|toevoegen|kiezen|selecteren|openen|kopieren|heb|is|kan|mag|mogen|gevonden|zichtbaar|erbij|mogelijk|beschikbaar|aanwezig|tussen)';
/** "ik zie digidoor niet staan", "kan hem niet vinden", "er staat geen knop". */
const FAILS = new RegExp(
  `(?:^| )(?:${SEES}(?: \\p{L}+){0,6} ${NOT}|${NOT}(?: \\p{L}+){0,3} ${SEES})(?: |$)`,
  'u',
);
/** "inlog mislukt", "digidoor ontbreekt", "de knop is grijs". */
const BROKEN =
  /(?:^| )(?:mislukt|mislukte|ontbreekt|ontbreken|foutmelding|error|grijs|uitgegrijsd|verdwenen|weg)$/u;
/** "kan ik dit niet overslaan": a question about the step, not a step that failed. */
const ASKS =
  /^(?:mag|moet|hoef|zal|wat|wie|wanneer|hoe|welke|kan (?:ik|je|we|dit|dat|het) (?:dit|dat|het|de|die|ook|een)|waarom (?:\p{L}+ ){4,}\p{L}+) /u;
/** About something else than a step in OSR. */
const ELSEWHERE =
  /(?:^| )(?:leerling|leerlingen|\p{L}*dossiers?|toets\p{L}*|cito|opp|opp trap|ouders?|ouder\p{L}+|resultaten|magister|parnassys|google|digibord|laptop|computer|printer|scores|uitwisseling|overdracht|importeren|ophalen|opgehaald|aanleverpunt)(?: |$)/u;
/** Longer than this it is a story, not an answer. */
const MOST_CHARACTERS = 300;
const MOST_UNREAD_WORDS = 12;

/** Reads whether a step was done, with what denies first: "opgeslagen maar ik zie hem niet" is not done. */
export function readDone(text: string): 'gelukt' | 'mislukt' | undefined {
  const emoji = readEmoji(text);
  if (emoji !== undefined) return emoji === 'up' ? 'gelukt' : 'mislukt';
  return text.length > MOST_CHARACTERS ? undefined : decide(text);
}

function decide(text: string): 'gelukt' | 'mislukt' | undefined {
  const whole = readDoneClause(normalise(text));
  const parts = whole === undefined ? clausesOf(text).flatMap(partsOfClause) : [{ words: '', said: whole }];
  const said = parts.flatMap((part) => part.said ?? []);
  const turn = said.filter((each) => each === 'mislukt' || each === 'still_done').at(-1);
  if (turn === 'mislukt') return 'mislukt';
  if (said.includes('busy')) return undefined;
  const unread = parts.filter((part) => part.said === undefined).map(({ words }) => words);
  const isDone = said.includes('gelukt') || turn === 'still_done';
  return isDone && !unread.some(isQuestion) && isShort(unread) ? 'gelukt' : undefined;
}

const isShort = (unread: readonly string[]): boolean =>
  unread.join(' ').split(' ').length <= MOST_UNREAD_WORDS;

function partsOfClause(words: string): { words: string; said: Said | undefined }[] {
  const said = readDoneClause(words);
  if (said !== undefined) return [{ words, said }];
  const [, lead, rest] = LEAD.exec(words) ?? [];
  if (lead !== undefined && rest !== undefined)
    return [{ words: lead, said: readDoneClause(lead) }, ...partsOfClause(rest)];
  if (fails(words)) return [{ words, said: 'mislukt' }];
  const pieces = words.split(' en ');
  return pieces.length > 1 ? pieces.flatMap(partsOfClause) : [{ words, said: undefined }];
}

const fails = (words: string): boolean =>
  (FAILS.test(words) || BROKEN.test(words)) && !ASKS.test(words) && !ELSEWHERE.test(words);
