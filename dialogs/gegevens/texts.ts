import type { Ask } from '../shared/ask.js';

/** The questions of step 2 about the administrator; those about schools stand in `scholen`. */
export const questions = {
  administrator: (): Ask => ({
    id: 'administrator',
    accepts: 'name',
    text: 'Nu geven we het door aan DigiDoor. Wat is de naam van de beheerder die het mandaat heeft gegeven?',
    retry: 'Wat is de voornaam en achternaam van de beheerder? Bijvoorbeeld: Anna de Vries.',
    choices: [],
  }),
  replyAddress: (): Ask => ({
    id: 'replyAddress',
    accepts: 'mail',
    text: 'Naar welk mailadres mag de helpdesk antwoorden? Daar sturen we ook de bevestiging heen.',
    retry: 'Typ een mailadres, bijvoorbeeld naam@school.nl.',
    choices: [],
  }),
} as const;

export const texts = {
  isSchool: () => 'Dat is de naam van een school.',
} as const;
