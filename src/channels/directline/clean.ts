/** Signs that break a line, steer a terminal or a printer, turn the reading direction, or are half a character. */
const STEERING = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu;

/** A person's name on one line, at most 100 characters. */
export const cleanName = (name: string): string => cut(name.replace(STEERING, ' ').trim(), 100);

/** A file's name as we show it: without the path before it, or signs that a disk may trip over. */
export function cleanFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return (
    cut(
      last
        .replace(STEERING, ' ')
        .replace(/["<>|:*?]+/g, ' ')
        .trim(),
      150,
    ) || 'bestand'
  );
}

/** Cuts between characters, never through one. */
const cut = (text: string, characters: number): string =>
  Array.from(text.slice(0, 2 * characters))
    .slice(0, characters)
    .join('');
