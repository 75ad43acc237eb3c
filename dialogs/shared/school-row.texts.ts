import type { Verdict } from '../../src/domain/school.js';

const verdicts: Readonly<Record<Verdict, string>> = {
  known: 'staat in het register van DUO',
  closed: 'gesloten volgens het register van DUO',
  unknown: 'staat niet in het register van DUO',
  unchecked: '',
};

/** What stands beside a school in a list. */
export const rowTexts = {
  change: (index: number) => `School ${index + 1} wijzigen`,
  noName: () => 'Naam onbekend',
  noCode: () => 'BRIN-nummer ontbreekt',
  noVestiging: () => 'vestigingsnummer ontbreekt',
  notACode: () => 'dit is geen BRIN-nummer',
  toAsk: () => 'hier vraag ik je straks nog iets over',
  again: (ticket: string) => `staat ook in ticket ${ticket}`,
  verdicts,
} as const;
