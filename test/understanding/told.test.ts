import type { Facts } from '../../src/domain/understanding.js';
import { readTold } from '../../src/understanding/told.js';
import { phrases } from './phrases-table.js';

const tells = (told: Facts, table: string[]) => {
  test.each(table)(`%j tells ${JSON.stringify(told)}`, (text) => {
    expect(readTold(text)).toEqual(told);
  });
};

tells(
  { overeenkomst: 'ja' },
  phrases`wij hebben een overeenkomst met Kennisnet | we hebben de overeenkomst al getekend | de overeenkomst is al getekend
  ons bestuur heeft de overeenkomst voor OSR | de osr overeenkomst is er | Hoi, de overeenkomst hebben we al`,
);
tells(
  { toegang: 'ja' },
  phrases`ik kan inloggen in OSR | ja en ik kan ook inloggen | ik kan gewoon inloggen | inloggen in osr lukt
  we hebben toegang tot OSR | ik ben al ingelogd in osr`,
);
tells(
  { given: true },
  phrases`ik heb het mandaat al gegeven | Wij hebben het mandaat gisteren al in OSR gezet, ik wil het alleen nog doorgeven
  het mandaat staat al in osr | mandaat staat erin | het mandaat is gisteren toegevoegd`,
);
tells(
  { copied: true },
  phrases`alles gekopieerd | ja en ik heb het al gekopieerd naar alle scholen | het mandaat is gekopieerd naar alle 9 scholen
  ik heb het ook voor de andere 8 scholen al gedaan | en ook gekopieerd naar onze andere scholen`,
);
tells(
  { overeenkomst: 'ja', toegang: 'ja', given: true },
  phrases`Wij hebben een overeenkomst met Kennisnet, ik kan inloggen in OSR en heb het mandaat al toegevoegd`,
);
tells(
  { given: true, copied: true },
  phrases`alles is gelukt, mandaat staat erin en ook gekopieerd naar alle 9 scholen`,
);
tells(
  { steps: [1, 2] },
  phrases`stap 2 en 3 zijn ook gelukt | ik heb stap 2 en 3 al gedaan | stap 2 t/m 3 gelukt`,
);
tells(
  {},
  phrases`ik heb het mandaat nog niet gegeven | we hebben geen overeenkomst | we hebben nog geen overeenkomst | ik kan niet inloggen
  volgens mij hebben we een overeenkomst | we hebben een overeenkomst voor OSO | wij hebben een overeenkomst voor digiplan
  voor een school | het is niet voor meer scholen | de overeenkomst is voor meer scholen | ik kan inloggen in digidoor | ik kan inloggen bij mijn duo | het mandaat is al gegeven maar het werkt niet | niet gekopieerd
  ik wil het kopieren naar alle scholen | ik heb het nog niet gekopieerd | stap 2 is niet gelukt | heb ik het mandaat al gegeven
  hebben we een overeenkomst | de overeenkomst is aangevraagd | de overeenkomst is nog niet getekend | het mandaat is niet toegevoegd`,
);
