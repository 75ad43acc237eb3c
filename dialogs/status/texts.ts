import { HELPDESK } from '../../src/domain/contact.js';
import type { SchoolStatus, Ticket, TicketSchool } from '../../src/domain/ticket.js';
import type { Ask } from '../shared/ask.js';

const STATUS: Readonly<Record<SchoolStatus, string>> = {
  received: 'ontvangen',
  checked: 'gecontroleerd in OSR',
  connected: 'gekoppeld',
  refused: 'afgewezen',
};

const lineOf = ({ name, place, brin, vestiging, status, reason }: TicketSchool): string =>
  `${name}, ${place} (${brin}${vestiging}): ${STATUS[status]}${reason === undefined ? '.' : `. Reden: ${reason}`}`;

/** How far a ticket is. Nothing is said about how long it takes: nobody knows. */
export const texts = {
  status: ({ number, status, schools }: Ticket): string =>
    [
      status === 'open' ? `Je ticket ${number} is in behandeling.` : `Je ticket ${number} is afgehandeld.`,
      ...schools.map(lineOf),
    ].join('\n'),
  noNumber: () => 'Dat is geen ticketnummer. Een ticketnummer ziet eruit als DD-2026-00012.',
  address_needed: () => 'Daar heb ik het mailadres van het ticket voor nodig.',
  refused: () =>
    `Dat kan ik niet laten zien: het nummer of het mailadres klopt niet. Vraag het de helpdesk via ${HELPDESK.mail} of ${HELPDESK.phone}.`,
  too_many: () =>
    `Je hebt te vaak een verkeerd mailadres geprobeerd. Probeer het over een uur opnieuw, of mail ${HELPDESK.mail}.`,
} as const;

export const questions = {
  number: (): Ask => ({
    id: 'status',
    accepts: 'text',
    text: 'Wat is het ticketnummer? Het staat in de bevestiging en begint met DD.',
    retry: 'Typ het ticketnummer, bijvoorbeeld DD-2026-00012.',
    choices: [],
  }),
  address: (number: string): Ask => ({
    id: 'status.mailadres',
    accepts: 'mail',
    text: `Welk mailadres staat in ticket ${number}? Zo weet ik dat het van jou is.`,
    retry: 'Typ het mailadres dat in het ticket staat.',
    choices: [],
  }),
} as const;
