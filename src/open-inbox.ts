import type { Config } from './config.js';
import type { PhrasingDesk } from './domain/phrasing.js';
import type { Store } from './domain/store.js';
import type { TicketWork } from './domain/ticket-work.js';
import type { Inbox } from './inbox/open.js';
import { openInbox } from './inbox/open.js';
import type { Surroundings } from './open-bot.js';
import { doneFacts, ticketFacts } from './tickets/facts.js';
import { senderOf } from './tickets/settings.js';
import type { Mailer } from './tickets/sinks/mailer.js';
import { createMailer } from './tickets/sinks/mailer.js';

/** The helpdesk's side, with what it opened. */
export interface OpenedInbox extends Omit<Inbox, 'close'> {
  /** Ends the streams, and lets go of the mail server. */
  close(): Promise<void>;
}

/** What the inbox takes from the program around it. */
export interface InboxSurroundings {
  readonly store: Store;
  readonly outside: Surroundings;
  /** What is done with tickets. */
  readonly work: TicketWork;
  readonly phrasings: PhrasingDesk;
  /** How a browser reaches the program. */
  readonly origin: () => string;
}

/** Opens the inbox; `undefined` when it is off. */
export async function openConfiguredInbox(
  config: Config,
  { store, outside, origin, work, phrasings }: InboxSurroundings,
): Promise<OpenedInbox | undefined> {
  if (!config.inbox) return undefined;
  const mailer = openMailer(config);
  const inbox = await openInbox({
    ...outside,
    settings: config.inbox,
    store,
    work,
    phrasings,
    wording: { facts: ticketFacts, done: doneFacts },
    origin,
    publicUrl: config.PUBLIC_URL,
    proxies: config.TRUSTED_PROXIES,
    sendMail: mailer && ((mail) => mailer.send(mail)),
  });
  return {
    ...inbox,
    async close() {
      inbox.close();
      await mailer?.close();
    },
  };
}

function openMailer({ mail }: Config): Mailer | undefined {
  if (!mail.SMTP_URL) return undefined;
  return createMailer({
    server: mail.SMTP_URL,
    requireTls: mail.SMTP_TLS === 'required',
    from: senderOf(mail),
  });
}
