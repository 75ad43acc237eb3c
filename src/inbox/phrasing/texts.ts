/** The page where a question becomes a phrasing of an article. */
export const phrasingTexts = {
  title: () => 'Vraag aan een artikel toevoegen',
  asked: () => 'Zo is het gevraagd',
  back: () => 'Terug naar de vragen',
  phrase: () => 'Zo komt de vraag in het artikel',
  phraseHow: () => 'Laat namen van mensen en scholen weg. Verbeter typefouten. Hoogstens 150 tekens.',
  article: () => 'Artikel',
  look: () => 'Bekijk de wijziging',
  add: () => 'Toevoegen',
  change: () => 'De wijziging',
  becomes: (title: string) => `De vraag komt in het artikel ‘${title}’. Dat geeft dit antwoord:`,
  inFile: () => 'Wat er in het bestand verandert',
  file: (file: string) => `Bestand knowledge/${file}`,
  copy: () => 'De wijziging als tekst',
} as const;

/** Why nothing was added, and what to do now. */
export const refusalTexts = {
  phrase: () => 'Dit kan geen vraag van een artikel zijn. Schrijf 2 tot 150 tekens, met woorden.',
  article: () => 'Kies het artikel dat op deze vraag antwoord geeft.',
  gone: () => 'Dit artikel is er niet meer, of er zit een fout in. Kies een ander artikel.',
  present: (title: string) =>
    `De vraag staat al in ‘${title}’. Kies een ander artikel, of verander de vraag.`,
  by_hand: (title: string) =>
    `Het bestand van ‘${title}’ is anders opgemaakt. Vraag een redacteur om de vraag erin te zetten.`,
  edited: () => 'Er is nog niets toegevoegd. Dit is de wijziging met jouw tekst: bekijk die eerst.',
  changed: () => 'Er is niets toegevoegd. Het bestand is net gewijzigd. Bekijk de nieuwe wijziging.',
  worse: () => 'Er is niets toegevoegd. De artikelen worden hierdoor slechter.',
  unwritable: () => 'Er is niets toegevoegd. Het bestand kan hier niet worden gewijzigd.',
} as const;

/** What to do with a change that cannot be written here. */
export const byHandTexts = {
  title: () => 'Zelf doorgeven',
  what: () => 'Mandaathulp kan de map met artikelen hier niet wijzigen.',
  now: () => 'Stuur deze tekst naar de beheerder of de redacteur van de artikelen.',
  then: () => 'Zet de vraag daarna op later. Dan zie je hem terug als het niet helpt.',
} as const;

/** What the check and the measurement say. */
export const judgementTexts = {
  title: () => 'De controle',
  faults: (count: number) =>
    count === 1 ? 'De controle vindt een fout:' : `De controle vindt ${count} fouten:`,
  unmeasured: () => 'Daarom is niet gemeten. Verander de vraag, of kies een ander artikel.',
  figures: () => 'De cijfers',
  set: () => 'Wat is gemeten',
  now: () => 'Nu',
  then: () => 'Met deze vraag',
  of: (count: number, all: number) => `${count} van ${all}`,
  less: () => 'slechter',
  good: () => 'Niets wordt slechter.',
  worse: () => 'Andere vragen vinden hun artikel minder goed.',
  worseHow: () => 'Verander de vraag, of kies een ander artikel.',
  strayed: () => 'Dit gaat dan mis:',
  strayedTo: (question: string, article: string, found: string) =>
    `‘${question}’ hoort bij ‘${article}’, maar vindt eerst ‘${found}’.`,
  strayedAway: (question: string, article: string) =>
    `‘${question}’ hoort bij ‘${article}’, maar vindt niets meer.`,
} as const;

/** What each row of the measurement counts. */
export const measuredTexts = {
  trials: {
    first: () => 'Proefvragen met hun artikel vooraan',
    amongThree: () => 'Proefvragen met hun artikel bij de eerste drie',
  },
  phrasings: {
    first: () => 'Titels en vragen met hun artikel vooraan',
    amongThree: () => 'Titels en vragen met hun artikel bij de eerste drie',
  },
  thanked: {
    first: () => 'Vragen met een duim omhoog, met hun artikel vooraan',
    amongThree: () => 'Vragen met een duim omhoog, met hun artikel bij de eerste drie',
  },
} as const;
