import { withCapitals } from '../../src/understanding/capitals.js';
import { readPerson } from '../../src/understanding/person.js';
import { phrases } from './phrases-table.js';

test.each([
  ['Jan', 'Jan'],
  ['Jan Jansen', 'Jan Jansen'],
  [
    'Wilhelmina Theodora van Oosterhout tot Nieuwenhuijzen',
    'Wilhelmina Theodora van Oosterhout tot Nieuwenhuijzen',
  ],
  ['  Jan   Jansen. ', 'Jan Jansen'],
  ['Jan\nJansen', 'Jan Jansen'],
  ['jan', 'Jan'],
  ['jan van der berg', 'Jan van der Berg'],
  ['jan-willem de boer', 'Jan-Willem de Boer'],
  ['anneke van der berg-de vries', 'Anneke van der Berg-de Vries'],
  ['JAN JANSEN', 'JAN JANSEN'],
  ['McDonald', 'McDonald'],
  ['mijn naam is Anneke van der Berg-de Vries', 'Anneke van der Berg-de Vries'],
  ['Mijn naam is jan', 'Jan'],
  ['mijn naam is jan', 'Jan'],
  ["A. 't Hart", "A. 't Hart"],
  ['A. ’t Hart', "A. 't Hart"],
  ["a. 't hart", "A. 't Hart"],
  ['j.p. de boer', 'J.P. de Boer'],
  ['Anneke B.', 'Anneke B.'],
  ['dat ben ik, Jan', 'Jan'],
  ['Dat ben ik zelf, Jan de Vries.', 'Jan de Vries'],
  ['ik ben het zelf, Piet', 'Piet'],
  ['ik ben het: Piet', 'Piet'],
  ['ik ben Piet', 'Piet'],
  ['ik heet Fatima El Amrani', 'Fatima El Amrani'],
  ['Jan, dat ben ik', 'Jan'],
  ['Jan Jansen (dat ben ik zelf)', 'Jan Jansen'],
  ['Jan Jansen is de beheerder', 'Jan Jansen'],
  ['de beheerder is Marie Smit', 'Marie Smit'],
  ['De beheerder heet Marie Smit', 'Marie Smit'],
  ['onze beheerder is mevrouw De Wit', 'mevrouw De Wit'],
  ['dat is Marie', 'Marie'],
  ['dat was mijn collega Marie Smit', 'Marie Smit'],
  ['mijn collega Marie', 'Marie'],
  ['Naam: Marie Smit', 'Marie Smit'],
  ['met Jan', 'Jan'],
  ['Hoi, ik ben Jan!', 'Jan'],
  ['Jan Jansen van obs De Regenboog', 'Jan Jansen'],
  ['ijsbrand', 'IJsbrand'],
  ['özlem yılmaz', 'Özlem Yılmaz'],
  ['René Müller', 'René Müller'],
  ['Søren Ødegård', 'Søren Ødegård'],
  ['Jan en Anneke', 'Jan en Anneke'],
  ['Ben de Vries', 'Ben de Vries'],
  ['Wil de Wit', 'Wil de Wit'],
  ['Wil Zijn', 'Wil Zijn'],
  ['Klaas', 'Klaas'],
  ['Jan School', 'Jan School'],
  ['Van Meer', 'Van Meer'],
  ['van Kan', 'van Kan'],
  ['Kan', 'Kan'],
  ['dat ben ik zelf: Jan', 'Jan'],
  ['Jan de Vries (directeur)', 'Jan de Vries'],
  ['Jan de Vries, de directeur', 'Jan de Vries'],
  ['mijn collega Jan heeft het gedaan', 'Jan'],
  ['Jan de Vries, jan@school.nl', 'Jan de Vries'],
  ['Jan, 06-12345678, 12AB00', 'Jan'],
  ['marjan hoekstra m.hoekstra@school.nl', 'Marjan Hoekstra'],
  ['Marjan Hoekstra en mijn mail is m.hoekstra@school.nl', 'Marjan Hoekstra'],
  ['Marjan Hoekstra, mailadres: m.hoekstra@school.nl', 'Marjan Hoekstra'],
  ['Marjan Hoekstra (m.hoekstra@school.nl)', 'Marjan Hoekstra'],
  ['m.hoekstra@school.nl Marjan Hoekstra', 'Marjan Hoekstra'],
  ['mijn naam is Marjan Hoekstra en mijn e-mailadres is m.hoekstra@school.nl', 'Marjan Hoekstra'],
  ['mijn naam is marjan hoekstra en ik ben van de regenboog in almere', 'Marjan Hoekstra'],
  ['Marjan Hoekstra, ik werk bij de Regenboog', 'Marjan Hoekstra'],
  ['De Vries, Jan', 'De Vries, Jan'],
  ['Jan Boos', 'Jan Boos'],
  ['Jan Jansen, obs De Regenboog', 'Jan Jansen'],
  ['van den Berg', 'van den Berg'],
  ['de vries', 'De Vries'],
  ['O’Neill', "O'Neill"],
  ['Jan 😀', 'Jan 😀'],
  ['<b>Jan</b>', '<b>Jan</b>'],
  ['**Jan**', '**Jan**'],
  ['[Jan](http)', '[Jan](http)'],
  ['محمد علي', 'محمد علي'],
  ['\u202eJan\u202c', 'Jan'],
  ['Ja\u200bn', 'Jan'],
  ['Jan\r\nBcc: x', 'Jan Bcc: x'],
  ['李小龙', '李小龙'],
])('%j is the person %j', (text, name) => {
  expect(readPerson(text)).toBe(name);
});

