import type { Lexicon } from './lexicon.js';
import { remembered } from './remembered.js';
import { IRREGULAR, PARTICLES } from './verbs.js';

/** Brings every form of a word to one stem: `aangevraagd`, `aan te vragen` and `aanvragen` all become `aanvraag`. */
export type Stem = (word: string) => string;

/** The forms of Dutch words. */
export interface Forms {
  readonly stem: Stem;
  /** The stem of the verb that a noun can also be a form of: `mist` is fog, and of `missen`. */
  readonly asVerb: (word: string) => string | undefined;
  /** Whether it is a form of a Dutch word, and so no typing error. */
  readonly isWord: (word: string) => boolean;
  /** The stem of the verb that a particle and a verb form make together (`op`, `zegt` → `opzeg`), if there is such a verb. */
  readonly together: (particle: string, word: string) => string | undefined;
}

const VOWEL = /[aeiouy]/;
const LONGEST = 40;

/** Knows forms by the word list where it has the word, and by Dutch spelling rules where it has not. */
export function createForms(lexicon: Lexicon): Forms {
  const verbs = createVerbs(lexicon);
  const isThing = (word: string) => {
    const known = lexicon.find(word);
    return known?.noun === true || known?.adjective === true;
  };

  /** `verhuizing` is of `verhuizen`, `uitwisseling` of `uitwisselen`. */
  const derived = (word: string): string => {
    const base = /^(.{3,})ing$/.exec(word)?.[1];
    return base === undefined
      ? word
      : (verbs.stem(`${base}en`) ?? verbs.stem(base) ?? verbs.separable(base) ?? word);
  };
  const stem = (word: string): string => {
    const known = lexicon.find(word);
    if (known?.infinitive) return stemOfInfinitive(word, lexicon);
    if (known?.noun) return derived(word);
    return verbs.stem(word) ?? verbs.separable(word) ?? derived(singulars(word).find(isThing) ?? bare(word));
  };

  return {
    stem: remembered((word) => {
      if (word.length > LONGEST || /\d/.test(word)) return word;
      return IRREGULAR_NOUNS.get(word) ?? (word.length < 4 ? (verbs.stem(word) ?? word) : stem(word));
    }),
    asVerb: verbs.stem,
    isWord: (word) =>
      lexicon.find(word) !== undefined || verbs.stem(word) !== undefined || singulars(word).some(isThing),
    together: verbs.together,
  };
}

interface Verbs extends Pick<Forms, 'together'> {
  /** The stem of the verb that a form is of. */
  readonly stem: (word: string) => string | undefined;
  /** `opgezegd` is of `opzeggen`. People make such verbs as they go, so the list need not have it. */
  readonly separable: (word: string) => string | undefined;
}

function createVerbs(lexicon: Lexicon): Verbs {
  const isInfinitive = (word: string) => lexicon.find(word)?.infinitive === true;
  const infinitive = remembered((word): string | null => {
    if (word.length > LONGEST) return null;
    if (IRREGULAR.has(word)) return IRREGULAR.get(word) ?? null;
    return isInfinitive(word) ? word : (verbStems(word).flatMap(infinitives).find(isInfinitive) ?? null);
  });
  const stem = (word: string) => {
    const found = infinitive(word);
    return found === null ? undefined : stemOfInfinitive(found, lexicon);
  };

  return {
    stem,
    separable(word) {
      const particle = PARTICLES.find((start) => word.startsWith(start) && word.length > start.length + 3);
      if (particle === undefined) return undefined;
      const rest = word.slice(particle.length);
      const plain = stem(rest) ?? (rest.startsWith('te') ? stem(rest.slice(2)) : undefined);
      return plain === undefined ? undefined : particle + plain;
    },
    together(particle, word) {
      const found = infinitive(word);
      if (found === null) return undefined;
      const exists = isInfinitive(particle + found) || lexicon.find(found)?.particles.includes(particle);
      return exists === true ? particle + stemOfInfinitive(found, lexicon) : undefined;
    },
  };
}

