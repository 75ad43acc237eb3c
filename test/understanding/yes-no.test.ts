import { phrases } from './phrases-table.js';
import { isHedged, readYesNo } from '../../src/understanding/yes-no.js';

test.each(phrases`
  joa | jao | tuurlijk wel | ik ben er in | ik heb de rol gekregen | de rol is er nu
  ja | Ja | JA!! | jaaa | jaaaaaa!!! | j | J. | jaja | ja hoor | ja graag | ja, graag!
  ja dank je wel | jawel | jazeker | Jazeker. | jazekr | ja zeker | ja, zeker weten 😀 | zeker
  zeker weten | absoluut | natuurlijk | naturlijk | tuurlijk | uiteraard | jep | yes | klopt | Klopt!
  kloptt | klpot | dat klopt | dat klopt helemaal | ja dat klopt | ja, klopt, dank je | alles klopt
  het klopt allemaal | prima | is prima | prima hoor | akkoord | accoord | ok | oké | okee | OKÉÉÉ
  okay doe maar | is goed | dat is goed | helemaal goed | goed zo | top | perfect, dank je | correct
  inderdaad | idd | precies | juist | doe maar | ok, doe maar | ga je gang | graag | heel graag
  lijkt me goed | verstuur maar | stuur maar op | ja verstuur het maar | versturen graag | ga verder
  hebben we | die hebben we | die hebben we al | dat hebben we wel | wij hebben die overeenkomst
  we hebben hem al | is er | die is er al | die is al getekend
  ja, de overeenkomst is vorig jaar getekend | ja die heeft ons bestuur twee jaar geleden ondertekend
  ik kan inloggen | ja ik kan gewoon inloggen | inloggen lukt | lukt prima | ik denk het wel
  volgens mij wel | waarschijnlijk wel | ja denk ik | ja, en nu?
  nee dat is niet het probleem, die hebben we wel | nee dat is niet het probleem die hebben we wel
  nee hoor, die is er wel | nee nee, dat lukt wel | dat is niet het probleem, die hebben we wel
  dat heeft ons bestuur geregeld | volgens de bestuurder wel | kan wel inloggen | dacht het wel | ja, meerdere
  ja, voor meer scholen | volgens mij hebben we die wel | hebben we die al | 👍 | 👍🏽👍🏽 | ✅
`)('%j is a yes', (text) => {
  expect(readYesNo(text)).toBe('ja');
});

test.each(phrases`
  nee | Nee! | NEE | neeee | n | N. | ne | neen | nee hoor | nee joh | nee dank je | nee bedankt
  nee, dank u wel | nee, nog niet | nog niet | Nog niet… | nog nooit | niet | nope | no | helaas niet
  helaas | absoluut niet | zeker niet | natuurlijk niet | liever niet | graag niet | doe maar niet
  doe het maar niet | nee doe maar niet | niet doen | wacht niet versturen | wacht, niet versturen!
  niet versturen | nog niet versturen | verstuur het nog niet | stuur maar niet op
  laat maar | hoeft niet | dat hoeft niet | niet nodig | klopt niet | dat klopt niet | dat klpot niet
  nee, dat klopt niet helemaal | klopt nog niet | niet juist | dat is niet goed | dat is fout
  onjuist | verkeerd | volgens mij niet | ik denk het niet | ik denk van niet | waarschijnlijk niet
  ik ben bang van niet | hebben we niet | die hebben we niet | die hebben we nog niet
  we hebben hem nog niet | we hebben geen overeenkomst | wij hebben nog geen overeenkomst
  de overeenkomst hebben we nog niet | geen overeenkomst | is er niet | die is er nog niet
  nog niet getekend | die is nog niet getekend | dat lukt niet | ik kan niet inloggen
  ik kan er niet in | inloggen lukt niet | nee ik kan helaas niet inloggen
  nee, wij hebben vorig jaar een brief gehad van kennisnet en die ligt nog bij de directeur
  nog in aanvraag | is aangevraagd | niet meer | we zijn ermee bezig | wij hebben dat nog nooit gedaan
  dit is niet de goede school | wacht nog met versturen | even wachten met versturen
  er zit een fout in | nee, klopt | ja maar nog niet getekend | ja nee dat hebben we niet
  die hebben we wel, maar nog niet getekend | alleen deze school | 👎 | ❌
`)('%j is a no', (text) => {
  expect(readYesNo(text)).toBe('nee');
});

