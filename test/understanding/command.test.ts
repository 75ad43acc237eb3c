import { readCommand, wantsPerson } from '../../src/understanding/command.js';
import { phrases } from './phrases-table.js';

test.each(phrases`
  terug | Terug | TERUG! | terug. | terugg | treug | terg | ga terug | Ga terug aub | terug graag | nee terug
  terug alsjeblieft | ik wil terug | ik wil graag terug | kan ik terug? | kan ik terug gaan | mag ik terug
  een stap terug | stap terug | stapje terug | ga een stap terug | ga een stapje terug | vorige | vorige vraag
  vorgie vraag | naar de vorige vraag | terug naar de vorige vraag | ik wil naar de vorige vraag | de vorige stap
  sorry, terug | oh terug | oeps… terug | terug 🙏 | back | ongedaan maken | kun je een stap terug gaan
`)('%j goes back', (text) => {
  expect(readCommand(text)).toBe('terug');
});

test.each(phrases`
  stop | Stop! | STOP | stoppp | stoppen | stopen | stop maar | stop aub | ik stop | ik stop ermee | nee stop
  ik wil stoppen | ik wil graag stoppen | ik wil nu stoppen | kan ik stoppen? | kunnen we stoppen | stoppen graag
  annuleer | anuleer | annuleren | annuleer maar | ik wil annuleren | cancel | afbreken | breek af | breek maar af
  ik wil ermee stoppen | ik wil hiermee stoppen | hou op | hou maar op | ik kap ermee | beëindig het gesprek
  stop het gesprek | gesprek beëindigen | ik wil niet verder | einde gesprek | quit | exit | ok stop | stop 🛑
`)('%j stops', (text) => {
  expect(readCommand(text)).toBe('stop');
});

test.each(phrases`
  opnieuw | Opnieuw! | opniew | opnieuww | OPNIEUW AUB | begin opnieuw | opnieuw beginnen | opnieuw beginne
  start opnieuw | opnieuw starten | ik wil opnieuw beginnen | ik wil graag opnieuw beginnen | kan ik opnieuw beginnen?
  kunnen we opnieuw beginnen | helemaal opnieuw | begin helemaal opnieuw | overnieuw | begin overnieuw
  van voren af aan | begin van voren af aan | vanaf het begin | begin bij het begin | terug naar het begin
  ga terug naar het begin | reset | restart | herstart | nieuw gesprek | alles opnieuw doen | weer opnieuw
  laten we opnieuw beginnen | nee opnieuw | opnieuw graag | mag ik opnieuw beginnen
`)('%j starts over', (text) => {
  expect(readCommand(text)).toBe('opnieuw');
});

test.each(phrases`
  waar was ik | waar was ik? | Waar was ik?? | waar was ik ook alweer? | waar was ik ook al weer | waar was ik nou
  waar was ik gebleven | waar was ik ook alweer gebleven? | waar waren we | waar waren we gebleven | waar zijn we nu
  waar ben ik | waar ben ik nu | waar waren we ook alweer mee bezig | waar was ik mee bezig
  hoe ver ben ik | hoever ben ik nu | hoever zijn we | wat heb ik al gedaan | wat heb ik al ingevuld?
  wat hebben we al gedaan | wat weet je al | wat weet je al van mij | samenvatting | geef een samenvatting
  overzicht | geef me een overzicht | toon een overzicht | bij welke stap ben ik | welke vraag was ik | tussenstand
  eh waar was ik | waar waren wij | hoi, waar was ik gebleven? | hallo waar was ik
`)('%j asks where the user was', (text) => {
  expect(readCommand(text)).toBe('waar was ik');
});

test.each(phrases`
  help | Help! | HELP!!! | helppp | help me | help mij | help me aub | hulp | Hulp! | hulp aub | hulp nodig | help even
  ik heb hulp nodig | ik heb echt hulp nodig | ik heb even hulp nodig | we hebben hulp nodig | ik heb wat hulp nodig
  kun je me helpen | kun je mij helpen? | kan je me even helpen | kunt u mij helpen | kan iemand me helpen
  kan iemand mij verder helpen? | wil je me helpen | kun je me hiermee helpen | ik wil hulp | ik wil graag hulp
  mag ik hulp | geef me hulp | help help | sos | hallo help | ok help | hulp graag | wat kun je | wat kan ik doen
`)('%j asks for help', (text) => {
  expect(readCommand(text)).toBe('help');
});

