import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { ParsedMail } from 'mailparser';
import { simpleParser } from 'mailparser';
import type { SMTPServerOptions, SMTPServerSession } from 'smtp-server';
import { SMTPServer } from 'smtp-server';
import type { SmtpServer } from '../../../src/tickets/settings.js';
import { until } from './until.js';

/** A mail as the server got it. */
export interface ReceivedMail {
  /** The message, byte for byte. */
  readonly raw: Buffer;
  readonly parsed: ParsedMail;
  /** Addresses of the envelope: where it really went. */
  readonly to: readonly string[];
  readonly from: string;
  /** It came over TLS. */
  readonly safe: boolean;
}

/** A real mail server on loopback. */
export interface MailServer {
  readonly server: SmtpServer;
  readonly mails: readonly ReceivedMail[];
  /** Resolves with all mails once there are `count`. */
  received(count: number): Promise<readonly ReceivedMail[]>;
  close(): Promise<void>;
}

/** Starts a mail server that takes any mail without login or TLS, unless `options` say otherwise. */
export async function startMailServer(options: SMTPServerOptions = {}, port = 0): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 100,
    onData(stream, session, callback) {
      const take = async (): Promise<void> => {
        const raw = await buffer(stream);
        mails.push({ raw, parsed: await simpleParser(raw), ...envelopeOf(session) });
        callback();
      };
      // A client that goes away in the middle of a mail has not sent it.
      take().catch(() => undefined);
    },
    ...options,
  });
  // A client that goes away in the middle is part of some tests.
  smtp.on('error', () => undefined);
  smtp.listen(port, '127.0.0.1');
  await once(smtp.server, 'listening');
  const address = smtp.server.address() as AddressInfo;
  return {
    server: { host: '127.0.0.1', port: address.port, secure: options.secure === true },
    mails,
    async received(count) {
      await until(() => mails.length >= count);
      return mails;
    },
    close: () =>
      new Promise((resolve) => {
        smtp.close(resolve);
      }),
  };
}

const envelopeOf = ({ envelope, secure }: SMTPServerSession) => ({
  to: envelope.rcptTo.map(({ address }) => address),
  from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
  safe: secure,
});

/** A server's refusal. */
export const smtpError = (responseCode: number, message = 'no'): Error =>
  Object.assign(new Error(message), { responseCode });
