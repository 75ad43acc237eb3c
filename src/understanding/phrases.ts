import { mendTypos } from './typos.js';
import type { Mending } from './typos.js';

/** Says nothing before what is meant. */
const BEFORE =
  /^(?:nou|tja|eh+m?|u+h+m?|euh+|hm+|o|oh|ah|ach|oeps|oei|ok|oke+|okay|en|dus|hoi|hallo|hey|hi|he|goedemorgen|goedemiddag|goedenavond|goedendag|sorry|haha|lol|joh|zeg|beste|please|aub) /;
/** Says nothing after it. */
const AFTER =
  / (?:hoor|nou|aub|alsjeblieft|alsjeblief|alstublieft|svp|please|pls|graag|dank ?(?:je|u)(?: ?wel)?|bedankt|thanks|thx|even|eens|he|joh|man|dus|nu|zeg|haha|lol|xd|bot|ja|dan|helemaal|gewoon|echt|eigenlijk|sorry)$/;
/** More words than this are a story, and no phrase. */
const MOST_WORDS = 16;

/**
 * Phrases by what they mean. In a phrase `(a|b)` is one of these and `[a|b]` the same or nothing; the rest
 * is as `normalise` leaves it.
 */
export type PhraseTable<Meaning extends string> = Readonly<Record<Meaning, readonly string[]>>;
/** Reads a clause that is one of the phrases as a whole. */
export type PhraseReader<Meaning extends string> = (clause: string) => Meaning | undefined;

/**
 * Makes a reader of a table: the first meaning that fits, with politeness left off, and one typing error
 * mended per word: by default in every word of the table.
 */
export function phraseReader<Meaning extends string>(
  table: PhraseTable<Meaning>,
  mending: Mending = { words: wordsIn(table), otherLetterFrom: 5 },
): PhraseReader<Meaning> {
  const forms = Object.entries<readonly string[]>(table).map(([meaning, phrases]) => ({
    meaning: meaning as Meaning,
    form: new RegExp(`^(?:${phrases.map(expression).join('|')})$`, 'u'),
  }));
  const readForm = (clause: string) => forms.find(({ form }) => form.test(`${clause} `))?.meaning;
  return (clause) => {
    const words = clause.split(' ');
    if (words.length > MOST_WORDS) return undefined;
    const mended = mendTypos(words, mending).join(' ');
    const tries = new Set([clause, bare(clause), mended, bare(mended), singleAtEnd(bare(clause))]);
    for (const each of tries) {
      const meaning = readForm(each);
      if (meaning !== undefined) return meaning;
    }
    return undefined;
  };
}

const wordsIn = (table: PhraseTable<string>): Set<string> =>
  new Set(
    Object.values(table)
      .flat()
      .flatMap((phrase) => phrase.match(/[a-z]+/g) ?? []),
  );

/** A clause without the words of politeness and hesitation around it. */
export function bare(clause: string): string {
  const without = clause.replace(BEFORE, '').replace(AFTER, '');
  return without === clause ? clause : bare(without);
}

/** "stoppp" and "jaa" are said with some force. */
const singleAtEnd = (clause: string): string => clause.replace(/(\p{L})\1(?= |$)/gu, '$1');

/** Each item takes the space after it along, so that an optional one leaves nothing behind. */
const expression = (phrase: string): string =>
  itemsOf(phrase)
    .map((item) => (item.startsWith('[') ? `(?:(?:${groups(item.slice(1, -1))}) )?` : `${groups(item)} `))
    .join('');

const groups = (item: string): string => item.replace(/\((?!\?)/g, '(?:');

/** The items of a phrase: split at its spaces, but not inside brackets. */
function itemsOf(phrase: string): string[] {
  const [items, last] = phrase.split(' ').reduce<[string[], string]>(
    ([done, open], word) => {
      const item = open === '' ? word : `${open} ${word}`;
      return depthOf(item) === 0 ? [[...done, item], ''] : [done, item];
    },
    [[], ''],
  );
  if (last !== '') throw new Error(`A bracket stays open in the phrase "${phrase}".`);
  return items;
}

const depthOf = (item: string): number =>
  (item.match(/[([]/g) ?? []).length - (item.match(/[)\]]/g) ?? []).length;
