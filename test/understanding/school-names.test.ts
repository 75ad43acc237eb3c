import { readSchoolNames } from '../../src/understanding/school-names.js';

const names = (...all: string[]) => all.map((name) => ({ name }));
const ARK = { name: 'De Ark', place: 'Urk' };
const ZON = { name: 'De Zon', place: 'Velp' };

test.each<[string, object[]]>([
  [
    'De Regenboog Ingen, De Boogerd Maurik, OBS de Sterappel Lienden',
    names('De Regenboog Ingen', 'De Boogerd Maurik', 'OBS de Sterappel Lienden'),
  ],
  ['De Ark in Urk, De Zon in Velp', [ARK, ZON]],
  ['De Ark in Urk en De Zon in Velp', [ARK, ZON]],
  ['De Ark, De Zon en Het Kompas', names('De Ark', 'De Zon', 'Het Kompas')],
  ['De Ark, Urk, De Zon, Velp', [ARK, ZON]],
  ['het gaat om: De Ark (Urk), De Zon (Velp)', [ARK, ZON]],
  ['De Ark; De Zon; Daalhuizen', names('De Ark', 'De Zon', 'Daalhuizen')],
  ['De Ark, Urk; De Zon, Velp', [ARK, ZON]],
  ['De Ark\nDaalhuizen\nKoningin Emmaschool', names('De Ark', 'Daalhuizen', 'Koningin Emmaschool')],
  ['- De Ark (Urk)\n- De Zon (Velp)\n', [ARK, ZON]],
  ['1. De Ark, Urk\n2. De Zon, Velp', [ARK, ZON]],
  ['De Ark\tUrk\nDe Zon\tVelp', [ARK, ZON]],
  ['Dit zijn ze:\n* De Ark in Urk\n* De Zon in Velp\nGroet, Anna', [ARK, ZON]],
  ['Regenboog, Boogerd, Sterappel', names('Regenboog', 'Boogerd', 'Sterappel')],
  ['De Ark 12AB00, De Zon in Velp', [{ name: 'De Ark', brin: '12AB', vestiging: '00' }, ZON]],
  ['De Lappendeken, De Steeg', names('De Lappendeken', 'De Steeg')],
])('%j names schools', (typed, rows) => {
  expect(readSchoolNames(typed)?.rows).toEqual(rows);
});

test.each([
  'De Ark',
  'De Ark, Urk',
  'De Ark in Urk',
  'De Ark, Urk, Flevoland',
  'De Klim en Klauter',
  'obs De Ark, Almere, 12AB00',
  'De Ark, Dorpsstraat 12, Urk',
  'School met de Bijbel Heen en Weer',
  'ik weet het niet, ik vraag het na',
  'ja, dat is goed, dank je',
  'Hoe heet de school, en waar staat hij?',
  'Daltonschool De Ark, locatie Urk',
])('%j names one school, or none', (typed) => {
  expect(readSchoolNames(typed)).toBeUndefined();
});
