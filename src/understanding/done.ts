import { normalise } from './normalise.js';

/** Reads whether a step was done: *gelukt* or *mislukt*, with what denies first. */
export function readDone(text: string): 'gelukt' | 'mislukt' | undefined {
  const words = normalise(text);
  if (/\b(?:niet|geen|nergens|foutmelding|mislukt|nee)\b/.test(words)) return 'mislukt';
  if (/^(?:ja|ok|oke|gelukt|klaar|gedaan|is gebeurd|check|done|het is gelukt)\b/.test(words)) return 'gelukt';
  return undefined;
}
