/** What to do about a setting of the database that is wrong; its name is put before it. */
export const settingTexts = {
  url: () => 'Schrijf dit als postgres://gebruiker:wachtwoord@db.voorbeeld.nl:5432/mandaathulp.',
  nothingBehind: () => 'Het adres eindigt met de naam van de database. Zet er niets achter.',
  ca: () => 'Dit bestand kan ik niet lezen. Controleer de plaats en de rechten.',
  tls: () => 'Kies off of verify.',
  connections: () => 'Vul een getal van 1 tot en met 200 in.',
} as const;
