import { phraseReader } from './phrases.js';

const WANT =
  'ik wil|ik wou|ik zou|ik zou willen|ik moet|wil ik|we willen|wij willen|kan ik|kunnen we|mag ik|kun je|kunt u|kan je|ik kan|graag|ik wil graag|ik wil nog|ik zou graag|ik moet nog|kan ik nog|mag ik nog|kun je nog';
const SOFTLY = 'nog|even|toch|ook|graag|liever|nu|eerst|maar|eens|aub';
const LEAD = `[nee|ja|wacht|oeps|sorry|o] [maar] [${WANT}] [${SOFTLY}] [${SOFTLY}]`;
const VERB =
  'wijzigen|veranderen|aanpassen|corrigeren|verbeteren|bewerken|herstellen|bijwerken|anders hebben|opnieuw invullen|opnieuw invoeren|rechtzetten';
const IMPERATIVE = 'wijzig|verander|corrigeer|verbeter|bewerk|herstel|update';
const WRONG =
  'niet goed|niet juist|niet correct|niet|fout|verkeerd|onjuist|foutief|anders|helemaal fout|helemaal niet|verkeerd ingevuld|verkeerd gespeld|verkeerd getypt';

/** All the ways in which people say that a thing is to be changed. */
const changing = (things: string): string[] => [
  `${LEAD} (${things}) [${SOFTLY}] [${SOFTLY}] [kunnen|willen|laten] (${VERB}) [kunnen|willen]`,
  `${LEAD} (${IMPERATIVE}) [${SOFTLY}] (${things}) [${SOFTLY}]`,
  `${LEAD} pas [${SOFTLY}] (${things}) [${SOFTLY}] aan`,
  `[nee|ja|wacht|oeps|sorry|o] [maar] [alleen] (${things}) (is|zijn|klopt|kloppen|was|staat|staan) [er] [nog|ook|helaas|wel] (${WRONG})`,
  `[nee|ja|wacht|oeps|sorry|o] [maar] [dit|dat|het|deze|hier|er] [is|zijn|was|staat|staan] [toch|wel|helemaal] [de|het|een|mijn] (verkeerde|verkeerd|foute|fout|onjuiste|niet de goede|niet het goede|niet de juiste|niet het juiste|niet mijn) (${things})`,
  `[nee|ja|wacht|oeps|sorry|o] [maar] ik (bedoel|bedoelde) [een|de|het] (ander|andere) (${things})`,
  `[nee|ja|wacht|oeps|sorry|o] (${things}) [moet|moeten|mag] [nog|even|wel] (anders|gewijzigd worden|aangepast worden|veranderd worden|anders zijn|worden aangepast|worden gewijzigd|aangepast)`,
  `[er] [zit|staat|is] [nog] een (fout|foutje|tikfout|typefout|typfout|schrijffout|vergissing) (in|bij|met) (${things})`,
  `ik heb (${things}) (verkeerd|fout|niet goed) [ingevuld|ingevoerd|getypt|opgegeven|doorgegeven|gespeld|geschreven|gedaan|gezegd|gegeven]`,
  `ik (heb een fout gemaakt|heb een foutje gemaakt|heb een tikfout gemaakt|heb me vergist|vergiste me) (in|bij|met) (${things})`,
];

/** "Ik heb het verkeerde mailadres gegeven." */
const wrongly = (nouns: string): string =>
  `[nee|ja|wacht|oeps|sorry|o] [maar] ik heb (de|het|een) (verkeerde|verkeerd|foute|fout|oude|oud) (${nouns}) (gegeven|opgegeven|doorgegeven|ingevuld|ingevoerd|getypt|gekozen|gebruikt|genoemd|gestuurd|verstuurd)`;

const OF = 'van|bij|voor';
const THEIR = '(de|mijn|onze|het|die)';
/** A fact of a school, with or without its number. */
const ofSchool = (fact: string): string =>
  `(${THEIR} )?(${fact})( (${OF}) (zoveel|${THEIR} (school|zoveel)))?|(${OF}) zoveel (${THEIR} )?(${fact})|zoveel (${THEIR} )?(${fact})`;

/** The answer about a thing: the thing itself is no answer of the user's, and changed elsewhere. */
const answerAbout = (thing: string): string =>
  `${THEIR} antwoord (over|op|van) ((de|het) )?(vraag (over|naar) ((de|het) )?)?(${thing})`;

