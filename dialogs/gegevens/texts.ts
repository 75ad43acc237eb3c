import type { Brin, CodeProposal, OtherCode } from '../../src/domain/brin.js';
import type { Ask } from '../shared/ask.js';

/** The questions of step 2. What the codes are: DUO and RIO. */
export const questions = {
  administrator: (): Ask => ({
    id: 'administrator',
    accepts: 'name',
    text: 'Nu geven we het door aan DigiDoor. Wat is de naam van de beheerder die het mandaat heeft gegeven?',
    retry: 'Wat is de voornaam en achternaam van de beheerder? Bijvoorbeeld: Anna de Vries.',
    choices: [],
  }),
  name: (index: number, changing: boolean): Ask => ({
    id: `schools.${index}.name`,
    accepts: 'school',
    text: nameText(index, changing),
    retry: 'Hoe heet de school? Bijvoorbeeld: obs De Regenboog.',
    choices: [],
  }),
  place: (index: number): Ask => ({
    id: `schools.${index}.place`,
    accepts: 'place',
    text: 'In welke plaats staat deze school?',
    retry: 'In welke plaats staat de school? Bijvoorbeeld: Almere.',
    choices: [],
  }),
  code: (index: number): Ask => ({
    id: `schools.${index}.brin`,
    accepts: 'code',
    text:
      'Wat is het BRIN-nummer van deze school, met het vestigingsnummer erachter? Bijvoorbeeld: 05AB00. ' +
      'Het BRIN-nummer is het schoolnummer van DUO; de twee cijfers erachter zijn de vestiging.',
    retry:
      'Een BRIN-nummer is twee cijfers en twee letters. Het vestigingsnummer is twee cijfers. Bijvoorbeeld: 05AB00.',
    choices: [],
  }),
  vestiging: (index: number, brin: Brin): Ask => ({
    id: `schools.${index}.vestiging`,
    accepts: 'vestiging',
    text: `Dank je, het BRIN-nummer is ${brin}. Wat is het vestigingsnummer? Dat zijn twee cijfers; de hoofdvestiging is 00.`,
    retry: 'Typ twee cijfers, bijvoorbeeld 00 of 01.',
    choices: [],
  }),
  proposal: ({ brin, vestiging, mend }: CodeProposal): Ask => ({
    id: 'proposal',
    accepts: 'choice',
    text:
      mend === 'single_digit'
        ? `Een vestigingsnummer heeft twee cijfers. Bedoel je ${brin}${vestiging ?? ''}?`
        : `Ik denk dat er een letter en een cijfer zijn verwisseld. Bedoel je ${brin}${vestiging ?? ''}?`,
    retry: `Bedoel je ${brin}${vestiging ?? ''}? Kies ja of nee.`,
    choices: [
      { value: 'ja', label: 'Ja, dat klopt' },
      { value: 'nee', label: 'Nee' },
    ],
  }),
  allSchools: (count: number): Ask => ({
    id: 'allSchools',
    accepts: 'choice',
    text: `Ik heb nu ${count} ${count === 1 ? 'school' : 'scholen'}. Zijn dit alle scholen, of wil je er nog een doorgeven?`,
    retry: 'Zijn dit alle scholen? Kies een knop.',
    choices: [
      { value: 'ja', label: 'Dit zijn ze allemaal' },
      { value: 'nee', label: 'Nog een school' },
    ],
  }),
  replyAddress: (): Ask => ({
    id: 'replyAddress',
    accepts: 'mail',
    text: 'Naar welk mailadres mag de helpdesk antwoorden? Daar sturen we ook de bevestiging heen.',
    retry: 'Typ een mailadres, bijvoorbeeld naam@school.nl.',
    choices: [],
  }),
} as const;

function nameText(index: number, changing: boolean): string {
  if (changing) return 'Wat is de juiste naam van deze school?';
  return index === 0
    ? 'Voor welke school is het mandaat? Typ de naam van de school.'
    : 'Hoe heet de volgende school?';
}

const EXPLAIN: Record<OtherCode, string> = {
  onderwijsaanbieder: 'Dit is een code uit RIO, voor een onderwijsaanbieder.',
  onderwijsbestuur: 'Dit is een code uit RIO, voor een bestuur.',
  aanbiedersgroep: 'Dit is een code uit RIO, voor een groep scholen.',
  begeleidingsaanbieder: 'Dit is een code uit RIO, voor een begeleidingsaanbieder.',
  onderwijslocatie: 'Dit is een code uit RIO, voor een locatie.',
  bestuursnummer: 'Dit lijkt het nummer van je bestuur.',
  number: 'Dit is alleen een getal.',
};

/** Explains a code that is no BRIN. RIO is DUO's register of schools; forms of its codes: RIO's handleiding. */
export const otherCode = (other: OtherCode): string =>
  `${EXPLAIN[other]} Ik heb het BRIN-nummer nodig: twee cijfers en twee letters, zoals 05AB.`;
