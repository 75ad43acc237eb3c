/** What is wrong with a mail setting. */
export const settingTexts = {
  url: () => 'Schrijf SMTP_URL als smtp://gebruiker:wachtwoord@mail.voorbeeld.nl:587.',
  urlExtra: () => 'SMTP_URL eindigt met de poort. Zet er niets achter.',
  sender: () => 'Schrijf MAIL_FROM als Mandaathulp <mandaathulp@voorbeeld.nl>.',
  senderMissing: () => 'Vul MAIL_FROM in: het adres waarvan de mail komt. Dat is nodig bij SMTP_URL.',
} as const;
