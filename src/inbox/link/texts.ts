/** What an administrator reads who asks for a link. */
export const texts = {
  link: (mail: string, link: string): string =>
    [`Met deze link meldt ${mail} zich aan. Hij werkt één keer en is 15 minuten geldig.`, link].join('\n'),
  usage: () => 'Geef een mailadres op, bijvoorbeeld: npm run inbox:link -- naam@voorbeeld.nl',
  off: () => 'De inbox staat uit. Vul in INBOX_ALLOWED in wie zich mag aanmelden.',
  provider: () => 'Aanmelden gaat via de aanmelddienst van OIDC_ISSUER. Links zijn er dan niet.',
  notAllowed: () => 'Dit adres mag niet in de inbox. Zet het in INBOX_ALLOWED en start Mandaathulp opnieuw.',
  notStarted: () => 'Start Mandaathulp eerst: de link werkt pas als de inbox een keer heeft gedraaid.',
} as const;
