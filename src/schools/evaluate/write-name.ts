/** A number from 0 up to 1, the same row of them for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** What people drop from the beginning of a name, or write shorter. */
const BEGINNINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:openbare|openb\.?) (?:basisschool|lagere school)\s+/i, ['', 'obs ']],
  [/^protestants[- ]christelijke basisschool\s+/i, ['', 'pcbs ', 'cbs ']],
  [/^(?:christelijke|chr\.?) basisschool\s+/i, ['', 'cbs ']],
  [/^(?:rooms[- ]katholieke|r\.?k\.?) basisschool\s+/i, ['', 'rkbs ', 'kbs ']],
  [/^katholieke basisschool\s+/i, ['', 'kbs ']],
  [/^gereformeerde basisschool\s+/i, ['', 'gbs ']],
  [/^(?:school voor )?speciaal basisonderwijs\s+/i, ['', 'sbo ']],
  [/^basisschool\s+/i, ['', 'bs ']],
  [/^integraal kindcentrum\s+/i, ['', 'ikc ']],
  [/^kindcentrum\s+/i, ['', 'kc ']],
  [/^(?:obs|cbs|pcbs|rkbs|kbs|bs|sbo|ikc|kc)\s+/i, ['']],
  [/^(?:openbare|christelijke) scholengemeenschap\s+/i, ['', 'sg ']],
  [/^sint\s+/i, ['st. ', 'st ']],
];

/** Writes the name of a school as people do: the beginning dropped or shortened, one typing error, lower case. */
export function asPeopleWrite(name: string, random: () => number): string {
  const short = BEGINNINGS.reduce(
    (text, [beginning, instead]) =>
      text.replace(beginning, instead[Math.floor(random() * instead.length)] ?? ''),
    name,
  );
  return withTypo(short.toLowerCase().trim(), random);
}

/** One key too many, too few, wrong, or two swapped, in a word of at least four letters when there is one. */
function withTypo(text: string, random: () => number): string {
  const words = text.split(' ');
  const long = words.flatMap((word, at) => (/^\p{L}{4,}$/u.test(word) ? [at] : []));
  const at = long[Math.floor(random() * long.length)];
  if (at === undefined) return text;
  words[at] = slipIn(words[at] ?? '', random);
  return words.join(' ');
}

function slipIn(word: string, random: () => number): string {
  const place = Math.floor(random() * (word.length - 1));
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const [before, here, next, after] = [
    word.slice(0, place),
    word.charAt(place),
    word.charAt(place + 1),
    word.slice(place + 2),
  ];
  const slips = [
    before + letter + here + next + after,
    before + next + after,
    before + letter + next + after,
    before + next + here + after,
  ];
  return slips[Math.floor(random() * slips.length)] ?? word;
}