/** What is left of a verb form without its ending: `werkte` → `werk`, `gemeld` → `meld` before `mel`. */
function verbStems(word: string): string[] {
  const whole = word.replace(/(ende?|en|e)$/, '');
  const forms = word.startsWith('ge') ? [word, whole, word.slice(2), whole.slice(2)] : [word, whole];
  return forms
    .flatMap((form) => [form, form.replace(/[td]$/, ''), form.replace(/(tt|dd)$/, '')])
    .filter((form) => form.length >= 2 && VOWEL.test(form));
}

/** Infinitives that a stem can be of, by Dutch spelling: `loop` → `lopen`, `log` → `loggen` before `logen`, `reis` → `reizen`. */
function infinitives(stem: string): string[] {
  const last = stem.at(-1) ?? '';
  const soft = { f: 'v', s: 'z' }[last];
  const short = stem.replace(
    /(aa|ee|oo|uu)([^aeiou])$/,
    (_, vowels: string, end: string) => (vowels[0] ?? '') + end,
  );
  const all = [`${stem}${last}en`, `${short}en`, `${stem}n`];
  return soft === undefined ? all : [`${short.slice(0, -1)}${soft}en`, ...all];
}

/** `vragen` → `vraag`, `verhuizen` → `verhuis`, `regelen` → `regel`: the form that noun and verb share. */
function stemOfInfinitive(infinitive: string, lexicon: Lexicon): string {
  if (!infinitive.endsWith('en')) return infinitive;
  return closed(infinitive.slice(0, -2), (short, long) => {
    const found = lexicon.find(long);
    // Not `opeen` for `open`, though both are words; but `parkeer`, which compounds begin with.
    return found !== undefined && (found.first || lexicon.find(short) === undefined);
  });
}

/**
 * Spells a stem as it stands at the end of a word: one consonant, a long vowel doubled, f and s for v and z.
 * A last e after another vowel is mute more often than long (`regel`): only `isLong` can tell.
 */
function closed(open: string, isLong: (short: string, long: string) => boolean): string {
  const hard = open.replace(/v$/, 'f').replace(/z$/, 's');
  if (/([bcdfgklmnprst])\1$/.test(hard)) return hard.slice(0, -1);
  const long = hard.replace(/(^|[^aeou])([aeou])([bcdfghklmnprst])$/, '$1$2$2$3');
  const mayBeMute = /[aeiou].*e[^aeiou]$/.test(hard);
  return mayBeMute && !isLong(hard, long) ? hard : long;
}

const IRREGULAR_NOUNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    kinderen: 'kind',
    eieren: 'ei',
    steden: 'stad',
    schepen: 'schip',
    leden: 'lid',
    data: 'datum',
    // Money, and what is valid: `geld` and `gelden` are no kin.
    geldt: 'geldig',
    gelden: 'geldig',
    geldende: 'geldig',
    geen: 'niet',
    niks: 'niet',
    niets: 'niet',
    nooit: 'niet',
    pakketje: 'pakket',
    pakketjes: 'pakket',
    bonnetje: 'bon',
    bonnetjes: 'bon',
    meisjes: 'meisje',
    meisje: 'meisje',
  }),
);

/** Nouns and adjectives that a form can be of, the likeliest first. */
export function singulars(word: string): string[] {
  const found: string[] = [];
  const small = /^(.{2,}?)(etje|tje|pje|je)s?$/.exec(word)?.[1];
  if (small !== undefined)
    found.push(
      word.replace(/jes?$/, ''),
      small,
      closed(small, () => true),
    );
  if (word.endsWith('heden')) found.push(`${word.slice(0, -5)}heid`);
  if (word.endsWith('s')) found.push(word.slice(0, -1));
  for (const ending of ['en', 'e']) {
    if (!word.endsWith(ending) || word.length < ending.length + 3) continue;
    const open = word.slice(0, -ending.length);
    found.push(
      closed(open, () => true),
      closed(open, () => false),
      open,
    );
  }
  return found;
}

/** The rules alone, for a word that the list does not know. */
function bare(word: string): string {
  const cut = word.replace(/(?<=.{3})(en|e|s)$/, '');
  return cut === word ? word : closed(cut, () => false);
}
