import type { ArticleStep } from '../../domain/article.js';

/** The page of figures. */
export const figureTexts = {
  title: () => 'Cijfers',
  term: () => 'Dit telt alles wat nu bewaard is. Wat voorbij de bewaartermijn is, telt niet meer mee.',
  bounded: (most: number) => `Van vragen en tickets tellen alleen de eerste ${most} mee.`,
  what: () => 'Wat',
  count: () => 'Aantal',
  bar: () => 'Verhouding',
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
    how: () => 'Of een antwoord hielp, weten we alleen als de gebruiker dat zei.',
  },
  tickets: { title: () => 'Tickets', how: () => 'De wachttijd telt vanaf het versturen.' },
  deliveries: { title: () => 'Bezorging', how: () => 'Per ticket telt het bericht dat het slechtst gaat.' },
} as const;

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

export const stopTexts = {
  elsewhere: () => 'Bij een andere vraag',
  unknown: () => 'Onbekend: de gegevens zijn gewist',
} as const;

export const questionFigureTexts = {
  helped: () => 'Beantwoord, en het hielp',
  wrong: () => 'Beantwoord, en het hielp niet',
  answered: () => 'Beantwoord, onbekend of het hielp',
  choice: () => 'Keuze gegeven, onbekend of het hielp',
  unknown: () => 'Geen antwoord gevonden',
  handed_over: () => 'Naar de helpdesk gestuurd',
} as const;

export const ticketFigureTexts = {
  day: () => 'Open, korter dan een dag',
  days: () => 'Open, 1 tot 3 dagen',
  week: () => 'Open, 3 tot 7 dagen',
  long: () => 'Open, 7 dagen of langer',
  closed: () => 'Gesloten',
} as const;
