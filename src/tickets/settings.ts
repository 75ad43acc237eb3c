import { z } from 'zod';
import { HELPDESK } from '../domain/contact.js';
import type { Mailbox } from './mail.js';
import { settingTexts as texts } from './settings.texts.js';

/** A mail server, taken apart from its address. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (`smtps://`). */
  readonly secure: boolean;
  readonly auth?: { readonly user: string; readonly pass: string };
}

/** Stands in for MAIL_FROM as long as mail goes to files and reaches nobody. */
const NO_SENDER: Mailbox = { name: 'Mandaathulp', address: 'noreply@localhost' };

const SmtpUrl = z
  .url({ protocol: /^smtps?$/, hostname: /./, abort: true, error: texts.url() })
  .refine(hasReadableLogin, { error: texts.url() })
  .refine(endsWithPort, { error: texts.urlExtra() })
  .transform(serverOf);

const Sender = z.string().transform((text, context): Mailbox => {
  const [, name = '', address = ''] = /^\s*(?:"?([^"<>\p{Cc}]*?)"?\s*<([^<>]+)>|.*)\s*$/u.exec(text) ?? [];
  const mailbox = { name: name.trim(), address: address === '' ? text.trim() : address.trim() };
  if (z.email().safeParse(mailbox.address).success) return mailbox;
  context.addIssue(texts.sender());
  return z.NEVER;
});

/**
 * Where mail goes and whom it comes from. Without SMTP_URL it goes to files, and MAIL_FROM may be absent;
 * with SMTP_URL it may not, as a server takes no mail from nobody.
 */
export const MailSettings = z
  .object({
    /** `smtp://user:password@host:587` (STARTTLS) or `smtps://…` (TLS at once). */
    SMTP_URL: SmtpUrl.optional(),
    /** `required`: never a word without TLS. `optional`: for a server on the same machine or network. */
    SMTP_TLS: z.enum(['required', 'optional'], { error: texts.tls() }).default('required'),
    /** `Mandaathulp <mandaathulp@voorbeeld.nl>`, or the address alone. */
    MAIL_FROM: Sender.optional(),
    /** Where tickets go. */
    HELPDESK_MAIL: z.email({ error: texts.helpdesk() }).default(HELPDESK.mail),
  })
  .refine((settings) => settings.SMTP_URL === undefined || settings.MAIL_FROM !== undefined, {
    path: ['MAIL_FROM'],
    // Also when another setting is wrong: every mistake is named at once.
    when: () => true,
    error: texts.senderMissing(),
  });
export type MailSettings = z.infer<typeof MailSettings>;

/** Who mail comes from. */
export const senderOf = ({ MAIL_FROM }: MailSettings): Mailbox => MAIL_FROM ?? NO_SENDER;

/** What stands after the `@` of each `Message-ID`. */
export const mailDomain = (settings: MailSettings): string =>
  senderOf(settings).address.split('@')[1] ?? 'localhost';

// None of these repeats the address it reads: a password stands in it.

function hasReadableLogin(address: string): boolean {
  const { username, password } = new URL(address);
  try {
    decodeURIComponent(username + password);
    return true;
  } catch {
    return false;
  }
}

function endsWithPort(address: string): boolean {
  const { pathname, search, hash } = new URL(address);
  return (pathname === '' || pathname === '/') && search === '' && hash === '';
}

function serverOf(address: string): SmtpServer {
  const { protocol, hostname, port, username, password } = new URL(address);
  const secure = protocol === 'smtps:';
  return {
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    ...(username !== '' && {
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    }),
  };
}
