/** What to do about a setting of Teams that is wrong; its name is put before it. */
export const settingTexts = {
  missing: () => 'Vul deze instelling in. Teams uit? Laat dan alle instellingen van MICROSOFT_APP leeg.',
  noPassword: () => 'Laat deze instelling leeg: bij UserAssignedMsi hoort geen wachtwoord.',
  guid: () => 'Schrijf dit als 00000000-0000-0000-0000-000000000000. Je vindt het in Azure.',
  type: () => 'Kies SingleTenant, UserAssignedMsi of MultiTenant.',
} as const;
