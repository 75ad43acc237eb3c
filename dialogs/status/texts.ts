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

/** A ticket in one line, however many schools it has. */
const shortly = (ticket: Ticket): string => {
  const { number, kind, schools } = ticket;
  const about = kind === 'vraag' ? 'je vraag' : namesOf(schools);
  return `${number} (${about}) ${progressOf(ticket)}.`;
};

const namesOf = ([first, ...others]: readonly TicketSchool[]): string => {
  const more = others.length === 1 ? 'en nog 1 school' : `en nog ${others.length} scholen`;
  return [first?.name, ...(others.length > 0 ? [more] : [])].join(' ');
};

/** How far a ticket is. Nothing is said about how long it takes: nobody knows. */
export const texts = {
  status: (ticket: Ticket): string =>
    [`Je ticket ${ticket.number} ${progressOf(ticket)}.`, ...ticket.schools.map(lineOf)].join('\n'),
  several: (tickets: readonly Ticket[], isAll: boolean): string =>
    [
      `Je hebt hier meerdere tickets verstuurd${isAll ? '' : `. Dit zijn de nieuwste ${tickets.length}`}:`,
      ...tickets.map(shortly),
      'Wil je meer weten over een ticket? Typ het nummer.',
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
