import type { Ticket } from '../../domain/ticket.js';
import type { DeliverySummary } from '../../domain/ticket-list.js';

/** The queue. */
export const queueTexts = {
  title: () => 'Wachtrij',
  caption: () => 'Tickets, het oudste open ticket eerst',
  search: () => 'Zoek op nummer, school, naam, mail of vraag',
  find: () => 'Zoek',
  filters: () => 'Filters',
  status: () => 'Status',
  who: () => 'Van wie',
  kind: () => 'Soort',
  found: (count: number) => (count === 1 ? '1 ticket' : `${count} tickets`),
  range: (first: number, last: number, all: number) => `${first} tot en met ${last} van ${all} tickets`,
  previous: () => 'Vorige tickets',
  next: () => 'Volgende tickets',
  start: () => 'Terug naar het begin',
  pages: () => 'Meer tickets',
  question: (words: string) => `“${words}”`,
  more: (count: number) => (count === 1 ? 'en nog 1 school' : `en nog ${count} scholen`),
  noSchool: () => 'School nog niet bekend',
  nobody: () => 'Niemand',
  ended: (ended: number, all: number) => `Open, ${ended} van ${all} klaar`,
  double: (number: string) => `Dubbel van ${number}`,
  newMessage: () => 'Nieuw bericht',
  answered: () => 'Beantwoord',
  cameOn: (day: string) => `Van ${day}`,
} as const;

/** Heads of the columns. */
export const columnTexts = {
  number: () => 'Nummer',
  age: () => 'Wacht',
  subject: () => 'School of vraag',
  sender: () => 'Afzender',
  kind: () => 'Soort',
  status: () => 'Status',
  assignee: () => 'Behandelaar',
} as const;

/** The choices of each filter, the one without a filter first. */
export const choiceTexts = {
  status: { open: () => 'Open', gesloten: () => 'Gesloten', alle: () => 'Alle' },
  wie: { iedereen: () => 'Iedereen', mij: () => 'Van mij', niemand: () => 'Van niemand' },
  soort: { alle: () => 'Alle', mandaat: () => 'Mandaat', vraag: () => 'Vraag' },
} as const;

/** Kinds of tickets. */
export const kindTexts: Readonly<Record<Ticket['kind'], () => string>> = {
  mandaat: () => 'Mandaat',
  vraag: () => 'Vraag',
};

/** Whether a ticket is open. */
export const statusTexts: Readonly<Record<Ticket['status'], () => string>> = {
  open: () => 'Open',
  closed: () => 'Gesloten',
};

/** How far the mails of a ticket are. */
export const deliveryTexts: Readonly<Record<DeliverySummary, () => string>> = {
  refused: () => 'Niet verzonden',
  delayed: () => 'Vertraagd',
  underway: () => 'Onderweg',
  delivered: () => 'Verzonden',
};

/** When a mail of a ticket did not arrive as it should. */
export const mailTroubleTexts = {
  refused: () => 'Mail niet verzonden',
  delayed: () => 'Mail vertraagd',
} as const;

/** How long ago something was. */
export const ageTexts = {
  now: () => 'Net binnen',
  minutes: (count: number) => `${count} min`,
  hours: (count: number) => `${count} uur`,
  days: (count: number) => (count === 1 ? '1 dag' : `${count} dagen`),
} as const;

/** When there is nothing to show: why, and what to do. */
export const emptyTexts = {
  none: () => 'Er staan geen tickets klaar.',
  noneHow: () => 'Een nieuw ticket komt hier vanzelf te staan.',
  searched: (search: string) => `Niets gevonden voor “${search}”.`,
  searchedHow: () => 'Zoek op een deel van nummer, BRIN, school, naam, mailadres of vraag.',
  closed: (count: number) =>
    count === 1
      ? 'Er is wel 1 gesloten ticket dat past.'
      : `Er zijn wel ${count} gesloten tickets die passen.`,
  toClosed: () => 'Bekijk de gesloten tickets',
  inAll: () => 'Zoek in alle tickets',
  mine: () => 'Je hebt geen tickets met deze filters.',
  mineHow: () => 'Kies een ticket dat van niemand is, en zet het op je naam.',
  ofNobody: () => 'Tickets van niemand',
  filtered: () => 'Er zijn geen tickets met deze filters.',
  filteredHow: () => 'Zet de filters uit om meer te zien.',
  allOpen: () => 'Alle open tickets',
} as const;

/** What is told when tickets come in while somebody looks. */
export const newsTexts = {
  one: (number: string) => `Nieuw in de lijst: ${number}.`,
  several: (count: string) => `Nieuw in de lijst: ${count} tickets.`,
  changed: () => 'De lijst is bijgewerkt.',
  lost: () => 'De lijst wordt niet meer bijgewerkt. Ververs de pagina.',
} as const;

/** The help with the keyboard. */
export const keyTexts = {
  title: () => 'Sneltoetsen',
  open: () => 'Sneltoetsen',
  down: () => 'Volgend ticket',
  up: () => 'Vorig ticket',
  enter: () => 'Ticket openen',
  search: () => 'Zoeken',
  help: () => 'Deze hulp',
  back: () => 'Van een ticket terug naar de wachtrij',
  send: () => 'Versturen wat je bij een ticket typt',
  on: () => 'Sneltoetsen gebruiken',
  close: () => 'Sluiten',
} as const;
