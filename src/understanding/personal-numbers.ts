/** Stands where a BSN stood. */
export const BSN_REMOVED = '[bsn weggehaald]';

const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/** Takes a BSN out of a text: nine digits that pass the test of eleven. */
export function maskPersonalNumbers(text: string): { text: string; masked: boolean } {
  const safe = text.replace(/(?<![\d+])\d(?:[ .-]?\d){8}(?![\d])/g, (found) =>
    isBsn(found.replace(/\D/g, '')) ? BSN_REMOVED : found,
  );
  return { text: safe, masked: safe !== text };
}

const isBsn = (digits: string): boolean =>
  WEIGHTS.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11 === 0;
