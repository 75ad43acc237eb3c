import type { Patch, PatchLine } from '../../domain/phrasing.js';

/** How many lines around a change are shown. */
const AROUND = 3;
const MARKS = { same: ' ', added: '+', removed: '-' } as const;

/** What changes between two versions of a file: one stretch of lines, with those around it. */
export function patchOf(file: string, before: string, after: string): Patch {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  const start = sameLength(old, fresh);
  const end = sameLength(old.slice(start).reverse(), fresh.slice(start).reverse());
  const from = Math.max(0, start - AROUND);
  const lines: readonly PatchLine[] = [
    ...as('same', old.slice(from, start)),
    ...as('removed', old.slice(start, old.length - end)),
    ...as('added', fresh.slice(start, fresh.length - end)),
    ...as('same', behind(old, old.length - end)),
  ];
  return { file, from: from + 1, lines, text: asText(file, from + 1, lines) };
}

/** How many lines two texts have alike from their beginning. */
function sameLength(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((line, at) => line !== other[at]);
  return differs === -1 ? one.length : differs;
}

/** The lines behind a change; what stands behind the last line break is no line. */
const behind = (lines: readonly string[], at: number): string[] =>
  lines.slice(at, Math.min(at + AROUND, lines.length - 1));

const as = (kind: PatchLine['kind'], lines: readonly string[]): PatchLine[] =>
  lines.map((text) => ({ kind, text }));

/** As `git diff` writes it. */
function asText(file: string, from: number, lines: readonly PatchLine[]): string {
  const count = (other: PatchLine['kind']) => lines.filter(({ kind }) => kind !== other).length;
  return [
    `--- a/knowledge/${file}`,
    `+++ b/knowledge/${file}`,
    `@@ -${from},${count('added')} +${from},${count('removed')} @@`,
    ...lines.map(({ kind, text }) => MARKS[kind] + text),
    '',
  ].join('\n');
}