test.each(phrases`
  weet ik niet | Weet ik niet! | dat weet ik niet | dat weet ik eigenlijk niet | weet ik nog niet
  weet niet | ik weet het niet | ik weet het niet zeker | ik weet het echt niet | we weten het niet
  wij weten dat niet zeker | weet ik niet zeker | niet zeker | ik ben er niet zeker van | geen idee
  Geen idee?? | geen ide | geen flauw idee | ik heb geen idee | daar heb ik geen idee van
  ik heb geen idee of we die hebben | ik weet niet of we die hebben
  ik weet niet zeker of ons bestuur dat heeft getekend | zou ik niet weten | misschien | mischien
  misschien wel | wellicht | kan zijn | zou kunnen | onbekend | ik twijfel
  ja, of nee, ik weet het niet | nee, weet ik niet | ja maar ik weet het niet zeker
  dat moet ik even navragen | moet ik nakijken | daar weet ik niks van | dat zou ik moeten opzoeken | ja en nee | hangt ervan af | weet ik veel | kweenie | idk
`)('%j is not knowing', (text) => {
  expect(readYesNo(text)).toBe('onbekend');
});

test.each(phrases`
  ? | ... | 😀 | 👍👎 | hallo | goedemorgen | dank je wel | bedankt | obs De Regenboog | Jan | Nel
  12AB00 | 2 | ik heb 2 printers | ik heb geen vraag | wat is een BRIN? | wat is dat | klopt dat?
  hoe weet ik dat | waar kan ik dat zien | ja, hoe moet dat? | ja maar wat is dat dan
  ja maar ik weet niet hoe | nee, wat is een mandaat? | ik weet niet hoe ik dat moet doen
  ik wil graag weten of het klopt | kun je dat nog eens uitleggen | mijn school staat er niet tussen
  digidoor staat niet in de lijst | gemandateerd maar het werkt niet
  ik zoek het mandaat voor de overstap van onze leerlingen naar het voortgezet onderwijs
  wacht even | momentje | een moment | ja momentje | ja, wacht even | nee wacht even | ja klopt, wacht even
  dat is niet het probleem | het bestuur is verhuisd | ja, maar alleen de oso overeenkomst | we hebben de oso overeenkomst | ja die van oso | de directeur is er morgen weer | nou | eh
`)('%j is no answer', (text) => {
  expect(readYesNo(text)).toBeUndefined();
});

test.each(phrases`
  ik denk het wel | volgens mij wel | ja denk ik | waarschijnlijk wel | vast wel | ja, vermoedelijk
`)('%j is a yes with a doubt', (text) => {
  expect(isHedged(text)).toBe(true);
});

test.each(['ja', 'zeker weten', 'die hebben we wel', 'nee', 'dat klopt'])('%j has no doubt', (text) => {
  expect(isHedged(text)).toBe(false);
});

test.each([
  ['ik kan niet inloggen in osr', 'toegang', 'nee'],
  ['ik kan niet inloggen in osr', 'overeenkomst', undefined],
  ['nee, ik kan niet inloggen', 'overeenkomst', undefined],
  ['inloggen lukt niet', 'overeenkomst', undefined],
  ['het lukt niet', 'overeenkomst', undefined],
  ['het lukt niet', 'toegang', 'nee'],
  ['ik kan inloggen', 'overeenkomst', undefined],
  ['ja, maar ik kan niet inloggen', 'overeenkomst', 'ja'],
  ['ja, maar ik kan niet inloggen', 'toegang', 'nee'],
  ['ja, maar ik kan niet inloggen', 'controle', undefined],
  ['ja en ik kan ook inloggen', 'overeenkomst', 'ja'],
  ['nog niet getekend', 'overeenkomst', 'nee'],
  ['nog niet getekend', 'toegang', undefined],
  ['we hebben geen overeenkomst', 'moreSchools', undefined],
  ['we hebben nog geen account', 'overeenkomst', undefined],
  ['we zijn ermee bezig', 'overeenkomst', 'nee'],
  ['verstuen', 'controle', 'ja'],
  ['verstuen', 'aanbod.naam', undefined],
  ['die hebben we niet', 'overeenkomst', 'nee'],
  ['nee', 'moreSchools', 'nee'],
])('%j at %s is %s', (text, question, answer) => {
  expect(readYesNo(text, question)).toBe(answer);
});
