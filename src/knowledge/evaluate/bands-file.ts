import type { Bands } from '../bands.js';

/** `bands.ts` with other bands in it; all the rest of the file stays. */
export function withBands(source: string, { answer, lead, choice, spread }: Bands): string {
  const bands = `{ answer: ${answer}, lead: ${lead}, choice: ${choice}, spread: ${spread} }`;
  return source.replace(/(?<=export const BANDS: Bands = )\{[^}]*\}/, bands);
}
