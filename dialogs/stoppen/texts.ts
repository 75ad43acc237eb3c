import type { Ask } from '../shared/ask.js';

export const questions = {
  sure: (): Ask => ({
    id: 'stoppen',
    accepts: 'choice',
    text:
      'Wil je echt stoppen? Dan wis ik je antwoorden. Er is nog niets verstuurd. ' +
      'Wil je later verder? Dan hoef je niets te doen: ik bewaar waar je was.',
    retry: 'Zal ik stoppen en je antwoorden wissen? Kies ja of nee.',
    choices: [
      { value: 'ja', label: 'Ja, wis mijn antwoorden' },
      { value: 'nee', label: 'Nee, ga verder' },
    ],
  }),
} as const;
