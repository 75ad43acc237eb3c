/** What an administrator reads when a setting is wrong. None of these repeats the value: it may be a password. */
export const settingTexts = {
  port: () => 'Kies een getal van 0 tot en met 65535.',
  host: () => 'Vul het adres in waarop de server luistert, bijvoorbeeld 127.0.0.1.',
  url: () => 'Vul een webadres in, bijvoorbeeld https://hulp.voorbeeld.nl, zonder pad erachter.',
  privacyUrl: () => 'Vul het webadres van de privacyverklaring in. Het begint met https://.',
  dataDir: () => 'Vul een map in, bijvoorbeeld ./data.',
  logLevel: () => 'Kies debug, info, warn, error of silent.',
  days: () => 'Kies een aantal dagen van 1 tot en met 3650.',
  proxies: () => 'Kies het aantal proxy’s voor de server: een getal van 0 tot en met 10.',
  origins: () => 'Vul webadressen in met een komma ertussen, bijvoorbeeld https://www.voorbeeld.nl.',
  schools: () => 'Vul webadressen van bestanden in met een komma ertussen. Elk adres begint met https://.',
  metricsToken: () =>
    'Kies ten minste 32 tekens: letters, cijfers en . _ ~ + / = -. Bijvoorbeeld met openssl rand -hex 32.',
  secret: () => 'Kies een geheim van ten minste 32 tekens.',
} as const;
