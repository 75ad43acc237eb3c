import { withCapitals } from '../understanding/capitals.js';

/** DUO leaves signs out of names in capitals; these are the places that have one. Source: the BAG's names of places. */
const WITH_SIGNS = new Map(
  (
    'Exloërmond Aldwâld Babyloniënbroek Broeksterwâld Damwâld Earnewâld Feanwâlden Mariënberg Mariënheem ' +
    'Mariënvelde Mûnein Reahûs Odiliënberg Suwâld Wâlterswâld Súdwest-Fryslân'
  )
    .split(' ')
    .map((place) => [withoutSigns(place.toLowerCase()), place]),
);
/** Provinces, as DUO adds them to a name that occurs twice. */
const PROVINCE = /^(.+) (gld|lb|l|nb|nh|zh|ov|ut|fr|gn|dr)$/;
const GEMEENTE = /^(.+?) gem\.? (.+)$/;

function withoutSigns(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

/**
 * The name of a place as people write it, from DUO's capitals: `'S-GRAVENHAGE` is `'s-Gravenhage`,
 * `ALTEVEER GEM NOORDENVELD` is `Alteveer (gemeente Noordenveld)`. Other writing is left as it is.
 */
export function placeName(text: string): string {
  if (text !== text.toUpperCase()) return text;
  const place = text.toLowerCase().replace(/ ad (?=ijssel$|rijn$)/, ' aan den ');
  const [, named, gemeente] = GEMEENTE.exec(place) ?? [];
  if (named && gemeente) return `${written(named)} (gemeente ${written(gemeente)})`;
  return inProvince(place) ?? written(place);
}

function inProvince(place: string): string | undefined {
  const [, named, province] = PROVINCE.exec(place) ?? [];
  if (!named || !province) return undefined;
  return `${written(named)} (${/^[nz][bh]$/.test(province) ? province.toUpperCase() : withCapitals(province)})`;
}

const written = (place: string): string =>
  withCapitals(place)
    .replace(/ Ca$/, ' ca')
    .split(' ')
    .map((word) => WITH_SIGNS.get(word.toLowerCase()) ?? word)
    .join(' ');
