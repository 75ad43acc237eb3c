import { HELPDESK } from '../../src/domain/contact.js';
import type { Ask } from '../shared/ask.js';

/** When the helpdesk is open and how soon it answers is not known, so it is not said. */
export const questions = {
  offer: (): Ask => ({
    id: 'helpdesk',
    accepts: 'question',
    text:
      `Je kunt de helpdesk van DigiDoor mailen of bellen: ${HELPDESK.mail} of ${HELPDESK.phone}. ` +
      'Zal ik je vraag meteen doorsturen? Dan gaat mee wat je hier al hebt ingevuld.',
    retry: 'Typ je vraag in één bericht, of kies een knop.',
    choices: [
      { value: 'ja', label: 'Ja, stuur mijn vraag' },
      { value: 'nee', label: 'Nee, ga verder' },
    ],
  }),
  text: (): Ask => ({
    id: 'helpdesk.vraag',
    accepts: 'question',
    text: 'Typ je vraag in één bericht. Noem geen gegevens van leerlingen.',
    retry: 'Typ je vraag in één bericht van gewone tekst.',
    choices: [{ value: 'nee', label: 'Toch geen vraag', hidden: true }],
  }),
  replyAddress: (): Ask => ({
    id: 'helpdesk.mailadres',
    accepts: 'mail',
    text: 'Naar welk mailadres mag de helpdesk antwoorden?',
    retry: 'Typ een mailadres, bijvoorbeeld naam@school.nl.',
    choices: [],
  }),
} as const;

export const texts = {
  sent: (number: string, replyAddress: string) =>
    `Je vraag is verstuurd. Je ticketnummer is ${number}. De helpdesk antwoordt op ${replyAddress}.`,
} as const;