test.each(phrases`
  medewerker | Medewerker! | medwerker | medewreker | medewerker aub | medewerker graag | een medewerker | helpdesk
  Helpdesk? | helpdeks | de helpdesk | contact | bellen | doorverbinden | mens | een mens aub | echt persoon
  ik wil een mens spreken | ik wil een medewerker spreken | ik wil een medewerker | ik wil iemand spreken
  ik wil graag iemand spreken | ik wil graag met iemand praten | ik wil met een echt mens praten
  ik wil de helpdesk bellen | kan ik iemand bellen | kan ik iemand bellen? | kan ik gewoon iemand bellen
  kan ik met iemand praten | kan ik met een medewerker praten | mag ik een medewerker spreken
  mag ik iemand aan de lijn | ik wil contact | ik wil contact opnemen | ik wil contact met de helpdesk
  kan iemand mij bellen | kan iemand mij terugbellen? | kunt u mij terugbellen | bel mij | bel me terug
  verbind me door | verbind mij door met een medewerker | is er iemand | is daar iemand? | is er een mens beschikbaar
  neem contact met mij op | klantenservice | support | live chat | nee ik wil een medewerker spreken
  ik wil liever een mens spreken | ik wil nu iemand spreken | ik zou graag iemand spreken
`)('%j asks for a person', (text) => {
  expect(readCommand(text)).toBe('medewerker');
});

test.each(phrases`
  | 😀 | ja | nee | hallo | De Terugkeer | de terugkoppeling | terugkoppeling | terugbetaling | Basisschool De Stopper
  wanneer krijg ik iets terug | ik kom er morgen op terug | waar vind ik dat terug | ik zie het niet terug
  opnieuw geprobeerd maar lukt niet | ik heb het opnieuw geprobeerd | moet ik opnieuw inloggen | opnieuw inloggen
  moet dat elk jaar opnieuw? | hoe stop ik een mandaat | kan ik een mandaat stoppen | wanneer stopt het mandaat
  hoe zet ik een mandaat stop | stopt het mandaat vanzelf | ik heb hulp nodig met BRIN | hulp bij inloggen
  help mij met de overeenkomst | kun je me helpen met kopiëren | helpt dit ook voor vo | behulpzaam | hulpje
  waar staat de knop | waar was de knop | waar ben ik de mist in gegaan met het mandaat | waar is de school
  ik ben zelf medewerker van de school | de medewerker is ziek | onze medewerker heeft het mandaat gegeven
  de helpdesk van parnassys zei dat het goed stond | wie moet ik bellen bij kennisnet | wat is de vorige versie
  Jan Terug | Stoop | Hulst | Anneke Helpman | de vorige beheerder is weg | laat maar | wacht | wacht even
  niet versturen | doe maar niet | 12AB00 | obs Het Begin | contactpersoon | de contactpersoon is Jan
  heb ik gedaan | hebben we | annuleer het mandaat | stop mandaat
  digidoor | iemand | een collega | ik wil digidoor | opnieuw doen | mijn school heet Opnieuw | mijn vorige school | annulering van het contract met esis
`)('%j is no command', (text) => {
  expect(readCommand(text)).toBeUndefined();
});

test.each(phrases`
  ik kom er niet uit, kan ik iemand bellen? | dit wordt niks. Ik wil een medewerker spreken | pff, kan iemand mij bellen
  het lukt niet, ik wil graag iemand spreken! | ik snap er niks van; mag ik een medewerker spreken
  ik wil liever een mens spreken, dit werkt niet | ik wil een medewerker spreken
`)('%j asks for a person, beside something else', (text) => {
  expect(wantsPerson(text)).toBe(true);
});

test.each(phrases`
  de helpdesk, zei mijn collega | ik ben medewerker, en ik zoek het mandaat | | 😀 | help, het lukt niet
  wie moet ik bellen bij kennisnet, weet je dat | Jan Jansen, medewerker | bellen, mailen, faxen
`)('%j asks for no person', (text) => {
  expect(wantsPerson(text)).toBe(false);
});
