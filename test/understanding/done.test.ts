import { readDone } from '../../src/understanding/done.js';
import { phrases } from './phrases-table.js';

test.each(phrases`
  gelukt | Gelukt! | GELUKT | gelukt 😀 | gelukkt | geluktt | gleukt | ok gelukt! | ja gelukt | ja, het is gelukt
  het is gelukt | is gelukt | dat is gelukt | alles is gelukt | ik heb alles ingevuld | ik heb alles gedaan | ik heb deze stappen gedaan | klaar | Klaar! | ik ben klaar | helemaal klaar
  gedaan | heb ik gedaan | dat heb ik gedaan | al gedaan | is gebeurd | gebeurd | check | done | Done! | gereed
  opgeslagen | is opgeslagen | hij is opgeslagen | ik heb hem opgeslagen | opgeslagen en klaar | toegevoegd
  ingevuld | gekozen | geselecteerd | gekopieerd | gevonden | ik heb digidoor gevonden | ingelogd | ik ben ingelogd
  ik ben er | ik ben zover | ja | Ja! | jaaa | jep | ok | oké | prima | top, gelukt | yes | zeker | inderdaad
  ik zie hem | ik zie digidoor staan | hij staat er | hij staat erin | staat er nu bij | het lukt | het werkt
  volgende | verder | ga door | door naar de volgende | gelukt, en nu? | gelukt, wat nu? | ok en nu
  gelukt, dank je wel | eerst lukte het niet maar nu wel | eerst niet, nu wel | nee hoor, het is gelukt
  nee, hij staat er wel | het is eindelijk gelukt | geen probleem, gelukt | voor elkaar | afgerond
  ben zover | ik ben ingelogd en zie het menu | ingevuld en opgeslagen | staat open | stond er al | volgens mij wel
  ik denk dat het gelukt is | dat heb ik al gedaan | had ik al | 👍 | ✅ | ✔️
`)('%j is done', (text) => {
  expect(readDone(text)).toBe('gelukt');
});

test.each(phrases`
  lukt niet | het lukt niet | Het lukt niet. | het lukt me niet | het lukt mij niet om in te loggen | niet gelukt
  is niet gelukt | nog niet gelukt | het is niet gelukt | helaas niet gelukt | het lukte niet | mislukt
  het is mislukt | nee | Nee! | nee hoor | n | neen | nee, lukt niet | nee dat lukt niet | nog niet | helaas
  het werkt niet | werkt niet | dit werkt niet | het werkt nog steeds niet | doet het niet | gaat niet
  opgeslagen maar ik zie hem niet | gelukt maar ik zie hem niet staan | ja maar hij staat er niet bij
  ik zie hem niet | zie ik niet | ik zie digidoor niet staan | Ik zie DigiDoor niet in de lijst
  digidoor staat niet in de lijst | digidoor staat er niet tussen | mijn school staat er niet tussen
  kan hem niet vinden | ik kan de knop niet vinden | ik kan het niet vinden | niet te vinden | nergens te vinden
  ik vind hem nergens | er is geen knop | er staat geen plusje | ik zie geen knop | ik krijg geen menu
  krijg een foutmelding | ik krijg een foutmelding | foutmelding | ik krijg een error | er gaat iets mis
  ik kom er niet uit | ik kom niet verder | ik zit vast | ik kan niet inloggen | inloggen lukt niet
  ik kan niet opslaan | opslaan lukt niet | het opslaan werkt niet | de knop doet niks | er gebeurt niks, hij laadt niet
  waarom lukt het niet? | het lukt niet, wat moet ik doen? | ok maar ik zie geen knop | dienst niet gevonden
  inlog mislukt | digidoor ontbreekt | mijn school ontbreekt | de knop is grijs | hij geeft een error | foutcode 500 | alles leeg
  ging niet goed | kan ik niet vinden | zie ik niet staan | 👎 | ❌ | ik heb hulp nodig
`)('%j is not done', (text) => {
  expect(readDone(text)).toBe('mislukt');
});

test.each(phrases`
  hallo | 😀 | ? | bedankt | wacht even | momentje | ik ben bezig | even kijken | nog niet klaar | doe ik | oke doe ik | zal ik doen | komt goed | ik ben nog bezig
  ik weet niet of het gelukt is | weet niet zeker of het goed is | wat bedoel je | wat is een dienst?
  waar staat die knop? | hoe doe ik dat | waar vind ik mandaten beheren | welke dienst moet ik kiezen
  kan ik dit niet overslaan? | moet ik geen einddatum invullen? | obs De Regenboog | 12AB00 | Jan | 2
  ik heb 2 printers | de einddatum | wat moet er bij systeem | digidoor | osr | mandaten beheren
  dossier niet gevonden bij ophalen | magister doet het niet | ik zie geen cito scores bij het opp | digibord gaat niet aan
  waarom lukt kopiëren niet naar al onze scholen | ouders koppelen lukt niet
  we gaan morgen met de hele school op schoolreis naar de dierentuin
`)('%j says nothing about that', (text) => {
  expect(readDone(text)).toBeUndefined();
});
