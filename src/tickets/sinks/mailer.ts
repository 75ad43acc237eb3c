import type { PlainMail } from '../../domain/plain-mail.js';
import type { Mailbox } from '../mail.js';
import type { SmtpSinkOptions } from './smtp.js';
import { openTransport, PATIENCE } from './smtp.js';
import { smtpFailure } from './smtp-failure.js';

/** Sends single mails to a mail server, at once and without trying again. */
export interface Mailer {
  /** @throws HelpdeskError `sink_unreachable`, `sink_refused` */
  send(mail: PlainMail): Promise<void>;
  close(): Promise<void>;
}

/** What a mailer needs. */
export interface MailerOptions extends Omit<SmtpSinkOptions, 'render'> {
  readonly from: Mailbox;
}

/** Opens a way to a mail server; it connects when there is something to send. */
export function createMailer(options: MailerOptions): Mailer {
  const { from, patience = PATIENCE } = options;
  const transport = openTransport(options, patience);
  return {
    async send({ to, subject, text }) {
      try {
        // As parts, never as one line: what stands in an address cannot become another header.
        await transport.sendMail({
          from: { ...from },
          to: { name: '', address: to },
          subject,
          text,
          headers: { 'Auto-Submitted': 'auto-generated' },
          signal: AbortSignal.timeout(patience.mail),
        });
      } catch (error) {
        throw smtpFailure(error);
      }
    },
    close() {
      transport.close({ force: true });
      return Promise.resolve();
    },
  };
}
