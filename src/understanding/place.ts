import { clean } from './clean.js';

/** Reads the name of a place. */
export function readPlace(text: string): string | undefined {
  const place = clean(text)
    .replace(/^(?:in|te|uit)\s+/iu, '')
    .replace(/[.!]+$/u, '');
  return place.length <= 80 && /\p{L}/u.test(place) && !/[@?\d]/u.test(place) ? place : undefined;
}
