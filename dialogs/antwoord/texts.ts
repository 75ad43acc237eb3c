import { HELPDESK } from '../../src/domain/contact.js';
import type { Ask } from '../shared/ask.js';

export const texts = {
  byMail: () =>
    `Hier kan ik geen antwoord aannemen. Mail de helpdesk via ${HELPDESK.mail}, met je ticketnummer.`,
  keptBeside: (number: string) =>
    `Dit staat nu bij ticket ${number}, voor de helpdesk. Was het een vraag aan mij? Stel hem dan nog een keer.`,
  kept: (number: string) => `Je antwoord staat bij ticket ${number}. De helpdesk leest het daar.`,
} as const;

export const questions = {
  text: (number: string): Ask => ({
    id: 'antwoord',
    accepts: 'text',
    text: `Wat wil je de helpdesk laten weten over ticket ${number}?`,
    retry: 'Typ je antwoord aan de helpdesk.',
    choices: [{ value: 'nee', label: 'Toch niet' }],
  }),
} as const;
