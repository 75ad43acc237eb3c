import type { ErrorCode } from './errors.js';

/** What a person reads of a failure. */
export interface ErrorText {
  /** What happened, one sentence. */
  readonly happened: string;
  /** What to do now. */
  readonly doNext: string;
  /** Whether doing the same thing again can help. */
  readonly retryHelps: boolean;
}

const HELPDESK = 'Bel 085 301 92 36 of mail support@digidoor.nl.';

/** The Dutch of every failure code; the compiler asks for a new one when a code is added. */
export const errorTexts = {
  store_unwritable: {
    happened: 'Ik kan je bericht nu niet opslaan. Er is niets verstuurd.',
    doNext: `Wacht een minuut. Krijg je dan geen antwoord? Probeer het opnieuw. ${HELPDESK}`,
    retryHelps: true,
  },
  store_locked: {
    happened: 'De gegevensmap is al in gebruik door een ander proces van Mandaathulp.',
    doNext: 'Stop het andere proces, of kies met DATA_DIR een andere map.',
    retryHelps: false,
  },
  store_newer: {
    happened: 'De gegevens horen bij een nieuwere versie van Mandaathulp.',
    doNext: 'Start de nieuwste versie, of zet een reservekopie van de gegevens terug.',
    retryHelps: false,
  },
  store_unfinished: {
    happened: 'De gegevens zijn nog niet compleet: het kopiëren of terugzetten is gestopt.',
    doNext: 'Start store:copy of store:restore nog een keer. Dat gaat verder waar het stopte.',
    retryHelps: true,
  },
  store_not_empty: {
    happened: 'Er staan al andere gegevens op die plek. Er is niets gewijzigd.',
    doNext: 'Kies een lege plek. Of maak deze leeg als die gegevens weg mogen.',
    retryHelps: false,
  },
  backup_damaged: {
    happened: 'Deze reservekopie is niet compleet of is gewijzigd. Er is niets teruggezet.',
    doNext: 'Kies een andere reservekopie die met store:backup is gemaakt.',
    retryHelps: false,
  },
  database_unusable: {
    happened: 'Mandaathulp kan PostgreSQL niet bereiken of niet gebruiken.',
    doNext:
      'Kijk of PostgreSQL draait. Controleer DATABASE_URL, DATABASE_TLS en DATABASE_CA, en start opnieuw.',
    retryHelps: true,
  },
  record_damaged: {
    happened: 'Dit gesprek kan ik niet meer lezen.',
    doNext: `Begin een nieuw gesprek. Had je al een ticketnummer? Dan blijft dat geldig. ${HELPDESK}`,
    retryHelps: false,
  },
  ticket_not_found: {
    happened: 'Dit ticket ken ik niet.',
    doNext: 'Controleer het nummer. Het ziet eruit als DD-2026-00012.',
    retryHelps: false,
  },
  ticket_changed: {
    happened: 'Een collega heeft dit ticket net gewijzigd.',
    doNext: 'Vernieuw de pagina en bekijk wat er is veranderd.',
    retryHelps: false,
  },
  conversation_busy: {
    happened: 'Er komen nu te veel berichten tegelijk binnen. Dit laatste bericht heb ik niet gelezen.',
    doNext: 'Wacht even op mijn antwoord en probeer het dan opnieuw.',
    retryHelps: true,
  },
  import_running: {
    happened: 'De scholen worden op dit moment al ingelezen.',
    doNext: 'Wacht tot dat klaar is en probeer het daarna opnieuw.',
    retryHelps: true,
  },
  sink_unreachable: {
    happened: 'Het ticket is bewaard, maar kon nog niet worden bezorgd.',
    doNext: 'Je hoeft niets te doen: de bezorging gaat vanzelf door.',
    retryHelps: false,
  },
  sink_refused: {
    happened: 'Het ticket is bewaard, maar de ontvanger weigert het.',
    doNext: 'Controleer het adres van de ontvanger in de instellingen.',
    retryHelps: false,
  },
  input_invalid: {
    happened: 'Dit bericht kan ik niet lezen.',
    doNext: 'Typ je antwoord als gewone tekst, of gebruik een knop.',
    retryHelps: false,
  },
  config_invalid: {
    happened: 'De instellingen kloppen niet.',
    doNext: 'Verbeter wat hieronder staat en start opnieuw. Voorbeelden staan in .env.example.',
    retryHelps: false,
  },
  port_in_use: {
    happened: 'Een ander programma gebruikt deze poort al. Misschien draait Mandaathulp al.',
    doNext: 'Stop dat programma, of kies met PORT een andere poort.',
    retryHelps: false,
  },
  address_unusable: {
    happened: 'Op dit adres mag of kan Mandaathulp niet luisteren.',
    doNext: 'Controleer HOST en PORT. Voor een poort onder 1024 zijn vaak extra rechten nodig.',
    retryHelps: false,
  },
  unexpected: {
    happened: 'Er is iets misgegaan aan onze kant. Je laatste bericht is niet verwerkt.',
    doNext: `Stuur je bericht nog een keer, probeer het opnieuw. Blijft het misgaan? ${HELPDESK}`,
    retryHelps: true,
  },
} as const satisfies Record<ErrorCode, ErrorText>;

/** Both sentences of a failure, as a user reads them. */
export const errorText = (code: ErrorCode): string =>
  `${errorTexts[code].happened} ${errorTexts[code].doNext}`;
