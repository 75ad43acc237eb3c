import { z } from 'zod';
import { clean } from './clean.js';

const ADDRESS = /[^\s@<>()[\],;:"']{1,64}@[^\s@<>()[\],;:"']{1,255}/gu;

/** Finds the mail address in a text; none when there are two that differ, as it is not known which is meant. */
export function readMail(text: string): string | undefined {
  const [first, ...others] = mailsIn(text);
  return others.every((other) => other.toLowerCase() === first?.toLowerCase()) ? first : undefined;
}

/** How many addresses that differ stand in a text. */
export const countMails = (text: string): number =>
  new Set(mailsIn(text).map((address) => address.toLowerCase())).size;

function mailsIn(text: string): string[] {
  const found = clean(text)
    .replace(/(\S) ?@ ?(\S)/gu, '$1@$2')
    .replace(/mailto:/giu, '')
    .match(ADDRESS);
  return (found ?? []).flatMap(
    (address) => z.email().safeParse(address.replace(/^[*_]+|[.!?*_]+$/gu, '')).data ?? [],
  );
}
