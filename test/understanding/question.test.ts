import { isQuestion } from '../../src/understanding/question.js';
import { phrases } from './phrases-table.js';

test.each(phrases`
  wat is een BRIN? | wat is een brin | Wat is OSR eigenlijk | wat is jullie telefoonnummer | wat betekent dat | wat? | wat moet ik doen
  wie is de beheerder | wie kan mij helpen | waar vind ik dat | waar staat het vestigingsnummer | waarom moet dat | waarvoor is dat
  wanneer gaat het in | hoe dan | hoe werkt dit | hoe lang duurt het | hoeveel kost het | welke dienst moet ik kiezen
  hoi, hoe kom ik in osr | ja maar wat is dat dan | nee, wat is een mandaat? | ok en hoe moet dat | BRIN? | vestiging??
  digidoor niet in lijst? | mijn school staat er niet tussen? | moet ik eherkenning hebben | moet ik daarvoor inloggen
  kan ik dat zelf | kan ik een mandaat stoppen | kun je dat uitleggen | mag ik ook een ander systeem kiezen | is het gratis
  is dat verplicht | heb ik een einddatum nodig | hebben wij ook een oso overeenkomst nodig | gaat dat vanzelf | staat dat in rio
  werkt dat ook voor vo | ik heb een vraag | ik heb nog een vraagje over de einddatum | kun je uitleg geven over rio
  ik snap het niet | ik snap die stap niet | ik begrijp niet wat je bedoelt | ik weet niet hoe dat moet | weet niet waar dat staat
  ik weet niet wat een brin is | geen idee waar ik dat vind | geen idee wat dat is | leg eens uit | ik wil graag weten wat osr is
  ik heb hulp nodig met BRIN | hulp bij inloggen | kunt u me helpen met kopiëren | zou dat ook kunnen voor twee scholen
  met welk account log ik in | tot wanneer loopt het | bij wie moet ik zijn | vanaf wanneer werkt het | mandaat aanpassen hoe
  er staan twee diensten welke is goed | klaar, wat nu | kunnen ouders meekijken | is digiplan iets anders | regent het morgen
  klopt dat? | klopt dit wel | wat is DUO?? 🤔 | "wat is oso?" | is digidoor veilig | doet digidoor dat zelf
`)('%j is a question', (text) => {
  expect(isQuestion(text)).toBe(true);
});

test.each(phrases`
  | ? | ??? | 😀 | ja | nee | Jan Jansen | Anneke van der Berg-de Vries | obs De Regenboog | Almere | 's-Gravenhage | 12AB00
  jan@school.nl | gelukt | het lukt niet | weet ik niet | dat weet ik niet | ik weet het niet | geen idee | heb ik gedaan | heb ik al
  hebben we wel | hebben we niet | die hebben we al | is goed | is gelukt | is er niet | zie ik niet | zie ik niet staan | kan ik niet
  moet ik navragen | dat moet ik nakijken | ik ben het zelf, Piet | dat ben ik, Jan | mijn naam is Jan | het is obs De Regenboog
  opgeslagen maar ik zie hem niet | digidoor staat niet in de lijst | doe maar niet | wacht niet versturen | bedankt | hallo
  de waarheid | De Wegwijzer | Hoeksteen | De Hoeve | Wieken | Wereldschool | Heemstede | waarschijnlijk wel | Zien en Doen
  ik kan niet inloggen | we hebben geen overeenkomst | klopt | dat klopt
`)('%j is no question', (text) => {
  expect(isQuestion(text)).toBe(false);
});
