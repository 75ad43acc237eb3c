import { HELPDESK } from '../../src/domain/contact.js';
import { MAX_TEXT } from '../../src/domain/conversation.js';
import type { Accepts, Choice } from '../../src/domain/question.js';
import type { Refusal } from '../../src/domain/understanding.js';

/** Sentences that more than one dialog says. */
export const texts = {
  contact: () => `Mail ${HELPDESK.mail} of bel ${HELPDESK.phone}.`,
  offerHelpdesk: () =>
    `Kom je er niet uit? Mail ${HELPDESK.mail} of bel ${HELPDESK.phone}. Je kunt je vraag ook hier sturen.`,
  inOtherWords: () => 'Ik vraag het anders.',
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
  schools: 'Dat begrijp ik niet.',
  name: 'Dat lijkt geen naam.',
  school: 'Dat lijkt geen naam van een school.',
  place: 'Dat lijkt geen plaats.',
  code: 'Daar zie ik geen BRIN-nummer in.',
  vestiging: 'Dat is geen vestigingsnummer.',
  mail: 'Dat is geen mailadres.',
  ticket: 'Dat is geen ticketnummer.',
  text: 'Dat kan ik niet lezen.',
  question: 'Daarin zie ik nog geen vraag.',
};

const BECAUSE: Partial<Record<Refusal, string>> = {
  empty: 'Ik zie geen tekst in je bericht.',
  not_an_address: 'Dat is geen mailadres.',
  more_addresses: 'Ik zie meer dan één mailadres. Geef er één.',
  too_long: `Je bericht is te lang. Gebruik minder dan ${MAX_TEXT} tekens.`,
  a_number: 'Je kunt alle scholen tegelijk doorgeven: typ de namen onder elkaar, of plak je lijst uit Excel.',
  a_question: 'Dat is een vraag, en geen antwoord op mijn vraag.',
};

/** Why an answer was not taken, said before the question is asked again. */
export const refusalText = (accepts: Accepts, why: Refusal): string => BECAUSE[why] ?? UNCLEAR[accepts];
