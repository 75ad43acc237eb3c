import type { Ask } from '../shared/ask.js';
import { texts as shared } from '../shared/texts.js';

const common = { id: 'toegang', accepts: 'choice' } as const;

/** Facts: Kennisnet, page on logging in to OSR; overstapserviceonderwijs.nl for the machtiging's name. */
export const questions = {
  open: (): Ask => ({
    ...common,
    text: 'Kun je inloggen in OSR, op osr.kennisnet.nl? Dat doe je met Mijn DUO of met eHerkenning. Je inlog van DigiDoor werkt daar niet.',
    retry: 'Kun je inloggen in OSR? Kies ja, nee of weet ik niet.',
    choices: [shared.ja(), shared.nee(), shared.onbekend()],
  }),
  nee: (): Ask => ({
    ...common,
    text:
      'Dan mist waarschijnlijk een recht. ' +
      'Met Mijn DUO heb je de rol ‘OSR-toegang’ nodig. Die geeft de beheerder Mijn DUO van je school. ' +
      'Met eHerkenning heb je de machtiging ‘Kennisnet beheren’ nodig.',
    retry: 'Lukt inloggen nu wel? Ga dan verder. Anders kun je de helpdesk vragen.',
    choices: [{ value: 'ja', label: 'Ik kan nu inloggen' }, shared.helpdeskChoice(), shared.stoppen()],
  }),
  onbekend: (): Ask => ({
    ...common,
    text: 'Probeer het nu: open osr.kennisnet.nl in een nieuw venster. Kies daar Mijn DUO of eHerkenning. Lukt het inloggen?',
    retry: 'Lukt het inloggen op osr.kennisnet.nl? Kies ja of nee.',
    choices: [
      { value: 'ja', label: 'Ja, het lukt' },
      { value: 'nee', label: 'Nee, het lukt niet' },
      shared.helpdeskChoice(),
    ],
  }),
} as const;
