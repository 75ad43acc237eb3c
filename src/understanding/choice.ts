import type { Choice } from '../domain/question.js';
import { normalise } from './normalise.js';

/** Reads which choice is meant: its label in full, or a part of it that no other label has. */
export function readChoice(text: string, choices: readonly Choice[]): string | undefined {
  const words = normalise(text);
  if (words === '') return undefined;
  const full = choices.find(({ label }) => normalise(label) === words);
  if (full) return full.value;
  const parts = choices.filter(({ label }) => ` ${normalise(label)} `.includes(` ${words} `));
  return parts.length === 1 ? parts[0]?.value : undefined;
}
