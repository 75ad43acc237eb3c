import { createTransport } from 'nodemailer';
import type { TicketSink } from '../../domain/delivery.js';
import type { RenderMail } from '../mail.js';
import type { SmtpServer } from '../settings.js';
import { smtpFailure } from './smtp-failure.js';

/** How long a server may keep us waiting, in milliseconds. */
export interface SmtpPatience {
  /** For a connection, and again for its greeting. */
  readonly connect: number;
  /** For each reply after that. */
  readonly reply: number;
  /** For a whole mail: a server that sends a byte now and then gets no further than this. */
  readonly mail: number;
}
const PATIENCE: SmtpPatience = { connect: 5_000, reply: 15_000, mail: 60_000 };

/** What the SMTP sink needs. */
export interface SmtpSinkOptions {
  readonly server: SmtpServer;
  /** Send nothing, a password least of all, before the connection is safe. */
  readonly requireTls: boolean;
  readonly render: RenderMail;
  readonly patience?: SmtpPatience;
  /** Certificate (PEM) to trust in place of those Node trusts. */
  readonly trusted?: string | undefined;
}

/** Delivers tickets as mail to a mail server. */
export function createSmtpSink(options: SmtpSinkOptions): TicketSink {
  const { patience = PATIENCE, render } = options;
  const transport = openTransport(options, patience);
  return {
    name: 'smtp',
    async deliver(ticket, delivery) {
      const mail = render(ticket, delivery);
      try {
        await transport.sendMail({ ...mail, signal: AbortSignal.timeout(patience.mail) });
      } catch (error) {
        throw smtpFailure(error, ticket.number);
      }
    },
    async check() {
      try {
        await transport.verify();
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

const openTransport = ({ server, requireTls, trusted }: SmtpSinkOptions, patience: SmtpPatience) =>
  createTransport({
    pool: true,
    ...server,
    requireTLS: requireTls && !server.secure,
    ...(trusted !== undefined && { tls: { ca: trusted } }),
    connectionTimeout: patience.connect,
    dnsTimeout: patience.connect,
    greetingTimeout: patience.connect,
    socketTimeout: patience.reply,
    socketCloseTimeout: 1_000,
    maxConnections: 3,
    idleTimeout: 30_000,
    // Trying again is the outbox's work, which waits longer each time.
    maxRequeues: 0,
  });