const SCHOOL =
  'school|scholen|schoolgegevens|gegevens van de school|lijst|lijst met scholen|lijst van scholen';
const OFF = 'weg|eruit|er uit|eraf|er af|vallen|achterwege';
const TO_REMOVE =
  'verwijderen|weghalen|weglaten|schrappen|eruit halen|eruit|wissen|laten vervallen|eraf halen|weg';
const SOME =
  'zoveel|een school|een rij|een regel|een van de scholen|een paar scholen|een paar|de laatste|de laatste school|deze school|die school';
const MORE =
  'nog een school|een school|nog een paar scholen|nog scholen|meer scholen|nog meer scholen|een andere school|nog een andere school|een extra school|extra scholen|nog een|een nieuwe school|scholen|nog twee scholen|zoveel scholen';
const BESTUUR =
  'mijn bestuur|ons bestuur|het bestuur|mijn schoolbestuur|ons schoolbestuur|het schoolbestuur|onze stichting|de stichting|mijn stichting|onze vereniging|de vereniging|onze organisatie|dit bestuur|hetzelfde bestuur|ons hele bestuur|het hele bestuur|de hele stichting|onze koepel|de koepel';
const TICKET =
  '((mijn|het|ons|dat|dit|de|onze|een) )?(ticket|tickets|aanvraag|melding|ticketnummer|verzoek|aanmelding)';
const DONE =
  'klaar|verwerkt|behandeld|afgehandeld|in behandeling|gezien|opgepakt|gedaan|gekoppeld|aangekomen|binnen';

/** What people come for, and for which schools. */
const MANDAAT =
  '((een|het|de|dit|ons|onze|mijn|digidoor|osr) )*(mandaat|mandaten)( ((voor|aan|van|in) )?(digidoor|osr|het osr))*';
const MANY =
  '((al|alle|de|onze|mijn|een paar|meer|meerdere|verschillende|diverse|enkele|andere) )+scholen|((de|onze|mijn|al|alle) )*zoveel( scholen)?';
const FOR = `(voor|aan|van|namens) (${MANY}|digidoor|jullie|((de|het|mijn|onze|ons|een|deze|eigen) )+(school|bestuur|stichting))`;
const GIVE =
  'geven|regelen|verstrekken|afgeven|toevoegen|aanmaken|maken|aanvragen|instellen|doorgeven|aanmelden|melden|verlenen|invoeren|doen|in orde maken|toekennen';
const COME =
  '[ja|oke|graag] [ik wil|ik wou|ik zou|ik moet|ik ga|ik kom|ik kom om|ik ben hier om|wij willen|we willen|wij moeten|we moeten|we gaan|wij gaan|laten we] [graag|nu|hier|even|eerst|ook|alleen|snel] [graag|nu|nog|even]';

/** How far a thing is. */
const statusOf = (thing: string): string[] => [
  `[wat is|hoe is|geef|toon|ik wil|ik wil graag|mag ik|kan ik|bekijk|check|zie] [me|mij] [de] (status|stand van zaken|voortgang|stand) [weten|zien] [van|voor|over|met] (${thing}) [zien|weten|bekijken|opvragen|inzien]`,
  `hoe (staat|gaat|zit|is) [het] [er] [nu|ermee] [met] (${thing}) [ervoor|voor]`,
  `hoe (ver|staat) (is|zijn|staan|ben|het) [jullie] [het] [nu|al] [met] (${thing}) [ervoor]`,
  `(is|zijn) (${thing}) [nu|al|inmiddels|ook] [al|nu] (${DONE})`,
  `wat (is|gebeurt) er [nu] [met] (${thing}) [gebeurd]`,
];

