import { readAllSteps, readDoneBefore } from '../../src/understanding/done-before.js';
import { phrases } from './phrases-table.js';

test.each(phrases`
  mandaat is al gegeven | het mandaat is al gegeven | Het mandaat is al verstrekt. | het mandaat aan digidoor is al gegeven
  ik heb het mandaat al gegeven | we hebben het mandaat al toegevoegd in OSR | ik heb digidoor al een mandaat gegeven
  wij hebben digidoor al gemandateerd | digidoor is al gemandateerd | het mandaat staat er al | het mandaat staat er al in
  nee, het mandaat is al gegeven | hoi, het mandaat is allang gegeven
`)('%j says that the mandaat was given before', (text) => {
  expect(readDoneBefore(text)).toBe('alles');
});

test.each(phrases`
  dat heb ik al gedaan | heb ik al gedaan | al gedaan | dat is al gedaan | is al gebeurd | ik heb dat al gedaan | ja, al gedaan
  ik heb alles al gedaan | Ik heb alles al gedaan! | alles is al gedaan | alles al gedaan | heb ik alles al gedaan
  ik heb al alles gedaan | ik heb alle stappen al doorlopen | deze stappen heb ik al gedaan | die stappen zijn al gedaan
  ik heb alles al gedaan, en nu?
`)('%j says that this or all was done before', (text) => {
  expect(readDoneBefore(text)).toBe('eerder');
});

test.each(phrases`
  gelukt | gedaan | ja | nee | alles | het mandaat | het mandaat is nog niet gegeven | ik heb nog niet alles gedaan
  alles is gelukt | mandaat is al gegeven maar het werkt niet | ik heb alles al gedaan maar ik zie hem niet
  is het mandaat al gegeven? | hoe weet ik of het mandaat al gegeven is? | ik wil het mandaat geven | dat doe ik al
  ik heb alles ingevuld | ik heb alles al ingevuld | ik heb alles gedaan | ik heb deze stappen gedaan | ik heb alles klaar
  alles is gedaan | heb ik alles gedaan | ik heb alle stappen doorlopen
`)('%j does not', (text) => {
  expect(readDoneBefore(text)).toBeUndefined();
});

test.each(phrases`
  alle stappen zijn gelukt | ik heb alle stappen doorlopen | alle zes stappen zijn gedaan | ja, alle stappen zijn nu gelukt
  alle stappen zijn gelukt, en nu?
`)('%j says that all steps are done', (text) => {
  expect(readAllSteps(text)).toBe('stappen');
});

test.each(phrases`
  gelukt | alles is gelukt | de stappen zijn niet gelukt | niet alle stappen zijn gelukt | alle stappen zijn gelukt maar ik zie hem niet
`)('%j does not say so', (text) => {
  expect(readAllSteps(text)).toBeUndefined();
});
