/** What to do about a setting of the inbox that is wrong; its name is put before it. */
export const settingTexts = {
  allowed: () => 'Vul mailadressen in met een komma ertussen, bijvoorbeeld jan@voorbeeld.nl,@voorbeeld.nl.',
  nobody: () => 'Vul in wie zich mag aanmelden. Dat is nodig bij OIDC_ISSUER.',
  issuer: () => 'Vul het adres van de aanmelddienst in, bijvoorbeeld https://aanmelden.voorbeeld.nl.',
  issuerShared: () => 'Gebruik bij Entra ID het adres met het nummer van je eigen tenant.',
  missing: () => 'Vul dit in. Of laat alle regels die met OIDC_ beginnen leeg.',
} as const;
