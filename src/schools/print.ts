import type { ImportReport } from './import.js';
import { importTexts as texts, rowFaults } from './texts.js';

/** Refused rows that are named one by one. */
const MOST_ROWS = 20;

/** What an import did, in lines: of each file, and of the register as it is now. */
export function printed(
  { files, open, newlyClosed, kept }: ImportReport,
  names: readonly string[],
): string[] {
  const ofFiles = files.flatMap(({ schools, refused }, index) => {
    const left = refused.length - MOST_ROWS;
    return [
      texts.file(names[index] ?? '', schools.length, refused.length),
      ...refused.slice(0, MOST_ROWS).map(({ line, why }) => texts.row(line, rowFaults[why]())),
      ...(left > 0 ? [texts.moreRows(left)] : []),
    ];
  });
  return [
    ...ofFiles,
    ...(newlyClosed > 0 ? [texts.closed(newlyClosed)] : []),
    ...(kept > 0 ? [texts.kept(kept)] : []),
    texts.total(open),
  ];
}
