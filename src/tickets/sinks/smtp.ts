import { createTransport } from 'nodemailer';
import type { TicketSink } from '../../domain/delivery.js';
import type { RenderMail } from '../mail.js';
import type { SmtpServer } from '../settings.js';
import { smtpFailure } from './smtp-failure.js';

/** How long a server may keep us waiting, in milliseconds. */
export interface SmtpPatience {
  /** For a connection: finding the server, its greeting and TLS together. */
  readonly connect: number;
  /** For each reply after that. */
  readonly reply: number;
  /** For a whole mail: a server that sends a byte now and then gets no further than this. */
  readonly mail: number;
}
/** Long enough for a server that greets slowly on purpose; a stop does not wait for it, see `close`. */
export const PATIENCE: SmtpPatience = { connect: 15_000, reply: 30_000, mail: 60_000 };

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
  let checking: Promise<void> | undefined;
  const verify = async (): Promise<void> => {
    try {
      await transport.verify();
    } catch (error) {
      throw smtpFailure(error);
    }
  };
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
    check() {
      // Each check is a connection with a login: whoever asks meanwhile gets the answer of the one that runs.
      checking ??= verify().finally(() => {
        checking = undefined;
      });
      return checking;
    },
    close() {
      transport.close({ force: true });
      return Promise.resolve();
    },
  };
}

/** A pooled way to a mail server. */
export const openTransport = (
  { server, requireTls, trusted }: Omit<SmtpSinkOptions, 'render'>,
  patience: SmtpPatience,
) =>
  createTransport({
    pool: true,
    ...server,
    requireTLS: requireTls && !server.secure,
    ...(trusted !== undefined && { tls: { ca: trusted } }),
    connectionTimeout: patience.connect,
    socketTimeout: patience.reply,
    socketCloseTimeout: 1_000,
    maxConnections: 3,
    idleTimeout: 30_000,
    // Trying again is the outbox's work, which waits longer each time.
    maxRequeues: 0,
  });
