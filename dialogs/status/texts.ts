import { HELPDESK } from '../../src/domain/contact.js';
import type { SchoolStatus, Ticket, TicketSchool } from '../../src/domain/ticket.js';
import type { Ask } from '../shared/ask.js';
import { texts as shared } from '../shared/texts.js';

const STATUS: Readonly<Record<SchoolStatus, string>> = {
  received: 'ontvangen',
  checked: 'gecontroleerd in OSR',
  connected: 'gekoppeld',
  refused: 'afgewezen',
};

const lineOf = ({ name, place, brin, vestiging, status, reason }: TicketSchool): string =>
  `${name}, ${place} (${brin}${vestiging}): ${STATUS[status]}${reason === undefined ? '.' : `. Reden: ${reason}`}`;

const progressOf = ({ status }: Ticket): string =>
  status === 'open' ? 'is in behandeling' : 'is afgehandeld';

/** A ticket in one line. */
const shortly = (ticket: Ticket): string => {
  const { number, kind, schools } = ticket;
  const about = kind === 'vraag' ? 'je vraag' : schools.map(({ name }) => name).join(', ');
  return `${number} (${about}) ${progressOf(ticket)}.`;
};

/** How far a ticket is. Nothing is said about how long it takes: nobody knows. */
export const texts = {
  status: (ticket: Ticket): string =>
    [`Je ticket ${ticket.number} ${progressOf(ticket)}.`, ...ticket.schools.map(lineOf)].join('\n'),
  several: (tickets: readonly Ticket[]): string =>
    [
      'Je hebt hier meer tickets verstuurd:',
      ...tickets.map(shortly),
      'Wil je meer weten van een ticket? Typ het nummer.',
    ].join('\n'),
  noNumber: () =>
    `Het ticketnummer staat in de bevestiging in je mail. Vind je het niet? Vraag het de helpdesk via ${HELPDESK.mail} of ${HELPDESK.phone}.`,
  address_needed: () => 'Daar heb ik het mailadres van het ticket voor nodig.',
  refused: () =>
    `Dat kan ik niet laten zien: het nummer of het mailadres klopt niet. Vraag het de helpdesk via ${HELPDESK.mail} of ${HELPDESK.phone}.`,
  too_many: () =>
    `Je hebt te vaak een verkeerd mailadres geprobeerd. Probeer het over een uur opnieuw, of mail ${HELPDESK.mail}.`,
} as const;

export const questions = {
  number: (sent: readonly string[] = []): Ask => ({
    id: 'status',
    accepts: 'ticket',
    text: 'Wat is het ticketnummer? Het staat in de bevestiging en begint met DD.',
    retry: 'Typ het ticketnummer, bijvoorbeeld DD-2026-00012.',
    choices: [...sent.map((number) => ({ value: number, label: number })), shared.onbekend()],
  }),
  address: (number: string): Ask => ({
    id: 'status.mailadres',
    accepts: 'mail',
    text: `Welk mailadres staat in ticket ${number}? Zo weet ik dat het van jou is.`,
    retry: 'Typ het mailadres dat in het ticket staat.',
    choices: [],
  }),
} as const;
