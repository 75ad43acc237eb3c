import type { TicketSchool } from '../domain/ticket.js';
import type { Block, Letter } from './letter.js';
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
      return block.schools.map(schoolText).join('\n');
    case 'quote':
      // Marked line by line, so that no line of a user's own can pass for one of ours.
      return block.lines.map((line) => `> ${line}`.trimEnd()).join('\n');
  }
}

const schoolText = ({ name, place, brin, vestiging }: TicketSchool, index: number): string =>
  [
    `${index + 1}. ${name}`,
    `   ${labels.place}: ${place}`,
    `   ${labels.brin}: ${brin}`,
    `   ${labels.vestiging}: ${vestiging}`,
    `   ${labels.vestigingscode}: ${brin}${vestiging}`,
  ].join('\n');
