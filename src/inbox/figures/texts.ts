import type { ArticleStep } from '../../domain/article.js';
import type { QuestionOutcome } from '../../domain/question-record.js';

/** The page of figures. */
export const figureTexts = {
  title: () => 'Cijfers',
  term: () => 'Dit telt alles wat nu bewaard is. Wat voorbij de bewaartermijn is, telt niet meer mee.',
  bounded: (most: number) => `Van vragen en tickets tellen alleen de eerste ${most} mee.`,
  what: () => 'Wat',
  count: () => 'Aantal',
  nothing: () => 'Er is nog niets om te tellen.',
} as const;

/** Each table: its heading, and how it counts. */
export const tableTexts = {
  journeys: {
    title: () => 'Gesprekken en aanvragen',
    how: () => 'Per gesprek telt de laatste aanvraag.',
  },
  stops: {
    title: () => 'Waar mensen stoppen',
    how: () => 'Wie langer dan een dag niets liet horen, met de stap die toen open stond.',
  },
  questions: {
    title: () => 'Vragen',
    how: () => 'Elke vraag die een gebruiker zelf stelde, met wat Mandaathulp daarop deed.',
  },
  thumbs: {
    title: () => 'Duimpjes',
    how: () => 'Of een antwoord hielp, weten we alleen als de gebruiker dat zei.',
  },
  statuses: { title: () => 'Tickets', how: () => 'Alle tickets die nu bewaard zijn.' },
  waits: { title: () => 'Wachttijd', how: () => 'Van open tickets, geteld vanaf het versturen.' },
  deliveries: { title: () => 'Bezorging', how: () => 'Per ticket telt het bericht dat het slechtst gaat.' },
} as const;

/** How far conversations came. */
export const journeyTexts = {
  all: () => 'Gesprekken',
  begun: () => 'Aanvraag begonnen',
  sent: () => 'Aanvraag verstuurd',
  busy: () => 'Nog bezig',
  stopped: () => 'Gestopt',
} as const;

/** The steps, as staff know them. */
export const stepTexts: Readonly<Record<ArticleStep, () => string>> = {
  overeenkomst: () => 'Overeenkomst',
  toegang: () => 'Toegang tot OSR',
  toevoegen: () => 'Mandaat toevoegen',
  'toevoegen.openen': () => 'Toevoegen: Mandaten beheren openen',
  'toevoegen.nieuw': () => 'Toevoegen: nieuw mandaat',
  'toevoegen.dienst': () => 'Toevoegen: dienst kiezen',
  'toevoegen.systeem': () => 'Toevoegen: DigiDoor kiezen',
  'toevoegen.datum': () => 'Toevoegen: startdatum',
  'toevoegen.opslaan': () => 'Toevoegen: opslaan',
  kopieren: () => 'Mandaat kopiëren',
  'kopieren.voorwaarde': () => 'Kopiëren: voorwaarden',
  'kopieren.kopie': () => 'Kopiëren: mandaat kopiëren',
  gegevens: () => 'Gegevens: naam en mailadres',
  'gegevens.school': () => 'Gegevens: school',
  'gegevens.brin': () => 'Gegevens: BRIN en vestiging',
  controle: () => 'Controle',
  ticket: () => 'Na het versturen',
};

/** Where people stopped, when that is no step. */
export const stopTexts = {
  elsewhere: () => 'Bij een andere vraag',
  unknown: () => 'Onbekend: de gegevens zijn gewist',
} as const;

/** What became of questions. */
export const outcomeTexts: Readonly<Record<QuestionOutcome, () => string>> = {
  answered: () => 'Beantwoord',
  choice: () => 'Antwoorden getoond om uit te kiezen',
  unknown: () => 'Geen antwoord gevonden',
  handed_over: () => 'Naar de helpdesk gestuurd',
};

/** What people said of answers. */
export const thumbTexts = {
  up: () => 'Het hielp',
  down: () => 'Het hielp niet',
  unknown: () => 'Onbekend: er is niets over gezegd',
} as const;

/** How tickets stand. */
export const statusFigureTexts = {
  free: () => 'Open, van niemand',
  taken: () => 'Open, met een behandelaar',
  closed: () => 'Gesloten',
} as const;

/** How long open tickets wait. */
export const waitTexts = {
  day: () => 'Korter dan een dag',
  days: () => '1 tot 3 dagen',
  week: () => '3 tot 7 dagen',
  long: () => '7 dagen of langer',
} as const;
