import type { DeliveryKind, Reach } from '../../domain/delivery.js';
import type { Verdict } from '../../domain/school.js';
import type { SchoolStatus } from '../../domain/ticket.js';

/** The page of a ticket. */
export const ticketTexts = {
  back: () => 'Terug naar de wachtrij',
  titleOf: (number: string, what: string) => `${number}: ${what}`,
  andMore: (school: string, more: number) =>
    `${school}, en ${more === 1 ? 'één andere school' : `${more} andere scholen`}`,
  double: (number: string) => `Dit is een dubbel van ${number}. Het wordt daar behandeld.`,
  fresh: () => 'Er is iets veranderd aan dit ticket.',
  freshHow: () => 'Bekijk wat er is veranderd',
  facts: () => 'Gegevens',
  done: () => 'Gedaan in OSR',
  question: () => 'De vraag',
  schools: (count: number) => (count === 1 ? 'School' : `Scholen (${count})`),
  conversation: () => 'Gesprek',
  conversationFiled: () => 'Tot en met het indienen, zonder persoonsnummers:',
  conversationLast: (count: number) =>
    `${count === 1 ? 'Het laatste bericht' : `De laatste ${count} berichten`}, zonder persoonsnummers:`,
  conversationAfter: () => 'Daarna:',
  conversationAbout: () => 'Daarna over dit ticket:',
  conversationMore: (count: number) => `Toon het hele gesprek (${count} berichten)`,
  conversationLess: () => 'Toon alleen wat bij dit ticket hoort',
  conversationGone: () => 'Het gesprek is er niet meer.',
  conversationNone: () => 'In het gesprek staan geen berichten.',
  history: () => 'Geschiedenis',
  nobody: () => 'Niemand',
  userSaid: () => 'Gebruiker',
  botSaid: () => 'Mandaathulp',
} as const;

/** What came along with a message of the conversation. */
export const chatTexts = {
  card: () => 'Getoond: een kaart.',
  cardOf: (heading: string) => `Getoond: de kaart ‘${heading}’.`,
  file: (kind: string) => `Gestuurd: ${kind}. De naam staat hier niet, de inhoud is niet bewaard.`,
  excel: () => 'een Excel-bestand',
  csv: () => 'een CSV-bestand',
  pdf: () => 'een PDF-bestand',
  word: () => 'een Word-bestand',
  picture: () => 'een afbeelding',
  plain: () => 'een tekstbestand',
  other: () => 'een bestand',
} as const;

/** Ticking off schools. */
export const schoolTexts = {
  verdict: {
    known: () => 'In het register van DUO',
    unknown: () => 'Niet in het register: controleer de code',
    closed: () => 'Volgens het register gesloten',
    unchecked: () => 'Niet gecontroleerd: er was geen register',
  } satisfies Record<Verdict, () => string>,
  status: {
    received: () => 'Ontvangen',
    checked: () => 'Gecontroleerd in OSR',
    connected: () => 'Gekoppeld',
    refused: () => 'Afgewezen',
  } satisfies Record<SchoolStatus, () => string>,
  reason: (reason: string) => `Reden: ${reason}`,
  alsoIn: () => 'Staat ook in ticket',
  againBecause: (reason: string) => `Toch verstuurd: ${reason}`,
  which: () => 'Welke scholen',
  all: () => 'Alle scholen',
  allLeft: (count: number) => `Alle scholen die nog open staan (${count})`,
  newStatus: () => 'Nieuwe status',
  why: () => 'Reden van afwijzen',
  whyHow: () => 'Alleen bij afwijzen. De gebruiker leest dit.',
  change: () => 'Status wijzigen',
  changeHow: () => 'De gebruiker krijgt één bericht over alles wat je nu wijzigt.',
} as const;

/** Replying to the user. */
export const replyTexts = {
  title: () => 'Antwoorden',
  none: () => 'Er is nog niet geantwoord.',
  yours: () => 'Je antwoord',
  how: () => 'De gebruiker leest dit in de chat, en anders in een mail.',
  howClosed: () => 'Dit ticket is gesloten, en blijft dat. De gebruiker leest je antwoord wel.',
  send: () => 'Antwoord versturen',
  sendAndClose: () => 'Versturen en sluiten',
  template: () => 'Standaardantwoord',
  choose: () => 'Kies een antwoord',
  insert: () => 'Invoegen',
  templates: () => 'Standaardantwoorden beheren',
  news: () => 'nieuws over scholen',
} as const;

