import { createHash } from 'node:crypto';

/** One message of a user, and what the bot's answer to it holds. */
export interface Exchange {
  readonly says: string;
  readonly hears: string;
}

/**
 * All that a user says from "hallo" to a ticket number, when everything goes well.
 * @param name goes into what the user fills in, so that two users can be told apart
 */
export const journey = (name: string): readonly Exchange[] => [
  { says: 'hallo', hears: 'overeenkomst voor OSR' },
  { says: 'Ja', hears: 'inloggen in OSR' },
  { says: 'Ja', hears: 'Stap 1' },
  { says: 'Gelukt', hears: 'Stap 2' },
  { says: 'Gelukt', hears: 'Stap 3' },
  { says: 'Gelukt', hears: 'Stap 4' },
  { says: 'Gelukt', hears: 'Stap 5' },
  { says: 'Gelukt', hears: 'Stap 6' },
  { says: 'Gelukt', hears: 'andere scholen' },
  { says: 'Nee, alleen deze', hears: 'naam van de beheerder' },
  { says: 'Anna de Vries', hears: 'Voor welke school' },
  { says: `obs De Regenboog`, hears: 'welke plaats' },
  { says: 'Almere', hears: 'BRIN-nummer' },
  { says: codeFor(name), hears: 'mailadres' },
  { says: `${name}@school.example`, hears: 'Klopt alles?' },
  { says: 'Versturen', hears: 'Je ticketnummer is' },
];

/**
 * A school's code for each name: the same school in two tickets would be asked about. Names that end in a number have
 * codes of their own for 67,600 of them.
 */
function codeFor(name: string): string {
  const [numbered] = /[0-9]+$/.exec(name) ?? [];
  const nth = Number(numbered ?? createHash('sha256').update(name).digest().readUInt32BE());
  const digits = String(nth % 100).padStart(2, '0');
  const letter = (each: number) => String.fromCharCode(65 + (Math.floor(nth / each) % 26));
  return `${digits}${letter(100)}${letter(2600)}${numbered === undefined ? '01' : '00'}`;
}

/** The ticket number that a text tells, if any. */
export const numberIn = (text: string): string | undefined => /DD-[0-9]{4}-[0-9]{5,}/.exec(text)?.[0];
