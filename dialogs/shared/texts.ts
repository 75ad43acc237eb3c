import { HELPDESK } from '../../src/domain/contact.js';
import { MAX_TEXT } from '../../src/domain/conversation.js';
import type { Accepts, Choice } from '../../src/domain/question.js';
import type { Refusal } from '../../src/domain/understanding.js';

/** Sentences that more than one dialog says. */
export const texts = {
  contact: () => `Mail ${HELPDESK.mail} of bel ${HELPDESK.phone}.`,
  offerHelpdesk: () =>
    `Kom je er niet uit? Mail ${HELPDESK.mail} of bel ${HELPDESK.phone}. Je kunt je vraag ook hier sturen.`,
  helpdeskChoice: (): Choice => ({ value: 'helpdesk', label: 'Vraag de helpdesk' }),
  ja: (): Choice => ({ value: 'ja', label: 'Ja' }),
  nee: (): Choice => ({ value: 'nee', label: 'Nee' }),
  onbekend: (): Choice => ({ value: 'onbekend', label: 'Weet ik niet' }),
  gelukt: (): Choice => ({ value: 'gelukt', label: 'Gelukt' }),
  mislukt: (): Choice => ({ value: 'mislukt', label: 'Het lukt niet' }),
  terug: (): Choice => ({ value: 'terug', label: 'Terug' }),
  stoppen: (): Choice => ({ value: 'stop', label: 'Stoppen' }),
} as const;

const UNCLEAR: Record<Accepts, string> = {
  choice: 'Dat begrijp ik niet.',
  name: 'Dat lijkt geen naam.',
  school: 'Dat lijkt geen naam van een school.',
  place: 'Dat lijkt geen plaats.',
  code: 'Daar zie ik geen BRIN-nummer in.',
  vestiging: 'Dat is geen vestigingsnummer.',
  mail: 'Dat is geen mailadres.',
  text: 'Dat kan ik niet lezen.',
};

/** Why an answer was not taken, said before the question is asked again. */
export function refusalText(accepts: Accepts, why: Refusal): string {
  switch (why) {
    case 'empty':
      return 'Ik zie geen tekst in je bericht.';
    case 'too_long':
      return `Je bericht is te lang. Gebruik minder dan ${MAX_TEXT} tekens.`;
    case 'a_question':
      return 'Dat is een vraag, en geen antwoord op mijn vraag.';
    case 'unclear':
    case 'not_a_name':
    case 'not_an_address':
    case 'not_a_code':
      return UNCLEAR[accepts];
  }
}
