import { z } from 'zod';
import { clean } from './clean.js';

/** Finds the mail address in a text. */
export function readMail(text: string): string | undefined {
  const [found = ''] = /[^\s@<>(),;:"]{1,64}@[^\s@<>(),;:"]{1,255}/u.exec(clean(text)) ?? [];
  const { data } = z.email().safeParse(found.replace(/[.!?]+$/u, ''));
  return data;
}
