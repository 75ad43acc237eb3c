import path from 'node:path';
import type { Config } from './config.js';
import type { ErrorCode } from './domain/errors.js';
import { errorText } from './domain/errors.texts.js';
import { addressOf } from './store/postgres/settings.js';

/** What an administrator must read of a failure that says something else to a user. */
const NOT_STARTED: Partial<Record<ErrorCode, string>> = {
  store_unwritable:
    'Mandaathulp kan de gegevensmap niet gebruiken. Kijk of er ruimte is, en of schrijven is toegestaan. ' +
    'De map erboven moet al bestaan. Met DATA_DIR kies je een andere map.',
};

/** Whether there is an inbox, and how staff come in. */
function inboxLine({ inbox }: Config): string {
  if (!inbox) return 'De inbox staat uit. Vul in INBOX_ALLOWED in wie zich mag aanmelden.';
  if (inbox.oidc) return `De inbox staat op /inbox. Aanmelden gaat via ${new URL(inbox.oidc.issuer).host}.`;
  return 'De inbox staat op /inbox. Een link om aan te melden: npm run inbox:link -- naam@voorbeeld.nl';
}

const placeOf = ({ database, DATA_DIR }: Config): string =>
  database ? `de database ${addressOf(database)}` : path.resolve(DATA_DIR);

/** What an administrator reads when the program starts or stops. */
export const texts = {
  started: (config: Config, port: number, mailGoesTo: string): string =>
    [
      `Mandaathulp draait op ${config.PUBLIC_URL ?? `http://localhost:${port}`}`,
      `Gegevens staan in ${placeOf(config)} en worden na ${config.RETENTION_DAYS} dagen gewist.`,
      config.mail.SMTP_URL
        ? `Mail gaat via ${mailGoesTo} naar ${config.mail.HELPDESK_MAIL}.`
        : `Er is geen mailserver ingesteld: mail wordt een bestand in ${mailGoesTo}.`,
      `Kanalen: webchat${config.teams ? ' en Teams' : '; Teams staat uit'}.`,
      inboxLine(config),
    ].join('\n'),
  notStarted: (code: ErrorCode): string => NOT_STARTED[code] ?? errorText(code),
  firstLink: (link: string): string =>
    ['Met deze link meld je je aan. Hij werkt één keer en is 15 minuten geldig.', link].join('\n'),
  stopped: () => 'Mandaathulp is gestopt.',
} as const;