/** Notes between colleagues. */
export const noteTexts = {
  title: () => 'Notities',
  how: () => 'Alleen collega’s lezen dit.',
  yours: () => 'Nieuwe notitie',
  add: () => 'Notitie bewaren',
} as const;

/** Who has a ticket, and whether it is open. */
export const handlingTexts = {
  title: () => 'Behandeling',
  assignee: () => 'Behandelaar',
  unmet: () => '(geen aanmelding bekend)',
  toMe: () => 'Op mijn naam zetten',
  toNobody: () => 'Van niemand maken',
  toOther: () => 'Mailadres van een collega',
  assign: () => 'Toewijzen',
  close: () => 'Ticket sluiten',
  reopen: () => 'Ticket heropenen',
  double: () => 'Dubbel van ticket',
  doubleHow: () => 'Dit ticket sluit dan. De gebruiker hoort dat niet.',
  doubles: () => 'Dubbels van dit ticket',
  markDouble: () => 'Als dubbel sluiten',
  markDoubleOf: (number: string) => `Dubbel van ${number}`,
  sameSchools: () => 'Een school staat ook in een ander open ticket:',
} as const;

/** The messages that go out for a ticket. */
export const deliveryTexts = {
  title: () => 'Verzending',
  kind: {
    helpdesk: () => 'Mail aan de helpdesk',
    confirmation: () => 'Bevestiging aan de beheerder',
    reply: () => 'Antwoord aan de gebruiker',
  } satisfies Record<DeliveryKind, () => string>,
  reach: {
    read: () => 'Gelezen in de chat',
    mailed: () => 'Gemaild',
    in_chat: () => 'Staat in de chat, nog niet gelezen',
    underway: () => 'Mail is onderweg',
    delayed: () => 'Mail lukte nog niet, wordt opnieuw geprobeerd',
    refused: () => 'Mail is geweigerd',
  } satisfies Record<Reach, () => string>,
  missing: () => 'Dit bericht kan ik niet lezen. Misschien is het niet verstuurd.',
  missingHow: {
    helpdesk: () => 'Vertel het je beheerder.',
    confirmation: () => 'Neem zelf contact op met de gebruiker, en vertel het je beheerder.',
    reply: () => 'Neem zelf contact op met de gebruiker, en vertel het je beheerder.',
  } satisfies Record<DeliveryKind, () => string>,
  replyOf: (when: string) => `Antwoord van ${when}`,
  newsOf: (when: string) => `Nieuws over scholen van ${when}`,
  again: () => 'Opnieuw versturen',
  againYes: () => 'Ja, verstuur opnieuw',
  twice: {
    helpdesk: () => 'Deze mail is al aangekomen. De helpdesk krijgt hem dan nog een keer.',
    confirmation: () => 'Deze mail is al aangekomen. De gebruiker krijgt hem dan nog een keer.',
    reply: () => 'De gebruiker heeft dit al. Het gaat dan ook nog per mail.',
  } satisfies Record<DeliveryKind, () => string>,
  mailNow: () => 'Nu mailen',
} as const;

/** What has been done, once the page shows it. */
export const doneTexts = {
  notitie: () => 'Je notitie is bewaard.',
  dubbel: () => 'Dit ticket is gesloten als dubbel.',
  status: () => 'De status van het ticket is gewijzigd.',
  opnieuw: () => 'Het bericht gaat opnieuw de deur uit.',
  scholen: () => 'De status is gewijzigd.',
  antwoord: () => 'Je antwoord is verstuurd.',
  gesloten: () => 'Het ticket is gesloten.',
  niets: () => 'Er is niets gewijzigd: het stond al zo. De gebruiker krijgt geen bericht.',
} as const;

/** Who has a ticket now. */
export const assignedTexts = {
  now: (who: string) => `De behandelaar is nu ${who}.`,
  nobody: () => 'Het ticket is nu van niemand.',
  unmet: () => 'Van dit adres is geen aanmelding bekend. Controleer of het klopt.',
} as const;

/** How what staff just said reaches the user. */
export const reachTexts: Readonly<Record<Reach, () => string>> = {
  read: () => 'De gebruiker heeft het gelezen in de chat.',
  mailed: () => 'De gebruiker heeft het per mail gekregen.',
  in_chat: () => 'Het staat in de chat. Leest niemand het binnen een uur, dan gaat het per mail.',
  underway: () => 'De chat kan het niet brengen. Het gaat per mail.',
  delayed: () => 'De mail lukte nog niet. Hij wordt vanzelf opnieuw geprobeerd.',
  refused: () => 'De mail is geweigerd. Controleer het adres, of bel de gebruiker.',
};

