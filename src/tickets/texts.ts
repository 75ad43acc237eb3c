import type { AddStep, CopyStep, JaNeeOnbekend } from '../domain/draft.js';
import type { Verdict } from '../domain/school.js';

/** Subjects, within what a mailbox shows of them. */
export const subjects = {
  mandaat: (number: string, schools: string) => `[${number}] Mandaat DigiDoor: ${schools}`,
  vraag: (number: string, schools: string) => `[${number}] Vraag over het mandaat: ${schools}`,
  confirmation: (number: string) => `[${number}] Je ticket bij de helpdesk van DigiDoor`,
  school: (name: string, brin: string, vestiging: string) => `${name} (BRIN ${brin}, vestiging ${vestiging})`,
  more: (count: number) => ` en nog ${String(count)}`,
  noSchool: () => 'school nog niet bekend',
} as const;

/** What both mails say, sentence by sentence. */
export const texts = {
  mandaatGiven: () => 'Een beheerder heeft in OSR een mandaat gegeven aan DigiDoor.',
  vraagAsked: () => 'Iemand heeft een vraag die Mandaathulp niet kan beantwoorden.',
  selfFilled: () => 'De gegevens in deze mail heeft de beheerder zelf ingevuld.',
  replyToAdministrator: () => 'Beantwoord je deze mail? Dan gaat je antwoord naar de beheerder.',

  greeting: (name: string) => `Hallo ${name},`,
  greetingUnknown: () => 'Hallo,',
  yourNumber: (number: string) => `Je ticketnummer is ${number}.`,
  fromChatbot: () => 'Deze mail komt van Mandaathulp, de chatbot van DigiDoor.',
  atHelpdesk: () => 'Je ticket is bewaard en gaat naar de helpdesk van DigiDoor.',
  whatNext: () => 'De helpdesk leest je ticket en gaat ermee verder.',
  unknownTime: () => 'Hoelang dat duurt, weet Mandaathulp niet. Vraag dat aan de helpdesk.',
  addSomething: () => 'Wil je iets aanvullen of verbeteren? Beantwoord dan deze mail.',
  replyGoesTo: () => 'Je antwoord gaat naar de helpdesk. Laat het ticketnummer in het onderwerp staan.',
  noPupils: () => 'Stuur geen gegevens van leerlingen mee.',
  notYours: () => 'Heb je dit ticket niet zelf gemaakt? Laat dat dan weten aan de helpdesk.',
  keptConversation: (days: number) =>
    `Mandaathulp verwijdert je gesprek ${String(days)} dagen na je laatste bericht.`,
  keptTicket: (days: number) =>
    `Je ticket verwijdert Mandaathulp als het gesloten is en ${String(days)} dagen oud.`,
  schools: (count: number) => `Scholen (${String(count)})`,
  alsoIn: (ticket: string) => `Staat ook in ticket ${ticket}.`,
  why: (reason: string) => `Reden: ${reason}`,
  keptMail: () => 'De helpdesk krijgt je ticket ook als mail.',
} as const;

/** What DUO's register said of a school's code, for a colleague at the helpdesk. */
export const verdicts: Readonly<Record<Verdict, string>> = {
  known: 'In het register van DUO gevonden.',
  unknown: 'Niet in het register van DUO: controleer de code.',
  closed: 'Volgens het register gesloten.',
  unchecked: 'Niet gecontroleerd: er was geen register.',
};

/** The same for who sent the ticket, of what may be wrong. */
export const verdictsToSender = {
  unknown: 'Deze code staat niet in het register van DUO. Kijk of hij klopt.',
  closed: 'Volgens het register van DUO is deze school gesloten.',
} as const;

/** Headings and the words beside a fact. */
export const labels = {
  mandaat: 'Mandaat gegeven',
  vraag: 'Vraag voor de helpdesk',
  confirmation: 'Je ticket',
  inInbox: 'In de inbox',
  product: 'Product',
  administrator: 'Beheerder',
  replyAddress: 'E-mail',
  filed: 'Ingediend',
  channel: 'Via',
  school: 'School',
  number: 'Nr',
  place: 'Plaats',
  brin: 'BRIN',
  vestiging: 'Vestigingsnummer',
  vestigingscode: 'Vestigingscode',
  schoolAndPlace: 'School en plaats',
  shortVestiging: 'Vestiging',
  shortCode: 'Code',
  done: 'Gedaan in OSR',
  overeenkomst: 'Overeenkomst',
  toegang: 'Inloggen in OSR',
  toevoegen: 'Toevoegen',
  kopieren: 'Kopiëren',
  step: 'Gebleven bij',
  question: 'De vraag',
  youSent: 'Dit heb je gestuurd',
  whatNow: 'Wat gebeurt er nu?',
  addSomething: 'Iets aanvullen',
  helpdesk: 'Helpdesk van DigiDoor',
  mail: 'Mail',
  phone: 'Telefoon',
  privacy: 'Je gegevens',
  privacyUrl: 'Privacyverklaring',
  unknown: 'niet bekend',
  allSteps: 'alle stappen gedaan',
  noSteps: 'nog niet gedaan',
  stillToDo: ', nog niet',
} as const;

/** An answer of the user, as a colleague reads it. */
export const answers: Readonly<Record<JaNeeOnbekend, string>> = {
  ja: 'ja',
  nee: 'nee',
  onbekend: 'weet ik niet',
};

/** The sub-steps of adding, with OSR's own words kept as they stand on its screen. */
export const addSteps: Readonly<Record<AddStep, string>> = {
  openen: 'Mandaten beheren openen',
  nieuw: '+ mandaat toevoegen kiezen',
  dienst: 'OSO-OV – OSO Overstap kiezen',
  systeem: 'DigiDoor kiezen',
  datum: 'startdatum bekijken',
  opslaan: 'opslaan',
};

/** The sub-steps of copying. */
export const copySteps: Readonly<Record<CopyStep, string>> = {
  voorwaarde: 'voorwaarden bekijken',
  kopie: 'mandaat kopiëren',
};

/** Ways a user reaches the bot, as a colleague calls them. */
export const channels: Readonly<Record<string, string>> = {
  directline: 'webchat',
  msteams: 'Teams',
  terminal: 'terminal',
};

/** Places in the journey. */
export const places: Readonly<Record<string, string>> = {
  overeenkomst: 'de overeenkomst',
  toegang: 'inloggen in OSR',
  ...Object.fromEntries(Object.entries(addSteps).map(([step, name]) => [`toevoegen.${step}`, name])),
  ...Object.fromEntries(Object.entries(copySteps).map(([step, name]) => [`kopieren.${step}`, name])),
  moreSchools: 'de vraag of het mandaat voor meer scholen is',
  administrator: 'de naam van de beheerder',
  schools: 'de gegevens van de school',
  allSchools: 'de lijst met scholen',
  replyAddress: 'het mailadres',
  controle: 'de controle',
};
