import type { Ask } from '../shared/ask.js';

export const texts = {
  welcomeBack: () => 'Welkom terug! Ik ben Mandaathulp, de chatbot van DigiDoor.',
} as const;

export const questions = {
  whatNow: (): Ask => ({
    id: 'terugkomst',
    accepts: 'choice',
    text: 'Wil je verdergaan waar je was?',
    retry: 'Wil je verdergaan, iets aanpassen of opnieuw beginnen? Kies een knop.',
    choices: [
      { value: 'ja', label: 'Verdergaan' },
      { value: 'aanpassen', label: 'Aanpassen' },
      { value: 'opnieuw', label: 'Opnieuw' },
    ],
  }),
} as const;
