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
  { says: '05AB00', hears: 'mailadres' },
  { says: `${name}@school.example`, hears: 'Klopt alles?' },
  { says: 'Versturen', hears: 'Je ticketnummer is' },
];

/** The ticket number that a text tells, if any. */
export const numberIn = (text: string): string | undefined => /DD-[0-9]{4}-[0-9]{5,}/.exec(text)?.[0];
