import type { Ask } from '../shared/ask.js';
import { texts as shared } from '../shared/texts.js';

const common = (number: string) =>
  ({
    id: 'afloop',
    accepts: 'choice',
    retry: `Je ticket ${number} is verstuurd. Wil je nog een school doorgeven, of een vraag stellen?`,
    choices: [
      { value: 'school', label: 'Nog een school' },
      shared.helpdeskChoice(),
      // Whoever taps or types it again must read that it was sent, and not be asked what they mean.
      { value: 'verstuurd', label: 'Versturen', hidden: true },
      { value: 'nee', label: 'Nee', hidden: true },
      { value: 'nee', label: 'Nee, bedankt', hidden: true },
    ],
  }) satisfies Omit<Ask, 'text'>;

export const questions = {
  whatNext: (number: string): Ask => ({
    ...common(number),
    text: 'Wil je nog iets doen? Je kunt het mandaat voor nog een school doorgeven, of een vraag stellen.',
  }),
  verstuurd: (number: string): Ask => ({
    ...common(number),
    text: `Dit is al verstuurd, één keer. Je ticketnummer is ${number}. Wil je nog iets doen?`,
  }),
  nee: (number: string): Ask => ({
    ...common(number),
    text: `Dan is alles klaar. Je ticketnummer is ${number}. Heb je later nog iets? Typ het dan hier.`,
  }),
} as const;
