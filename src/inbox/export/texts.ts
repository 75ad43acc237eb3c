/** Taking the list of tickets along. */
export const exportTexts = {
  title: () => 'Lijst downloaden',
  csv: () => 'CSV',
  xlsx: () => 'Excel',
  /** Begins the name of the file. */
  file: () => 'tickets',
  sheet: () => 'Tickets',
  more: () => 'Er zijn meer tickets. Maak de lijst korter met de filters.',
  moreInCsv: () =>
    'Er zijn meer tickets. Kies CSV, daar passen ze in. Of maak de lijst korter met de filters.',
} as const;

/** Heads of the columns, in their order. */
export const exportColumnTexts = {
  number: () => 'Nummer',
  kind: () => 'Soort',
  status: () => 'Status',
  createdAt: () => 'Binnen sinds',
  school: () => 'School',
  place: () => 'Plaats',
  code: () => 'BRIN en vestiging',
  verdict: () => 'Register',
  schoolStatus: () => 'Status van de school',
  reason: () => 'Reden van afwijzen',
  administrator: () => 'Beheerder',
  replyAddress: () => 'Mailadres',
  question: () => 'Vraag',
  assignee: () => 'Behandelaar',
  doubleOf: () => 'Dubbel van',
  delivery: () => 'Mail',
} as const;
