import type { Stem } from './lemma.js';
import { wordsOf } from './words.js';

/** What a synonym is to the word that was said: the same thing, a kind of thing it belongs to, or one of its kind. */
export type Kinship = 'same' | 'wider' | 'narrower';

/** Another word for what was said. */
export interface Synonym {
  readonly stem: string;
  readonly kinship: Kinship;
}

/** Words of a question that mean something together: from the word at `from` up to the one at `to`. */
export interface Meaning {
  readonly from: number;
  readonly to: number;
  readonly synonyms: readonly Synonym[];
}

/** Says what else the words of a question can be called. */
export type Thesaurus = (stems: readonly string[]) => readonly Meaning[];

/** Words in the longest saying. */
const LONGEST = 4;

/**
 * Reads groups of synonyms, one a line: `kapot = stuk = doet het niet`, `hond, kat = poes > huisdier`.
 * Lines that are no group are skipped, so that a file may explain itself.
 */
export function createThesaurus(lines: readonly string[], stem: Stem): Thesaurus {
  const known = new Map<string, Map<string, Kinship>>();
  const sequence = (phrase: string) => wordsOf(phrase).map(stem).join(' ');
  const add = (from: string, to: string, kinship: Kinship) => {
    // What is looked for is one word: the articles are filed by words.
    if (from === to || from === '' || to === '' || to.includes(' ')) return;
    const synonyms = known.get(from) ?? new Map<string, Kinship>();
    if (synonyms.get(to) !== 'same') synonyms.set(to, kinship);
    known.set(from, synonyms);
  };
  const addAll = (from: readonly string[], to: readonly string[], kinship: Kinship) => {
    for (const one of from) for (const other of to) add(one, other, kinship);
  };
  for (const line of lines.filter(isGroup)) {
    const [kinds = '', group = ''] = line.split('>');
    const wider = group.split('=').map(sequence);
    for (const kind of kinds.split(',')) {
      const same = kind.split('=').map(sequence);
      addAll(same, same, 'same');
      addAll(same, wider, 'wider');
      addAll(wider, same, 'narrower');
    }
  }

  const meaning = (stems: readonly string[], from: number, to: number): Meaning[] => {
    const synonyms = known.get(stems.slice(from, to).join(' '));
    return synonyms === undefined
      ? []
      : [{ from, to, synonyms: [...synonyms].map(([other, kinship]) => ({ stem: other, kinship })) }];
  };
  return (stems) =>
    stems.flatMap((_, from) =>
      Array.from({ length: Math.min(LONGEST, stems.length - from) }, (_, more) =>
        meaning(stems, from, from + more + 1),
      ).flat(),
    );
}

/** A line of words with `=` or `>` between them. A list item, a heading or a sentence with such a sign is an explanation. */
export const isGroup = (line: string): boolean => /^(?![-*#]\s)[^`.:()]+[=>][^`.:()]+$/.test(line.trim());
