import { normalise } from './normalise.js';

/** Reads a vestigingsnummer; `single` when it was not written as two digits and must be confirmed. */
export function readVestiging(text: string): { vestiging: string; single: boolean } | undefined {
  const [, digits] = /^(?:vestiging(?:snummer)? )?(?:is )?(\d{1,2})$/.exec(normalise(text)) ?? [];
  if (digits === undefined) return undefined;
  return { vestiging: digits.padStart(2, '0'), single: digits.length === 1 };
}
