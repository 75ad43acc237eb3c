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

/** A school's code for each name: the same school in two tickets would be asked about. */
function codeFor(name: string): string {
  const [one = 0, two = 0, three = 0, four = 0] = createHash('sha256').update(name).digest();
  const letter = (byte: number) => String.fromCharCode(65 + (byte % 26));
  const digits = (byte: number) => String(byte % 100).padStart(2, '0');
  return `${digits(one)}${letter(two)}${letter(three)}${digits(four)}`;
}

/** The ticket number that a text tells, if any. */
export const numberIn = (text: string): string | undefined => /DD-[0-9]{4}-[0-9]{5,}/.exec(text)?.[0];
