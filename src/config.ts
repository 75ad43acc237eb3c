import { z } from 'zod';
import { TeamsSettings } from './channels/teams/settings.js';
import { settingTexts as texts } from './config.texts.js';
import { HelpdeskError } from './domain/errors.js';
import { InboxSettings } from './inbox/settings.js';
import { DATABASE_VARIABLES, DatabaseSettings } from './store/postgres/settings.js';
import { MailSettings } from './tickets/settings.js';

/** An address of a site: protocol, host and port, nothing after it. */
const Site = z
  .url({ protocol: /^https?$/, abort: true, error: texts.url() })
  .refine((address) => new URL(address).href === `${new URL(address).origin}/`, { error: texts.url() })
  .transform((address) => new URL(address).origin);

const whole = (least: number, most: number, error: string) =>
  z
    .string()
    .regex(/^[0-9]+$/, { error })
    .transform(Number)
    .pipe(z.int({ error }).min(least, { error }).max(most, { error }));

/** Every setting of the program itself; those of mail, Teams and the inbox stand with the code they belong to. */
export const Settings = z.object({
  PORT: whole(0, 65_535, texts.port()).default(3978),
  /** Address to listen on. Only this machine, unless it is opened on purpose. */
  HOST: z.string({ error: texts.host() }).min(1).default('127.0.0.1'),
  /** How the world reaches the server; the web chat's socket is opened there. Default: localhost and the port. */
  PUBLIC_URL: Site.optional(),
  DATA_DIR: z.string({ error: texts.dataDir() }).default('./data'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], { error: texts.logLevel() })
    .default('info'),
  /** Days after the last message until a conversation is deleted. No legal number is known: DigiDoor sets it. */
  RETENTION_DAYS: whole(1, 3650, texts.days()).default(90),
  PRIVACY_URL: z.url({ protocol: /^https$/, error: texts.privacyUrl() }).optional(),
  /** Proxies in front of the server; with 0, `X-Forwarded-For` is not believed. */
  TRUSTED_PROXIES: whole(0, 10, texts.proxies()).default(0),
  /** Other sites whose pages may use the web chat's interface, or show its page in a frame. */
  ALLOWED_ORIGINS: z
    .string()
    .transform((list) => list.split(',').map((site) => site.trim()))
    .pipe(z.array(Site, { error: texts.origins() }))
    .default([]),
  /** DUO's address files; with them the register of schools is imported at the start, and refreshed monthly. */
  SCHOOLS_URLS: z
    .string()
    .transform((list) => list.split(',').map((address) => address.trim()))
    .pipe(z.array(z.url({ protocol: /^https$/ }), { error: texts.schools() }))
    .default([]),
  /** What a reader of `/metrics` must show; without it that address does not exist. */
  METRICS_TOKEN: z
    .string()
    .regex(/^[\w.~+/=-]{32,}$/, { error: texts.metricsToken() })
    .optional(),
  /** Where `store:copy` copies to; nothing else reads it. */
  COPY_TO_URL: DATABASE_VARIABLES.DATABASE_URL,
  /** With it, another server may ask for conversations of users it chooses. */
  DIRECTLINE_SECRET: z.string().min(32, { error: texts.secret() }).optional(),
});

/** All settings, read and checked. */
export interface Config extends Omit<z.infer<typeof Settings>, 'PUBLIC_URL'> {
  /** Absent: `http://localhost` and the port that is listened on. */
  readonly PUBLIC_URL?: string | undefined;
  /** Absent: everything rests in the data folder. */
  readonly database: DatabaseSettings;
  readonly mail: MailSettings;
  /** Absent: Teams is off. */
  readonly teams: TeamsSettings | undefined;
  /** Absent: the inbox is off. */
  readonly inbox: InboxSettings | undefined;
}

/**
 * Reads every setting once, at start. Empty means absent, as in a compose file.
 * @throws HelpdeskError `config_invalid` with all `mistakes`, each `NAME: what to do`
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const own = Settings.safeParse(given);
  const database = DatabaseSettings.safeParse(given);
  const mail = MailSettings.safeParse(given);
  const teams = TeamsSettings.safeParse(given);
  const inbox = InboxSettings.safeParse(given);
  if (own.success && database.success && mail.success && teams.success && inbox.success)
    return {
      ...own.data,
      ...{ database: database.data, mail: mail.data, teams: teams.data, inbox: inbox.data },
    };
  const issues = [own, database, mail, teams, inbox].flatMap(({ error }) => error?.issues ?? []);
  const mistakes = issues.map(({ path, message }) => `${String(path[0])}: ${message}`);
  throw new HelpdeskError('config_invalid', { mistakes: [...new Set(mistakes)] });
}
