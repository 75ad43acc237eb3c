import { clean } from './clean.js';

/** Reads the name of a school. */
export function readSchoolName(text: string): string | undefined {
  const name = clean(text).replace(/^(?:het is|dat is|onze school heet|de school heet)\s+/iu, '');
  return name.length <= 120 && /\p{L}/u.test(name) && !/[@?]/u.test(name) ? name : undefined;
}
