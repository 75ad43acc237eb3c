import type { CopyStep } from '../../src/domain/draft.js';
import type { OsrStepTexts } from '../osr-step/dialog.js';
import type { Ask } from '../shared/ask.js';

/** Facts: DigiDoor's article; overstapserviceonderwijs.nl on the scope of a mandaat (one per BRIN and system). */
export const askMoreSchools = (): Ask => ({
  id: 'moreSchools',
  accepts: 'choice',
  text:
    'Het mandaat staat erin. Is het ook nodig voor andere scholen? ' +
    'Vestigingen met hetzelfde BRIN-nummer (het schoolnummer van DUO) en hetzelfde systeem delen één mandaat.',
  retry: 'Wil je het mandaat ook voor andere scholen geven? Kies ja of nee.',
  choices: [
    { value: 'ja', label: 'Ja, voor meer scholen' },
    { value: 'nee', label: 'Nee, alleen deze' },
  ],
});

/** What to do at each sub-step of copying, and what is likely wrong when it fails. Facts: DigiDoor's article. */
export const osrSteps: Readonly<Record<CopyStep, OsrStepTexts>> = {
  voorwaarde: {
    instruction:
      'Je kunt het mandaat kopiëren. Dat kan alleen naar scholen die voor deze dienst hetzelfde systeem gebruiken. Je moet ook beheerder van die scholen zijn. Klopt dat?',
    done: 'Ja, dat klopt',
    failed: 'Niet bij alle scholen',
    causes:
      'Gebruikt een school een ander systeem? Of ben je daar geen beheerder? Dan kun je daarheen niet kopiëren. ' +
      'Kies die school dan apart en voeg het mandaat daar toe. Kunnen we verder met de andere scholen?',
  },
  kopie: {
    instruction:
      'Klik in OSR bij het mandaat op ‘kopieer’ en kies de scholen. ' +
      'Let op: kopiëren kan in één keer, wijzigen niet. Wil je later iets wijzigen? Dan doe je dat per school.',
    causes:
      'Staat een school er niet tussen? Dan gebruikt die meestal een ander systeem. Of je bent daar geen beheerder. ' +
      'Voeg het mandaat bij die school apart toe. Lukt het nu?',
  },
};
