import path from 'node:path';
import type { Config } from './config.js';

/** What an administrator reads when the program starts or stops. */
export const texts = {
  started: (config: Config, port: number, mailGoesTo: string): string =>
    [
      `Mandaathulp draait op ${config.PUBLIC_URL ?? `http://localhost:${port}`}`,
      `Gegevens staan in ${path.resolve(config.DATA_DIR)} en worden na ${config.RETENTION_DAYS} dagen gewist.`,
      config.mail.SMTP_URL
        ? `Mail gaat via ${mailGoesTo} naar ${config.mail.HELPDESK_MAIL}.`
        : `Er is geen mailserver ingesteld: mail wordt een bestand in ${mailGoesTo}.`,
      `Kanalen: webchat${config.teams ? ' en Teams' : '; Teams staat uit'}.`,
    ].join('\n'),
  stopped: () => 'Mandaathulp is gestopt.',
} as const;
