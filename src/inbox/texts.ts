import { HELPDESK } from '../domain/contact.js';

/** What stands around every page of the inbox. */
export const frameTexts = {
  product: () => 'Mandaathulp',
  inbox: () => 'Inbox',
  pageTitle: (title: string) => `${title} – Mandaathulp inbox`,
  withNews: (count: number, title: string) => `(${count}) ${title}`,
  skip: () => 'Ga naar de inhoud',
  sections: () => 'Onderdelen',
  queue: () => 'Wachtrij',
  questions: () => 'Vragen',
  figures: () => 'Cijfers',
  signOut: () => 'Afmelden',
} as const;

/** Signing in. */
export const signInTexts = {
  title: () => 'Aanmelden',
  forWhom: () => 'De inbox is voor medewerkers van de helpdesk.',
  ended: () => 'Je was lang weg, daarom ben je afgemeld. Meld je opnieuw aan.',
  signedOut: () => 'Je bent afgemeld.',
  withProvider: () => 'Aanmelden met je werkaccount',
  mail: () => 'Mailadres van je werk',
  askLink: () => 'Stuur mij een link',
  askLinkHow: () => 'Je krijgt een mail met een link. Daarmee meld je je aan, zonder wachtwoord.',
  notAnAddress: () => 'Dit is geen mailadres. Vul het in zoals naam@voorbeeld.nl.',
  askAdministrator: () => 'Je meldt je aan met een link die één keer werkt. Vraag die aan je beheerder.',
  sentTitle: () => 'Kijk in je mail',
  sent: () => 'Mag je met dit adres in de inbox? Dan heb je nu een mail met een link.',
  sentHow: () => 'De link werkt één keer en is 15 minuten geldig.',
  sentNothing: () =>
    'Geen mail gekregen? Kijk bij ongewenste mail, of vraag je beheerder of je toegang hebt.',
  again: () => 'Opnieuw aanmelden',
  linkTitle: () => 'Aanmelden met je link',
  linkFor: (mail: string) => `Je meldt je aan als ${mail}.`,
  linkHow: () => 'Kies de knop. Daarna werkt deze link niet meer.',
  useLink: () => 'Aanmelden',
} as const;

/** Why somebody was not let in, and what to do. */
export const refusalTexts = {
  link_spent: {
    title: () => 'Deze link werkt niet meer',
    what: () => 'De link is al gebruikt, of is ouder dan 15 minuten.',
    now: () => 'Vraag een nieuwe link.',
  },
  not_allowed: {
    title: () => 'Geen toegang tot de inbox',
    what: () => 'Je bent herkend, maar je mag niet in de inbox.',
    now: () => 'Hoort dat wel zo te zijn? Vraag je beheerder om toegang.',
  },
  no_address: {
    title: () => 'Geen toegang tot de inbox',
    what: () => 'Je werkaccount vertelt geen mailadres dat gecontroleerd is.',
    now: () => 'Vraag je beheerder om dat in te stellen.',
  },
  broken_off: {
    title: () => 'Aanmelden is niet gelukt',
    what: () => 'Het aanmelden is afgebroken, of duurde te lang.',
    now: () => 'Meld je opnieuw aan.',
  },
  provider_down: {
    title: () => 'Aanmelden kan nu niet',
    what: () => 'De aanmelddienst geeft geen antwoord.',
    now: () => 'Probeer het over een paar minuten opnieuw. Lukt het dan niet? Vraag je beheerder.',
  },
} as const;

/** A change that was not made: what happened, and what to do. What is the same of a page stands here as well. */
export const failureTexts = {
  BadArgument: {
    title: () => 'Dit formulier kan ik niet lezen',
    what: () => 'Er is niets gewijzigd.',
    now: () => 'Ga terug, ververs de pagina en probeer het opnieuw.',
  },
  Unauthorized: {
    title: () => 'Je bent niet meer aangemeld',
    what: () => 'Er is niets gewijzigd.',
    now: () => 'Meld je opnieuw aan. Ga daarna terug: wat je typte staat er vaak nog.',
  },
  Forbidden: {
    title: () => 'Deze pagina is te oud',
    what: () => 'Er is niets gewijzigd.',
    now: () => 'Ga terug, ververs de pagina en probeer het opnieuw. Cookies moeten aan staan.',
  },
  NotFound: {
    title: () => 'Deze pagina is er niet',
    what: () => 'Het adres klopt niet, of wat hier stond is gewist.',
    now: () => 'Ga naar de wachtrij en zoek van daaruit verder.',
  },
  Conflict: {
    title: () => 'Een collega was eerder',
    what: () => 'Dit is net gewijzigd. Jouw wijziging is niet bewaard.',
    now: () => 'Ga terug, ververs de pagina en bekijk wat er is veranderd.',
  },
  MessageSizeTooBig: {
    title: () => 'Dit is te veel tekst',
    what: () => 'Er is niets gewijzigd.',
    now: () => 'Ga terug, maak de tekst korter en probeer het opnieuw.',
  },
  TooManyRequests: {
    title: () => 'Dit ging te vaak achter elkaar',
    what: () => 'Voor de veiligheid is er even een pauze.',
    now: () => 'Wacht een kwartier en probeer het dan opnieuw.',
  },
  ServiceError: {
    title: () => 'Opslaan kan nu niet',
    what: () => 'Er is niets gewijzigd.',
    now: () => 'Probeer het over een minuut opnieuw. Lukt het dan niet? Vraag je beheerder.',
  },
  InternalServerError: {
    title: () => 'Er is iets misgegaan aan onze kant',
    what: () => 'Misschien is je wijziging niet gelukt. Controleer dat.',
    now: () => `Probeer het opnieuw. Blijft het misgaan? Vraag je beheerder of bel ${HELPDESK.phone}.`,
  },
} as const;

/** A page that was only asked for and cannot be shown, where that reads otherwise than a change. */
export const unloadedTexts = {
  BadArgument: {
    title: () => 'Dit adres kan ik niet lezen',
    what: () => 'Er klopt iets niet in het adres van de pagina.',
    now: () => 'Ga naar de wachtrij en zoek van daaruit verder.',
  },
  ServiceError: {
    title: () => 'Deze pagina laden kan nu niet',
    what: () => 'De gegevens zijn even niet te bereiken.',
    now: () => 'Ververs de pagina over een minuut. Lukt het dan niet? Vraag je beheerder.',
  },
  InternalServerError: {
    title: () => 'Er is iets misgegaan aan onze kant',
    what: () => 'Daardoor kan ik deze pagina niet tonen.',
    now: () => `Ververs de pagina. Blijft het misgaan? Vraag je beheerder of bel ${HELPDESK.phone}.`,
  },
} as const;

/** The mail with which somebody signs in. */
export const linkMailTexts = {
  subject: () => 'Je link voor de inbox van Mandaathulp',
  greeting: () => 'Hallo,',
  how: () => 'Met deze link meld je je aan bij de inbox van Mandaathulp:',
  life: () => 'De link werkt één keer en is 15 minuten geldig.',
  notYou: () => 'Heb je hier niet om gevraagd? Dan hoef je niets te doen.',
} as const;
