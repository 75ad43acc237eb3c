import type { Article } from '../../src/domain/article.js';
import { HELPDESK } from '../../src/domain/contact.js';
import type { Choice } from '../../src/domain/question.js';
import type { Ask } from '../shared/ask.js';

export const texts = {
  source: (url: string) => `Bron: [lees het hele artikel](${url})`,
  useful: (): Choice => ({ value: 'nuttig', label: 'Dit was nuttig' }),
  notUseful: (): Choice => ({ value: 'niet-nuttig', label: 'Dit was niet nuttig' }),
  thanks: () => 'Dank je, dat heb ik genoteerd.',
  sorry: () =>
    `Jammer, dat heb ik genoteerd. Wil je een mens spreken? Mail ${HELPDESK.mail} of bel ${HELPDESK.phone}.`,
} as const;

export const questions = {
  choice: (articles: readonly Article[]): Ask => ({
    id: 'vraag',
    accepts: 'choice',
    text: 'Bedoel je een van deze vragen?',
    retry: 'Kies wat je bedoelt, of kies ‘Geen van deze’.',
    choices: [
      ...articles.map(({ id, title }) => ({ value: id, label: title })),
      { value: 'nee', label: 'Geen van deze' },
    ],
  }),
  unknown: (): Ask => ({
    id: 'vraag.onbekend',
    accepts: 'choice',
    text: `Dat weet ik niet. De helpdesk kan je helpen: ${HELPDESK.mail} of ${HELPDESK.phone}. Zal ik je vraag doorsturen?`,
    retry: 'Zal ik je vraag naar de helpdesk sturen? Kies ja of nee.',
    choices: [
      { value: 'ja', label: 'Ja, stuur mijn vraag' },
      { value: 'nee', label: 'Nee, ga verder' },
    ],
  }),
} as const;
