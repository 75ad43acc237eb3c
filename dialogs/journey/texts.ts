import { HELPDESK } from '../../src/domain/contact.js';
import type { Draft } from '../../src/domain/draft.js';
import { ADD_STEPS } from '../../src/domain/draft.js';
import type { Policy } from '../../src/domain/turn.js';

/** What is said around the journey: at its start, and at the words that work everywhere. */
export const texts = {
  welcome: () =>
    'Hallo! Ik ben Mandaathulp, de chatbot van DigiDoor. Ik help je stap voor stap om DigiDoor een mandaat te geven in OSR. ' +
    'OSR is het register van Kennisnet. Daarin staat welk systeem namens je school gegevens mag uitwisselen.',
  policy: ({ retentionDays, privacyUrl }: Policy) =>
    `Ik bewaar dit gesprek ${retentionDays} dagen, zodat de helpdesk je kan helpen. ` +
    'Deel hier geen gegevens van leerlingen. Typ ‘help’ als je vastloopt.' +
    (privacyUrl === undefined ? '' : ` Lees meer in de [privacyverklaring](${privacyUrl}).`),
  ended: (days: number) =>
    `Je was hier meer dan ${days} dagen niet. Je eerdere antwoorden zijn daarom gewist. Er was nog niets verstuurd.`,
  help: () =>
    `De helpdesk van DigiDoor bereik je via ${HELPDESK.mail} of ${HELPDESK.phone}. ` +
    'Je kunt ook typen: ‘terug’, ‘wijzigen’, ‘stop’, ‘opnieuw’, ‘waar was ik’, ‘status’ of ‘medewerker’.',
  stopped: (ticket: string | undefined) =>
    ticket === undefined
      ? 'Gestopt. Er is niets verstuurd en je antwoorden zijn gewist. Typ ‘hallo’ om opnieuw te beginnen.'
      : `Gestopt. Je ticket ${ticket} is wel verstuurd en blijft staan. Typ ‘hallo’ om opnieuw te beginnen.`,
  restarted: () => 'We beginnen opnieuw. Je eerdere antwoorden zijn gewist.',
  firstQuestion: () => 'Dit is de eerste vraag. Verder terug kan niet.',
  sentAlready: (ticket: string) => `Je ticket ${ticket} is al verstuurd. Daar kan ik niet meer van terug.`,
  sentSoTell: (ticket: string) => `Je ticket ${ticket} is al verstuurd. Ik kan daar niets meer aan wijzigen.`,
  notSentYet: () => 'Ik heb nog niets verstuurd.',
  noted: () => 'Dank je, dat heb ik overgenomen.',
  begin: () => 'Mooi, daar help ik je bij.',
  moreSchools: () => 'Ik onthoud dat het voor meer scholen is.',
  sorry: () => 'Vervelend dat het niet lukt. Ik help je aan een mens.',
  greeting: () => 'Hallo! Fijn dat je er bent.',
  asking: () => 'Stel je vraag maar.',
  thanks: () => 'Graag gedaan!',
  waiting: () => 'Neem je tijd. Ik wacht op je.',
  goodbye: () => 'Tot ziens! Ik bewaar waar je was.',
  english: () => `This assistant speaks Dutch only; please mail ${HELPDESK.mail} or call ${HELPDESK.phone}.`,
  masked: () =>
    'Ik zag een nummer dat op een BSN lijkt. Dat heb ik weggehaald. Deel hier geen gegevens van leerlingen.',
  oldCard: () => 'Deze kaart is oud: die kun je niet meer gebruiken. Hieronder staat waar je was.',
  renewed: () => 'De chatbot is net vernieuwd. Je antwoorden zijn bewaard en we gaan verder.',
} as const;

const YES_NO = { ja: 'ja', nee: 'nee', onbekend: 'weet je nog niet' } as const;

/** What is known so far, one line each, in the user's own words. */
export function summary({
  overeenkomst,
  toegang,
  toevoegen,
  schools,
  administrator,
  replyAddress,
  ticket,
}: Draft): string {
  const lines = [
    overeenkomst && `Overeenkomst voor OSR: ${YES_NO[overeenkomst]}.`,
    toegang && `Inloggen in OSR: ${YES_NO[toegang]}.`,
    toevoegen.length > 0 &&
      `Mandaat toevoegen: ${toevoegen.length} van de ${ADD_STEPS.length} stappen gedaan.`,
    administrator !== undefined && `Beheerder: ${administrator}.`,
    ...schoolLines(schools),
    replyAddress !== undefined && `Mailadres: ${replyAddress}.`,
    ticket !== undefined && `Verstuurd als ticket ${ticket}.`,
  ].filter((line) => typeof line === 'string' && line !== '');
  return lines.length === 0 ? 'Je bent net begonnen.' : ['Dit weet ik al:', ...lines].join('\n');
}

/** More schools than this are summed up. */
const MOST_SCHOOLS = 5;

function schoolLines(schools: Draft['schools']): string[] {
  const named = schools
    .map(({ name = '', place = '', brin = '', vestiging = '' }) =>
      [name, place, `${brin}${vestiging}`].filter((part) => part !== '').join(', '),
    )
    .filter((school) => school !== '')
    .map((school) => `School: ${school}.`);
  const more = named.length - MOST_SCHOOLS;
  return more > 0 ? [...named.slice(0, MOST_SCHOOLS), `En nog ${more} scholen.`] : named;
}
