import { z } from 'zod';
import { settingTexts as texts } from './settings.texts.js';

/** Who may sign in: these addresses, and every address of these domains. All in small letters. */
export interface AllowList {
  readonly addresses: readonly string[];
  readonly domains: readonly string[];
}

/** How to ask a provider (OpenID Connect) who somebody is. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Members of these groups may sign in, whatever their address. */
  readonly groups: readonly string[];
}

/** Who may come into the inbox, and how. */
export interface InboxSettings {
  readonly allowed: AllowList;
  /** Absent: by a link that works once. */
  readonly oidc?: OidcSettings;
}

const partsOf = (list: string): string[] =>
  list
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Whether `text` is an address. Only plain letters: others may look the same, or become the same as small letters. */
export const isAddress = (text: string): boolean => text.length <= 254 && z.email().safeParse(text).success;

const Allowed = z
  .string()
  .transform(partsOf)
  .refine((parts) => parts.length > 0 && parts.every((part) => isAddress(part.replace(/^@/, 'x@'))), {
    error: texts.allowed(),
  })
  .transform((parts): AllowList => {
    const small = parts.map((part) => part.toLowerCase());
    return {
      addresses: small.filter((part) => !part.startsWith('@')),
      domains: small.filter((part) => part.startsWith('@')).map((part) => part.slice(1)),
    };
  });

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Without TLS only on this computer: who stands between us and an address could be anybody. */
export const isSafe = (address: string): boolean => {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || LOOPBACK.includes(hostname);
};

/** Addresses of Entra ID for anybody's account: there a stranger chooses what stands in the claim `email`. */
const isShared = (address: string): boolean => /\/(common|organizations|consumers)(\/|$)/.test(address);

const Issuer = z
  .url({ protocol: /^https?$/, abort: true, error: texts.issuer() })
  .refine(isSafe, { abort: true, error: texts.issuer() })
  .refine((address) => !isShared(address), { error: texts.issuerShared() });

/** The settings of the inbox as they stand in the environment. */
export const INBOX_VARIABLES = {
  /** `jan@voorbeeld.nl,@voorbeeld.nl`. */
  INBOX_ALLOWED: Allowed.optional(),
  /** Where the provider's discovery document stands, without `/.well-known/…`. */
  OIDC_ISSUER: Issuer.optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** Names or ids, as they stand in the claim `groups` or `roles`. */
  OIDC_ALLOWED_GROUPS: z.string().transform(partsOf).optional(),
};
type Name = keyof typeof INBOX_VARIABLES;
type Environment = Readonly<Partial<Record<Name, unknown>>>;

const OIDC: readonly Name[] = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'];

function mistakesIn(environment: Environment): readonly (readonly [Name, string])[] {
  const isSet = (name: Name): boolean => environment[name] !== undefined;
  if (![...OIDC, 'OIDC_ALLOWED_GROUPS' as const].some(isSet)) return [];
  const missing = OIDC.filter((name) => !isSet(name)).map((name) => [name, texts.missing()] as const);
  const nobody = !isSet('INBOX_ALLOWED') && !isSet('OIDC_ALLOWED_GROUPS');
  return [...missing, ...(nobody ? [['INBOX_ALLOWED', texts.nobody()] as const] : [])];
}

/**
 * Reads the settings of the inbox; `undefined` when nobody may come in, which leaves it off. Half of the settings
 * of a provider is a mistake, and never a door of another kind.
 */
export const InboxSettings = z
  .object(INBOX_VARIABLES)
  .superRefine(
    (environment, context) => {
      for (const [name, message] of mistakesIn(environment))
        context.addIssue({ code: 'custom', path: [name], message });
    },
    // Also when a setting is malformed: all mistakes are told at once.
    { when: () => true },
  )
  .transform((environment): InboxSettings | undefined => {
    const { INBOX_ALLOWED, OIDC_ISSUER: issuer, OIDC_ALLOWED_GROUPS: groups = [] } = environment;
    if (INBOX_ALLOWED === undefined && issuer === undefined) return undefined;
    const { OIDC_CLIENT_ID: clientId = '', OIDC_CLIENT_SECRET: clientSecret = '' } = environment;
    return {
      allowed: INBOX_ALLOWED ?? { addresses: [], domains: [] },
      ...(issuer !== undefined && { oidc: { issuer, clientId, clientSecret, groups } }),
    };
  });

/** Whether somebody with this address may come in because of it. */
export function isAllowed({ addresses, domains }: AllowList, mail: string): boolean {
  if (!isAddress(mail)) return false;
  const small = mail.toLowerCase();
  return addresses.includes(small) || domains.includes(small.slice(small.lastIndexOf('@') + 1));
}
