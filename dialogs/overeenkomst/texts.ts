import { KENNISNET } from '../../src/domain/contact.js';
import type { Ask } from '../shared/ask.js';
import { texts as shared } from '../shared/texts.js';

const common = { id: 'overeenkomst', accepts: 'choice' } as const;

/** The question, and the way on after *nee* and after *weet ik niet*. Facts: Kennisnet, pages on OSR and overeenkomsten. */
export const questions = {
  open: (): Ask => ({
    ...common,
    text: 'Heeft je bestuur de overeenkomst voor OSR met Kennisnet? Zonder die overeenkomst kun je geen mandaat geven.',
    retry: 'Heeft je bestuur de overeenkomst voor OSR? Kies ja, nee of weet ik niet.',
    choices: [shared.ja(), shared.nee(), shared.onbekend()],
  }),
  nee: (): Ask => ({
    ...common,
    text:
      `Dan moet je bestuur die eerst aanvragen bij Kennisnet: ${KENNISNET.mail} of ${KENNISNET.phone}. ` +
      'Het bestuur tekent online, één keer voor al zijn scholen. Kom daarna hier terug: ik bewaar waar je was.',
    retry: 'Is de overeenkomst er al? Ga dan verder. Anders kun je stoppen of de helpdesk vragen.',
    choices: [{ value: 'ja', label: 'De overeenkomst is er' }, shared.helpdeskChoice(), shared.stoppen()],
  }),
  onbekend: (): Ask => ({
    ...common,
    text:
      `Vraag het na bij je bestuur of bij Kennisnet: ${KENNISNET.mail} of ${KENNISNET.phone}. ` +
      'Het bestuur tekent, één keer voor al zijn scholen. Let op: een overeenkomst voor OSO is iets anders dan die voor OSR.',
    retry: 'Weet je het al? Kies wat klopt, of vraag de helpdesk.',
    choices: [
      { value: 'ja', label: 'Ja, die is er' },
      { value: 'nee', label: 'Nee, die is er niet' },
      shared.helpdeskChoice(),
    ],
  }),
} as const;
