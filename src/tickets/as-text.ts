import type { Block, Letter, Note, ShownSchool } from './letter.js';
import { labels } from './texts.js';

/** Shows a letter as plain text. */
export const asText = ({ title, number, blocks }: Letter): string =>
  `${[`${number} – ${title}`, ...blocks.map(textOf)].join('\n\n')}\n`;

function textOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.sentences.join('\n');
    case 'heading':
      return `== ${block.text} ==`;
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}: ${value}`).join('\n');
    case 'schools':
      return schoolsText(block.schools);
    case 'words':
      return block.lines.join('\n');
    case 'quote':
      // Marked line by line, so that no line of a user's own can pass for one of ours.
      return block.lines.map((line) => `> ${line}`.trimEnd()).join('\n');
  }
}

/** More schools than this stand in a table: fact by fact they would fill pages. */
const MOST_LISTED = 5;
/** BRIN and vestigingsnummer in one, e.g. `05AB00`. */
const CODE_LENGTH = 6;

const schoolsText = (schools: readonly ShownSchool[]): string =>
  schools.length > MOST_LISTED ? schoolsTable(schools) : schools.map(schoolText).join('\n');

const schoolText = ({ name, place, brin, vestiging, notes }: ShownSchool, index: number): string =>
  [
    `${index + 1}. ${name}`,
    `   ${labels.place}: ${place}`,
    `   ${labels.brin}: ${brin}`,
    `   ${labels.vestiging}: ${vestiging}`,
    `   ${labels.vestigingscode}: ${brin}${vestiging}`,
    ...notes.map((note) => `   ${noteText(note)}`),
  ].join('\n');

/** What a user typed comes last in its row, so that its length moves nothing. */
function schoolsTable(schools: readonly ShownSchool[]): string {
  const { number, brin, shortVestiging, shortCode, schoolAndPlace } = labels;
  const widths = [number.length, brin.length, shortVestiging.length, CODE_LENGTH];
  const row = (cells: readonly string[], last: string): string =>
    [...widths.map((width, nth) => (cells[nth] ?? '').padEnd(width)), last].join('  ');
  const rows = schools.map((school, index) => {
    const code = `${school.brin}${school.vestiging}`;
    const cells = [String(index + 1), school.brin, school.vestiging, code];
    const notes = school.notes.map((note) => row([], noteText(note)));
    return [row(cells, `${school.name}, ${school.place}`), ...notes].join('\n');
  });
  return [row([number, brin, shortVestiging, shortCode], schoolAndPlace), ...rows].join('\n');
}

const noteText = ({ text, warns }: Note): string => (warns ? `! ${text}` : text);
