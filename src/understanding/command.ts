import type { Command } from '../domain/understanding.js';
import { clausesOf, normalise } from './normalise.js';
import { phraseReader } from './phrases.js';

const WISH =
  'ik wil|ik wou|ik zou|ik zou willen|ik moet|wil|wil ik|kan ik|kan|mag ik|kun je|kunt u|kunnen we|we willen|wij willen|zullen we|laten we|geef mij|geef me|doe mij';
const SOFTLY = 'graag|liever|nu|gewoon|toch|even|eerst|ook|misschien|maar';
const I_WANT = `[ja|nee|${SOFTLY}] [${WISH}] [${SOFTLY}] [${SOFTLY}]`;
const PERSON =
  'een mens|mens|een echt mens|een echte mens|echt mens|een persoon|een echt persoon|een echte persoon|echt persoon|echte persoon|een medewerker|medewerker|een echte medewerker|een medewerkster|een menselijke medewerker|menselijke medewerker|de helpdesk|helpdesk|support|de support|klantenservice|de klantenservice|een helpdeskmedewerker|helpdeskmedewerker|een human|iemand van de helpdesk|iemand van digidoor|iemand van jullie|een levend persoon|een medewerker van de helpdesk|een medewerker van digidoor';
const SOMEONE = `${PERSON}|iemand|iemand anders|digidoor|een collega`;
const TALK =
  'spreken|praten|bellen|mailen|chatten|contact|telefoneren|aan de lijn|aan de telefoon|aan de lijn krijgen|aan de telefoon krijgen|te spreken krijgen|contact hebben|contact opnemen|in contact komen|overleggen|te pakken krijgen|willen spreken|willen bellen|bereiken';

/** Mended with care: at the question for a place, `Kampen` and `Beilen` are no `kappen` and `bellen`. */
const MENDED = {
  words: new Set(
    'terug vorige vraag opnieuw beginnen annuleer annuleren gesprek gebleven helpdesk medewerker spreken iemand'.split(
      ' ',
    ),
  ),
  otherLetterFrom: 7,
};

