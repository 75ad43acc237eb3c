import { z } from 'zod';
import { HelpdeskError } from '../../domain/errors.js';

/** What nodemailer tells of a failure. Its message is left alone: it may hold an address. */
const Failure = z.object({
  code: z.string().optional(),
  /** The command the server answered to: `RCPT TO`, `DATA`, `MAIL FROM`, `AUTH PLAIN`, … */
  command: z.string().optional(),
  responseCode: z.number().optional(),
  response: z.string().optional(),
  /** The server says that the same again would get the same answer. */
  permanent: z.boolean().optional(),
});
type Failure = z.infer<typeof Failure>;

/** Replies that ask for a login or for TLS: a setting mends them. Source: RFC 4954, RFC 3207. */
const NEEDS_SETTING = [530, 534, 535, 538];

/**
 * Only a lasting no to this recipient or this text is final. All else may pass: what is wrong with the
 * network, the login, the sender or the right to relay (5.7.x, RFC 3463) is mended outside the ticket.
 */
function isFinal({ command, permanent, responseCode, response }: Failure): boolean {
  if (permanent !== true || NEEDS_SETTING.includes(responseCode ?? 0)) return false;
  if (command === 'RCPT TO') return !/^[0-9]{3}[ -]5\.7\./.test(response ?? '');
  return command === 'DATA';
}

/** Gives a failure of a mail server its name; the server's own words stay out of `details`. */
export function smtpFailure(cause: unknown, ticket?: string): HelpdeskError {
  const failure = Failure.safeParse(cause).data ?? {};
  const { code, command, responseCode } = failure;
  const details = { sink: 'smtp', ticket, reason: code, command, status: responseCode };
  return new HelpdeskError(isFinal(failure) ? 'sink_refused' : 'sink_unreachable', details, { cause });
}
