import { clean } from './clean.js';

/** Reads a person's name. */
export function readPerson(text: string): string | undefined {
  const name = clean(text)
    .replace(/^(?:mijn naam is|ik ben(?: het zelf)?|dat ben ik(?: zelf)?|ik heet),?\s+/iu, '')
    .replace(/[!,;]+$/u, '');
  const fits = name.length <= 100 && /\p{L}/u.test(name) && !/[@?\d[\]]/u.test(name);
  return fits ? name : undefined;
}
