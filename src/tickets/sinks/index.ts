import path from 'node:path';
import type { TicketSink } from '../../domain/delivery.js';
import { createMailRenderer } from '../mail.js';
import type { MailSettled } from '../letters.js';
import type { MailSettings } from '../settings.js';
import { senderOf } from '../settings.js';
import { createEmlSink } from './eml.js';
import type { WriteWhole } from './eml.js';
import { createSmtpSink } from './smtp.js';

/** What a sink needs beside the mail settings. */
export interface SinkSurroundings extends Omit<MailSettled, 'helpdesk'> {
  /** Where `.eml` files go when there is no mail server. */
  readonly folder: string;
  /** How those files are written. */
  readonly write: WriteWhole;
}

/** A sink, and where it brings tickets: for the start-up lines, without a password. */
export interface ChosenSink {
  readonly sink: TicketSink;
  readonly destination: string;
}

/** Chooses where tickets go: to the mail server of the settings, or else to files. */
export function chooseSink(settings: MailSettings, surroundings: SinkSurroundings): ChosenSink {
  const { folder, write, ...settled } = surroundings;
  const { SMTP_URL: server, SMTP_TLS, HELPDESK_MAIL: helpdesk } = settings;
  const render = createMailRenderer({ from: senderOf(settings), helpdesk, ...settled });
  if (!server) return { sink: createEmlSink({ folder, render, write }), destination: path.resolve(folder) };
  return {
    sink: createSmtpSink({ server, requireTls: SMTP_TLS === 'required', render }),
    destination: `${server.host}:${String(server.port)}`,
  };
}