const readPhrase = phraseReader<Command>(
  {
    terug: [
      `${I_WANT} [ga|stap|keer|naar] [een|1] [stap|stapje|vraag|scherm|pagina] terug [gaan|aub|maar] [naar de vorige vraag|naar vorige vraag|naar de vorige stap|naar de vorige]`,
      `${I_WANT} [ga|terug] [naar] [de] vorige [vraag|stap|scherm|pagina|keuze] [gaan]`,
      '(terug|back|go back|undo|ongedaan maken|maak ongedaan|terugg|trug|stap terug|stapje terug|vorige|de vorige|previous|terug terug)',
      '[dat was] [foutje|vergissing|verkeerde knop] terug',
    ],
    stop: [
      `${I_WANT} [nu|toch|hier] [nu|toch] (stop|stoppen|stop maar|stop nu|stopt|stoppe|stopen|stoppn|stpopen|annuleer|annuleren|annuleer maar|annuleer alles|alles annuleren|cancel|cancelen|afbreken|breek af|breek maar af|breek het af|kappen|ermee kappen|ermee stoppen|er mee stoppen|stoppen ermee|stoppen hiermee|hiermee stoppen|ophouden|afsluiten|beeindigen|quit|exit|niet verder|niet meer verder|niet meer verder gaan)`,
      'ik (stop|kap) [nu|er|hier] (ermee|er mee|ermee op|mee|maar|nu)',
      '(ik stop|stop stop|hou op|hou maar op|houd op|hou er mee op|hou ermee op|einde|einde gesprek|einde chat|the end)',
      '(stop|beeindig|sluit|verlaat|annuleer|breek) [het|dit|deze|de|mijn] (gesprek|chat|aanvraag|proces) [af|ermee]',
      'sluit [maar] af',
      `${I_WANT} [het|dit|de|deze] (gesprek|chat|aanvraag|melding) (stoppen|beeindigen|afsluiten|afbreken|annuleren)`,
    ],
    opnieuw: [
      `${I_WANT} [helemaal|weer|nog een keer|nog eens] (opnieuw|overnieuw|van voren af aan|van voor af aan|van vooraf aan|vanaf het begin|van het begin af aan|bij het begin) [beginnen|starten|beginne]`,
      `${I_WANT} alles [weer|helemaal] (opnieuw|overnieuw) [beginnen|doen]`,
      `${I_WANT} (begin|start|beginnen|starten) [maar|het|alles] [weer|helemaal|nog een keer|nog eens] (opnieuw|overnieuw|van voren af aan|van voor af aan|vanaf het begin|bij het begin|van het begin af aan)`,
      '(reset|restart|herstart|herstarten|resetten|start over|begin over|over beginnen|nieuw gesprek|nieuwe start|een nieuw gesprek|start nieuw gesprek|alles opnieuw|opnieuw opnieuw|nieuw ticket starten)',
      '[ga] terug naar [het] (begin|start)',
    ],
    'waar was ik': [
      '[en] waar (was|ben|waren|zijn|bleef|bleven) (ik|we|wij) [nu|ook|dan] [alweer|al weer|al|ook] [weer] [gebleven|mee bezig|gekomen|nu]',
      '[hoe] (ver|hoever) (ben|zijn|was|waren) (ik|we) [nu|al|gekomen|dan]',
      'wat (heb|hebben) (ik|we|je) [nu|tot nu toe|al] [allemaal|al] (gedaan|ingevuld|opgegeven|doorgegeven|van mij)',
      'wat weet je [nu|al] [al|allemaal] [van mij|over mij]',
      '[geef|toon|laat] [mij|me] [een|de|het] (samenvatting|overzicht|stand van zaken|tussenstand) [zien|van mijn antwoorden]',
      '[bij] welke (stap|vraag) (ben|was|zijn|waren) (ik|we) [nu|gebleven|bij]',
      'where was i',
    ],
    help: [
      `${I_WANT} (help|help me|help mij|helpt|hulp|helpp|hepl|hlep|hulp aub|help help|hulp nodig|sos|assistentie|ondersteuning) [krijgen|alsjeblieft|even]`,
      '[ik|we] (heb|hebben) [echt|even|wel|hier] [wat|een beetje] (hulp|help|ondersteuning) [nodig|hier|hierbij|hiermee]',
      '(kun|kan|kunt|wil) (je|jij|u|iemand|er iemand) (me|mij|ons) [even|misschien|hier|verder|hiermee|hierbij] (helpen|verder helpen|hiermee helpen|hierbij helpen)',
      '(ik kom er niet uit|ik snap er niks van|ik snap het niet|ik snap er helemaal niks van|ik begrijp het niet|ik begrijp er niets van|ik weet het niet meer) help',
      '(wat kan ik (doen|zeggen|typen)|wat kun je|wat kun je doen|wat kan je|menu|opties|commandos|commands)',
    ],
    medewerker: [
      `${I_WANT} [met] (${PERSON}) [graag|nu|even] [${TALK}]`,
      `${I_WANT} [met] (${SOMEONE}) [graag|nu|even] (${TALK})`,
      `${I_WANT} (contact|bellen|mailen|praten) [met] [${SOMEONE}] [opnemen|hebben]`,
      `${I_WANT} (telefonisch contact|belafspraak|teruggebeld worden|gebeld worden|doorverbonden worden|worden doorverbonden|worden gebeld)`,
      `(kan|kun|mag|wil|kunt) (iemand|er iemand|je|jij|u|een medewerker) (mij|me|ons) [${SOFTLY}] (bellen|terugbellen|opbellen|mailen|doorverbinden|spreken)`,
      `(bel|mail) (mij|me) [${SOFTLY}] [terug|op]`,
      `(verbind|schakel|zet) (me|mij) [${SOFTLY}] door [met|naar] [${SOMEONE}]`,
      `is (er|daar|hier) [daar|hier|ook] [nog] (iemand|${PERSON}) [aanwezig|beschikbaar|bereikbaar|hier|die mij kan helpen|die me kan helpen]`,
      'neem [aub] contact [met mij|met me] op [met mij|met me]',
      '(contact|servicedesk|livechat|live chat|human|agent|operator|bellen|telefonisch|doorverbinden|belafspraak|terugbellen)',
      '[wat is|hoe bereik ik|hoe bel ik|waar vind ik] (de helpdesk|het nummer van de helpdesk|het telefoonnummer van de helpdesk|contact met de helpdesk|de klantenservice)',
      '(i want to|can i) (speak|talk) to [a|an] (human|person|agent|employee)',
    ],
  },
  MENDED,
);

/** Reads a word that works at every step; only when it is all that is said, never from within a longer text. */
export const readCommand = (text: string): Command | undefined => readPhrase(normalise(text));

/** A longer message that asks for a person in a part of its own: "ik kom er niet uit, kan ik iemand bellen?". */
export const wantsPerson = (text: string): boolean =>
  clausesOf(text).some((clause) => clause.split(' ').length >= 3 && readPhrase(clause) === 'medewerker');