/** Why a change was not made, and what to do. What was typed still stands on the page. */
export const problemTexts = {
  first: () => 'Een collega was eerder. Jouw wijziging is niet bewaard.',
  firstYou: () => 'Je hebt dit ticket zelf net gewijzigd. Deze wijziging is niet bewaard.',
  firstWhat: () => 'Dit is er veranderd:',
  firstHow: () => 'Bekijk het, en verstuur daarna je wijziging opnieuw. Wat je typte staat er nog.',
  noSchool: () => 'Kies eerst één of meer scholen.',
  noStatus: () => 'Kies eerst een nieuwe status.',
  needsReason: () => 'Er is nog geen reden. Vul in waarom je afwijst: de gebruiker leest dat.',
  reasonTooLong: () => 'De reden is te lang. Gebruik hoogstens 500 tekens.',
  reply: {
    empty: () => 'Je antwoord is nog leeg. Typ eerst wat je de gebruiker wilt vertellen.',
    tooLong: () => 'Je antwoord is te lang. Gebruik hoogstens 4000 tekens.',
  },
  note: {
    empty: () => 'Je notitie is nog leeg. Typ eerst wat je collega’s moeten weten.',
    tooLong: () => 'Je notitie is te lang. Gebruik hoogstens 4000 tekens.',
  },
  address: () => 'Dit adres mag niet in de inbox. Kies een collega die er wel in mag.',
  noNumber: () => 'Dit is geen ticketnummer. Vul het in zoals DD-2026-00001, of alleen 1.',
  noTicket: (number: string) => `Ticket ${number} is er niet. Controleer het nummer.`,
  itself: () => 'Dit is het ticket zelf. Vul het nummer van het andere ticket in.',
  ofDouble: (number: string, of: string) =>
    `Ticket ${number} is zelf een dubbel van ${of}. Vul dat nummer in.`,
  arrived: () => 'Dit bericht is net aangekomen. Kies Opnieuw versturen als het nog een keer moet.',
  refused: () => 'Deze wijziging kan niet bij dit ticket. Er is niets gewijzigd.',
  later: () => 'Opslaan kan nu niet. Probeer het over een minuut opnieuw.',
} as const;

/** What happened, as the history tells it. */
export const eventTexts = {
  filed: () => 'Ticket ingediend',
  closed: () => 'Ticket gesloten',
  reopened: () => 'Ticket heropend',
  assignedTo: (who: string) => `Toegewezen aan ${who}`,
  assignedNobody: () => 'Van niemand gemaakt',
  note: () => 'Notitie toegevoegd',
  reply: () => 'Antwoord verstuurd',
  user_message: () => 'Bericht van de gebruiker',
  fresh: () => 'De gebruiker heeft een nieuw bericht gestuurd.',
  double: (number: string) => `Gemarkeerd als dubbel van ${number}`,
  sent_again: () => 'Bericht opnieuw verstuurd',
  school_status: (codes: string, status: string) => `${codes}: ${status}`,
  other: (what: string) => `Gewijzigd (${what})`,
  bot: () => 'Mandaathulp',
  user: () => 'Gebruiker',
} as const;

/** The page on which staff keep their templates. */
export const templateTexts = {
  title: () => 'Standaardantwoorden',
  what: () => 'Korte antwoorden die je vaker geeft. Alle collega’s gebruiken dezelfde lijst.',
  none: () => 'Er zijn nog geen standaardantwoorden.',
  noneHow: () => 'Maak er hieronder een. Daarna kies je het bij een ticket.',
  add: () => 'Nieuw standaardantwoord',
  name: () => 'Naam',
  text: () => 'Tekst',
  keep: () => 'Bewaren',
  change: () => 'Wijzigen',
  changeWhich: (name: string) => `Wijzigen: ${name}`,
  done: {
    bewaard: () => 'Het standaardantwoord is bewaard.',
    verwijderd: () => 'Het standaardantwoord is verwijderd.',
  },
  empty: () => 'Er ontbreekt iets. Vul een naam en een tekst in.',
  remove: () => 'Verwijderen',
  removeWhich: (name: string) => `Verwijderen: ${name}`,
  unfit: () => 'Dit past niet: een tekst heeft hoogstens 4000 tekens, en de lijst 100 antwoorden.',
} as const;
