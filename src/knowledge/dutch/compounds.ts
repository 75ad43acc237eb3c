import { singulars, type Stem } from './lemma.js';
import type { Lexicon } from './lexicon.js';
import { remembered } from './remembered.js';
import { PARTICLES } from './verbs.js';

/** The words that a compound was made of: `parkeervergunning` → `parkeer`, `vergunning`. Empty when it is no compound. */
export type Split = (word: string) => readonly string[];

const SHORTEST = 3;
const LONG = 8;
const LONGEST = 40;
/** Word beginnings and endings that look like a word and are none. */
const NO_FIRST = new Set([...PARTICLES, 'ver', 'ont', 'her', 'mis', 'heen', 'ter', 'ten', 'tele', 'hoe']);
const NO_LAST = new Set(
  (
    'ing ste heid lijk baar loos schap tje tjes achtig ers nis eren teer pen den ren len ken gen sen ten nen ' +
    'ende end aal age oor aar ster stel'
  ).split(' '),
);

type Halves = readonly [string, string];

/** Splits by the word list: every part is a word of its own. */
export function createSplit(lexicon: Lexicon, stem: Stem): Split {
  const isWord = (part: string) => lexicon.find(part) !== undefined;
  const isFirst = (part: string) => {
    if (part.length < SHORTEST || NO_FIRST.has(part)) return false;
    return part.length > SHORTEST ? isWord(part) : lexicon.find(part)?.first === true;
  };
  const isLast = (part: string) => {
    if (NO_LAST.has(part)) return false;
    const word = lexicon.find(part) ?? singulars(part).map(lexicon.find).find(Boolean);
    return word !== undefined && (word.noun || word.infinitive || word.adjective);
  };

  const halvesAt = (word: string, at: number): Halves[] => {
    const [start, last] = [word.slice(0, at), word.slice(at)];
    const first = [start, start.replace(/s$/, ''), start.replace(/en?$/, '')].find(isFirst);
    if (first === undefined) return [];
    return isLast(last) || (last.length >= LONG && halves(last) !== undefined) ? [[first, last]] : [];
  };
  const halves = (word: string): Halves | undefined => {
    // In a word that the list has, a short end is chance: `kant|oor`, `mand|aat`.
    const shortest = isWord(word) ? SHORTEST + 1 : SHORTEST;
    const places = Array.from(
      { length: Math.max(0, word.length - SHORTEST - shortest + 1) },
      (_, i) => i + SHORTEST,
    );
    // The most even split reads best: `school|mandaat`, not `schoolman|daat`.
    return places
      .flatMap((at) => halvesAt(word, at))
      .reduce<Halves | undefined>(
        (best, each) => (best && evenness(best) >= evenness(each) ? best : each),
        undefined,
      );
  };

  /** A part that is a word of its own is split no further: `overstap` is not made of `tap`. */
  const isWhole = (part: string) => part.length < LONG || (part.length < LONG + 2 && isWord(part));
  const split = (word: string): readonly string[] =>
    halves(word)?.flatMap((part) => (isWhole(part) ? [part] : split(part))) ?? [word];

  return remembered((word) => {
    if (word.length <= 2 * SHORTEST || word.length > LONGEST) return [];
    const single = stem(word);
    const parts = split(isWord(word) || !isWord(single) ? word : single);
    return parts.length > 1 ? parts : [];
  });
}

const evenness = ([first, last]: Halves) => Math.min(first.length, last.length);
