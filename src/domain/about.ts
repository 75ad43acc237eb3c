import type { Article } from './article.js';
import { wordsOf } from './words.js';

/** Words of the field: whoever names one speaks of the mandaat, and not of their day. */
const FIELD =
  /^(?:ge)?(?:mandat|mandaat|mandateer|osr|oso|rio|brin|digi|scholen|mailadres|vestiging|toets)|dossier|datum/u;
/** Words of titles and keywords that stand in any sentence. */
const ANY = new Set(
  'een het van voor naar niet andere geen met aan zien doen wat hoe alle mijn over deze dit maar nog meer die dat wel'.split(
    ' ',
  ),
);
const SHORTEST = 3;
/** From this length on words with other endings are the same. */
const SHORTEST_BEGINNING = 5;
const LONGEST_ENDING = 3;

/**
 * Whether a sentence names what articles are about: a word of their titles or keywords, or of the field. "De directeur
 * weet dat" is like a phrasing or two, and asks nothing.
 */
export function isAbout(text: string, articles: readonly Pick<Article, 'title' | 'keywords'>[]): boolean {
  const said = telling(text);
  if (articles.length === 0) return false;
  return (
    said.some((word) => FIELD.test(word)) ||
    articles.some(({ title, keywords }) =>
      telling([title, ...keywords].join(' ')).some((named) => said.some((word) => isSame(word, named))),
    )
  );
}

const telling = (text: string): string[] =>
  wordsOf(text).filter((word) => word.length >= SHORTEST && !ANY.has(word));

/** Words that differ in their ending alone: `inloggen` is not in `inloggegevens`, nor `telefoon` in `telefoonnummer`. */
function isSame(word: string, named: string): boolean {
  const [short, long] = word.length < named.length ? [word, named] : [named, word];
  if (short.length < SHORTEST_BEGINNING) return word === named;
  const beginning = short.slice(0, Math.max(SHORTEST_BEGINNING, short.length - LONGEST_ENDING));
  return long.length - short.length <= LONGEST_ENDING && long.startsWith(beginning);
}