/** What a clause wants beside answering, with numbers of schools replaced by `zoveel`. */
export const readWishClause = phraseReader({
  administrator: changing(
    `(${THEIR} )?(beheerder|naam van de beheerder|naam beheerder|beheerdersnaam|administrator|contactpersoon)|mijn (naam|eigen naam)|naam van de beheerder|naam beheerder`,
  ).concat(wrongly('beheerder|naam|persoon')),
  replyAddress: changing(
    `(${THEIR} )?((e ?)?mail ?adres|e ?mail|mail|antwoordadres|adres voor (het|de) antwoord|mailtje)`,
  ).concat(wrongly('((e ?)?mail ?)?adres|e ?mail|mail')),
  name: changing(
    ofSchool('schoolnaam|naam van (de|mijn|onze|die) school').concat(
      `|${THEIR} naam (${OF}) zoveel|naam (${OF}) zoveel`,
    ),
  ),
  place: changing(ofSchool('plaats|plaatsnaam|woonplaats|stad|locatie|vestigingsplaats')),
  vestiging: changing(ofSchool('vestiging|vestigingsnummer|vestigingsnr|vestigingscode|vestigings nummer')),
  brin: changing(
    ofSchool('brin|brinnummer|brin nummer|brincode|brin code|code|schoolcode|instellingscode|brin nr|brinnr'),
  ),
  moreSchools: changing(`(het )?aantal scholen`),
  overeenkomst: changing(answerAbout('overeenkomst')),
  toegang: changing(answerAbout('toegang|inloggen|inlog')),
  school: changing(
    `(${THEIR} )?(${SCHOOL})|een school|een van de scholen|zoveel|(de )?gegevens van zoveel`,
  ).concat(wrongly('school|scholen|schoolnaam')),
  change: [
    ...changing(
      `iets|wat|(een|mijn|dit|dat|die|het|de) (antwoord|antwoorden|gegeven|gegevens|invoer|fout|foutje)|mijn antwoorden|gegevens|dit|dat|het|${THEIR} naam`,
    ).filter((phrase) => !phrase.includes('(is|zijn|klopt')),
    ...changing(`${THEIR} (ticket|aanvraag|melding)`),
    `${LEAD} (wijzigen|aanpassen|corrigeren|iets anders invullen|iets veranderen|wat veranderen)`,
    '[o|oeps|wacht|nee|sorry|ja] [wacht|even|maar] (er klopt iets niet|er klopt nog iets niet|iets klopt niet|er is iets fout|er zit een fout in|er staat een fout in|er zit nog een fout in|ik heb een fout gemaakt|ik heb een foutje gemaakt|ik heb iets verkeerd ingevuld|ik heb iets fout ingevuld|ik heb me vergist)',
    `hoe (kan|moet) ik (iets|mijn antwoord|mijn antwoorden|een antwoord) [nog] (${VERB})`,
  ],
  // That a school cannot be copied to, or is not in the list of OSR, is no wish: it says what did not work.
  remove: [
    `${LEAD} (haal|laat|gooi|doe|neem|streep|zet) [${SOFTLY}] (${SOME}) [${SOFTLY}] (${OFF}|uit de lijst|van de lijst|door|er niet bij)`,
    `${LEAD} (verwijder|schrap|delete|wis|skip|sla) [${SOFTLY}] (${SOME}) [${SOFTLY}] [uit de lijst|van de lijst|over]`,
    `${LEAD} (${SOME}) [${SOFTLY}] [${SOFTLY}] (${TO_REMOVE}) [uit de lijst|van de lijst]`,
    `(zoveel) (kan|mag|moet|kunnen|mogen|moeten) [ook|wel|nog|er|toch] [ook|wel|nog|er] (${OFF}|uit|verwijderd worden|weggelaten worden|worden verwijderd|weggehaald worden)`,
    '(zoveel) (moet|moeten|hoeft|hoeven) [ook|nog|er|toch] [ook|nog|er] (niet|niet mee|niet bij|niet erbij|er niet bij|er niet in|niet meer)',
    '(mag|kan|mogen|kunnen) (zoveel) [ook|nog] [er] (weg|eruit|uit|af|verwijderd worden|weggelaten worden)',
    '(zoveel) (hoort|horen) (er|hier) (niet|niet meer|niet bij)',
    '(zoveel) (is|zijn) [er] (dubbel|niet van ons|niet nodig|teveel|te veel)',
    '[alles|allemaal|alle scholen|allen] (behalve|zonder|uitgezonderd|op) (zoveel) [na]',
  ],
  bestuur: [
    `${LEAD} [het gaat om|dit geldt voor|het is voor|doe maar|voeg|neem] [voor] [alle|al onze|al de] (scholen) (van|onder|binnen|bij|in|uit) (${BESTUUR}) [toe|toevoegen|mee|meenemen|aanmelden]`,
    `${LEAD} [het gaat om|dit geldt voor|het is voor|doe maar|voeg|neem] [voor] (alle scholen die|alle scholen) [onder] (${BESTUUR}) [vallen] [toe|toevoegen]`,
    `${LEAD} [het gaat om|dit geldt voor|het is voor|doe maar|voeg|neem] [voor] (alle|al) (onze|mijn|de|van onze) scholen [van] [${BESTUUR}] [toe|toevoegen|aanmelden]`,
    `[doe maar|het gaat om|het is voor|dit geldt voor|voor] (${BESTUUR})`,
    `[doe maar|het gaat om|het is voor|voeg] [voor] (alle scholen) [toe|toevoegen]`,
  ],
  add: [
    `${LEAD} (${MORE}) [${SOFTLY}] (toevoegen|erbij|erbij zetten|aanmelden|invoeren|opgeven|doorgeven|bijvoegen|erbij doen)`,
    `${LEAD} voeg [${SOFTLY}] (${MORE}) [${SOFTLY}] [aan de lijst] toe`,
    `[er|we|ik] [moet|moeten|kan|mag|wil] [er] [nog] (${MORE}) (bij|erbij|in|op|op de lijst)`,
    `(ik|we|wij) (heb|hebben) [toch|ook] (nog zoveel|nog een school|nog een andere school|nog meer scholen|nog een paar scholen|meer scholen|een school vergeten|nog een school vergeten)`,
    '(ik|we|wij) (ben|zijn|waren|was) [nog] een school vergeten',
    '(er|ik|hier) (ontbreekt|mist|mis|ontbreken|missen) [er] [nog|hier] (een|een paar|enkele) (school|scholen)',
    '(nog een school|nog een school graag|nog een andere school|nog een paar scholen|nog meer scholen|een school erbij|school toevoegen|scholen toevoegen|een extra school|volgende school)',
  ],
  answer: [
    `${LEAD} [een] (antwoord|antwoorden|reageren|reageer|reactie) [geven|sturen] (op|aan) (${TICKET}|de helpdesk|het antwoord van de helpdesk)`,
    `${LEAD} (${TICKET}) beantwoorden`,
  ],
  status: [
    ...statusOf(TICKET),
    '[wat is] [de] status [opvragen|bekijken|van mijn ticket]',
    `wanneer (is|wordt|worden|zijn) (${TICKET}) (${DONE})`,
    `(volg|bekijk|zoek) (${TICKET}) [op]`,
    `(kun|kan|kunt) (je|u|jij) (${TICKET}) (opzoeken|bekijken|nakijken)`,
    '(wat (is|was)|weet je|ik ben|geef|mag ik) [me|mij] [ook|nog] (mijn|ons|het) (ticketnummer|nummer van mijn ticket) [ook] [alweer|al weer|nog|weer|kwijt|hebben]',
    '(mijn tickets|mijn ticket|ticket opzoeken|ticket bekijken|ticketstatus|status ticket)',
  ],
  statusOfMandaat: statusOf(`(mijn|ons|onze|het|de) (mandaat|mandaten|koppeling|school|scholen)`),
  // Last: what is more exact goes before it. Asking how it is done is no wish.
  begin: [
    `${COME} [${FOR}] (${MANDAAT}) [${FOR}] [te] (${GIVE}) [${FOR}] [in osr|via jullie]`,
    `${COME} (digidoor) [${FOR}] [een] (mandaat (${GIVE})|mandateren|machtigen) [${FOR}]`,
    `${COME} (het|dit) [alleen] [nog|nu] (doorgeven|melden) [${FOR}]`,
    `(ik kom|ik ben hier|ik chat|ik mail|het gaat|dit gaat|het is) (voor|over|om|vanwege|wegens) (${MANDAAT}) [${FOR}]`,
    `(ik|we|wij) (heb|hebben) (${MANDAAT}) nodig [${FOR}]`,
    `(ik ben|wij zijn) [de|een] [bovenschools|bovenschoolse] (beheerder|administrateur|ict er|directeur|bestuurder|administratie) (van|voor|op|bij) (${MANY})`,
    `(${MANDAAT}) [(${GIVE})] [${FOR}]`,
    `${COME} [maar|direct|meteen] (start|starten|begin|beginnen|aan de slag|van start) [gaan] [met (${MANDAAT})] [maar]`,
  ],
});