test.each(phrases`
  | 😀 | 👍👍 | 12345 | 2 | . | ... | - | ja | nee | ok | Ja hoor | nee hoor | weet ik niet | dat weet ik niet | ik weet het niet
  geen idee | gelukt | klaar | klopt | hallo | goedemorgen | bedankt | dank je wel | ik | ikzelf | dat ben ik | dat ben ik zelf
  niemand | geen | nog niet | mijn naam | de beheerder | wat is een BRIN? | wie bedoel je | wie is de beheerder | moet dat mijn naam zijn
  mijn nummer is 06-12345678 | 06-12345678 | 085 301 92 36 | jan@school.nl | mijn mail is jan@school.nl | 12AB00 | 12AB | 05ab 00
  stop | terug | help | ik wil een medewerker spreken | waar was ik? | opnieuw | https://school.nl | www.school.nl
  ik weet niet wie dat is | ik heb het mandaat gegeven | de directeur heeft het mandaat gegeven | het is gelukt bij ons
  dat moet ik navragen bij mijn collega | we hebben geen beheerder | [bsn weggehaald] | Jan [bsn weggehaald] | Jan 2
  het lukt niet | mandaat | digidoor | digidoor staat niet in de lijst | verschil oso en osr | do you speak english
  obs De Regenboog | cbs De Ark in Lelystad | basisschool de Klimop | IKC Het Kompas | IKC Het Kompas, ikc@school.nl
  alarm van de school gaat af | met welk account log ik in | oso met esis | kunnen ouders meekijken | boeken voor het jaar
`)('%j is no person', (text) => {
  expect(readPerson(text)).toBeUndefined();
});

test('a name of more than a hundred characters is none', () => {
  expect(readPerson('Jan '.repeat(7).trim())).toBe('Jan '.repeat(7).trim());
  expect(readPerson(`Jan ${'a'.repeat(97)}`)).toBeUndefined();
  expect(readPerson('jan '.repeat(30))).toBeUndefined();
});

test.each([
  ['almere', 'Almere'],
  ['den haag', 'Den Haag'],
  ["'s-gravenhage", "'s-Gravenhage"],
  ["'t zand", "'t Zand"],
  ['ijmuiden', 'IJmuiden'],
  ['capelle aan den ijssel', 'Capelle aan den IJssel'],
  ['Capelle Aan Den ijssel', 'Capelle Aan Den ijssel'],
  ['sint-oedenrode', 'Sint-Oedenrode'],
  ['', ''],
])('%j in capitals is %j', (text, written) => {
  expect(withCapitals(text)).toBe(written);
});
