const DIGITS = Array.from('0123456789');
const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
/** Places of a code that hold letters; the others hold digits. */
const LETTER_PLACES = new Set([2, 3]);
/** What looks alike on paper, or sounds alike on the phone. */
const ALIKE = new Set([
  '08',
  '17',
  '38',
  '56',
  '69',
  'BD',
  'BP',
  'CG',
  'DT',
  'EF',
  'IJ',
  'IL',
  'MN',
  'OQ',
  'UV',
  'VW',
]);

/** A code that another may have been meant for. */
export interface Slip {
  readonly code: string;
  /** How ordinary the slip is: 0 is the most. */
  readonly kind: 0 | 1 | 2;
}

/** Every code that is one slip away from this one: the likeliest slips first, each code once. */
export function slipsOf(code: string): readonly Slip[] {
  const typed = code.toUpperCase();
  const mended = inPlace(typed);
  const slips: Slip[] = [
    { code: mended, kind: 0 },
    ...swaps(typed).map((swapped): Slip => ({ code: inPlace(swapped), kind: 0 })),
    ...otherSigns(mended),
  ];
  const once = new Map(slips.toReversed().map((slip) => [slip.code, slip]));
  once.delete(typed);
  return [...once.values()].sort((one, other) => one.kind - other.kind);
}

/** O for 0 and I for 1, and the other way round, where the place tells which it is. */
const inPlace = (code: string): string =>
  Array.from(code)
    .map((sign, place) =>
      LETTER_PLACES.has(place)
        ? sign.replace('0', 'O').replace('1', 'I')
        : sign.replace('O', '0').replace(/[IL]/, '1'),
    )
    .join('');

const swaps = (code: string): string[] =>
  Array.from(code)
    .slice(1)
    .map((sign, place) => code.slice(0, place) + sign + code.charAt(place) + code.slice(place + 2));

const otherSigns = (code: string): Slip[] =>
  Array.from(code).flatMap((sign, place) =>
    (LETTER_PLACES.has(place) ? LETTERS : DIGITS).map((other): Slip => ({
      code: code.slice(0, place) + other + code.slice(place + 1),
      kind: ALIKE.has([sign, other].sort().join('')) ? 1 : 2,
    })),
  );
