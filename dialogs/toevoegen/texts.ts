import { KENNISNET } from '../../src/domain/contact.js';
import type { AddStep } from '../../src/domain/draft.js';
import type { OsrStepTexts, WholePart } from '../osr-step/dialog.js';

/**
 * What to do at each sub-step, and what is likely wrong when it fails. OSR's own labels stay literal.
 * Facts: DigiDoor's article; Kennisnet on logging in; the OSO faq on schools and RIO; RIO's kennisbank.
 */
export const osrSteps: Readonly<Record<AddStep, OsrStepTexts>> = {
  openen: {
    instruction:
      'We voegen nu het mandaat toe, in zes kleine stappen. ' +
      'Stap 1: log in op osr.kennisnet.nl en open ‘Mandaten beheren’. Heet het bij jou ‘Mandateren’? Dat is hetzelfde.',
    causes:
      'Meestal mist er dan een recht. ' +
      'Met Mijn DUO heb je de rol ‘OSR-toegang’ nodig. Die geeft de beheerder Mijn DUO van je school. ' +
      'Met eHerkenning heb je de machtiging ‘Kennisnet beheren’ nodig. Lukt het nu?',
  },
  nieuw: {
    instruction: 'Stap 2: kies je school en klik op ‘+ mandaat toevoegen’.',
    causes:
      'Zie je de knop niet? Kijk of je bij ‘Mandaten beheren’ bent, en kies eerst je school. ' +
      'Staat je school er niet tussen? OSR haalt de scholen uit RIO, het register van scholen bij DUO. ' +
      'Kijk of je school daar klopt, en of je rechten hebt voor deze school. ' +
      `Kom je er niet uit? Vraag het Kennisnet: ${KENNISNET.mail} of ${KENNISNET.phone}. Lukt het nu?`,
  },
  dienst: {
    instruction:
      'Stap 3: kies bij dienst ‘OSO-OV – OSO Overstap’. OSO is de dienst waarmee scholen dossiers van leerlingen overdragen.',
    causes:
      'Waarschijnlijk staan er meer diensten die op elkaar lijken. Je hebt die met ‘OV’ nodig: ‘OSO-OV – OSO Overstap’. ' +
      'Zie je geen enkele dienst van OSO? Dan kan de overeenkomst voor OSR nog ontbreken. Vraag dat na bij je bestuur. Lukt het nu?',
  },
  systeem: {
    instruction: 'Stap 4: kies bij systeem ‘DigiDoor’.',
    causes:
      'Staat DigiDoor niet in de lijst? Dan is meestal een andere dienst gekozen. ' +
      'Ga een stap terug en kies ‘OSO-OV – OSO Overstap’. Staat DigiDoor er dan nog niet bij? Vraag het de helpdesk.',
  },
  datum: {
    instruction:
      'Stap 5: controleer de datums. De begindatum vult OSR zelf in. Een einddatum hoeft niet: je mag die leeg laten.',
    causes:
      'De begindatum hoef je niet in te vullen: dat doet OSR. Een einddatum is niet verplicht. ' +
      'Staat er een einddatum die al voorbij is? Haal die dan weg. Lukt het nu?',
  },
  opslaan: {
    instruction: 'Stap 6: sla het mandaat op. Zie je het daarna bij je mandaten staan?',
    causes:
      'Controleer of dienst en systeem zijn gekozen: ‘OSO-OV – OSO Overstap’ en ‘DigiDoor’. ' +
      'Kijk ook of er geen einddatum staat die al voorbij is. Sla daarna opnieuw op. Lukt het nu?',
  },
};

/** Who gave the mandaat before they came here need not do it again; one for another dienst or systeem is another. */
export const givenBefore: WholePart = {
  done: 'Het mandaat is al gegeven',
  ask:
    'Kijk in OSR bij je mandaten. ' +
    'Staat er al een mandaat met dienst ‘OSO-OV – OSO Overstap’ en systeem ‘DigiDoor’?',
  retry: 'Staan de dienst ‘OSO-OV – OSO Overstap’ en het systeem ‘DigiDoor’ erbij? Kies een knop.',
  yes: 'Ja, het staat er',
  no: 'Nee, het staat er niet',
  notThis: 'Dan is er nog een mandaat nodig, met die dienst en dat systeem. We gaan verder met de stappen.',
  unknown:
    'Je ziet het in OSR bij ‘Mandaten beheren’. We gaan verder met de stappen. ' +
    'Staat het mandaat er toch al? Typ dan ‘het mandaat is al gegeven’.',
};
