/** What to do about a mail setting that is wrong; its name is put before it. */
export const settingTexts = {
  url: () => 'Schrijf dit als smtp://gebruiker:wachtwoord@mail.voorbeeld.nl:587.',
  urlExtra: () => 'Het adres eindigt met de poort. Zet er niets achter.',
  tls: () => 'Kies required of optional.',
  sender: () => 'Schrijf dit als Mandaathulp <mandaathulp@voorbeeld.nl>.',
  senderMissing: () => 'Vul in van welk adres de mail komt. Dat is nodig bij SMTP_URL.',
  helpdesk: () => 'Vul een mailadres in, bijvoorbeeld support@digidoor.nl.',
} as const;
