import type { Wish } from '../../src/domain/understanding.js';
import { readWish } from '../../src/understanding/wish.js';
import { phrases } from './phrases-table.js';

const says = (wish: Wish, table: string[]) => {
  test.each(table)(`%j wants ${JSON.stringify(wish)}`, (phrase) => {
    expect(readWish(phrase)).toEqual(wish);
  });
};
const school = (index?: number) => (index === undefined ? {} : { school: index });
const change = (
  fact?: Extract<Wish, { kind: 'change' }>['fact'],
  more: Partial<Extract<Wish, { kind: 'change' }>> = {},
): Wish => ({ kind: 'change', ...(fact && { fact }), ...more });

says(
  change(),
  phrases`ik wil iets wijzigen | wijzigen | aanpassen | kan ik iets aanpassen? | ik wil nog wat veranderen
  ik heb een fout gemaakt | er klopt iets niet | ik heb iets verkeerd ingevuld | ik wil mijn antwoord aanpassen
  o wacht er staat een fout in | er staat een fout in mijn ticket | mijn ticket klopt niet | ik wil mijn aanvraag wijzigen
  pas de gegevens aan | ik wil graag iets corigeren | mijn gegevens wijzigen | hoe kan ik iets wijzigen`,
);
says(
  change('administrator'),
  phrases`ik wil de beheerder wijzigen | ik wil de bheerder wijzigen | nee, de beheerder klopt niet | mijn naam is verkeerd
  verander de naam van de beheerder | kan ik de naam van de beheerder nog aanpassen | ik heb mijn naam verkeerd getypt
  verkeerde beheerder | dit is niet de juiste beheerder | beheerder klopt niet | de beheerder moet anders
  ik heb de verkeerde naam opgegeven | er zit een fout in de naam van de beheerder`,
);
says(
  change('replyAddress'),
  phrases`pas mijn mailadres aan | het mailadres klopt niet | mijn e-mail is verkeerd | kan ik mijn mailadres nog wijzigen?
  verander het e-mailadres | ik heb mijn emailadres fout ingevuld | ik heb het verkeerde mailadres gegeven | er staat een tikfout in het mailadres`,
);
says(
  change('school', { field: 'place' }),
  phrases`plaats klopt niet | ik wil de plaats wijzigen | ik heb een fout gemaakt in de plaats | wijzig de plaatsnaam`,
);
says(
  change('school', { ...school(2), field: 'place' }),
  phrases`de plaats van school 3 klopt niet | wijzig de plaats van school 3 | de plaats bij rij drie is fout
  verander de plaats van de derde school`,
);
says(
  change('school', { ...school(1), field: 'brin' }),
  phrases`wijzig de brin van school 2 | de brin van rij 2 is fout | het brinnummer van school 2 is verkeerd | de code van school 2 klopt niet`,
);
says(
  change('school', { ...school(0), field: 'vestiging' }),
  phrases`het vestigingsnummer van school 1 is verkeerd | ik wil de vestiging van school 1 aanpassen`,
);
says(
  change('school', { ...school(1), field: 'name' }),
  phrases`de naam van school 2 klopt niet | wijzig de schoolnaam van school 2`,
);
says(
  change('school', school(1)),
  phrases`verander school 2 | wijzig school twee | de tweede school klopt niet | rij 2 is fout | pas school 2 aan`,
);
says(
  change('school'),
  phrases`ik wil de school wijzigen | de school klopt niet | pas de lijst aan | verkeerde school | dit is de verkeerde school
  nee, dit is de verkeerde school | dat is niet de goede school | ik bedoelde een andere school`,
);
says(
  { kind: 'remove', schools: [], codes: ['12AB00'] },
  phrases`haal 12AB00 weg | 12AB00 hoeft niet | verwijder 12ab00 | 12AB00 kan eruit | laat school 12AB00 maar weg
  12 AB 00 mag weg | de school met code 12AB00 hoeft niet mee | nee, 12AB00 hoort er niet bij | haal 12AB00 uit de lijst
  12AB00 moet er niet bij | 12AB00 mag er ook uit | 12AB00 is niet van ons | de vestiging 12AB00 hoeft toch niet | kun je 12AB00 verwijderen`,
);
says(
  { kind: 'remove', schools: [], codes: ['12AB00', '07XT01'] },
  phrases`haal 12AB00 en 07XT01 weg | 12AB00, 07XT01 hoeven niet | 12AB00 en 07XT01 weg | 12AB00 en 07XT01 kunnen weg |
  12AB00, 07XT01 eruit | verwijder school 12AB00 en school 07XT01`,
);
says(
  { kind: 'remove', schools: [], codes: ['7XU00'] },
  phrases`haal 7XU00 weg | 7XU00 hoeft niet | verwijder 7XU00`,
);
says({ kind: 'remove', schools: [], codes: ['7XU0'] }, phrases`haal 7XU0 weg | 7XU0 kan eruit`);
says({ kind: 'remove', schools: [], codes: ['12AB'] }, phrases`haal 12AB weg | BRIN 12AB hoeft niet`);
test.each([
  '12AB00',
  'de BRIN is 12AB00',
  'niet 12AB00 maar 12AB01',
  'obs De Weg, 12AB00',
  '12AB00 klopt niet',
  '12AB00 kan niet',
  '12AB00 mag niet',
  '12AB00 is er niet bij',
  '12AB00 is er niet',
  '12AB00 kan er niet in',
  '12AB00 kan er niet bij',
  'school 3 kan niet',
  'school 3 is er niet bij',
])('%s takes no school out', (phrase) => {
  expect(readWish(phrase)?.kind).not.toBe('remove');
});
says(
  { kind: 'remove', schools: [2] },
  phrases`haal school 3 weg | verwijder school 3 | school 3 eruit | rij 3 kan eruit | zonder school 3 | mag school 3 weg?
  laat de derde school weg | school 3 is dubbel | verwijdr school 3 | gooi nummer 3 eruit | nee, haal school 3 weg`,
);
says(
  { kind: 'remove', schools: [2, 4] },
  phrases`laat 3 en 5 weg | verwijder school 3 en school 5 | alles behalve 3 en 5 | 3 en 5 kunnen weg`,
);
says(
  { kind: 'remove', schools: [2, 3, 4] },
  phrases`haal 3 t/m 5 weg | verwijder 3, 4 en 5 | school 3 tot en met 5 eruit`,
);
says(
  { kind: 'remove', schools: [] },
  phrases`haal een school weg | ik wil een school verwijderen | verwijder de laatste school`,
);
says(
  { kind: 'add' },
  phrases`nog een school | ik wil een school toevoegen | voeg nog een school toe | ik ben nog een school vergeten
  er ontbreekt een school | ik heb nog een school | ik heb nog 2 scholen | kan ik nog een school toevoegen? | ik wil graag nog een school opgeven`,
);
says(
  { kind: 'begin' },
  phrases`ik wil een mandaat geven | Ik moet een mandaat regelen | ik wil graag DigiDoor een mandaat geven | mandaat | start
  ik kom voor het mandaat | ik wil beginnen | hoi, ik wil mandaat verstrekken aan digidoor | mandaat digidoor | we willen aan de slag
  we moeten digidoor mandateren | ik heb een mandaat nodig | mandaat regelen | ik wil een mandaat aanvragen voor onze school`,
);
says(
  { kind: 'begin', moreSchools: true },
  phrases`ik moet voor 9 scholen een mandaat regelen | hoi, ik moet voor 9 scholen een mandaat regelen, heb 10 minuten
  Ik moet een mandaat regelen voor 9 scholen | Ik ben beheerder van 9 scholen | wij moeten digidoor mandateren voor al onze scholen
  ik wil mandaten geven voor meerdere scholen | het gaat om het mandaat voor al onze scholen`,
);
test.each([
  'hoe geef ik een mandaat',
  'ik wil weten hoe ik een mandaat geef',
  'kan ik hier een mandaat regelen?',
  'ik wil een mandaat wijzigen',
  'ik wil het mandaat intrekken',
  'ik wil een mandaat voor digiplan',
  'ik heb het mandaat gegeven',
  'ik wil geen mandaat geven',
  'ik ben beheerder',
  'het mandaat werkt niet',
])('%s is no wish to begin', (phrase) => {
  expect(readWish(phrase)?.kind).not.toBe('begin');
});
says(
  { kind: 'bestuur' },
  phrases`alle scholen van mijn bestuur | voor alle scholen van de stichting | al onze scholen | Alle scholen van ons bestuur graag
  het gaat om alle scholen van het bestuur | alle scholen die onder ons bestuur vallen | ons hele bestuur`,
);
says(
  { kind: 'status' },
  phrases`hoe staat het met mijn ticket | hoe ver is mijn aanvraag | is mijn ticket al behandeld? | wat is de status van mijn melding
  wanneer is mijn ticket klaar | mijn ticket | wat is mijn ticketnummer | ik ben mijn ticketnummer kwijt`,
);
says(
  { kind: 'status', ofMandaat: true },
  phrases`is mijn mandaat al verwerkt? | hoe staat het met mijn mandaat | hoe ver zijn jullie met ons mandaat | is mijn school al gekoppeld`,
);
says(
  { kind: 'status', ticket: 'DD-2026-00012' },
  phrases`DD-2026-00012 | wat is de status van DD-2026-00012 | status dd 2026 00012 | hoe staat het met ticket dd-2026-00012?
  Hoi, hoe ver zijn jullie met DD-2026-00012?`,
);

test.each(
  phrases`hoe wijzig ik een mandaat | kan ik de einddatum wijzigen | ik wil de overeenkomst wijzigen | verander het mandaat
  hoe wijzig ik de beheerder in OSR | hoe verwijder ik een mandaat | hoe voeg ik een mandaat toe | De Regenboog | Almere
  Jan de Vries | ja | nee | klopt niet | dat klopt niet | stap 3 | 2 scholen | 3 | school 3 | 12AB00 | de tweede
  wat is de status van een mandaat in OSR | ik kan school 3 niet vinden in OSR | het mandaat moet gewijzigd worden`,
)('%j is no wish', (phrase) => {
  expect(readWish(phrase)).toBeUndefined();
});
