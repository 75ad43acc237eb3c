/** The page of questions. */
export const questionTexts = {
  title: () => 'Vragen',
  what: () => 'Vragen waarop Mandaathulp geen goed antwoord had. Gelijke vragen staan bij elkaar.',
  bounded: (most: number) => `Alleen de nieuwste ${most} vragen tellen mee.`,
  lists: () => 'Lijsten',
  orders: () => 'Volgorde',
  count: (count: number) => (count === 1 ? '1 keer gevraagd' : `${count} keer gevraagd`),
  last: () => 'laatst op',
  shown: () => 'Getoond antwoord:',
  added: () => 'Toegevoegd op',
  addedTo: (title: string) => `Toegevoegd aan ‘${title}’ op`,
  found: (count: number) => (count === 1 ? '1 vraag' : `${count} vragen`),
  pages: () => 'Meer vragen',
  previous: () => 'Vorige vragen',
  next: () => 'Volgende vragen',
  wordless: () => '(zonder woorden)',
} as const;

/** The lists, and what each says when it is empty. */
export const shelfTexts = {
  open: { name: () => 'Open', none: () => 'Er zijn geen vragen zonder goed antwoord.' },
  later: { name: () => 'Later', none: () => 'Je hebt geen vragen voor later bewaard.' },
  unneeded: { name: () => 'Geen antwoord nodig', none: () => 'Geen enkele vraag heeft dit merk.' },
  added: { name: () => 'Toegevoegd', none: () => 'Er is nog geen vraag toegevoegd aan een artikel.' },
} as const;

/** What to do when a list is empty. */
export const shelfHowTexts = {
  open: () => 'Nieuwe vragen komen hier vanzelf te staan.',
  later: () => 'Kies bij een vraag voor later. Wordt de vraag weer gesteld? Dan staat die weer bij open.',
  unneeded: () => 'Kies bij een open vraag voor geen antwoord nodig.',
  added: () => 'Kies bij een open vraag het artikel dat antwoord geeft.',
} as const;

/** In what order questions are listed. */
export const orderTexts = { vaak: () => 'Vaakst gevraagd', nieuw: () => 'Nieuwste' } as const;

/** Why a question stands in the list, with how often. */
export const lackTexts = {
  unknown: (count: number) => `geen antwoord gevonden (${count})`,
  wrong: (count: number) => `antwoord hielp niet (${count})`,
  handed_over: (count: number) => `naar de helpdesk gestuurd (${count})`,
  choice: (count: number) => `geen van de getoonde antwoorden gekozen (${count})`,
} as const;

/** What came of adding a question to an article, as it stands in the address. */
export const doneTexts = {
  toegevoegd: () => 'De vraag staat nu in het artikel. Mandaathulp gebruikt hem binnen enkele seconden.',
  ongemerkt: () => 'De vraag staat nu in het artikel. Hij staat nog bij open: voeg hem nog eens toe.',
} as const;

/** What was just decided of a question, and the way back. */
export const decidedTexts = {
  unneeded: (text: string) => `Geen antwoord nodig: ‘${text}’.`,
  later: (text: string) => `Voor later bewaard: ‘${text}’.`,
  weg: (text: string) => `Weer bij open: ‘${text}’.`,
  undo: () => 'Ongedaan maken',
} as const;

/** What can be decided of a question; the second says to screen readers which. */
export const markTexts = {
  unneeded: () => 'Geen antwoord nodig',
  later: () => 'Later',
  weg: () => 'Terug naar open',
  which: (name: string, text: string) => `${name}: ${text}`,
} as const;

/** Choosing the article that a question belongs to. */
export const toArticleTexts = {
  choose: () => 'Hoort bij dit artikel',
  none: () => 'Kies een artikel',
  likely: () => 'Lijkt het meest',
  all: () => 'Andere artikelen',
  look: () => 'Bekijk de wijziging',
} as const;
