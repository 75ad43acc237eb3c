/**
 * Signs that break a line, steer a terminal or a printer, turn the reading direction, or are half a character.
 * Those that join letters and emoji are none of these.
 */
const STEERING = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** A person's name on one line, at most 100 characters. */
export const cleanName = (name: string): string => oneLine(name, 100);

/** A file's name as we show it: without the path before it, or signs that a disk may trip over. */
export function cleanFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return oneLine(last.replace(/["<>|:*?]/g, ' '), 150) || 'bestand';
}

function oneLine(text: string, characters: number): string {
  const line = text.replace(STEERING, ' ').replace(/\s+/g, ' ').trim();
  // Cut between characters, never through one.
  return Array.from(line.slice(0, 2 * characters))
    .slice(0, characters)
    .join('');
}
