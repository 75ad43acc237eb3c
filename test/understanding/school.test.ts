import { readPlace } from '../../src/understanding/place.js';
import { readSchoolName } from '../../src/understanding/school-name.js';
import { phrases } from './phrases-table.js';

test.each([
  ['obs De Regenboog', 'obs De Regenboog'],
  ['De Regenboog', 'De Regenboog'],
  ['de regenboog', 'de regenboog'],
  ['het is obs De Regenboog', 'obs De Regenboog'],
  ['Het is OBS De Regenboog.', 'OBS De Regenboog'],
  ['dat is De Regenboog', 'De Regenboog'],
  ['het gaat om De Regenboog', 'De Regenboog'],
  ['onze school heet De Regenboog', 'De Regenboog'],
  ['de school heet cbs De Ark', 'cbs De Ark'],
  ['de volgende school is De Ark', 'De Ark'],
  ['wij zijn van obs De Regenboog', 'obs De Regenboog'],
  ['wij zijn De Regenboog', 'De Regenboog'],
  ['ik werk op De Regenboog', 'De Regenboog'],
  ['ik bel namens De Regenboog', 'De Regenboog'],
  ['voor De Regenboog', 'De Regenboog'],
  ['namens obs De Regenboog', 'obs De Regenboog'],
  ['School: De Regenboog', 'De Regenboog'],
  ['hij heet De Ark', 'De Ark'],
  ['Hoi, het is De Ark!', 'De Ark!'],
  ['De Ark heet onze school', 'De Ark'],
  ['obs De Regenboog, 12AB00', 'obs De Regenboog'],
  ['obs De Regenboog (12AB00)', 'obs De Regenboog'],
  ['obs De Regenboog brin 12AB', 'obs De Regenboog'],
  ['De Regenboog, BRIN-nummer is 12AB 00', 'De Regenboog'],
  ['De Terugkeer', 'De Terugkeer'],
  ['School met de Bijbel', 'School met de Bijbel'],
  ['De 7 Sprong', 'De 7 Sprong'],
  ['Basisschool 2000', 'Basisschool 2000'],
  ["'t Kompas", "'t Kompas"],
  ['‘t Kompas', "'t Kompas"],
  ['Dr. H. Bavinckschool', 'Dr. H. Bavinckschool'],
  ['de St@rtbaan', 'de St@rtbaan'],
  ['Plein³', 'Plein³'],
  ['Wij-land', 'Wij-land'],
  ['Het Stedelijk Lyceum', 'Het Stedelijk Lyceum'],
  ['In den Bongerd', 'In den Bongerd'],
  ['Witte Vrouwen-School Jenaplan-School', 'Witte Vrouwen-School Jenaplan-School'],
  ['basisschool onze wereld', 'basisschool onze wereld'],
  ['wij de wereld', 'wij de wereld'],
  ['<i>De Ark</i>', '<i>De Ark</i>'],
  ['[obs](http://kwaad.example) De Ark', '[obs](http://kwaad.example) De Ark'],
  ['De\u202e Ark', 'De Ark'],
  ['De\nArk', 'De Ark'],
])('%j is the school %j', (text, school) => {
  expect(readSchoolName(text)).toBe(school);
});

test.each(phrases`
  | 😀 | 12 | 12AB00 | 12AB | 05ab-00 | 41234 | 100A100 | ja | nee | ok | gelukt | hallo | bedankt | geen idee | weet ik niet
  dat weet ik niet | ik weet het niet | wat is jullie telefoonnummer | wat is een school? | welke school bedoel je
  wat moet ik invullen | moet ik alle scholen noemen | mijn nummer is 06-12345678 | 06-12345678 | jan@school.nl | www.deark.nl
  stop | terug | medewerker | waar was ik | ik wil iemand spreken | ik heb een vraag | ik heb meer scholen | alle scholen
  [bsn weggehaald] | mijn school | de school | school | het lukt niet | er is een fout | mandaat aanmaken in osr
  digidoor staat niet in de lijst | onze school staat er niet bij | verschil oso en osr overeenkomst | brin nummer kwijt
  met welk account log ik in | tot wanneer loopt het mandaat | kunnen ouders meekijken | is digiplan iets anders dan digidoor
  dossier niet gevonden bij ophalen | startdatum kan ik niet aanpassen | do you speak english | wat een gedoe
`)('%j is no school', (text) => {
  expect(readSchoolName(text)).toBeUndefined();
});

test('a school of more than 120 characters is none', () => {
  expect(readSchoolName(`De ${'a'.repeat(117)}`)).toBe(`De ${'a'.repeat(117)}`);
  expect(readSchoolName(`De ${'a'.repeat(118)}`)).toBeUndefined();
});

test.each([
  ['Almere', 'Almere'],
  ['almere', 'Almere'],
  ['ALMERE', 'ALMERE'],
  ['in Almere', 'Almere'],
  ['In almere', 'Almere'],
  ['in almere', 'Almere'],
  ['gewoon in Almere', 'Almere'],
  ['te Lelystad', 'Lelystad'],
  ['uit Zwolle', 'Zwolle'],
  ['Almere.', 'Almere'],
  ['Almere!', 'Almere'],
  ['het is Almere', 'Almere'],
  ['het is in Almere', 'Almere'],
  ['dat is Almere', 'Almere'],
  ['de school staat in Almere', 'Almere'],
  ['die staat in Almere', 'Almere'],
  ['onze school ligt in Almere', 'Almere'],
  ['wij zitten in Almere', 'Almere'],
  ['plaats: Almere', 'Almere'],
  ['de plaats is Almere', 'Almere'],
  ['1315 AB Almere', 'Almere'],
  ['1315ab, Almere', 'Almere'],
  ["'s-Gravenhage", "'s-Gravenhage"],
  ['’s-Gravenhage', "'s-Gravenhage"],
  ["'s-hertogenbosch", "'s-Hertogenbosch"],
  ["in 's-gravenhage", "'s-Gravenhage"],
  ['den haag', 'Den Haag'],
  ['bergen op zoom', 'Bergen op Zoom'],
  ['alphen aan den rijn', 'Alphen aan den Rijn'],
  ['capelle aan den ijssel', 'Capelle aan den IJssel'],
  ['2e Exloërmond', '2e Exloërmond'],
  ['2e exloërmond', '2e Exloërmond'],
  ['Hengelo (Gld)', 'Hengelo (Gld)'],
  ['Ee', 'Ee'],
  ['Kampen', 'Kampen'],
  ['Beilen', 'Beilen'],
  ['Echt', 'Echt'],
  ['Goes', 'Goes'],
  ['Stad aan ’t Haringvliet', "Stad aan 't Haringvliet"],
  ['Súdwest-Fryslân', 'Súdwest-Fryslân'],
  ['almere natuurlijk', 'Almere'],
])('%j is the place %j', (text, place) => {
  expect(readPlace(text)).toBe(place);
});

test.each(phrases`
  | 😀 | 12 | 12AB00 | 1234 | 1234 AB | ja | nee | ok | weet ik niet | geen idee | dat weet ik niet | waar is dat | wat bedoel je?
  welke plaats | stop | terug | help | jan@school.nl | 06-12345678 | ik heb meer scholen | we hebben verschillende plaatsen
  mijn nummer is 06-12345678 | gelukt | hallo | bedankt | plaats | Kerkstraat 12 | [bsn weggehaald]
  mandaat aanmaken in osr | digidoor staat niet in de lijst | met welk account log ik in | oso met esis | wat een gedoe
`)('%j is no place', (text) => {
  expect(readPlace(text)).toBeUndefined();
});
