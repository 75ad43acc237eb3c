/** Sentences of every sub-step in OSR. */
export const texts = {
  retry: () => 'Is dit gelukt? Kies een knop, of typ bijvoorbeeld ‘gelukt’ of ‘het lukt niet’.',
  doneBefore: () => 'Dat heb ik al gedaan',
  allSteps: () => 'Ik heb alle stappen gedaan',
  onlyThis: () => 'Alleen deze stap',
} as const;
